/** What an answer's run had to tell: above it, or where it is told of its end, below. */
import type { ReactNode } from "react";
import type { Failure } from "../thread/conversation.ts";
import { FailureNote } from "./failure-note.tsx";

interface TurnNoticesProps {
  readonly notices: readonly Failure[];
  readonly where: "above" | "below";
  /** The model's own words, whatever was found; absent where nothing can be asked now, as the next one. */
  readonly onAskAnyway: (() => void) | undefined;
  readonly onGoOn: (() => void) | undefined;
}

/** They come when the answer has ended, and push down nothing that is being read. */
const OF_THE_END: ReadonlySet<string> = new Set([
  "answer.cut-short",
  "answer.provider-broke-off",
  "answer.stopped-here",
  "answer.not-judged",
]);

export function TurnNotices({ notices, where, onAskAnyway, onGoOn }: TurnNoticesProps): ReactNode {
  return notices
    .filter(({ said }) => (where === "below") === OF_THE_END.has(said?.key ?? ""))
    .map((notice) => (
      <FailureNote
        key={notice.message}
        failure={notice}
        kind="notice"
        onAskAnyway={notice.code === "model-not-asked" ? onAskAnyway : undefined}
        onGoOn={notice.said?.key === "answer.cut-short" ? onGoOn : undefined}
      />
    ));
}
