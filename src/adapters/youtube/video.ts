/** A video as YouTube describes it, whichever reply it is read from. */

export interface Video {
  readonly id: string;
  readonly title: string;
  readonly channel: string;
  readonly durationMs?: number;
  /** ISO 8601 date or instant; only watch pages tell it. */
  readonly publishedAt?: string;
  /** In YouTube's order; none where there are no captions. */
  readonly tracks: readonly CaptionTrack[];
  /** Language that is spoken, as far as the captions tell. */
  readonly spoken?: string;
}

export interface CaptionTrack {
  readonly url: string;
  /** BCP 47, such as `en` or `zh-Hans`. */
  readonly language: string;
  /** Made by speech recognition. */
  readonly isAutomatic: boolean;
}
