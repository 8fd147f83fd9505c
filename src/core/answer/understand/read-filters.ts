/** From the filters as a person writes them, in options or in the question, to those that can be searched with. */
import type { Filters, WrittenFilters } from "../../domain/filters.ts";
import { FootnoteError } from "../../domain/errors.ts";
import { say } from "../../domain/said/say.ts";
import type { Sentence } from "../../domain/sentence.ts";
import { withoutEnd } from "../../../lib/text/without-end.ts";

/** `site:example.org` within a question, as most engines of the web take it. */
const SITE_IN_QUESTION = /(?<![\p{L}\p{N}])site:(?=[\p{L}\p{N}])([^\s.]+\.\S+)/iu;

const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]*[\p{L}\p{N}]$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SPAN = /^(\d{1,4})([dwmy])$/;
const DAYS = { d: 1, w: 7, m: 30, y: 365 } as const;
const DAY_MS = 86_400_000;

/** The question without the operator, and the host as it was written; the question as it is, where it holds none. */
export function takeSite(question: string): { text: string; site?: string } {
  const found = SITE_IN_QUESTION.exec(question);
  if (found?.[1] === undefined) return { text: question };
  const text = `${question.slice(0, found.index)} ${question.slice(found.index + found[0].length)}`;
  return { text: text.replace(/\s+/gu, " ").trim(), site: withoutEnd(found[1], /[?!,;。？！，；]/u) };
}

/** `now` is an ISO 8601 instant. Throws `bad-request`. */
export function readFilters(written: WrittenFilters, now: string): Filters {
  const site = filled(written.site);
  const since = filled(written.since);
  const until = filled(written.until);
  const language = filled(written.language);
  const filters: Filters = {
    ...(site === undefined ? {} : readSites(site)),
    ...(since === undefined ? {} : { since: readDay("since", since, now) }),
    ...(until === undefined ? {} : { until: readDay("until", until, now) }),
    ...(language === undefined ? {} : { language: readLanguage(language) }),
  };
  if (filters.since !== undefined && filters.until !== undefined && filters.since > filters.until) {
    throw refused(
      say("filter.exchanged", { since: filters.since, until: filters.until }),
      say("filter.exchange"),
    );
  }
  return filters;
}

function readSites(written: string): Pick<Filters, "site" | "sites" | "withoutSites"> {
  const parts = written.split(/[\s,，、]+/u).filter((part) => part !== "");
  const hosts = (those: readonly string[]): string[] => [...new Set(those.map(readSite))];
  const sites = hosts(parts.filter((part) => !part.startsWith("-")));
  const withoutSites = hosts(parts.filter((part) => part.startsWith("-")).map((part) => part.slice(1)));
  const [site] = sites;
  return {
    ...(site === undefined ? {} : sites.length === 1 ? { site } : { sites }),
    ...(withoutSites.length === 0 ? {} : { withoutSites }),
  };
}

function readSite(written: string): string {
  const host = /^(?:https?:\/\/)?([^/:?#\s]+)(?:[:/?#]\S*)?$/iu.exec(written)?.[1]?.toLowerCase() ?? "";
  if (host.length > 253 || !HOST.test(host)) {
    throw refused(say("filter.no-site", { written: shown(written) }), say("filter.site-form"));
  }
  const ascii = URL.parse(`http://${host}`)?.hostname;
  if (ascii === undefined)
    throw refused(say("filter.no-site", { written: shown(written) }), say("filter.site-form"));
  return ascii;
}

function readDay(name: string, written: string, now: string): string {
  const [, count, unit] = SPAN.exec(written) ?? [];
  if (count !== undefined && unit !== undefined) {
    const days = Number(count) * DAYS[unit as keyof typeof DAYS];
    return new Date(Date.parse(now) - days * DAY_MS).toISOString().slice(0, 10);
  }
  const at = DAY.test(written) ? new Date(`${written}T00:00:00Z`) : new Date(Number.NaN);
  // The 31st of February would be taken for a day in March.
  if (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(written)) return written;
  throw refused(say("filter.no-day", { name, written: shown(written) }), say("filter.day-form"));
}

function readLanguage(written: string): string {
  const primary = /^([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*$/i.exec(written)?.[1]?.toLowerCase();
  if (primary !== undefined && primary !== "und") return primary;
  throw refused(say("filter.no-language", { written: shown(written) }), say("filter.language-form"));
}

/** Blank counts as not given. */
function filled(written: string | undefined): string | undefined {
  const text = written?.trim();
  return text === "" ? undefined : text;
}

function shown(written: string): string {
  return written.slice(0, 60).toWellFormed();
}

function refused(said: Sentence, hint: Sentence): FootnoteError {
  return new FootnoteError("bad-request", said, { hint });
}
