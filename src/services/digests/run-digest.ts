/**
 * The run of one digest: the extractive one first, which a reader sees at once; then that of a model, where one was asked
 * to write. What was done is in the store step by step, so a run that ends anywhere is gone on with and pays nothing
 * twice. It keeps to nobody's turn: that one process at a time works at a digest is the matter of its job.
 */
import type { SteppedModel } from "../../core/models/stepped-model.ts";
import type { ConfiguredModel } from "../../core/ports/configured-model.ts";
import { countedModel } from "../../core/models/counted-model.ts";
import { createModelDesk, type DeskParts, type ModelDesk } from "../../core/models/model-desk.ts";
import { isOfModel } from "../../core/models/model-health.ts";
import { createUsageCounter, type UsageCounter } from "../../core/models/usage-counter.ts";
import type { DigestInput } from "../../core/digest/digest-document.ts";
import type { ModelDigestInput, WrittenDigest } from "../../core/digest/model/model-digest.ts";
import type { Usage } from "../../core/domain/answer.ts";
import type { DigestProgress, DigestRecord } from "../../core/domain/digest.ts";
import { inSlots } from "../../core/models/in-slots.ts";
import { asFootnoteError, type ErrorBody, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { DigestStore } from "../../core/ports/digest-store.ts";
import type { UsageStore } from "../../core/ports/usage-store.ts";
import { createSlots, type Slots } from "../../lib/slots.ts";
import type { DigestThreads } from "../../core/digest/digest-threads.ts";
import { LEAVING, type Work } from "../jobs/work-at.ts";
import { createRecordKeeper } from "../jobs/record-keeper.ts";

export interface RunDigestParts extends DeskParts {
  readonly store: DigestStore & UsageStore;
  /** In order of preference. */
  readonly models: readonly ConfiguredModel[];
  /** Throws `model-…` and `cost-limit` where no usable part could be had. */
  readonly write: (
    input: ModelDigestInput,
    parts: SteppedModel,
    signal: AbortSignal,
  ) => Promise<WrittenDigest>;
  readonly threads: DigestThreads;
  readonly hash: (text: string) => string;
  /** Of each model, for all digests of this process. */
  readonly slots: ReadonlyMap<ConfiguredModel, Slots>;
}

/** Of the work at a job. Where it is left with `LEAVING`, the record stays as it is, to be gone on with later. */
export type DigestRun = Pick<Work, "steps" | "signal" | "progress" | "isOurs">;

export const DIGEST_STOPPED = new FootnoteError("cancelled", say("digest.stopped"), {
  hint: say("digest.stopped-hint"),
});

/** `record` is in the store as running. Resolves to what is kept at the end; throws only what the store throws. */
export async function runDigest(
  record: DigestRecord,
  input: DigestInput,
  parts: RunDigestParts,
  work: DigestRun,
): Promise<DigestRecord> {
  const { store, clock } = parts;
  const { signal } = work;
  const startedMs = clock.monotonicMs();
  const counter = createUsageCounter();
  const used = (): Usage => sumOf(record.usage, counter.total(clock.monotonicMs() - startedMs));
  const kept = { get: () => store.getDigest(record.id), put: (one: DigestRecord) => store.putDigest(one) };
  const keeper = createRecordKeeper(kept, clock, record, () => work.isOurs());
  const progress = (now: DigestProgress): void => {
    keeper.change({ progress: now, usage: used() });
    work.progress(JSON.stringify(now));
  };
  try {
    progress({ step: "reading", done: 0, total: 1 });
    const { digest, units } = await parts.threads.extract(input, record.language, signal);
    if (record.writer === "extractive") return await keeper.end({ digest, status: "done", ...ended() });
    keeper.change({ digest });
    const desk = createModelDesk(parts, {}, withSpent(counter, record.usage.costMicros ?? 0));
    const { title } = record.source;
    const asked = { ...input, title, units, extractive: digest, labels: record.language };
    const written = await writeByAny(asked, desk, parts, progress, work);
    return await keeper.end({ ...written, status: "done", ...ended() });
  } catch (thrown) {
    if (signal.aborted && signal.reason === LEAVING) return await keeper.end({ usage: used() });
    const status = signal.aborted ? "stopped" : "failed";
    const error = signal.aborted ? DIGEST_STOPPED : asFootnoteError(thrown);
    return await keeper.end({ status, error: error.toBody(), ...ended() });
  }

  function ended() {
    return { endedAt: clock.now(), usage: used(), progress: undefined };
  }
}

/** The first model that can; where none can, the extractive digest and why. */
async function writeByAny(
  input: ModelDigestInput,
  desk: ModelDesk,
  { models, write, hash, slots }: RunDigestParts,
  onProgress: (progress: DigestProgress) => void,
  { steps, signal }: DigestRun,
): Promise<WrittenDigest> {
  const notices: ErrorBody[] = [];
  for (const model of desk.order(models)) {
    const own = slots.get(model) ?? createSlots(1);
    const counted = inSlots(countedModel(model, desk, "digest"), own);
    try {
      const written = await write(
        input,
        { model: counted, steps, hash, parallel: own.most, onProgress },
        signal,
      );
      if (written.digest.writer === "model") desk.answered(model);
      return { ...written, notices: [...notices, ...written.notices] };
    } catch (thrown) {
      const error = asFootnoteError(thrown);
      if (signal.aborted || !isOfModel(error.code)) throw error;
      desk.failed(model, error);
      notices.push(error.toBody());
    }
  }
  if (models.length === 0) notices.push(modelNotConfigured().toBody());
  return { digest: input.extractive, notices };
}

export function modelNotConfigured(): FootnoteError {
  return new FootnoteError("model-not-configured", say("answer.no-model"), {
    hint: say("digest.no-model-hint"),
  });
}

/** The limit of cost holds for all runs of a digest together. */
function withSpent(counter: UsageCounter, beforeMicros: number): UsageCounter {
  return { ...counter, spentMicros: () => beforeMicros + counter.spentMicros() };
}

function sumOf(one: Usage, other: Usage): Usage {
  const cached = (one.cachedInputTokens ?? 0) + (other.cachedInputTokens ?? 0);
  return {
    modelCalls: one.modelCalls + other.modelCalls,
    inputTokens: one.inputTokens + other.inputTokens,
    cachedInputTokens: cached,
    outputTokens: one.outputTokens + other.outputTokens,
    costMicros:
      one.costMicros === null || other.costMicros === null ? null : one.costMicros + other.costMicros,
    elapsedMs: Math.round(one.elapsedMs + other.elapsedMs),
  };
}
