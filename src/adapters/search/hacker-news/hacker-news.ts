/** Hacker News stories, through Algolia's search: the pages they lead to, or their own discussion. https://hn.algolia.com/api */
import { z } from "zod";
import type { Engine, WebQuery } from "../../../core/ports/engine.ts";
import { readJson, readRows, toHits } from "../engine-reply.ts";
import { clampLimit, cutQuery, getJson, type OpenConfig } from "../engine-request.ts";
import { plainText, tidy } from "../plain-text.ts";

const Row = z.object({
  objectID: z.string().regex(/^\d+$/),
  title: z.string(),
  url: z.string().nullish(),
  created_at: z.string().nullish(),
  points: z.number().nullish(),
  num_comments: z.number().nullish(),
  /** HTML, where the story is a text of its own. */
  story_text: z.string().nullish(),
});
const Reply = z.object({ nbHits: z.number(), hits: z.array(z.unknown()) });

const SIDE = { name: "hacker-news" };

/** Algolia refuses queries of more than 512 bytes; a character of Chinese takes three. */
const LONGEST_QUERY = 170;

const DAY_SECONDS = 86_400;

export function createHackerNews(config: OpenConfig = {}): Engine {
  const base = config.baseUrl ?? "https://hn.algolia.com";
  return {
    name: SIDE.name,
    subjects: ["code", "news"],
    languages: ["en"],
    honours: { site: false, dates: true, language: false },
    matches: "words",
    // Its limit is 10,000 an hour for one address.
    pace: { perMinute: 60, atOnce: 2 },
    request: (query) =>
      getJson(`${base}/api/v1/search`, {
        query: cutQuery(query.text, LONGEST_QUERY),
        tags: "story",
        hitsPerPage: clampLimit(query, 50),
        numericFilters: dates(query),
      }),
    read: (reply, query) => {
      const rows = readRows(SIDE, readJson(SIDE, reply, Reply).hits, Row);
      return toHits(
        rows.map((row) => ({
          url: row.url || `https://news.ycombinator.com/item?id=${row.objectID}`,
          title: tidy(row.title),
          snippet:
            plainText(row.story_text) ||
            `${row.points ?? 0} points, ${row.num_comments ?? 0} comments on Hacker News`,
          publishedAt: row.created_at,
        })),
        query,
      );
    },
  };
}

function dates({ since, until }: WebQuery): string | undefined {
  const parts = [
    ...(since === undefined ? [] : [`created_at_i>=${Date.parse(since) / 1000}`]),
    ...(until === undefined ? [] : [`created_at_i<${Date.parse(until) / 1000 + DAY_SECONDS}`]),
  ];
  return parts.length === 0 ? undefined : parts.join(",");
}
