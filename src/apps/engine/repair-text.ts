/** A transcript repaired for a person: by a model where one is configured and wanted, else by rule. Nothing is kept. */
import { createHash } from "node:crypto";
import type { ConfiguredModels } from "../../adapters/models/configure-models.ts";
import type { Usage, WriterChoice } from "../../core/domain/answer.ts";
import type { DigestEstimate, DigestProgress } from "../../core/domain/digest.ts";
import { type ErrorBody, FootnoteError } from "../../core/domain/errors.ts";
import type { ReadDocument } from "../../core/domain/document.ts";
import { countedModel } from "../../core/answer/counted-model.ts";
import { createModelDesk, type DeskParts } from "../../core/answer/model-desk.ts";
import { createUsageCounter } from "../../core/answer/usage-counter.ts";
import { estimateRepair } from "../../core/digest/repair/estimate-repair.ts";
import { type Repair, repairTranscript } from "../../core/digest/repair/repair-transcript.ts";
import { type ModelRepairHints, repairWithModel } from "../../core/digest/repair/repair-with-model.ts";
import { spokenCues } from "../../core/digest/repair/spoken-cues.ts";
import type { GlossaryTerm } from "../../core/digest/repair/repair-names.ts";

export interface RepairRequest {
  readonly page: Pick<ReadDocument, "text" | "title" | "language" | "marks">;
  /** In place of the document's own. */
  readonly title?: string | undefined;
  readonly glossary?: readonly GlossaryTerm[] | undefined;
  /** `auto`: a model where one is configured. */
  readonly writer: WriterChoice;
  /** Called before a model is asked. */
  readonly onEstimate?: (estimate: DigestEstimate, model: string) => void;
  readonly onProgress?: (progress: DigestProgress) => void;
}

export interface RepairedText {
  readonly repair: Repair;
  /** `provider/model`, where one was asked. */
  readonly model?: string;
  readonly notices: readonly ErrorBody[];
  /** Differences between the text and what the model wrote that were passed over. */
  readonly rejected: number;
  readonly usage: Usage;
}

export interface RepairTextParts extends DeskParts {
  readonly models: ConfiguredModels;
}

/** Calls under way at once, at a provider and at a server on this machine or beside it. */
const [FAR, NEAR] = [4, 1];

/** Throws `model-not-configured`, `cancelled`. */
export async function repairText(
  request: RepairRequest,
  parts: RepairTextParts,
  signal: AbortSignal,
): Promise<RepairedText> {
  const { page, glossary = [], writer, onEstimate, onProgress } = request;
  const { text, language, marks } = page;
  const startedMs = parts.clock.monotonicMs();
  const counter = createUsageCounter();
  const usage = (): Usage => counter.total(parts.clock.monotonicMs() - startedMs);
  const title = request.title ?? page.title;
  const hints: ModelRepairHints = { title, language, glossary, cues: spokenCues(text, marks) };
  const model = writer === "extractive" ? undefined : (parts.models.research ?? parts.models.answer[0]);
  if (model === undefined) {
    if (writer === "model") {
      throw new FootnoteError("model-not-configured", "No language model is configured.", {
        hint: "Set FOOTNOTE_MODEL=provider/model and its key, or repair it without a model: --writer extractive.",
      });
    }
    return { repair: repairTranscript(text, hints), notices: [], rejected: 0, usage: usage() };
  }
  onEstimate?.(estimateRepair(text, hints, model), model.name);
  const desk = createModelDesk(parts, {}, counter);
  const made = await repairWithModel(
    text,
    hints,
    {
      model: countedModel(model, desk, "digest"),
      steps: { recall: () => Promise.resolve(undefined), keep: () => Promise.resolve() },
      hash: (words) => createHash("sha256").update(words).digest("hex"),
      parallel: model.isNear ? NEAR : FAR,
      ...(onProgress ? { onProgress } : {}),
    },
    signal,
  );
  return { ...made, model: model.name, usage: usage() };
}
