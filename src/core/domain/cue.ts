/** When something in a recording is said. */

/** When something is said: the text from `start` on, until the next one. */
export interface Cue {
  readonly start: number;
  readonly atMs: number;
}
