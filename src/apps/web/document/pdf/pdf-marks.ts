/** Words that are marked on the pages of a PDF. */
export interface PageMark {
  readonly text: string;
  /** From 1. */
  readonly page: number;
  readonly isLookedAt: boolean;
}
