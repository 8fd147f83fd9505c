/** What several engines need to build a request: addresses with parameters, JSON bodies, languages, long queries. */
import type { EngineRequest, WebQuery } from "../../core/ports/engine.ts";

export interface OpenConfig {
  /** Stands in place of the engine's own address: a mirror, a proxy, a test server. Without a slash at the end. */
  readonly baseUrl?: string;
}

export interface KeyedConfig extends OpenConfig {
  readonly apiKey: string;
}

type Params = Readonly<Record<string, string | number | undefined>>;

/** Parameters that are `undefined` are left out. */
export function getJson(url: string, params: Params, headers: Record<string, string> = {}): EngineRequest {
  return { method: "GET", url: withParams(url, params), headers: { accept: "application/json", ...headers } };
}

export function postJson(url: string, headers: Record<string, string>, body: object): EngineRequest {
  return {
    method: "POST",
    url,
    headers: { accept: "application/json", "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  };
}

export function withParams(url: string, params: Params): string {
  const built = new URL(url);
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined) built.searchParams.set(name, String(value));
  }
  return built.href;
}

/** The words with the operator that most engines of the open web know. */
export function withSite(query: WebQuery): string {
  return query.site === undefined ? query.text : `${query.text} site:${query.site}`;
}

/**
 * At most `longest` characters (UTF-16 units), cut between words where there are any: some engines refuse a longer
 * query altogether, and the beginning of a long question finds more than nothing.
 */
export function cutQuery(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "");
  const space = cut.search(/(?<!\s)\s+\S*$/);
  return space > longest * 0.8 ? cut.slice(0, space) : cut;
}

/** The primary language in lower case, such as `zh`; `undefined` for `und` and for what is no language. */
export function primaryLanguage(query: WebQuery): string | undefined {
  const language = query.language.split("-")[0]?.toLowerCase() ?? "";
  return /^[a-z]{2,3}$/.test(language) && language !== "und" ? language : undefined;
}

export function clampLimit(query: WebQuery, most: number): number {
  return Math.max(1, Math.min(most, Math.floor(query.limit)));
}
