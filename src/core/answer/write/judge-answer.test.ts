/** A judged answer: what changes, what it costs, and that nothing that goes wrong with it harms the answer. */
import type { Writing } from "../asking/asking.ts";
import { describe, expect, test } from "vitest";
import { createFakeClock } from "../../../../test/fake-clock.ts";
import { testLibrary } from "../../../../test/passages.ts";
import { END, scripted } from "../../../../test/scripted-model.ts";
import { testDesk } from "../../../../test/test-desk.ts";
import { createClaimChecker } from "../../check/verdict/check-claim.ts";
import type { Answer, Claim } from "../../domain/answer.ts";
import { FootnoteError } from "../../domain/errors.ts";
import type { EventBody } from "../../domain/event.ts";
import type { Model } from "../../ports/model.ts";
import { JUDGE_MS, judgeAnswer } from "./judge-answer.ts";
import { createPlacer } from "../place/placed.ts";
import type { Caps } from "../../domain/price.ts";
import { asTold } from "../../domain/sentence.ts";

const library = testLibrary([
  { title: "Bridge", text: "The bridge opened in 1932. Pedestrians may cross free of charge." },
]);
const TEXTS = ["The bridge opened in 1932.", "Strollers may keep their purses shut on it."];
const SUPPORTED =
  '{"judgements": [{"claim": 1, "sentences": [2], "reason": "Free of charge.", "verdict": "supported"}]}';

function answerOf(texts: readonly string[]): Answer {
  const checker = createClaimChecker(library.hitsOfSources);
  const text = texts.join(" ");
  const claims = texts.map((claim): Claim => {
    const start = text.indexOf(claim);
    return checker.check({ start, end: start + claim.length, text: claim, sources: [1] });
  });
  return { text, status: "answered", writer: "model", claims, sources: library.sources, nearest: [] };
}

function judging(
  judge: Model | undefined,
  { caps = {}, texts = TEXTS }: { caps?: Caps; texts?: string[] } = {},
) {
  const clock = createFakeClock();
  const stop = new AbortController();
  const desk = testDesk(caps);
  const models = { answer: [], ...(judge ? { judge } : {}) };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is judged needs no more of a run
  const writing = {
    parts: { models, clock },
    placer: createPlacer({
      placeAt: () => Promise.resolve({ page: 7 }),
      getDocument: () => Promise.resolve(undefined),
      readText: () => Promise.resolve(""),
    }),
    desk,
    signal: stop.signal,
    notice: (error: FootnoteError): EventBody => ({ type: "notice", error: error.toBody() }),
  } as unknown as Writing;
  const answer = answerOf(texts);
  const run = async () => {
    const events: EventBody[] = [];
    const generator = judgeAnswer(answer, library, writing);
    for (;;) {
      const next = await generator.next();
      if (next.done) return { events, judged: next.value };
      events.push(next.value);
    }
  };
  return { run, answer, clock, desk, stop };
}

const PRICE = {
  inputMicros: 1e6,
  cachedInputMicros: 1e6,
  outputMicros: 1e6,
  pricedAt: "2026-11-01",
};

/** Says nothing until it is stopped. */
const SILENT: Model = {
  name: "fake/silent",
  // oxlint-disable-next-line require-yield -- it never comes to that
  async *stream(_request, signal) {
    await new Promise((_resolve, reject) =>
      signal?.addEventListener("abort", () => reject(new FootnoteError("cancelled", asTold("Stopped.")))),
    );
  },
};

test("what the check leaves open is judged, comes as an event, and its page is told anew", async () => {
  const { run, answer, desk } = judging(scripted([SUPPORTED, END]));
  const { events, judged } = await run();
  expect(answer.claims.map(({ verdict }) => verdict)).toEqual(["supported", "unsupported"]);
  expect(judged.claims.map(({ verdict }) => verdict)).toEqual(["supported", "supported"]);
  expect(judged.claims[0]).toBe(answer.claims[0]);
  expect(judged.claims[1]).toMatchObject({
    start: answer.claims[1]?.start,
    citations: [{ page: 7, quote: { text: "Pedestrians may cross free of charge." } }],
  });
  expect(events).toEqual([{ type: "claim-checked", claim: judged.claims[1] }]);
  expect(desk.calls).toMatchObject([{ role: "judge", model: "fake/scripted", inputTokens: 100 }]);
});

describe("no model is asked", () => {
  test("where none is named", async () => {
    const { run, answer } = judging(undefined);
    expect(await run()).toEqual({ events: [], judged: answer });
  });

  test("where nothing is open", async () => {
    const judge = scripted([SUPPORTED, END]);
    const { run, answer } = judging(judge, { texts: ["The bridge opened in 1932.", "It opened in 1933."] });
    expect(await run()).toEqual({ events: [], judged: answer });
    expect(judge.requests).toEqual([]);
  });

  test("beyond the limit of cost, and the answer says so", async () => {
    const judge = { ...scripted([SUPPORTED, END]), price: PRICE };
    const { run, answer } = judging(judge, { caps: { perQuestionMicros: 10 } });
    const { events, judged } = await run();
    expect(judged).toEqual(answer);
    expect(events).toMatchObject([{ type: "notice", error: { code: "cost-limit" } }]);
    expect(judge.requests).toEqual([]);
  });

  test("once it has just failed", async () => {
    const judge = scripted([new FootnoteError("model-failed", asTold("It is broken."))]);
    const { run, answer } = judging(judge);
    expect((await run()).events).toMatchObject([
      { type: "notice", error: { code: "model-failed", message: expect.stringContaining("It is broken.") } },
    ]);
    expect(await run()).toEqual({ events: [], judged: answer });
    expect(judge.requests).toHaveLength(1);
  });
});

describe("the answer stands as it was checked", () => {
  test("where the model says nothing of use, whose calls are paid for all the same", async () => {
    const { run, answer, desk } = judging(scripted(["I would rather not.", END]));
    const { events, judged } = await run();
    expect(judged).toEqual(answer);
    expect(events).toMatchObject([{ type: "notice", error: { code: "model-failed" } }]);
    expect(desk.calls).toHaveLength(2);
  });

  test("where the model is too late", async () => {
    const { run, answer, clock } = judging(SILENT);
    const running = run();
    await clock.advance(JUDGE_MS);
    const { events, judged } = await running;
    expect(judged).toEqual(answer);
    expect(events).toMatchObject([{ type: "notice", error: { code: "model-timeout" } }]);
  });

  test("where the question is stopped meanwhile, and nothing is said of that", async () => {
    const { run, answer, clock, stop } = judging(SILENT);
    const running = run();
    await clock.advance(1);
    stop.abort();
    expect(await running).toEqual({ events: [], judged: answer });
  });
});

test("a judge that did not tell a true statement from a false one is not asked", async () => {
  const judge = { ...scripted([SUPPORTED, END]), ability: { judges: false } };
  const { run, answer } = judging(judge);
  expect((await run()).judged).toEqual(answer);
  expect(judge.requests).toEqual([]);
});
