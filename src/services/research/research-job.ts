/**
 * One research run, as a kind of job: its key is the research's id. That its record says `running` and that it is due are the same
 * thing. What one process has done is in the steps of the job, so that another goes on behind it.
 */
import type { AskParts } from "../../core/answer/asking/asking.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { ResearchId } from "../../core/domain/ids.ts";
import type { JobName } from "../../core/domain/job.ts";
import type { ResearchRecord } from "../../core/domain/research.ts";
import { isWebSource } from "../../core/domain/source-kind.ts";
import type { ResearchStore } from "../../core/ports/research-store.ts";
import type { Slots } from "../../lib/slots.ts";
import { inSlots } from "../../core/models/in-slots.ts";
import type { Units } from "../../core/ports/units.ts";
import type { ConfiguredModel } from "../../core/ports/configured-model.ts";
import type { Model } from "../../core/ports/model.ts";
import { createModelMind } from "../../core/research/by-model/model-mind.ts";
import { createMeter } from "../../core/research/steps/meter.ts";
import { createRuleMind } from "../../core/research/by-rule/rule-mind.ts";
import { type ResearchChanges, runResearch } from "../../core/research/run-research.ts";
import { readWhole } from "../../core/research/gather/read-whole.ts";
import { searchFor } from "../../core/research/gather/search-for.ts";
import { whatChanged } from "../../core/research/reporting/what-changed.ts";
import { createStepLedger } from "../../core/research/steps/step-ledger.ts";
import type { JobKind } from "../jobs/job-runner.ts";
import { researchEnd, researchUnit, settleUnit } from "../plans/run-units.ts";
import { createRecordKeeper } from "../jobs/record-keeper.ts";
import { LEAVING, STOPPED, type Work } from "../jobs/work-at.ts";

const KIND = "research";
/** Of those that are due and that nobody works at; one that a person begins is begun at once. */
const AT_ONCE = 8;

export interface RunResearchParts extends AskParts {
  readonly store: AskParts["store"] & ResearchStore;
  readonly hash: (text: string) => string;
  readonly units: Units;
  /** The models that research, in order of preference, and how many calls of each may be under way. */
  readonly writers: readonly ConfiguredModel[];
  readonly slots: ReadonlyMap<ConfiguredModel, Slots>;
}

/** The minutes of the budget are over. */
const LATE = new FootnoteError("cancelled", say("research.paused"));

export function researchJob(id: ResearchId): JobName {
  return { kind: KIND, key: id };
}

export function researchKind(parts: RunResearchParts): JobKind {
  return {
    name: KIND,
    atOnce: AT_ONCE,
    async run(work) {
      const { store, units } = parts;
      const id = work.job.key as ResearchId;
      const record = await store.getResearch(id);
      if (record?.status === "running") await runOne(record, work, parts);
      await settleUnit(units, researchUnit(id), researchEnd(await store.getResearch(id)));
      return {};
    },
  };
}

function paced({ writers, slots }: RunResearchParts): Model[] {
  return writers.map((model) => {
    const own = slots.get(model);
    return own === undefined ? model : inSlots(model, own);
  });
}

async function runOne(record: ResearchRecord, work: Work, parts: RunResearchParts): Promise<void> {
  const { store, clock, hash, web } = parts;
  const { sources, documentIds } = record;
  const kept = {
    get: () => store.getResearch(record.id),
    put: (one: ResearchRecord) => store.putResearch(one),
  };
  const keeper = createRecordKeeper(kept, clock, record, () => work.isOurs());
  const meter = createMeter(record.budget, record.spent.elapsedMs, () => clock.monotonicMs());
  const [ending, late] = [new AbortController(), new AbortController()];
  clock.sleep(meter.leftMs(), ending.signal).then(
    () => late.abort(LATE),
    () => undefined,
  );
  const signal = AbortSignal.any([work.signal, late.signal]);
  const isOutOfTime = (): boolean => late.signal.aborted && !work.signal.aborted;
  const change = (changes: ResearchChanges): void => {
    keeper.change(changes);
    work.progress(JSON.stringify({ steps: changes.steps?.length ?? 0 }));
  };
  const ledger = createStepLedger({
    steps: work.steps,
    meter,
    clock,
    hash,
    earlier: record.steps,
    redone: record.redone ?? {},
    onStep: () => change({ steps: [...ledger.list], spent: meter.spent() }),
  });
  try {
    const changes = await runResearch(record, {
      mind:
        record.writer === "model"
          ? createModelMind({ ...parts, writers: paced(parts), meter })
          : createRuleMind({ ...parts, documentIds }),
      search: (query, withPages, stop, only = sources) => {
        const within = sources.filter((one) => only.includes(one) && (withPages || !isWebSource(one)));
        return searchFor(query, { documentIds, sources: within }, parts, stop);
      },
      read: (query, target, stop) => readWhole(query, target, parts, stop),
      links:
        web && documentIds === undefined && sources.some(isWebSource)
          ? (url, stop) => web.links(url, stop)
          : undefined,
      ledger,
      meter,
      store,
      signal,
      isOutOfTime,
      waits: record.waits === true,
      onChange: change,
    });
    const previous = record.previous && (await store.getResearch(record.previous));
    const { report, findings = [], found = [] } = changes;
    const changed =
      previous && report && whatChanged({ findings, found, language: record.language }, report, previous);
    await keeper.end({
      ...changes,
      ...changed,
      ...(changes.status === "planned" ? {} : { endedAt: clock.now() }),
    });
  } catch (thrown) {
    const isLeft = work.signal.aborted && work.signal.reason === LEAVING;
    // Whoever asked for its end says what it is then: paused, until he does.
    const isStopped = work.signal.aborted && work.signal.reason === STOPPED;
    await keeper.end({ spent: meter.spent(), ...(isStopped ? { status: "paused" as const } : {}) });
    if (!isLeft && !isStopped) throw thrown;
  } finally {
    ending.abort();
  }
}
