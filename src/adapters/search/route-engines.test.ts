import { expect, test } from "vitest";
import type { WebSourceKind } from "../../core/domain/source-kind.ts";
import { ENGINES } from "./engines.ts";
import { routeEngines, subjectsOf } from "./route-engines.ts";

const engines = ENGINES.map((row) =>
  row.kind === "keyless"
    ? row.create()
    : row.create(row.kind === "address" ? "http://127.0.0.1:8888" : "key"),
);
const keyless = engines.slice(5);
const ask = (text: string, language = "en", offered = engines): string[] =>
  routeEngines({ text, language }, offered).ask.map(({ name }) => name);

test.each([
  ["Why do tides rise?", []],
  ["潮汐是怎么形成的？", []],
  ["What is in the news about Lagos today?", ["news"]],
  ["英国大选最新消息", ["news"]],
  ["Is there a peer-reviewed study on naps?", ["academic"]],
  ["有没有关于睡眠的论文？", ["academic"]],
  ["TypeError: x is not a function in JavaScript", ["code"]],
  ["Python 报错怎么办", ["code"]],
  ["Which novels did she write?", ["books"]],
  ["这本书的作者是谁？", ["books"]],
  ["What is the latest version of Node?", []],
  ["Recent papers on the Rust compiler", ["academic", "code"]],
])("%s has the special subjects %j", (text, subjects) => {
  expect(subjectsOf(text)).toEqual(subjects);
});

test("an ordinary question goes to one general engine and one encyclopaedia", () => {
  expect(ask("Why do tides rise?")).toEqual(["searxng", "wikipedia"]);
  expect(ask("Why do tides rise?", "en", engines.slice(1))).toEqual(["brave", "wikipedia"]);
  expect(ask("Why do tides rise?", "en", keyless)).toEqual(["wikipedia"]);
});

test("a special question goes to those that know its subject as well", () => {
  expect(ask("news from Lagos")).toEqual(["searxng", "wikipedia", "hacker-news", "gdelt"]);
  expect(ask("papers on tides")).toEqual(["searxng", "wikipedia", "arxiv", "openalex"]);
  expect(ask("python regex for dates")).toEqual(["searxng", "wikipedia", "hacker-news", "stack-exchange"]);
  expect(ask("novels about the sea")).toEqual(["searxng", "wikipedia", "open-library"]);
});

test("engines of another language are left out", () => {
  expect(ask("关于潮汐的论文", "zh")).toEqual(["searxng", "wikipedia", "openalex", "crossref"]);
  expect(ask("新闻", "zh", keyless)).toEqual(["wikipedia", "gdelt"]);
  expect(ask("papers", "und")).toContain("arxiv");
});

test("a question about one host goes to engines that can search within it", () => {
  const route = routeEngines({ text: "news", language: "en", site: "harbour.example" }, engines);
  expect(route.ask.map(({ name }) => name)).toEqual(["brave", "gdelt"]);
  for (const engine of route.reserve) expect(engine.honours.site).toBe(true);
  expect(
    routeEngines({ text: "x", language: "en", site: "h.example" }, keyless.slice(0, 1)).ask,
  ).toHaveLength(1);
});

test("kinds of sources that a person names are asked, and no others", () => {
  const named = (kinds: WebSourceKind[], text = "Why do tides rise?", offered = engines): string[] =>
    routeEngines({ text, language: "en", kinds }, offered).ask.map(({ name }) => name);
  expect(named(["academic"])).toEqual(["searxng", "arxiv", "openalex"]);
  expect(named(["academic"], "news from Lagos", keyless)).toEqual(["arxiv", "openalex"]);
  expect(named(["web", "academic"], "Why do tides rise?", keyless)).toEqual([
    "wikipedia",
    "arxiv",
    "openalex",
  ]);
  expect(named(["books"])).toEqual(["open-library"]);
  expect(named(["books"], "x", keyless.slice(0, 1))).toEqual([]);
  const { reserve } = routeEngines({ text: "x", language: "en", kinds: ["news"] }, keyless);
  for (const { subjects } of reserve) expect(subjects).toContain("news");
});

test("the reserve holds the other engines of the same subjects, and none of those asked", () => {
  const { ask, reserve } = routeEngines({ text: "Why do tides rise?", language: "en" }, engines);
  expect(reserve.map(({ name }) => name)).toEqual(["brave", "tavily", "exa", "serper", "wikidata"]);
  expect(ask.filter((engine) => reserve.includes(engine))).toEqual([]);
});

test("one's only engine is asked whatever the question; without engines nobody is", () => {
  const gdelt = engines.filter(({ name }) => name === "gdelt");
  expect(ask("Why do tides rise?", "en", gdelt)).toEqual(["gdelt"]);
  expect(routeEngines({ text: "x", language: "en" }, [])).toEqual({ ask: [], reserve: [] });
});
