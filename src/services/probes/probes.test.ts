/** Which models are probed when, over a store in memory, a clock that tests set and models that say what they are told. */
import { expect, test } from "vitest";
import { createFakeClock } from "../../../test/fake-clock.ts";
import type { ConfiguredModel } from "../../core/ports/configured-model.ts";
import { createModelHealth } from "../../core/models/model-health.ts";
import { createSpending } from "../../core/models/spending.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { ModelCall } from "../../core/domain/model-call.ts";
import type { ModelFindings, ModelProbe } from "../../core/domain/model-probe.ts";
import { createProbes } from "./probes.ts";
import { asTold } from "../../core/domain/sentence.ts";

const DAY_MS = 86_400_000;

interface FakeOptions {
  readonly isNear?: boolean;
  readonly address?: string;
  /** Waited for before each reply. */
  readonly until?: Promise<unknown>;
}

function fakeModel(name: string, { isNear = false, address = "http://h/v1", until }: FakeOptions = {}) {
  const told: [ModelFindings, number | undefined][] = [];
  const state = { asked: 0, failure: undefined as FootnoteError | undefined };
  const stream: ConfiguredModel["stream"] = async function* (_request, signal) {
    state.asked++;
    const stopped = new Promise<never>((_resolve, reject) => {
      signal?.addEventListener("abort", () => reject(new FootnoteError("cancelled", asTold("stopped"))));
    });
    await Promise.race([until, stopped, ...(until ? [] : [Promise.resolve()])]);
    if (state.failure) throw state.failure;
    yield { type: "text", text: '{"red": 3, "blue": 5}' };
    yield { type: "end", inputTokens: 10, outputTokens: 5 };
  };
  const model: ConfiguredModel = {
    name,
    address,
    isNear,
    stream,
    learn: (findings, contextTokens) => void told.push([findings, contextTokens]),
    probeSubject: () =>
      Promise.resolve({
        model: { name, stream },
        address,
        thinkingTokens: 0,
        findings: () => ({ streams: true }),
        learn: () => undefined,
        contextTokens: () => Promise.resolve(4_096),
      }),
  };
  return { model, told, state };
}

function probesOf(models: readonly ConfiguredModel[], options: { isBusy?: () => boolean } = {}) {
  const clock = createFakeClock();
  const stored = new Map<string, ModelProbe>();
  const calls: ModelCall[] = [];
  const store = {
    putProbe: (probe: ModelProbe) => Promise.resolve(void stored.set(probe.model, probe)),
    getProbe: (model: string) => Promise.resolve(stored.get(model)),
    addModelCall: (call: ModelCall) => Promise.resolve(void calls.push(call)),
    sumModelCalls: () => Promise.resolve([]),
  };
  const parts = {
    store,
    clock,
    health: createModelHealth(clock),
    spending: createSpending({}, store, clock),
    isBusy: options.isBusy ?? (() => false),
  };
  const open = () =>
    createProbes({
      ...parts,
      models: models.map((model) => ({ model, instances: [model], works: ["answer"] })),
    });
  return { probes: open(), open, clock, stored, calls };
}

test("a model is probed once, counted, told, and again after a month", async () => {
  const { model, told, state } = fakeModel("x/m");
  const { probes, clock, stored, calls } = probesOf([model]);
  await probes.probeDue();
  expect(stored.get("x/m")).toMatchObject({ json: "schema", contextTokens: 4_096 });
  expect(told.at(-1)).toEqual([{ streams: true }, 4_096]);
  const once = state.asked;
  expect(calls).toHaveLength(once);
  expect(calls[0]).toMatchObject({ role: "probe", model: "x/m" });
  expect(calls[0]).not.toHaveProperty("threadId");
  await clock.advance(29 * DAY_MS);
  await probes.probeDue();
  expect(state.asked).toBe(once);
  await clock.advance(2 * DAY_MS);
  await probes.probeDue();
  expect(state.asked).toBe(2 * once);
});

test("one that failed is tried again after an hour and at the next start, and what was known of it is kept", async () => {
  const { model, state } = fakeModel("x/m");
  const { probes, open, clock, stored } = probesOf([model]);
  await probes.probeDue();
  state.failure = new FootnoteError("model-failed", asTold("down"));
  await clock.advance(31 * DAY_MS);
  state.asked = 0;
  await probes.probeDue();
  expect(stored.get("x/m")).toMatchObject({ json: "schema", error: { code: "model-failed" } });
  await clock.advance(600_000);
  await probes.probeDue();
  expect(state.asked).toBe(1);
  await open().probeDue();
  expect(state.asked).toBe(2);
  await clock.advance(3_700_000);
  state.failure = undefined;
  await probes.probeDue();
  expect(stored.get("x/m")).not.toHaveProperty("error");
});

test("a model nearby gives way to a question, and is probed later; one far off goes on", async () => {
  const gate = Promise.withResolvers<void>();
  const near = fakeModel("near/m", { isNear: true, until: gate.promise });
  const far = fakeModel("far/m");
  const { probes, stored } = probesOf([near.model, far.model]);
  const round = probes.probeDue();
  await expect.poll(() => near.state.asked).toBe(1);
  probes.giveWay();
  await round;
  expect([...stored.keys()]).toEqual(["far/m"]);
  gate.resolve();
  await probes.probeDue();
  expect(stored.has("near/m")).toBe(true);
});

test("while an answer is written no model nearby is probed", async () => {
  const near = fakeModel("near/m", { isNear: true });
  const { probes, stored } = probesOf([near.model], { isBusy: () => true });
  await probes.probeDue();
  expect(stored.size).toBe(0);
});

test("a model that is not loaded yet is probed on request only", async () => {
  const here = fakeModel("gguf/m", { address: "", isNear: true });
  const { probes, stored } = probesOf([here.model]);
  await probes.probeDue();
  expect(here.state.asked).toBe(0);
  const at = { model: here.model, instances: [here.model], works: ["answer"] } as const;
  await probes.probe(at, new AbortController().signal);
  expect(stored.has("gguf/m")).toBe(true);
});

test("the end of the program ends a probe, of which nothing is kept", async () => {
  const stuck = fakeModel("x/m", { until: Promise.withResolvers().promise });
  const { probes, stored } = probesOf([stuck.model]);
  const round = probes.probeDue();
  await expect.poll(() => stuck.state.asked).toBe(1);
  await probes.close();
  await round;
  expect(stored.size).toBe(0);
});
