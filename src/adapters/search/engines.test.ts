import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FootnoteError } from "../../core/domain/errors.ts";
import { engineConformance } from "./engine-conformance.ts";
import type { Env } from "../env.ts";
import { configuredEngines, ENGINES } from "./engines.ts";

const KEY = "k-0123456789-own";
const BASE = "http://127.0.0.1:8888";

/** Below 1,000 characters, as the engines' documentation has it. */
const LONGEST_QUERY: Readonly<Record<string, number>> = {
  brave: 400,
  tavily: 400,
  wikipedia: 300,
  wikidata: 300,
  "hacker-news": 170,
};

function fixture(engine: string, name: string): string {
  const file = (ending: string) => new URL(`./${engine}/fixtures/${name}.${ending}`, import.meta.url);
  return readFileSync(existsSync(file("xml")) ? file("xml") : file("json"), "utf8");
}

for (const row of ENGINES) {
  const longestQuery = LONGEST_QUERY[row.name];
  engineConformance({
    engine: row.kind === "keyless" ? row.create() : row.create(row.kind === "address" ? BASE : KEY),
    ...(row.kind === "keyed" ? { key: KEY } : {}),
    base: row.kind === "address" ? BASE : "https://",
    ...(longestQuery === undefined ? {} : { longestQuery }),
    hits: fixture(row.name, "hits"),
    none: fixture(row.name, "none"),
  });
}

const names = (env: Env): string[] => configuredEngines(env).map(({ name }) => name);
const refusal = (env: Env): FootnoteError => {
  try {
    configuredEngines(env);
  } catch (thrown) {
    return thrown as FootnoteError;
  }
  throw new Error("nothing was refused");
};

describe("the configured engines", () => {
  it("are none until somebody asks for the web", () => {
    expect(names({})).toEqual([]);
    expect(names({ BRAVE_API_KEY: "  " })).toEqual([]);
  });

  it("are those with a key or an address", () => {
    expect(names({ SEARXNG_URL: BASE, TAVILY_API_KEY: KEY })).toEqual(["searxng", "tavily"]);
  });

  it("are with FOOTNOTE_WEB=on those that need no key as well, with off none", () => {
    expect(names({ FOOTNOTE_WEB: "on" })).toEqual(
      ENGINES.filter(({ kind }) => kind === "keyless").map(({ name }) => name),
    );
    expect(names({ FOOTNOTE_WEB: "on", EXA_API_KEY: KEY })[0]).toBe("exa");
    expect(names({ FOOTNOTE_WEB: "off", EXA_API_KEY: KEY, FOOTNOTE_ENGINES: "exa" })).toEqual([]);
  });

  it("are with FOOTNOTE_ENGINES those named, in its order, each once", () => {
    expect(names({ FOOTNOTE_ENGINES: "wikipedia, Brave,wikipedia", BRAVE_API_KEY: KEY })).toEqual([
      "wikipedia",
      "brave",
    ]);
  });

  it("refuse an unknown name with the list of known ones", () => {
    const error = refusal({ FOOTNOTE_ENGINES: "wikipedia,goggle" });
    expect(error.code).toBe("unknown-name");
    for (const { name } of ENGINES) expect(error.hint).toContain(name);
  });

  it("refuse a name without its key, and settings that mean nothing", () => {
    expect(refusal({ FOOTNOTE_ENGINES: "brave" }).message).toContain("BRAVE_API_KEY");
    expect(refusal({ FOOTNOTE_WEB: "maybe" }).code).toBe("config-invalid");
    expect(refusal({ SEARXNG_URL: "127.0.0.1:8888" }).code).toBe("config-invalid");
  });

  it("never repeat a key that stands in the wrong place", () => {
    const secret = "tvly-Secret0123456789";
    for (const env of [
      { FOOTNOTE_ENGINES: secret },
      { SEARXNG_URL: secret },
      { SEARXNG_URL: `http://me:${secret}@x` },
      { BRAVE_API_KEY: `${secret} ü` },
    ]) {
      const { message, hint = "" } = refusal(env);
      expect((message + hint).toLowerCase()).not.toContain(secret.toLowerCase());
    }
  });

  it("take the address of a server with or without its search page", () => {
    for (const address of [`${BASE}/`, `${BASE}/search`, `${BASE}/search/?q=x`]) {
      const [engine] = configuredEngines({ SEARXNG_URL: address });
      expect(engine?.request({ text: "x", language: "und", limit: 5 }).url).toMatch(`${BASE}/search?q=x&`);
    }
  });
});
