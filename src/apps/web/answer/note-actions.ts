/** What a person can do with the footnotes of an answer. */
import type { Citation, Claim, Source } from "../../../core/domain/answer.ts";
import type { ShownNote } from "./note-card.tsx";
import type { Recheck } from "../../../core/domain/recheck.ts";

export interface NoteActions {
  readonly sources: readonly Source[];
  /** What each quote is called, once the answer is whole; before that, by its source's number. */
  readonly names?: ReadonlyMap<string, string> | undefined;
  /** What came of checking the quotes again. */
  readonly recheck: Recheck | undefined;
  /** The claim that a person points at, by its place in `Answer.claims`. */
  readonly onPoint: (index: number | undefined) => void;
  /** The footnote that is pointed at or has the focus (`isAtOnce`); nothing when it is left. */
  readonly onNote: (note: ShownNote | undefined, isAtOnce?: boolean) => void;
  /** Of the element that describes it. */
  readonly cardId: string | undefined;
  readonly onOpen: (citation: Citation) => void;
  /** Why a claim is marked. */
  readonly onOpenClaim: (claim: Claim) => void;
}
