/**
 * Which models are probed when: in the background those of which nothing, something old or a failure is known, one
 * after another, and never while that would hold up an answer. Each is a job, whose key is the model and its address. What is
 * found out is stored, and told to the models at once and at every later start. What is asked is `core/probe`'s matter.
 */
import type { ConfiguredModel } from "../../core/ports/configured-model.ts";
import { createModelDesk, type DeskParts, type ModelDesk } from "../../core/models/model-desk.ts";
import { usageOf } from "../../core/models/model-limits.ts";
import { createUsageCounter } from "../../core/models/usage-counter.ts";
import type { ModelProbe } from "../../core/domain/model-probe.ts";
import type { ModelTokens } from "../../core/domain/price.ts";
import type { JobName } from "../../core/domain/job.ts";
import type { Jobs } from "../../core/ports/jobs.ts";
import type { JobEnd } from "../../core/ports/job-store.ts";
import type { ProbeStore } from "../../core/ports/probe-store.ts";
import type { UsageStore } from "../../core/ports/usage-store.ts";
import { probeModel } from "../../core/probe/probe-model.ts";
import { WORD_QUESTION } from "../../core/prompts/probe-prompt.ts";
import type { JobKind } from "../jobs/job-runner.ts";
import type { Work } from "../jobs/work-at.ts";
import type { ModelAtWork } from "./models-at-work.ts";

const PROBE_KIND = "probe";

/** Providers change what their models take, and servers are upgraded. */
const OLD_MS = 30 * 86_400_000;
/** A model that failed is tried again after this, and at each start. */
const FAILED_MS = 3_600_000;
/** One that would hold up an answer is probed when this has passed. */
const GIVE_WAY_MS = 300_000;
const WORD_TOKENS = 16;

export interface Probes {
  /** What is stored of this model. */
  latest(model: ConfiguredModel): Promise<ModelProbe | undefined>;
  /** Tells the models what is stored of them and was not told yet; another process may have found it out. */
  recall(): Promise<void>;
  /** How one is probed in the background. */
  readonly kind: JobKind;
  /** Says when each is to be probed; those that are due after this while at the soonest. */
  plan(afterMs: number): Promise<void>;
  /** Probes it now. A failure of the model is in what it resolves to. Throws `cancelled`, and what the store throws. */
  probe(at: ModelAtWork, signal: AbortSignal): Promise<ModelProbe>;
  /** Waits for the model's first word. Throws what the model throws. */
  greet(model: ConfiguredModel, signal: AbortSignal): Promise<void>;
  /** A question comes: a model nearby is left alone, and probed later. */
  giveWay(): void;
  /** Ends those that were asked for. */
  close(): void;
}

export interface ProbesParts extends DeskParts {
  readonly models: readonly ModelAtWork[];
  readonly store: ProbeStore & UsageStore;
  readonly jobs: Pick<Jobs, "put">;
  /** Whether an answer is being written. */
  readonly isBusy: () => boolean;
}

export function createProbes({ models, isBusy, jobs, ...parts }: ProbesParts): Probes {
  const { store, clock } = parts;
  const startedAt = clock.now();
  const closing = new AbortController();
  /** When what a model was told last was found out. */
  const told = new Map<ModelAtWork, string>();
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

  const tell = (at: ModelAtWork, probe: ModelProbe): void => {
    const { takes, contextTokens, probedAt, skills = {}, callsTools, tokensPerSecond } = probe;
    told.set(at, probedAt);
    const writes = tokensPerSecond === undefined ? {} : { writesPerSecond: tokensPerSecond };
    const calls = callsTools === undefined ? {} : { callsTools };
    for (const instance of at.instances)
      instance.learn(takes, contextTokens, { ...skills, ...writes, ...calls });
  };

  const after = (ms: number, from = clock.now()): string => new Date(Date.parse(from) + ms).toISOString();

  const dueAt = (known: ModelProbe | undefined): string => {
    if (known === undefined) return clock.now();
    const { error, probedAt } = known;
    if (error && probedAt < startedAt) return clock.now();
    return after(error ? FAILED_MS : OLD_MS, probedAt);
  };

  const probeWhereDue = async (at: ModelAtWork, work: Work): Promise<JobEnd> => {
    const due = dueAt(await latest(at.model));
    if (due > clock.now()) return { dueAt: due };
    // One that runs in this program is loaded with the first question and not before.
    if (at.model.address === "" && at.model.isLoaded?.() !== true) return { dueAt: after(GIVE_WAY_MS) };
    if (at.model.isNear && isBusy()) return { dueAt: after(GIVE_WAY_MS) };
    const leaving = new AbortController();
    if (at.model.isNear) near = leaving;
    try {
      return { dueAt: dueAt(await probe(at, AbortSignal.any([leaving.signal, work.signal]))) };
    } catch (thrown) {
      if (leaving.signal.aborted) return { dueAt: after(GIVE_WAY_MS) };
      throw thrown;
    } finally {
      near = undefined;
    }
  };

  /** One that cannot say whether it is loaded is asked only on request. */
  const unasked = models.filter(({ model }) => model.address !== "" || model.isLoaded !== undefined);

  return {
    latest,
    async recall() {
      for (const at of models) {
        const known = await latest(at.model);
        if (known && told.get(at) !== known.probedAt) tell(at, known);
      }
    },
    kind: {
      name: PROBE_KIND,
      atOnce: 1,
      async run(work) {
        const at = unasked.find((one) => probeJob(one).key === work.job.key);
        // It is configured no more.
        return at ? probeWhereDue(at, work) : {};
      },
    },
    async plan(afterMs) {
      const soonest = after(afterMs);
      for (const at of unasked) {
        const due = dueAt(await latest(at.model));
        await jobs.put({ ...probeJob(at), dueAt: due > soonest ? due : soonest });
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
          else if (part.type !== "was-thinking") written = part.text;
          if (written !== "") break;
        }
      } finally {
        await leave("probe", usageOf(said, WORD_QUESTION, written));
      }
    },
    giveWay: () => near?.abort(),
    close: () => closing.abort(),
  };
}

function probeJob({ model }: ModelAtWork): JobName {
  return { kind: PROBE_KIND, key: `${model.name} ${model.address}` };
}
