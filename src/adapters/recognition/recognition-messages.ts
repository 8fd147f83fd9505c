/** What the process that recognises text is told, once, and what it says. */
import type { RecognisedPage, RecognitionJob } from "../pages/recogniser.ts";

export interface ToRecognition {
  readonly job: RecognitionJob;
  /** Where its packages are installed. */
  readonly folder: string;
}

export type FromRecognition =
  | { readonly type: "page"; readonly page: RecognisedPage }
  | { readonly type: "end" }
  /** `message`: for logs. */
  | {
      readonly type: "failed";
      readonly reason: "broken" | "too-large" | "other";
      readonly message: string;
    };
