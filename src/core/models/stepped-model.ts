/**
 * A model whose answers are steps of a run: each is kept, so that a run that broke off asks nothing twice, and so many
 * calls may be under way at once.
 */
import type { DigestProgress } from "../domain/digest.ts";
import type { Model } from "../ports/model.ts";
import type { Steps } from "../ports/steps.ts";

export interface SteppedModel {
  /** Its calls are counted and within the limits of cost. */
  readonly model: Model;
  readonly steps: Steps;
  /** Of any text, short and without collisions: keys of steps are made of what is asked. */
  readonly hash: (text: string) => string;
  /** Calls under way at once, 1 or more. */
  readonly parallel: number;
  readonly onProgress?: (progress: DigestProgress) => void;
}
