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
import type { Jobs } from "../../core/ports/jobs.ts";
import type { Steps } from "../../core/ports/steps.ts";
import { estimateRepair } from "../../core/repair/estimate-repair.ts";
import type { GlossaryTerm } from "../../core/repair/repair-names.ts";
import type { Repair } from "../../core/repair/repair-transcript.ts";
import { type ModelRepairHints, repairWithModel } from "../../core/repair/repair-with-model.ts";
import { spokenCues } from "../../core/repair/spoken-cues.ts";
import { CostUnconfirmedError, isUnconfirmed } from "../digests/digest-cost.ts";
import type { DigestLimits } from "../digests/digest-limits.ts";
import type { DigestRequest } from "../digests/digest-request.ts";
import type { DigestThreads } from "../../core/digest/digest-threads.ts";
import type { JobEnd } from "../../core/ports/job-store.ts";
import type { Work } from "../jobs/work-at.ts";
import type { JobRunner } from "../jobs/job-runner.ts";
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
  /** In order of preference. */
  readonly models: readonly ConfiguredModel[];
  readonly threads: Pick<DigestThreads, "repair">;
  readonly hash: (text: string) => string;
  readonly limits: DigestLimits;
  readonly jobs: Pick<Jobs, "remove" | "removeOlder">;
  readonly runner: Pick<JobRunner, "workAt">;
}

const KIND = "repair";
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
  return { ...(await repairOnce(request, { hints, rule, desk }, parts, signal)), usage: usage() };
}

/** One process at a time repairs a text; what a model wrote for it is kept as steps until the whole is repaired. */
async function repairOnce(
  request: RepairRequest,
  known: Known,
  parts: RepairTextParts,
  signal: AbortSignal,
): Promise<Omit<RepairedText, "usage">> {
  const { jobs, runner, clock, hash } = parts;
  await jobs.removeOlder(KIND, new Date(Date.parse(clock.now()) - KEPT_MS).toISOString());
  const name = { kind: KIND, key: hash(request.page.text) };
  let made: Made = { repair: known.rule, notices: [], rejected: 0, isWhole: false };
  const run = async (work: Work): Promise<JobEnd> => {
    made = await repairByAny(request, { ...known, steps: work.steps }, parts, work.signal);
    return {};
  };
  // At rest: it is for whoever asks, and is not gone on with unasked.
  await runner.workAt(name, run, { signal });
  const { isWhole, ...repaired } = made;
  // What could not be had now is asked for again by the next repair, and what could be is not.
  if (isWhole) await jobs.remove(name);
  return repaired;
}

interface Made extends Omit<RepairedText, "usage"> {
  /** Nothing is missing that a later repair could have. */
  readonly isWhole: boolean;
}

interface Known {
  readonly hints: ModelRepairHints;
  readonly rule: Repair;
  readonly desk: ModelDesk;
}

/** The first model of which anything is of use; where none is, the repair by rule and why. */
async function repairByAny(
  { page: { text }, onProgress }: RepairRequest,
  { hints, rule, desk, steps }: Known & { readonly steps: Steps },
  { models, hash, limits }: RepairTextParts,
  signal: AbortSignal,
): Promise<Made> {
  const failures: ErrorBody[] = [];
  let made: Made = { repair: rule, notices: [], rejected: 0, isWhole: false };
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
    const notices = [...failures, ...repaired.notices];
    const isWhole = !failed && repaired.notices.length === 0;
    made = { repair, rejected, model: model.name, notices, isWhole };
    if (failed) {
      desk.failed(model, failed);
      failures.push(failed.toBody());
      continue;
    }
    desk.answered(model);
    break;
  }
  return made;
}
