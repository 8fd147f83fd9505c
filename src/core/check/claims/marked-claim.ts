/** A claim with what its markers name. */
import type { Claim } from "../../domain/answer.ts";

/** A claim before it is checked: `text` is `answer.slice(start, end)`. */
export interface MarkedClaim extends Pick<Claim, "start" | "end" | "text" | "within"> {
  /** Rising; empty where no marker names a source. */
  readonly sources: readonly number[];
}
