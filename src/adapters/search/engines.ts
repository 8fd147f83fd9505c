/**
 * The table of engines, and from the environment to those that may be asked. Pure in the environment that the app
 * passes in; nothing is sent. The web is left alone until somebody sets a key, an address, or `FOOTNOTE_WEB=on`.
 */
import { type Env, readValue } from "../env.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Engine } from "../../core/ports/engine.ts";
import { createArxiv } from "./arxiv/arxiv.ts";
import { createBrave } from "./brave/brave.ts";
import { createCrossref } from "./crossref/crossref.ts";
import { createExa } from "./exa/exa.ts";
import { createGdelt } from "./gdelt/gdelt.ts";
import { createHackerNews } from "./hacker-news/hacker-news.ts";
import { createOpenLibrary } from "./open-library/open-library.ts";
import { createOpenalex } from "./openalex/openalex.ts";
import { createSearxng } from "./searxng/searxng.ts";
import { createSerper } from "./serper/serper.ts";
import { createStackExchange } from "./stack-exchange/stack-exchange.ts";
import { createTavily } from "./tavily/tavily.ts";
import { createWikidata } from "./wikidata/wikidata.ts";
import { createWikipedia } from "./wikipedia/wikipedia.ts";

export type EngineRow = { readonly name: string } & (
  | { readonly kind: "keyed"; readonly env: string; create(apiKey: string): Engine }
  | { readonly kind: "address"; readonly env: string; create(baseUrl: string): Engine }
  | { readonly kind: "keyless"; create(): Engine }
);

/** In the order in which general engines are preferred: one's own server first, then those with a key. */
export const ENGINES: readonly EngineRow[] = [
  {
    name: "searxng",
    kind: "address",
    env: "SEARXNG_URL",
    create: (baseUrl) => createSearxng({ baseUrl }),
  },
  { name: "brave", kind: "keyed", env: "BRAVE_API_KEY", create: (apiKey) => createBrave({ apiKey }) },
  { name: "tavily", kind: "keyed", env: "TAVILY_API_KEY", create: (apiKey) => createTavily({ apiKey }) },
  { name: "exa", kind: "keyed", env: "EXA_API_KEY", create: (apiKey) => createExa({ apiKey }) },
  { name: "serper", kind: "keyed", env: "SERPER_API_KEY", create: (apiKey) => createSerper({ apiKey }) },
  { name: "wikipedia", kind: "keyless", create: () => createWikipedia() },
  { name: "wikidata", kind: "keyless", create: () => createWikidata() },
  { name: "arxiv", kind: "keyless", create: () => createArxiv() },
  { name: "openalex", kind: "keyless", create: () => createOpenalex() },
  { name: "crossref", kind: "keyless", create: () => createCrossref() },
  { name: "hacker-news", kind: "keyless", create: () => createHackerNews() },
  { name: "stack-exchange", kind: "keyless", create: () => createStackExchange() },
  { name: "gdelt", kind: "keyless", create: () => createGdelt() },
  { name: "open-library", kind: "keyless", create: () => createOpenLibrary() },
];

/**
 * Without `FOOTNOTE_ENGINES`: those whose key or address is set, and with `FOOTNOTE_WEB=on` those that need none.
 * With it: those named, in its order. `FOOTNOTE_WEB=off`: none. Throws `unknown-name` or `config-invalid`.
 */
export function configuredEngines(env: Env): Engine[] {
  const web = readValue(env, "FOOTNOTE_WEB")?.toLowerCase();
  if (web !== undefined && web !== "on" && web !== "off") {
    throw new FootnoteError("config-invalid", say("search.web-on-off"), {
      hint: say("search.web-on-off-hint"),
    });
  }
  if (web === "off") return [];
  const named = readValue(env, "FOOTNOTE_ENGINES");
  if (named !== undefined) return namedRows(named).map((row) => createNamed(row, env));
  return ENGINES.flatMap((row) => {
    if (row.kind === "keyless") return web === "on" ? [row.create()] : [];
    return readValue(env, row.env) === undefined ? [] : [createNamed(row, env)];
  });
}

/** The variables that engines need of their own: which are set, and to which engine each belongs. Values are not told. */
export function engineVariables(env: Env): { name: string; variable: string; isSet: boolean }[] {
  return ENGINES.flatMap((row) =>
    row.kind === "keyless"
      ? []
      : [{ name: row.name, variable: row.env, isSet: readValue(env, row.env) !== undefined }],
  );
}

/** `host:port` of the servers that the operator names: they may be anywhere, on this machine as well. */
export function engineHosts(env: Env): string[] {
  return ENGINES.flatMap((row) => {
    const value = row.kind === "address" ? readValue(env, row.env) : undefined;
    const url = value === undefined ? null : URL.parse(value);
    if (url === null) return [];
    return [`${url.hostname}:${url.port || (url.protocol === "https:" ? 443 : 80)}`];
  });
}

function namedRows(list: string): EngineRow[] {
  const names = list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((name) => name !== "");
  return [...new Set(names)].map((name) => {
    const row = ENGINES.find((row) => row.name === name);
    if (row !== undefined) return row;
    // A key pasted here by mistake must not be repeated.
    const said = /^[a-z-]{1,20}$/.test(name) ? say("search.unknown", { name }) : say("search.no-name");
    throw new FootnoteError("unknown-name", said, {
      hint: say("search.known", { names: ENGINES.map((row) => row.name) }),
    });
  });
}

function createNamed(row: EngineRow, env: Env): Engine {
  if (row.kind === "keyless") return row.create();
  const value = readValue(env, row.env);
  if (value === undefined) {
    throw new FootnoteError(
      "config-invalid",
      say("search.not-set", { engine: row.name, variable: row.env }),
      {
        hint: say("search.set-or-leave-out", { engine: row.name, variable: row.env }),
      },
    );
  }
  return row.create(row.kind === "address" ? checkedAddress(row.env, value) : checkedKey(row.env, value));
}

/** Its value is never repeated: it may be a key in the wrong place, or hold a password. */
function checkedAddress(name: string, value: string): string {
  if (/^https?:\/\//i.test(value) && URL.canParse(value)) {
    const url = new URL(value);
    if (url.username === "" && url.password === "") {
      return `${url.origin}${url.pathname}`.replace(/(?<!\/)\/+$/, "").replace(/\/search$/, "");
    }
  }
  throw new FootnoteError("config-invalid", say("search.not-plain-address", { variable: name }), {
    hint: say("search.address-example", { variable: name }),
  });
}

/** What cannot stand in a header would fail at every search. */
function checkedKey(name: string, value: string): string {
  if (/^[\x21-\x7e]+$/.test(value)) return value;
  throw new FootnoteError("config-invalid", say("search.strange-key", { variable: name }), {
    hint: say("search.copy-key"),
  });
}
