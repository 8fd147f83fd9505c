/**
 * SearXNG (and its elder, searx): a metasearch server of one's own. Needs `json` among `search.formats` of its
 * settings. Knows no filter of its own that all engines behind it share. https://docs.searxng.org/dev/search_api.html
 */
import { z } from "zod";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { WebSourceKind } from "../../../core/domain/source-kind.ts";
import type { Engine, WebQuery } from "../../../core/ports/engine.ts";
import { blocked, readJson, readRows, toHits } from "../engine-reply.ts";
import { getJson, primaryLanguage, withSite, type OpenConfig } from "../engine-request.ts";
import { plainText } from "../plain-text.ts";

const Row = z.object({
  url: z.string(),
  title: z.string(),
  content: z.string().nullish(),
  publishedDate: z.string().nullish(),
});
/** Old servers give a list of names, newer ones pairs of name and reason. */
const Reply = z.object({
  results: z.array(z.unknown()),
  unresponsive_engines: z.array(z.union([z.string(), z.tuple([z.string()], z.unknown())])).optional(),
});

const SIDE = { name: "searxng" };

/** Its tabs, as a server has them out of the box. */
const CATEGORIES: Partial<Record<WebSourceKind, string>> = { news: "news", academic: "science", code: "it" };

/** `baseUrl` is where the server is, such as `http://127.0.0.1:8888`. */
export function createSearxng(config: Required<OpenConfig>): Engine {
  return {
    ...SIDE,
    subjects: ["general", "news", "academic", "code"],
    languages: "any",
    honours: { site: false, dates: false, language: true },
    matches: "meaning",
    // The operator's own server, which keeps to its own limits towards the engines behind it.
    pace: { perMinute: 6_000, atOnce: 32 },
    request: (query) =>
      getJson(`${config.baseUrl}/search`, {
        q: withSite(query),
        format: "json",
        language: primaryLanguage(query) ?? "all",
        categories: categoriesOf(query),
      }),
    read: (reply, query) => {
      if (reply.status === 403) {
        throw blocked(SIDE, "HTTP 403", say("search.searxng-json"));
      }
      const { results, unresponsive_engines: silent = [] } = readJson(SIDE, reply, Reply);
      if (results.length === 0 && silent.length > 0) {
        const names = silent.map((entry) => (typeof entry === "string" ? entry : entry[0])).slice(0, 5);
        throw new FootnoteError(
          "engine-failed",
          say("search.searxng-silent", { names: plainText(names.join(", ")) }),
          {
            hint: say("search.searxng-engines"),
            retryable: true,
          },
        );
      }
      const rows = readRows(SIDE, results, Row);
      return toHits(
        rows.map((row) => ({
          url: row.url,
          title: plainText(row.title),
          snippet: plainText(row.content),
          publishedAt: row.publishedDate,
        })),
        query,
      );
    },
  };
}

/** Its own choice where the whole web is asked. */
function categoriesOf({ kinds = [] }: WebQuery): string | undefined {
  if (kinds.includes("web")) return undefined;
  const categories = kinds.flatMap((kind) => CATEGORIES[kind] ?? []);
  return categories.length === 0 ? undefined : categories.join(",");
}
