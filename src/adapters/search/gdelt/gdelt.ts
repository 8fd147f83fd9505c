/**
 * GDELT's search over the world's online news of the last three months. It gives titles alone, and the day on which
 * it saw an article for the article's. https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/
 */
import { z } from "zod";
import type { Engine, WebQuery } from "../../../core/ports/engine.ts";
import { foreignReply, readJson, readRows, toHits } from "../engine-reply.ts";
import { clampLimit, getJson, primaryLanguage, type OpenConfig } from "../engine-request.ts";
import { tidy } from "../plain-text.ts";
import { say } from "../../../core/domain/said/say.ts";

const Row = z.object({
  url: z.string(),
  title: z.string(),
  seendate: z.string().nullish(),
  domain: z.string().nullish(),
  language: z.string().nullish(),
});
/** `{}` where nothing is found. */
const Reply = z.looseObject({ articles: z.array(z.unknown()).optional() });

const SIDE = { name: "gdelt" };

/** `sourcelang:` takes English names. */
const LANGUAGES: ReadonlyMap<string, string> = new Map(
  "ar Arabic bg Bulgarian bn Bengali cs Czech da Danish de German el Greek en English es Spanish fa Persian fi Finnish fr French he Hebrew hi Hindi hr Croatian hu Hungarian id Indonesian it Italian ja Japanese ko Korean nl Dutch no Norwegian pl Polish pt Portuguese ro Romanian ru Russian sk Slovak sr Serbian sv Swedish th Thai tr Turkish uk Ukrainian ur Urdu vi Vietnamese zh Chinese"
    .match(/[a-z]{2} [A-Z]\S+/g)
    ?.map((pair) => pair.toLowerCase().split(" ") as [string, string]),
);

export function createGdelt(config: OpenConfig = {}): Engine {
  const base = config.baseUrl ?? "https://api.gdeltproject.org";
  return {
    name: SIDE.name,
    subjects: ["news"],
    languages: [...LANGUAGES.keys()],
    honours: { site: true, dates: true, language: true },
    matches: "words",
    // It asks for five seconds between requests.
    pace: { perMinute: 12, atOnce: 1 },
    request: (query) =>
      getJson(`${base}/api/v2/doc/doc`, {
        query: withOperators(query),
        mode: "artlist",
        format: "json",
        sort: "hybridrel",
        maxrecords: clampLimit(query, 75),
        startdatetime: query.since === undefined ? undefined : `${query.since.replaceAll("-", "")}000000`,
        enddatetime: query.until === undefined ? undefined : `${query.until.replaceAll("-", "")}235959`,
      }),
    read: (reply, query) => {
      const json = readJson(SIDE, reply, Reply);
      if (json.articles === undefined && Object.keys(json).length > 0) {
        throw foreignReply(SIDE, say("search.json-shape"));
      }
      const rows = readRows(SIDE, json.articles ?? [], Row);
      return toHits(
        rows.map((row) => ({
          url: row.url,
          title: tidy(row.title),
          snippet: tidy([row.domain, row.language].filter(Boolean).join(", ")),
          publishedAt: row.seendate,
        })),
        query,
      );
    },
  };
}

function withOperators(query: WebQuery): string {
  const language = LANGUAGES.get(primaryLanguage(query) ?? "");
  const site = query.site === undefined ? "" : ` domainis:${query.site}`;
  return `${query.text}${language === undefined ? "" : ` sourcelang:${language}`}${site}`;
}
