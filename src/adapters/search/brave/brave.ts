/** Brave Search, web results. Its clusters, videos and infoboxes are not read. https://api-dashboard.search.brave.com */
import { z } from "zod";
import type { Engine, WebQuery } from "../../../core/ports/engine.ts";
import { readJson, readRows, toHits } from "../engine-reply.ts";
import {
  clampLimit,
  cutQuery,
  getJson,
  primaryLanguage,
  withSite,
  type KeyedConfig,
} from "../engine-request.ts";
import { plainText } from "../plain-text.ts";

const Row = z.object({
  url: z.string(),
  title: z.string(),
  description: z.string().nullish(),
  page_age: z.string().nullish(),
});
/** `web` is left out where nothing is found; `type` tells the reply from any other. */
const Reply = z.object({
  type: z.literal("search"),
  web: z.object({ results: z.array(z.unknown()) }).optional(),
});

const SIDE = { name: "brave", keyEnv: "BRAVE_API_KEY" };

/** Longer queries are refused. */
const LONGEST_QUERY = 400;

/** `search_lang` takes these values and refuses others. */
const LANGUAGES =
  "ar bg bn ca cs da de el en es et eu fi fr gl gu he hi hr hu is it kn ko lt lv ml mr ms nb nl pa pl ro ru sk sl sr sv ta te th tr uk vi";
const LANGUAGE_VALUES: ReadonlyMap<string, string> = new Map([
  ...LANGUAGES.split(" ").map((language) => [language, language] as const),
  ["zh", "zh-hans"],
  ["ja", "jp"],
  ["pt", "pt-br"],
  ["no", "nb"],
]);

export function createBrave(config: KeyedConfig): Engine {
  const base = config.baseUrl ?? "https://api.search.brave.com";
  return {
    name: SIDE.name,
    subjects: ["general"],
    languages: "any",
    // Its date range needs both ends; with one alone, and for its undated hits, the dates are applied afterwards.
    honours: { site: true, dates: false, language: true },
    matches: "meaning",
    // The cheapest plan's rate: one a second.
    pace: { perMinute: 60, atOnce: 1 },
    request: (query) =>
      getJson(
        `${base}/res/v1/web/search`,
        {
          q: words(query),
          count: clampLimit(query, 20),
          result_filter: "web",
          text_decorations: "false",
          search_lang: LANGUAGE_VALUES.get(primaryLanguage(query) ?? ""),
          freshness: query.since && query.until ? `${query.since}to${query.until}` : undefined,
        },
        { "x-subscription-token": config.apiKey },
      ),
    read: (reply, query) => {
      const rows = readRows(SIDE, readJson(SIDE, reply, Reply).web?.results ?? [], Row);
      return toHits(
        rows.map((row) => ({
          url: row.url,
          title: plainText(row.title),
          snippet: plainText(row.description),
          publishedAt: row.page_age,
        })),
        query,
      );
    },
  };
}

function words(query: WebQuery): string {
  const site = query.site === undefined ? 0 : query.site.length + " site:".length;
  return withSite({ ...query, text: cutQuery(query.text, LONGEST_QUERY - site) });
}
