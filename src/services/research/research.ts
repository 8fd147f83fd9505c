/**
 * Research for the server and the command line: begun, watched, steered, gone on with, kept, listed. How a run is made is the
 * matter of its job: see `research-job.ts`.
 */
import type { AskParts } from "../../core/answer/asking/asking.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { ID_PREFIX, type ResearchId } from "../../core/domain/ids.ts";
import {
  type BeginResearch,
  type EditedPlan,
  type ForecastResearch,
  RESEARCH_STATUSES,
  type ResearchBudget,
  type ResearchEvent,
  type ResearchForecast,
  type ResearchRecord,
  type ResearchSummary,
} from "../../core/domain/research.ts";
import type { JobStepStore } from "../../core/ports/job-store.ts";
import type { Jobs } from "../../core/ports/jobs.ts";
import type { ResearchStore } from "../../core/ports/research-store.ts";
import type { Units } from "../../core/ports/units.ts";
import { reportByRule } from "../../core/research/by-rule/rule-report.ts";
import { parseInterval } from "../../core/sites/interval.ts";
import type { JobRunner } from "../jobs/job-runner.ts";
import { researchEnd, researchUnit, settleUnit, underUnit } from "../plans/run-units.ts";
import { firstKey } from "../../core/research/steps/step-ledger.ts";
import { againJob, schedule, scheduled } from "./again-job.ts";
import { editedQuestions } from "./edited-plan.ts";
import { forkedRecord } from "./fork.ts";
import { forecast, newRecord, type NewRecordParts, withBudget } from "./new-record.ts";
import { researchJob } from "./research-job.ts";
import { withJob } from "../jobs/with-job.ts";

export interface Research {
  /** Keeps it and begins it; it goes on when nobody follows. Throws what is wrong with the question, its scope or its budget, and `plan-limit`. */
  begin(request: BeginResearch): Promise<ResearchRecord>;
  /** What it would take. Throws `model-not-configured`, `bad-request`. */
  forecast(request: ForecastResearch): ResearchForecast;
  /** Throws `not-found`. */
  get(id: ResearchId): Promise<ResearchRecord>;
  list(range?: { readonly offset?: number; readonly limit?: number }): Promise<ResearchSummary[]>;
  /** Resolves when it is no longer running, here or elsewhere; the signal ends the waiting alone. Throws `not-found`, `cancelled`. */
  follow(id: ResearchId, signal?: AbortSignal): Promise<ResearchRecord>;
  /** Steps from `from` on, those to come included, until it is at rest. Throws `not-found`. */
  events(id: ResearchId, from: number, signal?: AbortSignal): AsyncGenerator<ResearchEvent>;
  /** The plan as it is, or as it was changed, is worked on. Of what is at rest. Throws `not-found`, `bad-request`. */
  approve(id: ResearchId, plan?: EditedPlan): Promise<ResearchRecord>;
  /** Wherever it runs. Throws `not-found`. */
  pause(id: ResearchId): Promise<ResearchRecord>;
  /** Goes on where it was, with a larger budget where one is given. Throws `not-found`, `bad-request`. */
  resume(id: ResearchId, budget?: Partial<ResearchBudget>): Promise<ResearchRecord>;
  /** Ends it, with a report of what was found so far. Throws `not-found`. */
  cancel(id: ResearchId): Promise<ResearchRecord>;
  /** Does one step anew, and what comes after it where it comes to something else. Throws `not-found`, `bad-request`. */
  redo(id: ResearchId, seq: number): Promise<ResearchRecord>;
  /** Another run that has the steps up to this one, and waits for its plan to be approved. Throws `not-found`. */
  fork(id: ResearchId, seq: number): Promise<ResearchRecord>;
  /** Does it again so often (`1w`), or `never` again. Throws `not-found`, `bad-request`. */
  schedule(id: ResearchId, every: string): Promise<ResearchRecord>;
  /** Stops it first, where it runs; its schedule ends with it. False where there was none. */
  remove(id: ResearchId): Promise<boolean>;
}

export interface ResearchServiceParts extends AskParts, Pick<NewRecordParts, "writers" | "confirmMicros"> {
  readonly store: AskParts["store"] & ResearchStore & JobStepStore;
  readonly jobs: Pick<Jobs, "put" | "remove">;
  readonly units: Units;
  readonly runner: Pick<JobRunner, "start" | "follow" | "stop">;
}

const NEVER = "never";
/** How often a listener looks for what is new. */
const LOOK_MS = 200;

export function createResearch(parts: ResearchServiceParts): Research {
  const { store, clock, ids, jobs, runner, units } = parts;

  const get = async (id: ResearchId): Promise<ResearchRecord> => {
    const found = await store.getResearch(id);
    if (found) return found;
    throw new FootnoteError("not-found", say("research.none", { id }), { hint: say("research.list") });
  };

  /** Throws `plan-limit`; then nothing has changed. */
  const start = async (wanted: ResearchRecord, everyMs?: number): Promise<ResearchRecord> => {
    const { id } = wanted;
    const running = await underUnit(units, "research.run", researchUnit(id), async () => {
      const record = everyMs === undefined ? wanted : await scheduled(wanted, everyMs, parts);
      await withJob(jobs, clock, researchJob(id), () => store.putResearch(record));
      return record;
    });
    runner.start(researchJob(id));
    return running;
  };

  /** Of what was at rest. */
  const goOn = (record: ResearchRecord): Promise<ResearchRecord> => {
    const { endedAt: _ended, error: _error, report: _report, waits: _waits, ...rest } = record;
    return start({ ...rest, status: "running" });
  };

  const atRest = async (id: ResearchId): Promise<ResearchRecord> => {
    const record = await get(id);
    const { status } = record;
    if (status !== "running") return record;
    const states = RESEARCH_STATUSES.filter((one) => one !== status);
    throw new FootnoteError("bad-request", say("research.wrong-state", { status, states }));
  };

  const stepOf = (record: ResearchRecord, seq: number) => {
    const step = record.steps.find((one) => one.seq === seq);
    if (step) return step;
    throw new FootnoteError("not-found", say("research.no-step", { seq }));
  };

  /** Of what runs; what is at rest stays as it is. */
  const stop = async (id: ResearchId): Promise<ResearchRecord> => {
    await runner.stop(researchJob(id));
    const record = await get(id);
    await jobs.put(researchJob(id));
    if (record.status !== "running") return record;
    // Nobody worked at it: its process had ended.
    const paused: ResearchRecord = { ...record, status: "paused" };
    await store.putResearch(paused);
    return paused;
  };

  return {
    async begin(request) {
      const everyMs = request.every === undefined ? undefined : parseInterval(request.every);
      return start(await newRecord(request, parts), everyMs);
    },

    forecast: (request) => forecast(request, parts.writers),
    get,
    list: (range) => store.listResearch(range),

    async follow(id, signal) {
      await get(id);
      await runner.follow(researchJob(id), { signal });
      return get(id);
    },

    async *events(id, from, signal) {
      let next = Math.max(from, 1);
      for (;;) {
        const record = await get(id);
        for (const step of record.steps.slice(next - 1)) yield { type: "step", seq: next++, step };
        if (record.status !== "running") {
          if (next === record.steps.length + 1) yield { type: "end", seq: next, status: record.status };
          return;
        }
        try {
          await clock.sleep(LOOK_MS, signal);
        } catch {
          return;
        }
      }
    },

    async approve(id, plan) {
      const record = await atRest(id);
      const questions = plan === undefined ? record.questions : editedQuestions(plan, record.questions);
      const { clarifying: _, ...rest } = record;
      return goOn({ ...rest, questions });
    },

    pause: stop,

    async resume(id, budget) {
      const record = await get(id);
      if (record.status === "running") return record;
      return goOn({ ...record, budget: withBudget(record.budget, budget) });
    },

    async cancel(id) {
      const record = await stop(id);
      if (record.status !== "paused" && record.status !== "planned") return record;
      const report = reportByRule({ ...record, sources: { list: record.found } });
      const cancelled: ResearchRecord = { ...record, status: "cancelled", endedAt: clock.now(), report };
      await store.putResearch(cancelled);
      await settleUnit(units, researchUnit(id), researchEnd(cancelled));
      return cancelled;
    },

    async redo(id, seq) {
      const record = await atRest(id);
      const { key, kind } = stepOf(record, seq);
      const first = firstKey(key);
      const redone = { ...record.redone, [first]: (record.redone?.[first] ?? 0) + 1 };
      return goOn({ ...record, redone, ...(kind === "plan" ? { questions: [] } : {}) });
    },

    async fork(id, seq) {
      const record = await get(id);
      stepOf(record, seq);
      const forked = forkedRecord(record, seq, ids.next(ID_PREFIX.research) as ResearchId, clock.now());
      await jobs.put(researchJob(forked.id));
      for (const { key } of forked.steps) {
        const json = await store.getJobStep(researchJob(id), key);
        if (json !== undefined) await store.putJobStep(researchJob(forked.id), key, json, clock.now());
      }
      await store.putResearch(forked);
      return forked;
    },

    async schedule(id, every) {
      const record = await get(id);
      return schedule(record, every === NEVER ? undefined : parseInterval(every), parts);
    },

    async remove(id) {
      await runner.stop(researchJob(id));
      await jobs.remove(againJob(id));
      const isRemoved = await store.removeResearch(id);
      await settleUnit(units, researchUnit(id), researchEnd(undefined));
      await jobs.remove(researchJob(id));
      return isRemoved;
    },
  };
}
