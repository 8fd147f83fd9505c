/**
 * What of digests and repairs computes long, as whoever makes them asks for it. A long document takes seconds, in which
 * a server could answer nobody: so it is done beside the program, and can be stopped.
 */
import type { Digest, DigestEstimate, DigestLanguage } from "../domain/digest.ts";
import type { Model } from "../ports/model.ts";
import type { Repair, RepairHints } from "../repair/repair-transcript.ts";
import type { DigestInput } from "./digest-document.ts";
import type { Unit } from "./unit.ts";

/** What the estimate rests on; unlike a model it can be handed to a thread. */
export type EstimatedModel = Pick<Model, "price" | "contextTokens">;

export interface Extract {
  readonly digest: Digest;
  /** What it was made of: a model's digest is made of the same. */
  readonly units: readonly Unit[];
}

export interface DigestThreads {
  /** Throws `document-empty`, `cancelled`. */
  extract(input: DigestInput, language: DigestLanguage, signal: AbortSignal): Promise<Extract>;
  /** Throws `model-context-exceeded`, `cancelled`. */
  estimate(input: DigestInput, model: EstimatedModel, signal: AbortSignal): Promise<DigestEstimate>;
  /** `repairTranscript`. Throws `cancelled`. */
  repair(text: string, hints: RepairHints, signal: AbortSignal): Promise<Repair>;
  close(): Promise<void>;
}
