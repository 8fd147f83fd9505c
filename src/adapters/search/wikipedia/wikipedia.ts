/**
 * Wikipedia's full-text search, in the question's language (English where it is not known). The date of a page's last
 * edit is not taken for its date. https://www.mediawiki.org/wiki/API:Search
 */
import { z } from "zod";
import type { Engine, WebQuery } from "../../../core/ports/engine.ts";
import { readRows, toHits } from "../engine-reply.ts";
import { clampLimit, cutQuery, getJson, primaryLanguage, type OpenConfig } from "../engine-request.ts";
import { LONGEST_WIKI_QUERY, readMediawiki } from "../mediawiki-reply.ts";
import { plainText } from "../plain-text.ts";

const Row = z.object({ title: z.string(), snippet: z.string() });
const Reply = z.object({ query: z.object({ search: z.array(z.unknown()) }) });

const SIDE = { name: "wikipedia" };

/** Languages whose Wikipedia has another name than their BCP 47 code. */
const EDITIONS: ReadonlyMap<string, string> = new Map([
  ["nb", "no"],
  ["fil", "tl"],
  ["yue", "zh-yue"],
  ["cmn", "zh"],
]);

export function createWikipedia(config: OpenConfig = {}): Engine {
  const base = (query: WebQuery): string => {
    const language = primaryLanguage(query) ?? "en";
    return config.baseUrl ?? `https://${EDITIONS.get(language) ?? language}.wikipedia.org`;
  };
  return {
    name: SIDE.name,
    subjects: ["encyclopaedia"],
    languages: "any",
    honours: { site: false, dates: false, language: true },
    matches: "words",
    // Wikimedia asks unnamed clients to ask in series, and counts a few hundred an hour as much.
    pace: { perMinute: 30, atOnce: 2 },
    request: (query) =>
      getJson(`${base(query)}/w/api.php`, {
        action: "query",
        list: "search",
        srsearch: cutQuery(query.text, LONGEST_WIKI_QUERY),
        srlimit: clampLimit(query, 50),
        srprop: "snippet",
        format: "json",
        formatversion: 2,
      }),
    read: (reply, query) => {
      const rows = readRows(SIDE, readMediawiki(SIDE, reply, Reply).query.search, Row);
      return toHits(
        rows.map((row) => ({
          url: `${base(query)}/wiki/${encodeURIComponent(row.title.replaceAll(" ", "_"))}`,
          title: plainText(row.title),
          snippet: plainText(row.snippet),
        })),
        query,
      );
    },
  };
}
