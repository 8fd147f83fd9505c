import { describe, expect, test } from "vitest";
import type { UserId } from "../domain/ids.ts";
import type { Clock } from "../ports/clock.ts";
import type { Model } from "../ports/model.ts";
import { createModelHealth } from "./model-health.ts";
import { createSpending } from "./spending.ts";
import { FootnoteError } from "../domain/errors.ts";
import { asTold } from "../domain/sentence.ts";

let nowMs = 0;
const clock: Clock = {
  now: () => "2026-11-24T12:00:00.000Z",
  monotonicMs: () => nowMs,
  sleep: () => Promise.resolve(),
};

function named(name: string, dollars?: number): Model {
  const micros = (dollars ?? 0) * 1_000_000;
  const price = {
    inputMicros: micros,
    cachedInputMicros: micros,
    outputMicros: micros,
    pricedAt: "2026-11-01",
  };
  return { name, ...(dollars === undefined ? {} : { price }), stream: () => (async function* () {})() };
}

/** One dollar a token: a request for 10 may cost a little over 10 dollars. */
const dear = named("x/dear", 1_000_000);
const request = { messages: [{ role: "user", content: "Hi" }], maxOutputTokens: 10 } as const;
const DOLLAR = 1_000_000;

function spent(costMicros: number) {
  const asked: unknown[] = [];
  return {
    asked,
    sumCosts(query: unknown): Promise<number> {
      asked.push(query);
      return Promise.resolve(costMicros);
    },
  };
}

describe("a cap", () => {
  test("that is not set asks nothing of a price that is not known", async () => {
    await expect(
      createSpending({}, spent(0), clock).admit(named("x/unknown"), request, 0),
    ).resolves.toBeTypeOf("function");
  });

  test("for a question counts what the question has cost so far", async () => {
    const spending = createSpending({ perQuestionMicros: 20 * DOLLAR }, spent(0), clock);
    await expect(spending.admit(dear, request, 0)).resolves.toBeTypeOf("function");
    await expect(spending.admit(dear, request, 12 * DOLLAR)).rejects.toMatchObject({
      code: "cost-limit",
      hint: expect.stringContaining("FOOTNOTE_MAX_COST_PER_QUESTION"),
    });
  });

  test("of many dollars is said as such", async () => {
    const spending = createSpending({ perQuestionMicros: 150 * DOLLAR }, spent(0), clock);
    await expect(spending.admit(dear, request, 145 * DOLLAR)).rejects.toMatchObject({
      message: expect.stringContaining("of the $150.00 allowed for a question"),
    });
  });

  test("for a day counts what is stored since its midnight, and the calls under way", async () => {
    const store = spent(5 * DOLLAR);
    const spending = createSpending({ perDayMicros: 25 * DOLLAR }, store, clock);
    const leave = await spending.admit(dear, request, 0);
    expect(store.asked).toEqual([{ since: "2026-11-24" }]);
    await expect(spending.admit(dear, request, 0)).rejects.toMatchObject({ code: "cost-limit" });
    leave();
    await expect(spending.admit(dear, request, 0)).resolves.toBeTypeOf("function");
  });

  test("for a person's month counts what all his calls have cost and those under way, and nobody else's", async () => {
    const store = spent(5 * DOLLAR);
    const spending = createSpending({}, store, clock);
    const payer = { userId: "usr_ada" as UserId, monthCapMicros: async () => 25 * DOLLAR };
    const [ada, sameElsewhere] = [spending.of(payer), spending.of(payer)];
    const leave = await ada.admit(dear, request, 0);
    expect(store.asked).toEqual([{ since: "2026-11", userId: "usr_ada" }]);
    await expect(sameElsewhere.admit(dear, request, 0)).rejects.toMatchObject({
      code: "cost-limit",
      message: expect.stringContaining("that you may spend this month"),
    });
    const ben = spending.of({ userId: "usr_ben" as UserId, monthCapMicros: async () => 25 * DOLLAR });
    await expect(ben.admit(dear, request, 0)).resolves.toBeTypeOf("function");
    leave();
    await expect(sameElsewhere.admit(dear, request, 0)).resolves.toBeTypeOf("function");
  });

  test("lets free models through, and none whose price is not known", async () => {
    const spending = createSpending({ perDayMicros: 0 }, spent(0), clock);
    await expect(spending.admit(named("ollama/free", 0), request, 0)).resolves.toBeTypeOf("function");
    await expect(spending.admit(named("x/unknown"), request, 0)).rejects.toMatchObject({
      code: "cost-limit",
      hint: expect.stringContaining("FOOTNOTE_PRICES"),
    });
  });
});

test("a model that failed is tried last for a while, and not for what was no fault of its own", () => {
  const health = createModelHealth(clock);
  const models = [named("x/a"), named("x/b")];
  const names = (): string[] => health.order(models).map(({ name }) => name);
  health.failed(models[0]!, new FootnoteError("cost-limit", asTold("")));
  expect(names()).toEqual(["x/a", "x/b"]);
  health.failed(models[0]!, new FootnoteError("model-failed", asTold("")));
  expect(names()).toEqual(["x/b", "x/a"]);
  nowMs += 120_000;
  expect(names()).toEqual(["x/a", "x/b"]);
});
