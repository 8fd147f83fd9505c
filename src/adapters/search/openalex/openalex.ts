/**
 * OpenAlex's search over scholarly works. Without a key it serves about a hundred searches a day; a key would have to
 * stand in the address, so none is taken. https://developers.openalex.org
 */
import { z } from "zod";
import type { Engine, WebQuery } from "../../../core/ports/engine.ts";
import { limited, readJson, readRows, toHits } from "../engine-reply.ts";
import { clampLimit, getJson, type OpenConfig } from "../engine-request.ts";
import { plainText } from "../plain-text.ts";

const Row = z.object({
  id: z.string(),
  doi: z.string().nullish(),
  display_name: z.string().nullish(),
  publication_date: z.string().nullish(),
  /** Word → its places. */
  abstract_inverted_index: z.record(z.string(), z.array(z.number())).nullish(),
  primary_location: z
    .object({
      landing_page_url: z.string().nullish(),
      source: z.object({ display_name: z.string().nullish() }).nullish(),
    })
    .nullish(),
});
const Reply = z.object({ meta: z.looseObject({ count: z.number() }), results: z.array(z.unknown()) });

const SIDE = { name: "openalex" };

/** Words of an abstract that are put together again; a snippet needs no more. */
const MOST_WORDS = 400;

export function createOpenalex(config: OpenConfig = {}): Engine {
  const base = config.baseUrl ?? "https://api.openalex.org";
  return {
    name: SIDE.name,
    subjects: ["academic"],
    languages: "any",
    honours: { site: false, dates: true, language: false },
    matches: "words",
    // The day's allowance is the narrow part.
    pace: { perMinute: 20, atOnce: 2 },
    request: (query) =>
      getJson(`${base}/works`, {
        search: query.text,
        per_page: clampLimit(query, 50),
        filter: dates(query),
        select: "id,doi,display_name,publication_date,primary_location,abstract_inverted_index",
      }),
    read: (reply, query) => {
      // Its documentation gives 403 for "too fast", 429 for the day's end.
      if (reply.status === 403) throw limited(SIDE);
      const rows = readRows(SIDE, readJson(SIDE, reply, Reply).results, Row);
      return toHits(
        rows.map((row) => ({
          url: row.primary_location?.landing_page_url ?? row.doi ?? row.id,
          title: plainText(row.display_name),
          snippet: plainText(
            row.abstract_inverted_index
              ? unfold(row.abstract_inverted_index)
              : row.primary_location?.source?.display_name,
          ),
          publishedAt: row.publication_date,
        })),
        query,
      );
    },
  };
}

function dates({ since, until }: WebQuery): string | undefined {
  const parts = [
    ...(since === undefined ? [] : [`from_publication_date:${since}`]),
    ...(until === undefined ? [] : [`to_publication_date:${until}`]),
  ];
  return parts.length === 0 ? undefined : parts.join(",");
}

function unfold(index: Readonly<Record<string, readonly number[]>>): string {
  const placed = Object.entries(index).flatMap(([word, places]) =>
    places.filter((place) => place < MOST_WORDS).map((place) => ({ word, place })),
  );
  return placed
    .sort((a, b) => a.place - b.place)
    .map(({ word }) => word)
    .join(" ");
}
