/**
 * Stack Exchange's search by excerpts: Stack Overflow, or the sister site that the query names. Its `backoff` is not
 * read: the pace stays below what brings it. https://api.stackexchange.com/docs/excerpt-search
 */
import { z } from "zod";
import type { Engine, EngineReply, WebQuery } from "../../../core/ports/engine.ts";
import { limited, readJson, readRows, toHits } from "../engine-reply.ts";
import { clampLimit, getJson, type OpenConfig } from "../engine-request.ts";
import { isoFromSeconds, plainText } from "../plain-text.ts";

const Row = z.object({
  item_type: z.enum(["question", "answer"]),
  question_id: z.number(),
  answer_id: z.number().optional(),
  /** Entities, and `<span class="highlight">`. */
  title: z.string(),
  excerpt: z.string().nullish(),
  creation_date: z.number().nullish(),
});
const Reply = z.object({ items: z.array(z.unknown()), has_more: z.boolean() });
const Failure = z.object({ error_id: z.number() });
/** `throttle_violation` comes with status 400. */
const THROTTLED = 502;

const SIDE = { name: "stack-exchange" };

const HOME = "stackoverflow.com";
/** Sites outside `*.stackexchange.com`, by host → the API's name of them. */
const SITES: ReadonlyMap<string, string> = new Map([
  [HOME, "stackoverflow"],
  ["superuser.com", "superuser"],
  ["serverfault.com", "serverfault"],
  ["askubuntu.com", "askubuntu"],
  ["mathoverflow.net", "mathoverflow.net"],
]);

const DAY_SECONDS = 86_400;

export function createStackExchange(config: OpenConfig = {}): Engine {
  const base = config.baseUrl ?? "https://api.stackexchange.com";
  return {
    name: SIDE.name,
    subjects: ["code"],
    languages: ["en"],
    honours: { site: false, dates: true, language: false },
    matches: "words",
    // Without a key 300 a day for one address.
    pace: { perMinute: 20, atOnce: 1 },
    request: (query) =>
      getJson(`${base}/2.3/search/excerpts`, {
        q: query.text,
        site: siteOf(query).name,
        pagesize: clampLimit(query, 50),
        order: "desc",
        sort: "relevance",
        fromdate: query.since === undefined ? undefined : Date.parse(query.since) / 1000,
        todate: query.until === undefined ? undefined : Date.parse(query.until) / 1000 + DAY_SECONDS - 1,
      }),
    read: (reply, query) => {
      if (isThrottled(reply)) throw limited(SIDE);
      const rows = readRows(SIDE, readJson(SIDE, reply, Reply).items, Row);
      const { host } = siteOf(query);
      return toHits(
        rows.map((row) => ({
          url:
            row.item_type === "answer" && row.answer_id !== undefined
              ? `https://${host}/a/${row.answer_id}`
              : `https://${host}/questions/${row.question_id}`,
          title: plainText(row.title),
          snippet: plainText(row.excerpt),
          publishedAt: isoFromSeconds(row.creation_date),
        })),
        query,
      );
    },
  };
}

function siteOf({ site }: WebQuery): { host: string; name: string } {
  const named = site === undefined ? undefined : SITES.get(site);
  if (site !== undefined && named !== undefined) return { host: site, name: named };
  const sister = /^([a-z0-9-]+)\.stackexchange\.com$/.exec(site ?? "")?.[1];
  if (sister !== undefined) return { host: `${sister}.stackexchange.com`, name: sister };
  return { host: HOME, name: "stackoverflow" };
}

function isThrottled(reply: EngineReply): boolean {
  if (reply.status !== 400) return false;
  try {
    const parsed = Failure.safeParse(JSON.parse(reply.body));
    return parsed.success && parsed.data.error_id === THROTTLED;
  } catch {
    return false;
  }
}
