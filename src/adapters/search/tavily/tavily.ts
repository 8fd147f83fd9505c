/** Tavily, basic search; neither its answers nor its page texts. https://docs.tavily.com */
import { z } from "zod";
import type { Engine } from "../../../core/ports/engine.ts";
import { limited, readJson, readRows, toHits } from "../engine-reply.ts";
import { clampLimit, cutQuery, postJson, type KeyedConfig } from "../engine-request.ts";
import { plainText } from "../plain-text.ts";

const Row = z.object({
  url: z.string(),
  title: z.string(),
  content: z.string().nullish(),
  published_date: z.string().nullish(),
});
const Reply = z.object({ results: z.array(z.unknown()) });

const SIDE = { name: "tavily", keyEnv: "TAVILY_API_KEY" };

/** Longer queries are refused. */
const LONGEST_QUERY = 400;
/** Tavily's own status codes for "your plan's credits are used up" and "your pay-as-you-go limit is reached". */
const USED_UP = new Set([432, 433]);

export function createTavily(config: KeyedConfig): Engine {
  const base = config.baseUrl ?? "https://api.tavily.com";
  return {
    name: SIDE.name,
    subjects: ["general", "news"],
    languages: "any",
    honours: { site: true, dates: true, language: false },
    matches: "meaning",
    // A development key's limit is 100 a minute.
    pace: { perMinute: 100, atOnce: 4 },
    request: (query) =>
      postJson(
        `${base}/search`,
        { authorization: `Bearer ${config.apiKey}` },
        {
          query: cutQuery(query.text, LONGEST_QUERY),
          max_results: clampLimit(query, 20),
          search_depth: "basic",
          ...(query.kinds?.includes("news") && !query.kinds.includes("web") ? { topic: "news" } : {}),
          ...(query.site === undefined ? {} : { include_domains: [query.site] }),
          ...(query.since === undefined ? {} : { start_date: query.since }),
          ...(query.until === undefined ? {} : { end_date: query.until }),
        },
      ),
    read: (reply, query) => {
      if (USED_UP.has(reply.status)) throw limited(SIDE);
      const rows = readRows(SIDE, readJson(SIDE, reply, Reply).results, Row);
      return toHits(
        rows.map((row) => ({
          url: row.url,
          title: plainText(row.title),
          snippet: plainText(row.content),
          publishedAt: row.published_date,
        })),
        query,
      );
    },
  };
}
