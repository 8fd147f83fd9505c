/**
 * The run of one digest: the extractive one first, which a reader sees at once; then that of a model, where one was asked
 * to write. What was done is in the store step by step, so a run that ends anywhere is gone on with and pays nothing
 * twice. It keeps to nobody's turn: that one process at a time works at a digest is digests.ts's matter.
 */
import type { SteppedModel } from "../../core/models/stepped-model.ts";
import type { ConfiguredModel } from "../../core/ports/configured-model.ts";
import { countedModel } from "../../core/models/counted-model.ts";
import { createModelDesk, type DeskParts, type ModelDesk } from "../../core/models/model-desk.ts";
import { createUsageCounter, type UsageCounter } from "../../core/models/usage-counter.ts";
import type { DigestInput } from "../../core/digest/digest-document.ts";
import type { ModelDigestInput, WrittenDigest } from "../../core/digest/model/model-digest.ts";
import type { Usage } from "../../core/domain/answer.ts";
import type { DigestProgress, DigestRecord } from "../../core/domain/digest.ts";
import { withStream } from "../../core/models/with-stream.ts";
import { asFootnoteError, type ErrorBody, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Model } from "../../core/ports/model.ts";
import type { DigestStore } from "../../core/ports/digest-store.ts";
import type { UsageStore } from "../../core/ports/usage-store.ts";
import { createSlots, type Slots } from "../../lib/slots.ts";
import type { DigestThreads } from "../../core/digest/digest-threads.ts";
import { createRecordKeeper } from "./record-keeper.ts";

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

export interface DigestRun {
  /** Ends the run. With `LEAVING` as its reason the record stays as it is, to be gone on with later. */
  readonly stop: AbortController;
  readonly onProgress: (progress: DigestProgress) => void;
}

/** This process ends, and nobody wanted the digest to. */
export const LEAVING = new FootnoteError("cancelled", say("digest.footnote-ended"));

export const STOPPED = new FootnoteError("cancelled", say("digest.stopped"), {
  hint: say("digest.stopped-hint"),
});

/** `record` is in the store as running. Resolves to what is kept at the end; throws only what the store throws. */
export async function runDigest(
  record: DigestRecord,
  input: DigestInput,
  parts: RunDigestParts,
  { stop, onProgress }: DigestRun,
): Promise<DigestRecord> {
  const { store, clock } = parts;
  const { signal } = stop;
  const startedMs = clock.monotonicMs();
  const counter = createUsageCounter();
  const used = (): Usage => sumOf(record.usage, counter.total(clock.monotonicMs() - startedMs));
  const keeper = createRecordKeeper(store, clock, record, () => stop.abort());
  const progress = (now: DigestProgress): void => {
    keeper.change({ progress: now, usage: used() });
    onProgress(now);
  };
  try {
    progress({ step: "reading", done: 0, total: 1 });
    const { digest, units } = await parts.threads.extract(input, record.language, signal);
    if (record.writer === "extractive") return await keeper.end({ digest, status: "done", ...ended() });
    keeper.change({ digest });
    const desk = createModelDesk(parts, {}, withSpent(counter, record.usage.costMicros ?? 0));
    const { title } = record.source;
    const asked = { ...input, title, units, extractive: digest, labels: record.language };
    const written = await writeByAny(asked, record, desk, parts, progress, signal);
    return await keeper.end({ ...written, status: "done", ...ended() });
  } catch (thrown) {
    if (signal.aborted && signal.reason === LEAVING) return await keeper.end({ usage: used() });
    const status = signal.aborted ? "stopped" : "failed";
    const error = signal.aborted ? STOPPED : asFootnoteError(thrown);
    return await keeper.end({ status, error: error.toBody(), ...ended() });
  }

  function ended() {
    return { endedAt: clock.now(), usage: used(), progress: undefined };
  }
}

/** The first model that can; where none can, the extractive digest and why. */
async function writeByAny(
  input: ModelDigestInput,
  { id }: DigestRecord,
  desk: ModelDesk,
  { models, write, store, hash, slots }: RunDigestParts,
  onProgress: (progress: DigestProgress) => void,
  signal: AbortSignal,
): Promise<WrittenDigest> {
  const notices: ErrorBody[] = [];
  const steps = {
    recall: (key: string) => store.getDigestStep(id, key),
    keep: (key: string, json: string) => store.putDigestStep(id, key, json),
  };
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
      if (signal.aborted || !(error.code.startsWith("model-") || error.code === "cost-limit")) throw error;
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

/** Each call waits for a place: several digests at once ask no more of a provider than one does. */
function inSlots(model: Model, slots: Slots): Model {
  return withStream(model, async function* (request, signal) {
    const leave = await slots.take(signal);
    try {
      yield* model.stream(request, signal);
    } finally {
      leave();
    }
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
