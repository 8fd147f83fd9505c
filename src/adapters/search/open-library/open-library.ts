/** Open Library's search over books. A first year is no date, and stands in the snippet. https://openlibrary.org/dev/docs/api/search */
import { z } from "zod";
import type { Engine } from "../../../core/ports/engine.ts";
import { readJson, readRows, toHits } from "../engine-reply.ts";
import { clampLimit, getJson, type OpenConfig } from "../engine-request.ts";
import { tidy } from "../plain-text.ts";

const Row = z.object({
  key: z.string().regex(/^\/works\/OL\d+W$/),
  title: z.string(),
  subtitle: z.string().nullish(),
  author_name: z.array(z.string()).nullish(),
  first_publish_year: z.number().nullish(),
  first_sentence: z.array(z.string()).nullish(),
});
const Reply = z.object({ numFound: z.number(), docs: z.array(z.unknown()) });

const SIDE = { name: "open-library" };

/** Authors named in a snippet; anthologies have hundreds. */
const MOST_AUTHORS = 5;

export function createOpenLibrary(config: OpenConfig = {}): Engine {
  const base = config.baseUrl ?? "https://openlibrary.org";
  return {
    name: SIDE.name,
    subjects: ["books"],
    languages: "any",
    honours: { site: false, dates: false, language: false },
    matches: "words",
    // One a second for clients that do not name themselves.
    pace: { perMinute: 60, atOnce: 1 },
    request: (query) =>
      getJson(`${base}/search.json`, {
        q: query.text,
        limit: clampLimit(query, 50),
        fields: "key,title,subtitle,author_name,first_publish_year,first_sentence",
      }),
    read: (reply, query) => {
      const rows = readRows(SIDE, readJson(SIDE, reply, Reply).docs, Row);
      return toHits(
        rows.map((row) => ({
          url: `${base}${row.key}`,
          title: tidy(row.subtitle ? `${row.title}: ${row.subtitle}` : row.title),
          snippet: tidy(
            [
              row.author_name?.slice(0, MOST_AUTHORS).join(", "),
              row.first_publish_year,
              row.first_sentence?.[0],
            ]
              .filter(Boolean)
              .join(". "),
          ),
        })),
        query,
      );
    },
  };
}
