/**
 * What the run of a digest by a model asks of its surroundings: a memory of the steps done, so that a run that broke off
 * pays for nothing twice, and how many calls may be under way at once.
 */
import type { Digest, DigestLanguage, DigestProgress } from "../../domain/digest.ts";
import type { ErrorBody } from "../../domain/errors.ts";
import type { Model } from "../../ports/model.ts";
import type { DigestInput } from "../digest-document.ts";
import type { Unit } from "../units.ts";

export interface DigestSteps {
  /** The JSON that was kept under the key, by this run or an earlier one of the same digest. */
  recall(key: string): Promise<string | undefined>;
  /** Durable when it resolves. */
  keep(key: string, json: string): Promise<void>;
}

export interface DigestModelParts {
  /** Its calls are counted and within the limits of cost. */
  readonly model: Model;
  readonly steps: DigestSteps;
  /** Of any text, short and without collisions: keys of steps are made of what is asked. */
  readonly hash: (text: string) => string;
  /** Calls under way at once, 1 or more. */
  readonly parallel: number;
  readonly onProgress?: (progress: DigestProgress) => void;
}

export interface ModelDigestInput extends DigestInput {
  readonly title: string;
  /** Of the same text, as `saidUnits` cuts them: that takes seconds for a long one, so it is done elsewhere. */
  readonly units: readonly Unit[];
  /** Of the same text, without a model: its places, figures and names are used, and it stands in for what fails. */
  readonly extractive: Digest;
  readonly labels: DigestLanguage;
}

export interface WrittenDigest {
  readonly digest: Digest;
  /** Such as a part for which no usable reply could be had. */
  readonly notices: readonly ErrorBody[];
}
