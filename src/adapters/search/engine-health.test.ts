import { expect, test } from "vitest";
import { FootnoteError } from "../../core/domain/errors.ts";
import { createEngineHealth, retryAfterMs } from "./engine-health.ts";
import { createFakeClock } from "../../../test/fake-clock.ts";
import { asTold } from "../../core/domain/sentence.ts";

const MINUTE = 60_000;
const blocked = new FootnoteError("engine-blocked", asTold("one does not let this machine search."), {
  hint: asTold("Wait."),
});

test("an engine that fails again and again is left alone for 1, 5, 30 and 30 minutes", async () => {
  const clock = createFakeClock();
  const health = createEngineHealth(clock);
  for (const minutes of [1, 5, 30, 30]) {
    health.failed("one", blocked);
    await clock.advance(minutes * MINUTE - 1);
    expect(health.whyAside("one")).toBeDefined();
    await clock.advance(1);
    expect(health.whyAside("one")).toBeUndefined();
  }
  health.answered("one");
  health.failed("one", blocked);
  await clock.advance(MINUTE);
  expect(health.whyAside("one")).toBeUndefined();
  expect(health.whyAside("two")).toBeUndefined();
});

test("one that was late is left alone for seconds at first, and failures at once count as one", async () => {
  const clock = createFakeClock();
  const health = createEngineHealth(clock);
  const late = new FootnoteError("fetch-timeout", asTold("one did not answer within 3 seconds."), {
    retryable: true,
  });
  for (let nth = 0; nth < 8; nth++) health.failed("one", late);
  expect(health.whyAside("one")?.message).toContain("5 more seconds");
  await clock.advance(5_000);
  expect(health.whyAside("one")).toBeUndefined();
  health.failed("one", late);
  await clock.advance(5_000);
  expect(health.whyAside("one")?.message).toContain("55 more seconds");
});

test("the reason keeps its code and words, and says for how long", async () => {
  const clock = createFakeClock();
  const health = createEngineHealth(clock);
  health.failed("one", blocked, 4 * MINUTE);
  await clock.advance(MINUTE);
  expect(health.whyAside("one")).toMatchObject({
    code: "engine-blocked",
    message: "one does not let this machine search. It is left alone for 3 more minutes.",
    hint: "Wait.",
  });
});

test("what the engine asks for counts where it is longer, up to a day", async () => {
  const clock = createFakeClock();
  const health = createEngineHealth(clock);
  health.failed("one", blocked, 5_000);
  await clock.advance(30_000);
  expect(health.whyAside("one")).toBeDefined();
  health.failed("two", blocked, 1e12);
  await clock.advance(24 * 60 * MINUTE);
  expect(health.whyAside("two")).toBeUndefined();
});

test.each([
  ["120", 120_000],
  ["Tue, 03 Nov 2026 00:01:00 GMT", 60_000],
  ["Mon, 02 Nov 2026 00:00:00 GMT", 0],
  ["soon", undefined],
  ["-5x", undefined],
  [undefined, undefined],
])("reads Retry-After %j as %j", (value, expected) => {
  expect(retryAfterMs(value, "2026-11-03T00:00:00.000Z")).toBe(expected);
});
