/** What a person can do with the footnotes of an answer. */
import type { Citation, Claim, Source } from "../../../core/domain/answer.ts";
import type { Recheck } from "../../../core/domain/recheck.ts";

export interface NoteActions {
  readonly sources: readonly Source[];
  /** What came of checking the quotes again. */
  readonly recheck: Recheck | undefined;
  /** The claim that a person points at, by its place in `Answer.claims`. */
  readonly onPoint: (index: number | undefined) => void;
  readonly onOpen: (citation: Citation) => void;
  /** Why a claim is marked. */
  readonly onOpenClaim: (claim: Claim) => void;
}
