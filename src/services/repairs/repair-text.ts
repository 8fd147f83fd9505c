/**
 * A transcript repaired for a person: by a model where one is configured and wanted, else by rule. What a model wrote is
 * kept until the whole is repaired, so that a repair that broke off pays for nothing twice.
 */
import type { ConfiguredModel } from "../../core/ports/configured-model.ts";
import type { Usage, WriterChoice } from "../../core/domain/answer.ts";
import type { DigestEstimate, DigestProgress } from "../../core/domain/digest.ts";
import type { ErrorBody } from "../../core/domain/errors.ts";
import type { ReadDocument } from "../../core/domain/document.ts";
import { countedModel } from "../../core/models/counted-model.ts";
import { createModelDesk, type DeskParts, type ModelDesk } from "../../core/models/model-desk.ts";
import { createUsageCounter } from "../../core/models/usage-counter.ts";
import type { Steps } from "../../core/ports/steps.ts";
import { estimateRepair } from "../../core/repair/estimate-repair.ts";
import type { GlossaryTerm } from "../../core/repair/repair-names.ts";
import type { Repair } from "../../core/repair/repair-transcript.ts";
import { type ModelRepairHints, repairWithModel } from "../../core/repair/repair-with-model.ts";
import { spokenCues } from "../../core/repair/spoken-cues.ts";
import type { RepairStore } from "../../core/ports/repair-store.ts";
import { CostUnconfirmedError, isUnconfirmed } from "../digests/digest-cost.ts";
import type { DigestLimits } from "../digests/digest-limits.ts";
import type { DigestRequest } from "../digests/digest-request.ts";
import type { DigestThreads } from "../../core/digest/digest-threads.ts";
import { modelNotConfigured } from "../digests/run-digest.ts";

export interface RepairRequest extends Pick<DigestRequest, "acceptMicros" | "confirm"> {
  readonly page: Pick<ReadDocument, "text" | "title" | "language" | "marks">;
  /** In place of the document's own. */
  readonly title?: string | undefined;
  readonly glossary?: readonly GlossaryTerm[] | undefined;
  /** `auto`: a model where one is configured. */
  readonly writer: WriterChoice;
  /** Called before a model is asked, and after a person was. */
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
  readonly store: DeskParts["store"] & RepairStore;
  /** In order of preference. */
  readonly models: readonly ConfiguredModel[];
  readonly threads: Pick<DigestThreads, "repair">;
  readonly hash: (text: string) => string;
  readonly limits: DigestLimits;
}

/** What models wrote for a repair that nobody went on with is forgotten then. */
const KEPT_MS = 7 * 24 * 3_600_000;

/** Throws `model-not-configured`, `cost-unconfirmed`, `cancelled`. */
export async function repairText(
  request: RepairRequest,
  parts: RepairTextParts,
  signal: AbortSignal,
): Promise<RepairedText> {
  const { page, glossary = [], writer, acceptMicros, confirm, onEstimate } = request;
  const { models, threads, clock, limits } = parts;
  const { text, language, marks } = page;
  const startedMs = clock.monotonicMs();
  const counter = createUsageCounter();
  const usage = (): Usage => counter.total(clock.monotonicMs() - startedMs);
  const title = request.title ?? page.title;
  const hints: ModelRepairHints = { title, language, glossary, cues: spokenCues(text, marks) };
  const [preferred] = models;
  if (writer === "model" && preferred === undefined) throw modelNotConfigured();
  if (writer === "extractive" || preferred === undefined) {
    const repair = await threads.repair(text, hints, signal);
    return { repair, notices: [], rejected: 0, usage: usage() };
  }
  const estimate = estimateRepair(text, hints, preferred);
  const isRefused =
    isUnconfirmed(estimate, limits.confirmMicros, acceptMicros) &&
    (await confirm?.(title, estimate)) !== true;
  if (isRefused) throw new CostUnconfirmedError(title, estimate, "repair");
  onEstimate?.(estimate, preferred.name);
  const rule = await threads.repair(text, hints, signal);
  const desk = createModelDesk(parts, {}, counter);
  return { ...(await repairByAny(request, { hints, rule, desk }, parts, signal)), usage: usage() };
}

/** The first model of which anything is of use; where none is, the repair by rule and why. */
async function repairByAny(
  { page: { text }, onProgress }: RepairRequest,
  { hints, rule, desk }: { hints: ModelRepairHints; rule: Repair; desk: ModelDesk },
  { models, hash, limits, store, clock }: RepairTextParts,
  signal: AbortSignal,
): Promise<Omit<RepairedText, "usage">> {
  const contentHash = hash(text);
  await store.removeRepairSteps({ before: new Date(Date.parse(clock.now()) - KEPT_MS).toISOString() });
  const steps: Steps = {
    recall: (key) => store.getRepairStep(contentHash, key),
    keep: (key, json) => store.putRepairStep({ contentHash, key, at: clock.now(), json }),
  };
  const failures: ErrorBody[] = [];
  let made: Omit<RepairedText, "usage"> = { repair: rule, notices: [], rejected: 0 };
  for (const model of desk.order(models)) {
    const repaired = await repairWithModel(
      text,
      hints,
      {
        model: countedModel(model, desk, "digest"),
        steps,
        hash,
        rule,
        parallel: limits.parallel[model.isNear ? "near" : "far"],
        ...(onProgress ? { onProgress } : {}),
      },
      signal,
    );
    const { repair, rejected, failed } = repaired;
    made = { repair, rejected, model: model.name, notices: [...failures, ...repaired.notices] };
    if (failed) {
      desk.failed(model, failed);
      failures.push(failed.toBody());
      continue;
    }
    desk.answered(model);
    // What could not be had now is asked for again by the next repair, and what could be is not.
    if (repaired.notices.length === 0) await store.removeRepairSteps({ contentHash });
    break;
  }
  return made;
}
