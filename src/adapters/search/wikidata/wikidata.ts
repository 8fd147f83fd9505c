/**
 * Wikidata's full-text search over items, with label and description in the question's language. Statements are not
 * read. https://www.mediawiki.org/wiki/Wikibase/API
 */
import { z } from "zod";
import type { Engine } from "../../../core/ports/engine.ts";
import { readRows, toHits } from "../engine-reply.ts";
import { clampLimit, cutQuery, getJson, primaryLanguage, type OpenConfig } from "../engine-request.ts";
import { LONGEST_WIKI_QUERY, readMediawiki } from "../mediawiki-reply.ts";
import { tidy } from "../plain-text.ts";

const Row = z.object({
  title: z.string().regex(/^Q\d+$/),
  /** Place in the ranking: pages themselves come in any order. */
  index: z.number(),
  entityterms: z
    .object({ label: z.array(z.string()).optional(), description: z.array(z.string()).optional() })
    .optional(),
});
/** `query` is left out where nothing is found. */
const Reply = z.object({
  batchcomplete: z.literal(true),
  query: z.object({ pages: z.array(z.unknown()) }).optional(),
});

const SIDE = { name: "wikidata" };

export function createWikidata(config: OpenConfig = {}): Engine {
  const base = config.baseUrl ?? "https://www.wikidata.org";
  return {
    name: SIDE.name,
    subjects: ["encyclopaedia"],
    languages: "any",
    honours: { site: false, dates: false, language: true },
    matches: "words",
    // As Wikipedia: the same servers.
    pace: { perMinute: 30, atOnce: 2 },
    request: (query) =>
      getJson(`${base}/w/api.php`, {
        action: "query",
        generator: "search",
        gsrsearch: cutQuery(query.text, LONGEST_WIKI_QUERY),
        gsrnamespace: 0,
        gsrlimit: clampLimit(query, 50),
        prop: "entityterms",
        wbetterms: "label|description",
        wbetlanguage: primaryLanguage(query) ?? "en",
        format: "json",
        formatversion: 2,
      }),
    read: (reply, query) => {
      const rows = readRows(SIDE, readMediawiki(SIDE, reply, Reply).query?.pages ?? [], Row);
      return toHits(
        rows
          .toSorted((a, b) => a.index - b.index)
          .map((row) => ({
            url: `${base}/wiki/${row.title}`,
            title: tidy(row.entityterms?.label?.[0] ?? "") || row.title,
            snippet: tidy(row.entityterms?.description?.[0] ?? ""),
          })),
        query,
      );
    },
  };
}
