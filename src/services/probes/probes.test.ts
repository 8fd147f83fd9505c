/** Which models are probed when, over a store in memory, a clock that tests set and models that say what they are told. */
import { expect, test } from "vitest";
import { createFakeClock } from "../../../test/fake-clock.ts";
import type { ConfiguredModel } from "../../core/ports/configured-model.ts";
import { createJobs } from "../../adapters/jobs/store-jobs.ts";
import { openMemoryStores } from "../../adapters/store/memory/memory-stores.ts";
import { createModelHealth } from "../../core/models/model-health.ts";
import { createSpending } from "../../core/models/spending.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { ModelCall } from "../../core/domain/model-call.ts";
import type { ModelFindings, ModelProbe } from "../../core/domain/model-probe.ts";
import { createJobRunner } from "../jobs/job-runner.ts";
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
  const gone = new Set<string>();
  const stored = new Map<string, ModelProbe>();
  const calls: ModelCall[] = [];
  const store = {
    putProbe: (probe: ModelProbe) => Promise.resolve(void stored.set(probe.model, probe)),
    getProbe: (model: string) => Promise.resolve(stored.get(model)),
    addModelCall: (call: ModelCall) => Promise.resolve(void calls.push(call)),
    sumModelCalls: () => Promise.resolve([]),
    sumCosts: () => Promise.resolve(0),
  };
  const parts = {
    store,
    clock,
    health: createModelHealth(clock),
    spending: createSpending({}, store, clock),
    isBusy: options.isBusy ?? (() => false),
  };
  const rows = openMemoryStores().shared;
  /** A server of its own; `due` starts it looking, and waits until what was due is done. */
  const open = (owner = "one") => {
    const jobs = createJobs({ store: rows, clock, owner, isGone: (name) => gone.has(name) });
    const probes = createProbes({
      ...parts,
      jobs,
      models: models.map((model) => ({ model, instances: [model], works: ["answer"] })),
    });
    const runner = createJobRunner({ jobs, kinds: [probes.kind], clock, report: () => undefined });
    const due = async (): Promise<void> => {
      for (;;) {
        await runner.startDue();
        const running = models.map(({ name, address }) => ({ kind: "probe", key: `${name} ${address}` }));
        if (!running.some((name) => runner.isRunning(name))) return;
        await clock.advance(1);
      }
    };
    const start = async (): Promise<void> => {
      await probes.plan(0);
      await due();
    };
    return { probes, runner, jobs, due, start };
  };
  return { ...open(), open, gone, clock, stored, calls };
}

test("a model is probed once, counted, told, and again after a month", async () => {
  const { model, told, state } = fakeModel("x/m");
  const { start, due, clock, stored, calls } = probesOf([model]);
  await start();
  expect(stored.get("x/m")).toMatchObject({ json: "schema", contextTokens: 4_096 });
  expect(told.at(-1)).toEqual([{ streams: true }, 4_096]);
  const once = state.asked;
  expect(calls).toHaveLength(once);
  expect(calls[0]).toMatchObject({ role: "probe", model: "x/m" });
  expect(calls[0]).not.toHaveProperty("threadId");
  await clock.advance(29 * DAY_MS);
  await due();
  expect(state.asked).toBe(once);
  await clock.advance(2 * DAY_MS);
  await due();
  expect(state.asked).toBe(2 * once);
});

test("one that failed is tried again after an hour and at the next start, and what was known of it is kept", async () => {
  const { model, state } = fakeModel("x/m");
  const { start, due, open, clock, stored } = probesOf([model]);
  await start();
  state.failure = new FootnoteError("model-failed", asTold("down"));
  await clock.advance(31 * DAY_MS);
  state.asked = 0;
  await due();
  expect(stored.get("x/m")).toMatchObject({ json: "schema", error: { code: "model-failed" } });
  await clock.advance(600_000);
  await due();
  expect(state.asked).toBe(1);
  const next = open("two");
  await next.start();
  expect(state.asked).toBe(2);
  await clock.advance(3_700_000);
  state.failure = undefined;
  await next.due();
  expect(stored.get("x/m")).not.toHaveProperty("error");
});

test("two servers that start at once ask a model once, and both tell it what was found", async () => {
  const gate = Promise.withResolvers<void>();
  const { model, told, state } = fakeModel("x/m", { until: gate.promise });
  const { start, probes, open } = probesOf([model]);
  const other = open("two");
  const [one, two] = [start(), other.start()];
  await expect.poll(() => state.asked).toBe(1);
  gate.resolve();
  await Promise.all([one, two]);
  const asked = state.asked;
  await other.due();
  expect(state.asked).toBe(asked);
  await other.probes.recall();
  await probes.recall();
  expect(told.slice(-2)).toEqual([
    [{ streams: true }, 4_096],
    [{ streams: true }, 4_096],
  ]);
  const tellings = told.length;
  await probes.recall();
  expect(told).toHaveLength(tellings);
});

test("a model whose server died in the middle of its probe is probed by another", async () => {
  const stuck = Promise.withResolvers<void>();
  const { model, state } = fakeModel("x/m", { until: stuck.promise });
  const { start, open, gone, stored, clock } = probesOf([model]);
  void start();
  await expect.poll(() => state.asked).toBe(1);
  const other = open("two");
  await other.due();
  expect(state.asked).toBe(1);
  gone.add("one");
  const done = other.due();
  await expect.poll(() => state.asked).toBe(2);
  stuck.resolve();
  await done;
  await clock.advance(1);
  expect(stored.has("x/m")).toBe(true);
});

test("a model nearby gives way to a question, and is probed later; one far off goes on", async () => {
  const gate = Promise.withResolvers<void>();
  const near = fakeModel("near/m", { isNear: true, until: gate.promise });
  const far = fakeModel("far/m");
  const { probes, start, due, stored, clock } = probesOf([near.model, far.model]);
  const round = start();
  await expect.poll(() => near.state.asked).toBe(1);
  probes.giveWay();
  await round;
  expect([...stored.keys()]).toEqual(["far/m"]);
  gate.resolve();
  await due();
  expect(stored.has("near/m")).toBe(false);
  await clock.advance(300_000);
  await due();
  expect(stored.has("near/m")).toBe(true);
});

test("while an answer is written no model nearby is probed", async () => {
  const near = fakeModel("near/m", { isNear: true });
  const { start, stored } = probesOf([near.model], { isBusy: () => true });
  await start();
  expect(stored.size).toBe(0);
});

test("a model that is not loaded yet is probed on request only", async () => {
  const here = fakeModel("gguf/m", { address: "", isNear: true });
  const { probes, start, stored } = probesOf([here.model]);
  await start();
  expect(here.state.asked).toBe(0);
  const at = { model: here.model, instances: [here.model], works: ["answer"] } as const;
  await probes.probe(at, new AbortController().signal);
  expect(stored.has("gguf/m")).toBe(true);
});

test("a model that is configured no more is not asked, and no more looked after", async () => {
  const { model } = fakeModel("x/m");
  const { probes, due, jobs, stored } = probesOf([]);
  await jobs.put({ kind: "probe", key: `${model.name} ${model.address}`, dueAt: "2026-01-01T00:00:00.000Z" });
  await probes.plan(0);
  await due();
  expect([stored.size, await jobs.due("probe")]).toEqual([0, []]);
});

test("the end of the program ends a probe, of which nothing is kept, and which is due again", async () => {
  const stuck = fakeModel("x/m", { until: Promise.withResolvers().promise });
  const { start, runner, jobs, stored } = probesOf([stuck.model]);
  void start();
  await expect.poll(() => stuck.state.asked).toBe(1);
  await runner.close();
  expect([stored.size, (await jobs.due("probe")).length]).toEqual([0, 1]);
});
