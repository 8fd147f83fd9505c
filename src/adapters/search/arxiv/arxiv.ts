/** arXiv's search over titles, authors and abstracts. https://info.arxiv.org/help/api/user-manual.html */
import type { Engine, WebQuery } from "../../../core/ports/engine.ts";
import { checkReply, foreignReply, toHits } from "../engine-reply.ts";
import { clampLimit, withParams, type OpenConfig } from "../engine-request.ts";
import { tidy } from "../plain-text.ts";
import { atomEntries } from "./atom-entries.ts";
import { say } from "../../../core/domain/said/say.ts";

const SIDE = { name: "arxiv" };

/** Its range needs both ends: arXiv began in August 1991. */
const FIRST_DAY = "1991-01-01";
const LAST_DAY = "9999-12-31";

export function createArxiv(config: OpenConfig = {}): Engine {
  const base = config.baseUrl ?? "https://export.arxiv.org";
  return {
    name: SIDE.name,
    subjects: ["academic"],
    // Abstracts are in English, with few exceptions.
    languages: ["en"],
    honours: { site: false, dates: true, language: false },
    matches: "words",
    // Its manual asks for three seconds between requests, and one connection.
    pace: { perMinute: 20, atOnce: 1 },
    request: (query) => ({
      method: "GET",
      url: withParams(`${base}/api/query`, {
        search_query: withDates(query),
        start: 0,
        max_results: clampLimit(query, 50),
        sortBy: "relevance",
        sortOrder: "descending",
      }),
      headers: { accept: "application/atom+xml" },
    }),
    read: (reply, query) => {
      checkReply(SIDE, reply);
      const entries = atomEntries(reply.body);
      if (entries === undefined) throw foreignReply(SIDE, say("search.not-a-feed"));
      // Refused queries come as a feed of one entry, with status 200 or 400.
      if (entries.some(({ id }) => id.includes("/api/errors"))) {
        throw foreignReply(SIDE, say("search.error-for-hits"));
      }
      return toHits(
        entries.map((entry) => ({
          url: entry.id.replace(/^http:/, "https:"),
          title: tidy(entry.title),
          snippet: tidy(entry.summary),
          publishedAt: entry.published,
        })),
        query,
      );
    },
  };
}

function withDates(query: WebQuery): string {
  if (query.since === undefined && query.until === undefined) return query.text;
  const from = (query.since ?? FIRST_DAY).replaceAll("-", "");
  const to = (query.until ?? LAST_DAY).replaceAll("-", "");
  return `(${query.text}) AND submittedDate:[${from}0000 TO ${to}2359]`;
}
