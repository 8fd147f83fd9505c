/** A run that is killed behind each of its steps and begun again: nothing that was kept is done twice, and the report is the same. */
import { describe, expect, it } from "vitest";
import { createFakeClock } from "../../../test/fake-clock.ts";
import { erringReply, researcherReply } from "../../../test/fake-researcher.ts";
import { RIVER_QUESTION } from "../../../test/harbour-lights.ts";
import { FootnoteError } from "../domain/errors.ts";
import { asTold } from "../domain/sentence.ts";
import { DEFAULT_RESEARCH_BUDGET, type ResearchRecord, type ResearchStep } from "../domain/research.ts";
import type { ResearchId } from "../domain/ids.ts";
import type { Model, ModelRequest } from "../ports/model.ts";
import { fakeHits } from "../retrieval/fake-hits.ts";
import { rank } from "../retrieval/rank.ts";
import { createModelHealth } from "../models/model-health.ts";
import { createModelMind, type ModelMindParts } from "./by-model/model-mind.ts";
import { createRuleMind } from "./by-rule/rule-mind.ts";
import { runResearch } from "./run-research.ts";
import { createMeter, NOTHING_SPENT } from "./steps/meter.ts";
import { createStepLedger } from "./steps/step-ledger.ts";

const HITS = fakeHits([
  { title: "The Harbour Lights", text: "The Harbour Lights is a 1962 film directed by Ida Marlowe." },
  { title: "Ida Marlowe", text: "Ida Marlowe was a film director. She was born in Wickhaven in 1921." },
  { title: "Wickhaven", text: "Wickhaven is a port. The river Tamol flows through Wickhaven." },
  { title: "Films", text: "Many a director was born in a port." },
]);

class Killed extends Error {}

interface World {
  readonly kept: Map<string, string>;
  readonly searches: string[];
  readonly calls: string[];
}

const MINDS = ["rules", "a model", "a model that errs"] as const;
type MindOf = (typeof MINDS)[number];

const newWorld = (): World => ({ kept: new Map(), searches: [], calls: [] });

/** `lives`: steps that are kept before it is killed. */
async function run(world: World, of: MindOf, lives = Infinity, ending: () => Error = () => new Killed()) {
  const budget = DEFAULT_RESEARCH_BUDGET;
  const clock = createFakeClock();
  const meter = createMeter(budget, 0, () => clock.monotonicMs());
  let left = lives;
  const steps = {
    recall: async (key: string) => world.kept.get(key),
    keep: async (key: string, json: string) => {
      if (left-- <= 0) throw ending();
      world.kept.set(key, json);
    },
  };
  const ledger = createStepLedger({
    steps,
    meter,
    clock,
    hash: (text) => text,
    earlier: [],
    redone: {},
    onStep: () => undefined,
  });
  const store = {
    getDocument: async () => undefined,
    readText: async () => "",
    placeAt: async () => ({}),
    addModelCall: async () => undefined,
    countDocuments: async () => ({ documents: 4, passages: 4 }),
  };
  const writer: Model = {
    name: "fake/researcher",
    async *stream({ messages }: ModelRequest) {
      world.calls.push(messages.map(({ content }) => content).join("\n"));
      yield { type: "text", text: of === "a model" ? researcherReply(messages) : erringReply(messages) };
      yield { type: "end", inputTokens: 100, outputTokens: 20 };
    },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what else there is of the parts is not asked for
  const parts = {
    clock,
    store,
    health: createModelHealth(clock),
    spending: { admit: async () => () => undefined },
    models: { answer: [writer] },
    writers: [writer],
    meter,
  } as unknown as ModelMindParts;
  const changes = await runResearch(record(budget), {
    mind: of === "rules" ? createRuleMind(parts) : createModelMind(parts),
    search: async (query) => {
      world.searches.push(query);
      return { hits: rank(query, HITS), pages: 0, notices: [] };
    },
    read: async () => ({ hits: [], pages: 0, notices: [] }),
    ledger,
    meter,
    store: parts.store,
    signal: new AbortController().signal,
    isOutOfTime: () => false,
    waits: false,
    onChange: () => undefined,
  });
  if (changes.error?.code === "internal") throw new Killed();
  return changes;
}

function record(budget: ResearchRecord["budget"]): ResearchRecord {
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a brand
    id: "rsc_1" as ResearchId,
    question: RIVER_QUESTION,
    createdAt: "2026-01-01T00:00:00.000Z",
    language: "en",
    writer: "model",
    sources: ["library"],
    status: "running",
    budget,
    spent: NOTHING_SPENT,
    estimate: { searches: 0, modelCalls: 0, inputTokens: 0, outputTokens: 0, costMicros: 0 },
    questions: [],
    findings: [],
    contradictions: [],
    found: [],
    steps: [],
    notices: [],
  };
}

/** Searches and calls that what is kept has paid for. */
function paidFor({ kept }: World): number {
  const spent = [...kept.values()].map((json) => (JSON.parse(json) as Pick<ResearchStep, "spent">).spent);
  return spent.reduce((sum, { searches, modelCalls }) => sum + searches + modelCalls, 0);
}

const paid = ({ searches, calls }: World): number => searches.length + calls.length;

describe.each(MINDS)("a run of %s that is killed", (of) => {
  it("behind any of its steps repeats none that was kept, and comes to the same report", async () => {
    const whole = newWorld();
    const expected = await run(whole, of);
    expect(expected.status).toBe("done");
    expect(expected.report?.text).toContain("Tamol");
    const kinds = expected.steps?.map(({ kind }) => kind) ?? [];
    expect(kinds.includes("mend")).toBe(of === "a model that errs");
    if (of === "a model that errs")
      expect(expected.report?.text).toContain("Ida Marlowe was born in Wickhaven in 1921");
    expect(expected.report?.text).not.toContain("1907");
    for (let lives = 0; lives < whole.kept.size; lives++) {
      const world = newWorld();
      await expect(run(world, of, lives)).rejects.toThrow(Killed);
      // What was under way as it was killed is all that may be paid again.
      const lost = paid(world) - paidFor(world);
      const { report, findings } = await run(world, of);
      expect({ report, findings }).toEqual({ report: expected.report, findings: expected.findings });
      expect({ lives, paid: paid(world) }).toEqual({ lives, paid: paid(whole) + lost });
      expect(world.kept.size).toBe(whole.kept.size);
    }
  });
});

it("a full disk ends it as failed, with its cause, and with what was found until then", async () => {
  const full = (): Error => new FootnoteError("disk-full", asTold("The disk is full."));
  const { status, error, report } = await run(newWorld(), "rules", 4, full);
  expect({ status, code: error?.code }).toEqual({ status: "failed", code: "disk-full" });
  expect(report?.claims.length).toBeGreaterThan(0);
});
