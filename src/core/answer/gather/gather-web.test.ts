import { expect, test } from "vitest";
import { createFakeClock } from "../../../../test/fake-clock.ts";
import type { Document } from "../../domain/document.ts";
import { FootnoteError } from "../../domain/errors.ts";
import type { EventBody } from "../../domain/event.ts";
import type { Filters } from "../../domain/filters.ts";
import type { WebQuery } from "../../ports/engine.ts";
import type { NewDocument } from "../../ports/document-store.ts";
import type { FoundPage, Web, WebFindings, WebPage } from "../../ports/web.ts";
import { gatherWeb } from "./gather-web.ts";
import { understand } from "../understand/understand.ts";
import { asTold } from "../../domain/sentence.ts";

const page = (url: string, more: Partial<WebPage> = {}): WebPage => ({
  url,
  title: "Tides",
  mediaType: "text/html",
  text: `Tides rise because of the moon, says ${url}.`,
  language: "en",
  marks: [],
  contentHash: url,
  fetchedAt: "2026-11-03T00:00:00.000Z",
  ...more,
});
const found = (url: string): FoundPage => ({ url, title: url, snippet: "", engines: ["one"] });

async function gather(
  pages: readonly WebPage[],
  filters: Filters = {},
  findings: Partial<WebFindings> = {},
  failing: Readonly<Record<string, FootnoteError>> = {},
) {
  const queries: WebQuery[] = [];
  const stored: NewDocument[] = [];
  const web: Pick<Web, "search" | "read"> = {
    async search(query) {
      queries.push(query);
      return { hits: pages.map(({ url }) => found(url)), failures: [], answered: ["one"], ...findings };
    },
    async read(url) {
      const failure = failing[url];
      if (failure !== undefined) throw failure;
      return pages.find((one) => one.url === url) as WebPage;
    },
  };
  const store = {
    putDocuments: async (documents: readonly NewDocument[]) => {
      stored.push(...documents);
      return documents as unknown as Document[];
    },
  };
  let count = 0;
  const ids = { next: () => `doc_${++count}` };
  const events: EventBody[] = [];
  const understood = understand("Why do tides rise?", []);
  const gathering = gatherWeb(
    { understood, kinds: ["web"], filters },
    { web, store, clock: createFakeClock(), ids },
    (error) => ({ type: "notice", error: error.toBody() }),
    new AbortController().signal,
  );
  for (;;) {
    const next = await gathering.next();
    if (next.done) return { ...next.value, events, queries, stored: stored.map(({ url }) => url) };
    events.push(next.value);
  }
}

test("pages that say that they are the same page are one, the engines' first", async () => {
  const { hits, stored } = await gather([
    page("https://a.example/story/amp", { canonicalUrl: "https://a.example/story" }),
    page("https://a.example/story"),
    page("https://a.example/story?print=1", { canonicalUrl: "https://a.example/story" }),
    page("https://b.example/story", { contentHash: "same" }),
    page("https://b.example/copy", { contentHash: "same" }),
    page("https://c.example/story", { contentHash: "same" }),
  ]);
  expect(stored).toEqual([
    "https://a.example/story/amp",
    "https://b.example/story",
    "https://c.example/story",
  ]);
  expect(hits).toHaveLength(3);
});

test("the filters go to the engines, and what pages say of themselves is held against them", async () => {
  const filters = { site: "a.example", since: "2026-01-01", language: "en" };
  const { queries, events, stored } = await gather(
    [
      page("https://a.example/new", { publishedAt: "2026-05-05" }),
      page("https://a.example/old", { publishedAt: "2025-05-05" }),
      page("https://elsewhere.example/new"),
      page("https://a.example/zh", { language: "zh" }),
      page("https://a.example/undated"),
    ],
    filters,
  );
  expect(queries[0]).toMatchObject(filters);
  expect(stored).toEqual(["https://a.example/new", "https://a.example/undated"]);
  const failed = events.flatMap((event) =>
    event.type === "page-failed" ? [`${event.error.code} ${event.url}`] : [],
  );
  expect(failed.sort()).toEqual([
    "page-filtered https://a.example/old",
    "page-filtered https://a.example/zh",
    "page-filtered https://elsewhere.example/new",
  ]);
});

test("when no engine answers, it says so, and why each did not", async () => {
  const error = new FootnoteError("engine-failed", asTold("one is broken."));
  const { events, isReached } = await gather([], {}, { answered: [], failures: [{ engine: "one", error }] });
  expect(isReached).toBe(false);
  expect(events.map((event) => (event.type === "notice" ? event.error.code : ""))).toEqual([
    "engine-failed",
    "web-not-reached",
  ]);
});

test("an engine that finds nothing has still been reached", async () => {
  const { events, isReached, hits } = await gather([]);
  expect([isReached, events, hits]).toEqual([true, [], []]);
});

test("pages that came late, and those that were none, are told beside the answer", async () => {
  const [good, late, wall] = ["https://a.example/", "https://late.example/", "https://wall.example/"].map(
    (url) => page(url),
  );
  const { hits, events } = await gather(
    [good!, late!, wall!],
    {},
    {},
    {
      "https://late.example/": new FootnoteError("fetch-timeout", asTold("late")),
      "https://wall.example/": new FootnoteError("page-withheld", asTold("wall"), {
        hint: asTold("Save it."),
      }),
    },
  );
  expect(hits).toHaveLength(1);
  const notices = events.flatMap((event) => (event.type === "notice" ? [event.error] : []));
  expect(notices.map(({ code, message, hint }) => [code, message, hint])).toEqual([
    [
      "fetch-timeout",
      expect.stringMatching(/^Of 3 pages opened, 1 .*: late\.example\.$/),
      expect.any(String),
    ],
    ["page-withheld", expect.stringMatching(/^Of 3 pages opened, 1 .*: wall\.example\.$/), "Save it."],
  ]);
});

test("and where all were read nothing is", async () => {
  const { events } = await gather([page("https://a.example/"), page("https://b.example/")]);
  expect(events.filter(({ type }) => type === "notice")).toEqual([]);
});
