import { expect, test } from "vitest";
import { createFakeClock } from "../../../../test/fake-clock.ts";
import { FootnoteError } from "../../domain/errors.ts";
import type { FoundPage, WebPage } from "../../ports/web.ts";
import { type PageReading, readPages } from "./read-pages.ts";
import { asTold } from "../../domain/sentence.ts";

const hit = (name: string): FoundPage => ({
  url: `https://${name}.example/`,
  title: name,
  snippet: "",
  engines: ["one"],
});
const hits = (count: number): FoundPage[] => Array.from({ length: count }, (_, nth) => hit(`p${nth}`));

/** Pages that come after so many milliseconds; `"fail"`: at once, with an error; others never. */
function play(
  found: FoundPage[],
  times: Record<string, number | "fail">,
  signal = new AbortController().signal,
) {
  const clock = createFakeClock();
  const aborted: string[] = [];
  const read = async ({ title, url }: FoundPage, stop: AbortSignal): Promise<WebPage> => {
    stop.addEventListener("abort", () => aborted.push(title));
    const at = times[title];
    if (at === "fail") throw new FootnoteError("fetch-failed", asTold("broken"));
    await clock.sleep(at ?? 1_000_000, stop);
    return { title, url } as WebPage;
  };
  const seen: string[] = [];
  const errors: string[] = [];
  const done = (async () => {
    for await (const reading of readPages(found, { read, clock }, signal)) {
      seen.push(tell(reading));
      if (reading.type === "failed") errors.push(`${reading.error.code} ${reading.error.message}`);
    }
    return clock.monotonicMs();
  })();
  return { clock, seen, errors, aborted, done };
}

const tell = ({ type, found }: PageReading): string => `${type} ${found.title}`;
const of = (seen: readonly string[], type: string): string[] =>
  seen.flatMap((line) => (line.startsWith(`${type} `) ? [line.slice(type.length + 1)] : []));

test("ten pages are begun at once, and all that come in time are read", async () => {
  const { clock, seen, done } = play(
    hits(16),
    Object.fromEntries(hits(10).map(({ title }, nth) => [title, 100 + nth])),
  );
  await clock.advance(5_000);
  expect(await done).toBe(109);
  expect(of(seen, "begun")).toEqual(hits(10).map(({ title }) => title));
  expect(of(seen, "read")).toHaveLength(10);
});

test("a page that hangs is left behind when most are in, and named", async () => {
  const times = Object.fromEntries(hits(9).map(({ title }, nth) => [title, 100 + nth]));
  const { clock, seen, errors, aborted, done } = play(hits(10), times);
  await clock.advance(5_000);
  expect(await done).toBe(405);
  expect(of(seen, "failed")).toEqual(["p9"]);
  expect(errors[0]).toMatch(/^fetch-timeout .*p9\.example.* 0\.4 s/);
  expect(aborted).toContain("p9");
});

test("where few come, all the time is given to the others", async () => {
  const { clock, seen, done } = play(hits(4), { p0: 100, p1: 3_900 });
  await clock.advance(3_950);
  expect(of(seen, "read")).toEqual(["p0", "p1"]);
  await clock.advance(1_000);
  expect(await done).toBe(4_000);
  expect(of(seen, "failed")).toEqual(["p2", "p3"]);
});

test("pages that fail are replaced by the next hits, while there are any", async () => {
  const failing = { p0: "fail", p1: "fail", p2: "fail", p10: "fail" } as const;
  const rest = Object.fromEntries(hits(16).map(({ title }) => [title, 100]));
  const { clock, seen, done } = play(hits(14), { ...rest, ...failing });
  await clock.advance(5_000);
  await done;
  expect(of(seen, "begun").slice(10)).toEqual(["p10", "p11", "p12", "p13"]);
  expect(of(seen, "read")).toHaveLength(10);
});

test("a page that fails late is not replaced", async () => {
  const clock = createFakeClock();
  const seen: string[] = [];
  const read = async (_: FoundPage, stop: AbortSignal): Promise<WebPage> => {
    await clock.sleep(2_500, stop);
    throw new FootnoteError("fetch-failed", asTold("broken"));
  };
  const done = (async () => {
    for await (const reading of readPages(hits(11), { read, clock }, new AbortController().signal))
      seen.push(tell(reading));
  })();
  await clock.advance(5_000);
  await done;
  expect(of(seen, "begun")).toHaveLength(10);
});

test("the caller's signal ends it, and every page with it", async () => {
  const controller = new AbortController();
  const { clock, aborted, done } = play(hits(2), {}, controller.signal);
  const ended = done.catch((thrown: unknown) => thrown);
  await clock.advance(10);
  controller.abort(new FootnoteError("cancelled", asTold("The question was stopped.")));
  expect(await ended).toMatchObject({ code: "cancelled" });
  expect(aborted).toEqual(["p0", "p1"]);
});

test("with nothing found there is nothing to do", async () => {
  expect(await play([], {}).done).toBe(0);
});

test("what is here when the time is up is still read, as long as little else is", async () => {
  const clock = createFakeClock();
  const seen: string[] = [];
  const read = async (
    { title, url }: FoundPage,
    stop: AbortSignal,
    onArrival: () => void,
  ): Promise<WebPage> => {
    if (title === "p0") onArrival();
    await clock.sleep(6_000, stop);
    return { title, url } as WebPage;
  };
  const done = (async () => {
    for await (const reading of readPages(hits(2), { read, clock }, new AbortController().signal))
      seen.push(tell(reading));
  })();
  await clock.advance(20_000);
  await done;
  expect(of(seen, "read")).toContain("p0");
});
