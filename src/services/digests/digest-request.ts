/** What a program asks of digests. */
import type { WriterChoice } from "../../core/domain/answer.ts";
import type { DigestEstimate, DigestLanguage, DigestProgress } from "../../core/domain/digest.ts";
import type { DigestGiven } from "./read-digest-source.ts";

export interface DigestRequest {
  readonly source: DigestGiven;
  /** In place of the document's own; it is evidence for names too. */
  readonly title?: string | undefined;
  /** That of the text where that is Chinese, else English, where it is not given. */
  readonly language?: DigestLanguage | undefined;
  /** `auto`: a model where one is configured. */
  readonly writer?: WriterChoice | undefined;
  /** Make it anew, though one of the same text is there. */
  readonly again?: boolean | undefined;
  /** What a person has agreed to pay; without it, a digest that may cost more than the threshold is refused. */
  readonly acceptMicros?: number | undefined;
  /** Asks a person, where that is so; it is refused unless this resolves to true. */
  readonly confirm?: ((title: string, estimate: DigestEstimate) => Promise<boolean>) | undefined;
}

export interface FollowDigestOptions {
  readonly onProgress?: (progress: DigestProgress) => void;
  readonly signal?: AbortSignal;
}
