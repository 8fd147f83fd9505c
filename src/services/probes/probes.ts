/**
 * Which models are probed when: in the background those of which nothing, something old or a failure is known, one
 * after another, and never while that would hold up an answer. What is found out is stored, and told to the models at
 * once and at every later start. What is asked is `core/probe`'s matter.
 */
import type { ConfiguredModel } from "../../core/ports/configured-model.ts";
import { createModelDesk, type DeskParts, type ModelDesk } from "../../core/models/model-desk.ts";
import { usageOf } from "../../core/models/model-limits.ts";
import { createUsageCounter } from "../../core/models/usage-counter.ts";
import type { ModelProbe } from "../../core/domain/model-probe.ts";
import type { ModelTokens } from "../../core/domain/price.ts";
import type { ProbeStore } from "../../core/ports/probe-store.ts";
import type { UsageStore } from "../../core/ports/usage-store.ts";
import { probeModel } from "../../core/probe/probe-model.ts";
import { WORD_QUESTION } from "../../core/prompts/probe-prompt.ts";
import type { ModelAtWork } from "./models-at-work.ts";

/** Providers change what their models take, and servers are upgraded. */
const OLD_MS = 30 * 86_400_000;
/** A model that failed is tried again after this, and at each start. */
const FAILED_MS = 3_600_000;
const WORD_TOKENS = 16;

export interface Probes {
  /** What is stored of this model. */
  latest(model: ConfiguredModel): Promise<ModelProbe | undefined>;
  /** Tells the models what is stored of them. */
  recall(): Promise<void>;
  /** Probes what is due; resolves when that is done, or at once where it is going on already. */
  probeDue(): Promise<void>;
  /** Probes it now. A failure of the model is in what it resolves to. Throws `cancelled`, and what the store throws. */
  probe(at: ModelAtWork, signal: AbortSignal): Promise<ModelProbe>;
  /** Waits for the model's first word. Throws what the model throws. */
  greet(model: ConfiguredModel, signal: AbortSignal): Promise<void>;
  /** A question comes: a model nearby is left alone, and probed later. */
  giveWay(): void;
  close(): Promise<void>;
}

export interface ProbesParts extends DeskParts {
  readonly models: readonly ModelAtWork[];
  readonly store: ProbeStore & UsageStore;
  /** Whether an answer is being written. */
  readonly isBusy: () => boolean;
}

export function createProbes({ models, isBusy, ...parts }: ProbesParts): Probes {
  const { store, clock } = parts;
  const startedAt = clock.now();
  const closing = new AbortController();
  let round: Promise<void> | undefined;
  /** Of the probe of a model nearby, while one goes on in the background. */
  let near: AbortController | undefined;

  const desk = (): ModelDesk => createModelDesk(parts, {}, createUsageCounter());
  const latest = ({ name, address }: ConfiguredModel): Promise<ModelProbe | undefined> =>
    store.getProbe(name, address);

  const probe = async (at: ModelAtWork, signal: AbortSignal): Promise<ModelProbe> => {
    const found = await probeModel(await at.model.probeSubject(), { desk: desk(), clock }, signal);
    const known = found.error ? await latest(at.model) : undefined;
    // A server that is down for the moment is no other server.
    const kept = known ? { ...known, ...found, takes: { ...known.takes, ...found.takes } } : found;
    await store.putProbe(kept);
    tell(at, kept);
    return kept;
  };

  const isDue = (known: ModelProbe | undefined): boolean => {
    if (known === undefined) return true;
    const ageMs = Date.parse(clock.now()) - Date.parse(known.probedAt);
    if (known.error) return known.probedAt < startedAt || ageMs > FAILED_MS;
    return ageMs > OLD_MS;
  };

  const probeAllDue = async (): Promise<void> => {
    for (const at of models) {
      const known = await latest(at.model);
      // Another process may have found it out.
      if (known) tell(at, known);
      // One that runs in this program is loaded with the first question and not before.
      if (at.model.address === "" || !isDue(known) || closing.signal.aborted) continue;
      if (at.model.isNear && isBusy()) continue;
      const leaving = new AbortController();
      if (at.model.isNear) near = leaving;
      try {
        await probe(at, AbortSignal.any([leaving.signal, closing.signal]));
      } catch (thrown) {
        if (!leaving.signal.aborted && !closing.signal.aborted) throw thrown;
      } finally {
        near = undefined;
      }
    }
  };

  return {
    latest,
    async recall() {
      for (const at of models) {
        const known = await latest(at.model);
        if (known) tell(at, known);
      }
    },
    async probeDue() {
      if (round) return;
      round = probeAllDue();
      try {
        await round;
      } finally {
        round = undefined;
      }
    },
    probe: (at, signal) => probe(at, AbortSignal.any([signal, closing.signal])),
    async greet(model, signal) {
      const request = { messages: WORD_QUESTION, maxOutputTokens: WORD_TOKENS };
      // It tries once: who waits for this wants to know whether the model answers now.
      const subject = await model.probeSubject();
      const leave = await desk().admit(model, request);
      let [said, written]: [ModelTokens | undefined, string] = [undefined, ""];
      try {
        for await (const part of subject.model.stream(request, signal)) {
          if (part.type === "end") said = part;
          else written = part.text;
          if (written !== "") break;
        }
      } finally {
        await leave("probe", usageOf(said, WORD_QUESTION, written));
      }
    },
    giveWay: () => near?.abort(),
    async close() {
      closing.abort();
      await round?.catch(() => undefined);
    },
  };
}

function tell({ instances }: ModelAtWork, { takes, contextTokens }: ModelProbe): void {
  for (const instance of instances) instance.learn(takes, contextTokens);
}
