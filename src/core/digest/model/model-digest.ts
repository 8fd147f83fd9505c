/** What a digest by a model is written from, and what comes of it. */
import type { Unit } from "../unit.ts";
import type { Digest, DigestLanguage } from "../../domain/digest.ts";
import type { ErrorBody } from "../../domain/errors.ts";
import type { DigestInput } from "../digest-document.ts";

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
