/** Engines that hang, drop a connection, or are asked while this program starts. */
import { expect, test } from "vitest";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { EngineReply } from "../../core/ports/engine.ts";
import { createFakeClock } from "../../../test/fake-clock.ts";
import { encyclopaedia, engine, ok, QUERY, sender, status } from "../../../test/fake-engines.ts";
import { createWebSearch } from "./web-search.ts";
import { asTold } from "../../core/domain/sentence.ts";

const never = new AbortController().signal;

test("one that hangs beside one that answers is left after as long again, and is asked at the next question", async () => {
  const clock = createFakeClock();
  let hangs = true;
  const { send, asked } = sender({
    one: () => (hangs ? new Promise(() => undefined) : ok("b.example/2")),
    wiki: async () => {
      await clock.sleep(100);
      return ok("a.example/1");
    },
  });
  const search = createWebSearch({ engines: [engine("one"), encyclopaedia], send, clock });
  const running = search.search(QUERY, never);
  await clock.advance(700);
  const { hits, failures } = await running;
  expect(hits).toHaveLength(1);
  expect(failures.map(({ engine, error }) => [engine, error.code])).toEqual([["one", "fetch-timeout"]]);
  hangs = false;
  const next = search.search({ ...QUERY, text: "Another" }, never);
  await clock.advance(700);
  expect((await next).hits).toHaveLength(2);
  expect(asked).toEqual(["one", "wiki", "one", "wiki"]);
});

test("one that answered with nothing cuts nobody short", async () => {
  const clock = createFakeClock();
  const { send } = sender({
    wiki: () => ok(),
    one: async () => {
      await clock.sleep(2_000);
      return ok("a.example/1");
    },
  });
  const search = createWebSearch({ engines: [engine("one"), encyclopaedia], send, clock });
  const running = search.search(QUERY, never);
  await clock.advance(3_000);
  expect((await running).hits).toHaveLength(1);
});

test("a person's only engine is asked again at the next question after a dropped connection, with a short clock", async () => {
  const clock = createFakeClock();
  let state: "drops" | "hangs" | "answers" = "drops";
  const { send, asked } = sender({
    one: () => {
      if (state === "drops") throw new FootnoteError("fetch-failed", asTold("The connection was dropped."));
      return state === "hangs" ? new Promise<EngineReply>(() => undefined) : ok("a.example/1");
    },
    wiki: () => ok(),
  });
  const search = createWebSearch({ engines: [engine("one"), encyclopaedia], send, clock });
  expect((await search.search(QUERY, never)).failures[0]?.error.code).toBe("fetch-failed");
  state = "hangs";
  const again = search.search({ ...QUERY, text: "Again" }, never);
  await clock.advance(1_001);
  expect((await again).failures[0]?.error.message).toContain("1 s");
  state = "answers";
  expect((await search.search({ ...QUERY, text: "A third" }, never)).hits).toHaveLength(1);
  expect(asked.filter((name) => name === "one")).toHaveLength(3);
});

test("but one that itself asks to be left alone is", async () => {
  const { send, asked } = sender({ one: () => status(429, { "retry-after": "60" }) });
  const search = createWebSearch({ engines: [engine("one")], send, clock: createFakeClock() });
  await search.search(QUERY, never);
  await search.search({ ...QUERY, text: "Again" }, never);
  expect(asked).toEqual(["one"]);
});

test("the time that this program takes to start, or stands still, is none of an engine's", async () => {
  const clock = createFakeClock();
  const { send } = sender({
    one: async () => {
      await clock.sleep(200);
      return ok("a.example/1");
    },
  });
  const ready = (): Promise<void> => clock.sleep(10_000);
  const search = createWebSearch({ engines: [engine("one")], send, clock, ready });
  const running = search.search(QUERY, never);
  await clock.advance(10_300);
  expect((await running).hits).toHaveLength(1);
});
