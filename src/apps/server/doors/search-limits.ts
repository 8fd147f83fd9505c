/** What programs for Perplexity's API limit a search by, in each of its requests, as ours. */
import { z } from "zod";
import type { AskRequest } from "../../../core/domain/ask-request.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { SourceKind } from "../../../core/domain/source-kind.ts";
import { unsupported } from "./refusals.ts";

const names = z.array(z.string().max(300)).max(100).nullish();
const day = z.string().max(40).nullish();

export const limitFields = {
  disable_search: z.boolean().nullish(),
  search_mode: z.enum(["web", "academic", "sec"]).nullish(),
  search_domain_filter: names,
  search_language_filter: names,
  search_recency_filter: z.enum(["hour", "day", "week", "month", "year"]).nullish(),
  search_after_date_filter: day,
  search_before_date_filter: day,
  last_updated_after_filter: day,
  last_updated_before_filter: day,
};

export type LimitFields = z.output<z.ZodObject<typeof limitFields>>;

const SINCE = { hour: "1d", day: "1d", week: "7d", month: "1m", year: "1y" } as const;

/** Everything of the request that limits where the answer comes from. Throws `bad-request`. */
export function limitsOf(
  request: LimitFields,
  sources?: readonly SourceKind[],
): Omit<AskRequest, "question"> {
  const domains = domainsOf(request);
  const languages = request.search_language_filter ?? [];
  if (languages.length > 1) throw unsupported("search_language_filter: 2");
  const after = request.search_after_date_filter ?? request.last_updated_after_filter;
  const before = request.search_before_date_filter ?? request.last_updated_before_filter;
  const since = after ? dayOf("search_after_date_filter", after) : undefined;
  const recent = request.search_recency_filter;
  const where = sources ?? kindsOf(request);
  return {
    ...(where ? { sources: where } : {}),
    ...(domains.length > 0 ? { site: domains.join(" ") } : {}),
    ...(languages[0] === undefined ? {} : { language: languages[0] }),
    ...(since ? { since } : recent ? { since: SINCE[recent] } : {}),
    ...(before ? { until: dayOf("search_before_date_filter", before) } : {}),
  };
}

/** Filings are where the authority has them. */
const FILINGS = "sec.gov";

function domainsOf({ search_domain_filter: domains, search_mode: mode }: LimitFields): readonly string[] {
  if (mode !== "sec") return domains ?? [];
  // Of what else is wanted, nothing else is a filing.
  const left = (domains ?? []).filter((domain) => domain.startsWith("-"));
  return [FILINGS, ...left];
}

/** Without a search there is the library, which costs no request. */
function kindsOf({
  disable_search: isOff,
  search_mode: mode,
}: Pick<LimitFields, "disable_search" | "search_mode">): readonly SourceKind[] | undefined {
  if (isOff) return ["library"];
  return mode === "academic" ? ["academic"] : undefined;
}

/** `3/1/2025` as `2025-03-01`; a day in ISO 8601 as it is. */
function dayOf(name: string, written: string): string {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(written.trim()) ?? [];
  if (month && day && year) return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (/^\d{4}-\d{2}-\d{2}/u.test(written)) return written.slice(0, 10);
  throw new FootnoteError(
    "bad-request",
    say("door.no-day", { name, written: written.slice(0, 40).toWellFormed() }),
  );
}
