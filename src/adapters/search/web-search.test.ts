import { expect, test } from "vitest";
import { FootnoteError } from "../../core/domain/errors.ts";
import { createFakeClock } from "../../../test/fake-clock.ts";
import { encyclopaedia, engine, ok, QUERY, sender, status } from "../../../test/fake-engines.ts";
import { createWebSearch, type SendToEngine } from "./web-search.ts";
import { asTold } from "../../core/domain/sentence.ts";

const never = new AbortController().signal;
const MINUTE = 60_000;

test("gives the question to those that search by meaning, its keywords to those that match words", async () => {
  const asked: string[] = [];
  const send: SendToEngine = async ({ url }) => {
    asked.push(decodeURIComponent(url));
    return ok();
  };
  const wiki = engine("wiki", { subjects: ["encyclopaedia"], matches: "words" });
  const search = createWebSearch({ engines: [engine("one"), wiki], send, clock: createFakeClock() });
  await search.search(QUERY, never);
  expect(asked).toEqual(["https://one.example/?q=Why do tides rise?", "https://wiki.example/?q=tides rise"]);
});

test("asks the engines that suit, fuses what they found, and names who found it", async () => {
  const { send, asked } = sender({
    one: () => ok("a.example/1", "b.example/2"),
    wiki: () => ok("b.example/2"),
  });
  const search = createWebSearch({
    engines: [engine("one"), encyclopaedia, engine("two")],
    send,
    clock: createFakeClock(),
  });
  const result = await search.search(QUERY, never);
  expect(result.hits.map(({ url }) => url)).toEqual(["https://b.example/2", "https://a.example/1"]);
  expect(result.hits[0]?.engines).toEqual(["one", "wiki"]);
  expect(result.answered).toEqual(["one", "wiki"]);
  expect(result.failures).toEqual([]);
  expect(asked).toEqual(["one", "wiki"]);
});

test("another takes over from one that fails, which is named and left alone until its time is up", async () => {
  const clock = createFakeClock();
  const { send, asked } = sender({ one: () => status(403), two: () => ok("a.example/1") });
  const search = createWebSearch({ engines: [engine("one"), engine("two")], send, clock });
  const first = await search.search(QUERY, never);
  expect(first.hits).toHaveLength(1);
  expect(first.failures.map(({ engine, error }) => [engine, error.code])).toEqual([
    ["one", "engine-blocked"],
  ]);

  const second = await search.search({ ...QUERY, text: "Another" }, never);
  expect(asked).toEqual(["one", "two", "two"]);
  expect(second.failures[0]?.error.message).toContain("left alone");
  await clock.advance(MINUTE);
  await search.search({ ...QUERY, text: "A third" }, never);
  expect(asked.slice(3)).toEqual(["one", "two"]);
});

test("an engine that limits is left alone for as long as it asks", async () => {
  const clock = createFakeClock();
  let limited = true;
  const { send, asked } = sender({
    one: () => (limited ? status(429, { "retry-after": "600" }) : ok("a.example/1")),
  });
  const search = createWebSearch({ engines: [engine("one")], send, clock });
  const result = await search.search(QUERY, never);
  expect(result.failures[0]?.error).toMatchObject({ code: "engine-limited", retryable: true });
  limited = false;
  await clock.advance(9 * MINUTE);
  await search.search(QUERY, never);
  expect(asked).toHaveLength(1);
  await clock.advance(MINUTE);
  expect((await search.search(QUERY, never)).hits).toHaveLength(1);
});

test("what is late is left at the deadline, even by a sender that heeds no signal", async () => {
  const clock = createFakeClock();
  const { send } = sender({ one: () => new Promise(() => undefined), wiki: () => ok("a.example/1") });
  const search = createWebSearch({ engines: [engine("one"), encyclopaedia, engine("two")], send, clock });
  const running = search.search(QUERY, never);
  await clock.advance(3_000);
  const { hits, failures, answered } = await running;
  expect(hits).toHaveLength(1);
  expect(answered).toEqual(["wiki"]);
  expect(failures.map(({ engine, error }) => [engine, error.code])).toEqual([["one", "fetch-timeout"]]);
});

test("when nobody answers the result says so of each, and does not reject", async () => {
  const { send } = sender({
    one: () => status(500),
    two: () => Promise.reject(new FootnoteError("fetch-failed", asTold("The line is down."))),
    wiki: () => ({ status: 200, headers: {}, body: "<html>" }),
  });
  const search = createWebSearch({
    engines: [engine("one"), engine("two"), encyclopaedia],
    send,
    clock: createFakeClock(),
  });
  const { hits, failures, answered } = await search.search(QUERY, never);
  expect([hits, answered]).toEqual([[], []]);
  expect(Object.fromEntries(failures.map(({ engine, error }) => [engine, error.code]))).toEqual({
    one: "engine-failed",
    two: "fetch-failed",
    wiki: "internal",
  });
});

test("an engine that cannot be reached is named, whatever host was asked", async () => {
  const send: SendToEngine = async () => {
    throw new FootnoteError("fetch-failed", asTold("10.0.0.7:8080 could not be reached: refused."), {
      hint: asTold("Check the address."),
      retryable: true,
    });
  };
  const search = createWebSearch({ engines: [engine("one")], send, clock: createFakeClock() });
  const { failures } = await search.search(QUERY, never);
  expect(failures[0]?.error).toMatchObject({
    code: "fetch-failed",
    message: "one: 10.0.0.7:8080 could not be reached: refused.",
    hint: "Check the address.",
    retryable: true,
  });
});

test("no engines: nothing found, nothing failed", async () => {
  const search = createWebSearch({ engines: [], send: sender({}).send, clock: createFakeClock() });
  expect(await search.search(QUERY, never)).toEqual({ hits: [], failures: [], answered: [] });
});

test("the same query within ten minutes is not asked twice; another one is", async () => {
  const clock = createFakeClock();
  const { send, asked } = sender({ one: () => ok("a.example/1") });
  const search = createWebSearch({ engines: [engine("one")], send, clock });
  const first = await search.search(QUERY, never);
  expect(await search.search(QUERY, never)).toEqual(first);
  expect(asked).toHaveLength(1);
  await search.search({ ...QUERY, since: "2026-01-01" }, never);
  expect(asked).toHaveLength(2);
  await clock.advance(10 * MINUTE);
  await search.search(QUERY, never);
  expect(asked).toHaveLength(3);
});

test("failures are not kept as replies", async () => {
  const clock = createFakeClock();
  let down = true;
  const { send } = sender({ one: () => (down ? status(500) : ok("a.example/1")) });
  const search = createWebSearch({ engines: [engine("one")], send, clock });
  expect((await search.search(QUERY, never)).hits).toEqual([]);
  down = false;
  await clock.advance(MINUTE);
  expect((await search.search(QUERY, never)).hits).toHaveLength(1);
});

test("a burst of questions keeps the engine's pace; who waits beyond the deadline is told, and nobody is blamed", async () => {
  const clock = createFakeClock();
  const { send, asked } = sender({ one: () => ok("a.example/1") });
  const slow = engine("one", { pace: { perMinute: 60, atOnce: 1 } });
  const search = createWebSearch({ engines: [slow], send, clock });
  const burst = Promise.all(
    Array.from({ length: 10 }, (_, n) => search.search({ ...QUERY, text: `question ${n}` }, never)),
  );
  await clock.advance(3_000);
  const results = await burst;
  expect(asked.length).toBeLessThanOrEqual(4);
  const waited = results.filter(({ failures }) => failures.length > 0);
  expect(waited.length).toBe(10 - asked.length);
  for (const { failures } of waited) expect(failures[0]?.error.code).toBe("engine-limited");
  await clock.advance(1_000);
  expect((await search.search({ ...QUERY, text: "later" }, never)).hits).toHaveLength(1);
});

test("a caller who stops gets `cancelled` at once, and the engine is not blamed", async () => {
  const clock = createFakeClock();
  let hangs = true;
  const { send } = sender({ one: () => (hangs ? new Promise(() => undefined) : ok("a.example/1")) });
  const search = createWebSearch({ engines: [engine("one"), engine("two")], send, clock });
  const stop = new AbortController();
  const running = search.search(QUERY, stop.signal);
  stop.abort();
  await expect(running).rejects.toMatchObject({ code: "cancelled" });
  hangs = false;
  expect((await search.search(QUERY, never)).hits).toHaveLength(1);
  await expect(search.search(QUERY, AbortSignal.abort())).rejects.toMatchObject({ code: "cancelled" });
});

test("an engine that cannot build a request fails alone", async () => {
  const broken = engine("one", {
    request: () => {
      throw new TypeError("no address");
    },
  });
  const { send } = sender({ two: () => ok("a.example/1") });
  const search = createWebSearch({ engines: [broken, engine("two")], send, clock: createFakeClock() });
  const { hits, failures } = await search.search(QUERY, never);
  expect(hits).toHaveLength(1);
  expect(failures[0]).toMatchObject({ engine: "one", error: { code: "internal" } });
});
