/** Serper, Google's results as JSON: the organic ones. https://serper.dev */
import { z } from "zod";
import type { Engine, WebQuery } from "../../../core/ports/engine.ts";
import { readJson, readRows, toHits } from "../engine-reply.ts";
import { clampLimit, postJson, primaryLanguage, withSite, type KeyedConfig } from "../engine-request.ts";
import { plainText } from "../plain-text.ts";

const Row = z.object({
  link: z.string(),
  title: z.string(),
  snippet: z.string().nullish(),
  /** In the interface's words: `Nov 3, 2026`, `3 days ago`. */
  date: z.string().nullish(),
});
/** `searchParameters` repeats the request: with it, a reply without `organic` is one that found nothing. */
const Reply = z.object({
  searchParameters: z.looseObject({ q: z.string() }),
  organic: z.array(z.unknown()).optional(),
});

const SIDE = { name: "serper", keyEnv: "SERPER_API_KEY" };

export function createSerper(config: KeyedConfig): Engine {
  const base = config.baseUrl ?? "https://google.serper.dev";
  return {
    name: SIDE.name,
    subjects: ["general"],
    languages: "any",
    honours: { site: true, dates: true, language: true },
    matches: "meaning",
    // Far below its limits (50 a second and more): each costs.
    pace: { perMinute: 120, atOnce: 4 },
    request: (query) => {
      const language = primaryLanguage(query);
      return postJson(
        `${base}/search`,
        { "x-api-key": config.apiKey },
        {
          q: withSite(query),
          num: clampLimit(query, 20),
          ...(language === undefined ? {} : { hl: language === "zh" ? "zh-cn" : language }),
          ...dateRange(query),
        },
      );
    },
    read: (reply, query) => {
      const rows = readRows(SIDE, readJson(SIDE, reply, Reply).organic ?? [], Row);
      return toHits(
        rows.map((row) => ({
          url: row.link,
          title: plainText(row.title),
          snippet: plainText(row.snippet),
          publishedAt: row.date,
        })),
        query,
      );
    },
  };
}

/** Google's custom date range: month/day/year, either end open. */
function dateRange(query: WebQuery): { tbs?: string } {
  if (query.since === undefined && query.until === undefined) return {};
  const parts = ["cdr:1"];
  if (query.since !== undefined) parts.push(`cd_min:${american(query.since)}`);
  if (query.until !== undefined) parts.push(`cd_max:${american(query.until)}`);
  return { tbs: parts.join(",") };
}

function american(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${month}/${day}/${year}`;
}
