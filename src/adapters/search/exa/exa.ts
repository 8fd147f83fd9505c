/** Exa, search with highlights as snippets; not its page texts. https://exa.ai/docs/reference/search */
import { z } from "zod";
import type { Engine } from "../../../core/ports/engine.ts";
import { readJson, readRows, toHits } from "../engine-reply.ts";
import { clampLimit, postJson, type KeyedConfig } from "../engine-request.ts";
import { plainText } from "../plain-text.ts";

const Row = z.object({
  url: z.string(),
  title: z.string().nullish(),
  publishedDate: z.string().nullish(),
  highlights: z.array(z.string()).nullish(),
  text: z.string().nullish(),
});
const Reply = z.object({ results: z.array(z.unknown()) });

const SIDE = { name: "exa", keyEnv: "EXA_API_KEY" };

export function createExa(config: KeyedConfig): Engine {
  const base = config.baseUrl ?? "https://api.exa.ai";
  return {
    name: SIDE.name,
    subjects: ["general", "academic"],
    languages: "any",
    honours: { site: true, dates: true, language: false },
    matches: "meaning",
    // Five a second on every plan; slower, since each costs.
    pace: { perMinute: 120, atOnce: 4 },
    request: (query) =>
      postJson(
        `${base}/search`,
        { "x-api-key": config.apiKey },
        {
          query: query.text,
          type: "auto",
          ...(query.kinds?.includes("academic") && !query.kinds.includes("web")
            ? { category: "research paper" }
            : {}),
          numResults: clampLimit(query, 25),
          contents: { highlights: true },
          ...(query.site === undefined ? {} : { includeDomains: [query.site] }),
          ...(query.since === undefined ? {} : { startPublishedDate: `${query.since}T00:00:00.000Z` }),
          ...(query.until === undefined ? {} : { endPublishedDate: `${query.until}T23:59:59.999Z` }),
        },
      ),
    read: (reply, query) => {
      const rows = readRows(SIDE, readJson(SIDE, reply, Reply).results, Row);
      return toHits(
        rows.map((row) => ({
          url: row.url,
          // Some pages have no title that Exa knows; their address stands for it.
          title: plainText(row.title) || row.url,
          snippet: plainText(row.highlights?.join(" … ") ?? row.text),
          publishedAt: row.publishedDate,
        })),
        query,
      );
    },
  };
}
