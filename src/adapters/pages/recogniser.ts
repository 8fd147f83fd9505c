/** Reads text off pictures (OCR): what page readers ask of it. It is installed on request, see `adapters/recognition`. */
import type { TextRun } from "./pdf/text-run.ts";

export type RecognitionJob =
  | { readonly kind: "picture"; readonly bytes: Uint8Array }
  /** `pages`: their numbers, from 1. */
  | { readonly kind: "pdf"; readonly bytes: Uint8Array; readonly pages: readonly number[] };

/** One page, or one picture of a file that holds several; lengths in points. */
export interface RecognisedPage {
  readonly page: number;
  /** Empty where no word was found. */
  readonly runs: readonly TextRun[];
}

export interface Recogniser {
  readonly isInstalled: () => boolean;
  /**
   * Pages that were not reached in time are left out. Throws `document-unreadable`, `document-too-large`, `cancelled`.
   * Always ends.
   */
  recognise(
    job: RecognitionJob,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly pages: readonly RecognisedPage[]; readonly isWhole: boolean }>;
}
