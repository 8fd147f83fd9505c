/** The turns of a thread, the one that is being answered last. */
import { type ReactNode, useEffect, useRef } from "react";
import type { Source, Turn } from "../../../core/domain/answer.ts";
import type { TurnId } from "../../../core/domain/ids.ts";
import { rootOf, versionsOf } from "../../../core/domain/versions.ts";
import type { CheckedClaim } from "../answer/claim-card.tsx";
import { type AskedAgain, type OpenQuote, TurnView, type TurnState } from "../answer/turn-view.tsx";
import type { Conversation } from "./conversation.ts";

export interface TurnListActions {
  readonly onOpenQuote: OpenQuote;
  readonly onOpenClaim: (checked: CheckedClaim) => void;
  readonly onOpenDocument: (source: Source) => void;
  readonly onAsk: (question: string, how?: AskedAgain) => void;
  readonly onDraft: (question: string, root?: TurnId) => void;
  readonly onVersion: (root: TurnId, at: number) => void;
  readonly onHide: (isHiding: boolean) => void;
}

interface TurnListProps {
  readonly conversation: Conversation;
  /** Which version of a place is looked at, where that is not the latest. */
  readonly looked: ReadonlyMap<TurnId, number>;
  /** Must stay the same object. */
  readonly actions: TurnListActions;
  readonly models: readonly string[];
  readonly isReading: boolean;
  readonly isHiding: boolean;
  /** Below the last one. */
  readonly children: ReactNode;
}

export function TurnList({ conversation, looked, actions, children, ...others }: TurnListProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const shown = shownTurns(conversation, looked);
  const turnCount = shown.length;

  // A new question goes to the top of the view; the answer then grows below it and nothing moves.
  useEffect(() => {
    const last = list.current?.querySelector(".turn:last-of-type");
    if (turnCount > 1) last?.scrollIntoView({ block: "start" });
    else list.current?.closest(".thread-scroll")?.scrollTo({ top: 0 });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a new thread and a new turn are the occasions
  }, [conversation.threadId, turnCount]);

  return (
    <div ref={list}>
      {shown.map(({ key, ...turn }) => (
        <TurnView key={key} {...turn} {...actions} {...others} />
      ))}
      {children}
    </div>
  );
}

type ShownTurn = TurnState & { readonly key: string };

/** Of each place one version. A turn keeps its key when it ends, and with it its place and the focus in it. */
function shownTurns({ turns, live }: Conversation, looked: ReadonlyMap<TurnId, number>): ShownTurn[] {
  const places = versionsOf(turns);
  const asked = live && { key: live.turnId ?? "asking", ...live, root: live.versionOf };
  const shown = places.map((versions, nth): ShownTurn => {
    const [first, last] = [versions[0] as Turn, versions.at(-1) as Turn];
    const root = rootOf(first);
    if (asked?.root === root) return asked;
    const at = Math.min(looked.get(root) ?? versions.length, versions.length);
    const { turnId, question, understood, answer, usage, notices, steps, related } = versions[at - 1] ?? last;
    return {
      key: turnId,
      turnId,
      question,
      understood,
      answer,
      usage,
      state: "ended",
      notices,
      steps,
      root,
      canAsk: !live,
      ...(nth === places.length - 1 ? { related } : {}),
      ...(versions.length > 1 ? { version: { at, count: versions.length } } : {}),
    };
  });
  return !asked || shown.includes(asked) ? shown : [...shown, asked];
}
