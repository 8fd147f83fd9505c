/** A run that is killed behind each of its steps and begun again: nothing that was kept is done twice, and the report is the same. */
import { describe, expect, it } from "vitest";
import { createFakeClock } from "../../../test/fake-clock.ts";
import { researcherReply } from "../../../test/fake-researcher.ts";
import { RIVER_QUESTION } from "../../../test/harbour-lights.ts";
import { FootnoteError } from "../domain/errors.ts";
import { asTold } from "../domain/sentence.ts";
import { DEFAULT_RESEARCH_BUDGET, type ResearchRecord } from "../domain/research.ts";
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

const newWorld = (): World => ({ kept: new Map(), searches: [], calls: [] });

/** `lives`: steps that are kept before it is killed. */
async function run(
  world: World,
  withModel: boolean,
  lives = Infinity,
  ending: () => Error = () => new Killed(),
) {
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
      yield { type: "text", text: researcherReply(messages) };
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
    mind: withModel ? createModelMind(parts) : createRuleMind(parts),
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

describe.each([true, false])("a run that is killed (with a model: %s)", (withModel) => {
  it("behind any of its steps repeats none that was kept, and comes to the same report", async () => {
    const whole = newWorld();
    const expected = await run(whole, withModel);
    expect(expected.status).toBe("done");
    expect(expected.report?.text).toContain("Tamol");
    for (let lives = 0; lives < whole.kept.size; lives++) {
      const world = newWorld();
      await expect(run(world, withModel, lives)).rejects.toThrow(Killed);
      const before = { searches: world.searches.length, calls: world.calls.length, kept: world.kept.size };
      const { report, findings } = await run(world, withModel);
      expect({ report, findings }).toEqual({ report: expected.report, findings: expected.findings });
      // What was under way as it was killed is paid again, and nothing else: at most the calls of one wave.
      const repeated =
        world.searches.length + world.calls.length - whole.searches.length - whole.calls.length;
      expect({ ...before, repeated: repeated >= 0 && repeated <= 4 }).toMatchObject({ repeated: true });
      expect(world.kept.size).toBe(whole.kept.size);
    }
  });
});

it("a full disk ends it as failed, with its cause, and with what was found until then", async () => {
  const full = (): Error => new FootnoteError("disk-full", asTold("The disk is full."));
  const { status, error, report } = await run(newWorld(), false, 4, full);
  expect({ status, code: error?.code }).toEqual({ status: "failed", code: "disk-full" });
  expect(report?.claims.length).toBeGreaterThan(0);
});
