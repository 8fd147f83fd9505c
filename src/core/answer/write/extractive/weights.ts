/** The extractive writer's fitted weights, in the order of the features that they are for. */
import written from "../../../../weights/extractive-writer.json" with { type: "json" };
import { weightsFor } from "../../../../lib/named-weights.ts";
import { EVIDENCE } from "./confidence.ts";
import { FEATURES } from "./features.ts";

const NAME = "extractive-writer";

export const SENTENCE_WEIGHTS = weightsFor(NAME, FEATURES, written.sentence);

export const EVIDENCE_WEIGHTS = {
  english: weightsFor(NAME, EVIDENCE, written.evidence.english),
  chinese: weightsFor(NAME, EVIDENCE, written.evidence.chinese),
} as const;

/** Below this confidence the writer says that it found nothing: few of the answerable questions fall below it. */
export const LEAST_CONFIDENCE: Readonly<Record<"english" | "chinese", number>> = written.leastConfidence;
