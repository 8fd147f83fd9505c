/** What a link is about, as it is in its space now. */
import type { Turn } from "../../core/domain/answer.ts";
import type { Digest, DigestRecord } from "../../core/domain/digest.ts";
import type { DigestId, ResearchId, ThreadId, TurnId } from "../../core/domain/ids.ts";
import type { Share } from "../../core/domain/share.ts";
import type { DigestStore } from "../../core/ports/digest-store.ts";
import type { ResearchStore } from "../../core/ports/research-store.ts";
import type { TextStore } from "../../core/ports/text-store.ts";
import type { ThreadStore } from "../../core/ports/thread-store.ts";
import { asTurn } from "../exports/export-research.ts";

export type SubjectStore = Pick<ThreadStore, "getTurn" | "getThread"> &
  Pick<DigestStore, "getDigest"> &
  Pick<ResearchStore, "getResearch"> &
  TextStore;

export type Subject =
  | { readonly kind: "turn"; readonly turn: Turn }
  | { readonly kind: "thread"; readonly title: string; readonly turns: readonly Turn[] }
  | { readonly kind: "digest"; readonly record: DigestRecord; readonly digest: Digest };

/** Nothing where it is gone, or has nothing to read. A report is an answer like any other. */
export async function readSubject(
  { kind, subject, lastTurn }: Pick<Share, "kind" | "subject" | "lastTurn">,
  store: SubjectStore,
): Promise<Subject | undefined> {
  switch (kind) {
    case "turn": {
      const turn = await store.getTurn(subject as TurnId);
      return turn && { kind: "turn", turn };
    }
    case "research": {
      const record = await store.getResearch(subject as ResearchId);
      return record?.report && { kind: "turn", turn: asTurn(record) };
    }
    case "thread": {
      const found = await store.getThread(subject as ThreadId);
      const last = found?.turns.findIndex(({ turnId }) => turnId === lastTurn) ?? -1;
      const turns = last === -1 ? found?.turns : found?.turns.slice(0, last + 1);
      return found && turns?.length ? { kind: "thread", title: found.thread.title, turns } : undefined;
    }
    case "digest": {
      const record = await store.getDigest(subject as DigestId);
      return record?.digest && { kind: "digest", record, digest: record.digest };
    }
  }
}

export function titleOf(subject: Subject): string {
  switch (subject.kind) {
    case "turn":
      return subject.turn.question;
    case "thread":
      return subject.title;
    case "digest":
      return subject.record.source.title;
  }
}
