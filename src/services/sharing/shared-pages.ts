/**
 * What a link opens: one page that needs nothing else and runs nothing, with the quotes of its sources and nothing more of them. Whoever
 * made the link answers for it: where he may no longer share in that space, it opens nothing.
 */
import { setImmediate as turnOfTheLoop } from "node:timers/promises";
import { digestHtml } from "../../core/digest/digest-html.ts";
import { mayDoIn } from "../../core/domain/policy.ts";
import type { StoredShare } from "../../core/domain/share.ts";
import { type ExportedTurn, toExportedTurn } from "../../core/export/exported-turn.ts";
import { threadHtml, toHtml } from "../../core/export/html.ts";
import { sharedFoot } from "../../core/export/shared-foot.ts";
import type { AccountStore } from "../../core/ports/account-store.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { ShareStore } from "../../core/ports/share-store.ts";
import type { SpaceStore } from "../../core/ports/space-store.ts";
import { inTurns } from "../../lib/in-parts.ts";
import { linksOf } from "../exports/export-digest.ts";
import { readyTurn } from "../exports/export-turn.ts";
import { readSubject, type SubjectStore } from "./subject.ts";

export interface SharedPageParts {
  readonly store: AccountStore & SpaceStore & ShareStore;
  readonly storeOf: (share: Pick<StoredShare, "spaceId" | "userId">) => SubjectStore;
  readonly clock: Pick<Clock, "now">;
  readonly hash: (text: string) => string;
}

export interface SharedPages {
  /** HTML; nothing where the link is not known, has ended, or leads to what is gone: which of these is not told. */
  read(secret: string): Promise<string | undefined>;
}

export function createSharedPages({ store, storeOf, clock, hash }: SharedPageParts): SharedPages {
  const isAnsweredFor = async ({ userId, spaceId }: StoredShare): Promise<boolean> => {
    const account = await store.getAccount(userId);
    // Made before there were accounts, or by the shared password.
    if (account === undefined) return !(await store.hasAccounts());
    if (account.endedAt !== undefined) return false;
    return mayDoIn("share", { role: account.role }, (await store.getSpaceOf(userId, spaceId))?.role);
  };

  return {
    async read(secret) {
      const share = await store.findShare(hash(secret));
      if (!share || share.endsAt <= clock.now() || !(await isAnsweredFor(share))) return undefined;
      const own = storeOf(share);
      const subject = await readSubject(share, own);
      if (subject === undefined) return undefined;
      if (subject.kind === "digest") {
        const { record, digest } = subject;
        // Drawing its map takes a browser, which is not for everybody to start; the list of its nodes stands instead.
        return digestHtml({
          record,
          digest,
          foot: sharedFoot(record.language, share.endsAt),
          ...(await linksOf(record, { store: own })),
        });
      }
      const turns = subject.kind === "turn" ? [subject.turn] : subject.turns;
      const exported: ExportedTurn[] = [];
      for (const turn of turns) {
        // Whoever has the link may open a long thread as often as he likes: others have a turn in between.
        if (exported.length > 0) await turnOfTheLoop();
        const ready = await readyTurn(turn, own);
        exported.push(toExportedTurn(ready.turn, ready.readings));
      }
      const foot = sharedFoot(exported[0]?.words.language ?? "en", share.endsAt);
      if (subject.kind === "turn") return toHtml(exported[0]!, foot);
      return inTurns(threadHtml(subject.title, exported, foot), () => turnOfTheLoop());
    },
  };
}
