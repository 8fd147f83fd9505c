/** Titles, snippets and dates as engines write them → plain words and ISO 8601. Not for reading pages. */
import { Parser } from "htmlparser2";

/** A snippet tells whether a page is worth reading; what is longer is the page itself. In UTF-16 units. */
const LONGEST_TEXT = 1_500;
/** Read no more than this of one field: tags and space included, a longer one is not a snippet. */
const LONGEST_MARKUP = 50_000;

/** Tags that stand within a word; others part words. `jats:` is Crossref's, `span` MediaWiki's highlight. */
const INLINE =
  /^(jats:)?(a|abbr|b|bold|code|em|font|i|italic|mark|s|sc|scp|small|span|strong|sub|sup|tt|u|wbr)$/;
const UNSEEN = /^(script|style|template|noscript)$/;

/** Tags away, entities decoded, white space single; cut at a length. `""` for what is not a string. */
export function plainText(markup: unknown): string {
  if (typeof markup !== "string") return "";
  let text = "";
  let unseen = 0;
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (UNSEEN.test(name)) unseen += 1;
        else if (!INLINE.test(name)) text += " ";
      },
      onclosetag: (name) => {
        if (UNSEEN.test(name)) unseen -= 1;
        else if (!INLINE.test(name)) text += " ";
      },
      ontext: (data) => {
        if (unseen === 0) text += data;
      },
    },
    { decodeEntities: true },
  );
  parser.end(markup.slice(0, LONGEST_MARKUP));
  return tidy(text);
}

/** For what an engine documents as plain text: `<` is a character there and stays. */
export function tidy(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();
  if (clean.length <= LONGEST_TEXT) return clean;
  return `${clean.slice(0, LONGEST_TEXT).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

const DAY = /^(\d{4}-\d{2}-\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/;
/** GDELT's `20261103T101500Z`. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;
/** `Nov 3, 2026`, `3 Nov 2026`, `Tue, 03 Nov 2026 10:15:00 GMT`: English month names, four-digit years. */
const NAMED =
  /^(?:[A-Z][a-z]{2}, )?(?:[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})(?<time> \d{2}:\d{2}:\d{2} (?:GMT|UTC|\+0000))?$/;

/**
 * ISO 8601 date or instant in UTC; `undefined` for what is none, such as `3 days ago`. A time without a zone is left
 * away: the day is as much as is known.
 */
export function isoDate(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  const day = DAY.exec(text);
  if (day) return real(`${day[1]}T00:00:00Z`)?.slice(0, 10);
  const instant = INSTANT.exec(text);
  if (instant) {
    const [, date, time, zone] = instant;
    return zone === undefined ? real(`${date}T00:00:00Z`)?.slice(0, 10) : real(`${date}T${time}${zone}`);
  }
  const compact = COMPACT.exec(text);
  if (compact) {
    const [, year, month, date, hour, minute, second] = compact;
    return real(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`);
  }
  const named = NAMED.exec(text);
  if (named) return named.groups?.["time"] ? real(text) : real(`${text} UTC`)?.slice(0, 10);
  return undefined;
}

/** Seconds since 1970 → ISO 8601 instant. */
export function isoFromSeconds(seconds: unknown): string | undefined {
  if (typeof seconds !== "number" || !Number.isFinite(seconds) || Math.abs(seconds) > 1e11) return undefined;
  return new Date(seconds * 1000).toISOString();
}

function real(date: string): string | undefined {
  const ms = Date.parse(date);
  if (Number.isNaN(ms)) return undefined;
  const iso = new Date(ms).toISOString();
  // The 31st of February would be taken for a day in March.
  const day = /^\d{4}-\d{2}-(\d{2})T[\d:]+Z$/.exec(date)?.[1];
  return day === undefined || iso.slice(8, 10) === day ? iso.replace(".000Z", "Z") : undefined;
}
