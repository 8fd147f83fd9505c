/** Lines and places of a digest as the rest of the page knows them: checked claims, citations and words for a place. */
import type { Citation, Source, Verdict } from "../../../core/domain/answer.ts";
import type { DigestLine, DigestPlace, DigestSource } from "../../../core/domain/digest.ts";
import { clockTime } from "../../../lib/clock-time.ts";
import { linkAtTime } from "../../../lib/youtube-link.ts";
import type { CheckedClaim } from "../answer/claim-card.tsx";
import { words } from "../dictionary.ts";

/** The time, else the page, else how far in the document it stands. */
export function placeWords({ atMs, page, start }: DigestPlace, { length }: DigestSource): string {
  if (atMs !== undefined) return clockTime(atMs);
  if (page !== undefined) return words.page(page);
  return `¶ ${Math.floor((100 * start) / Math.max(1, length))}%`;
}

/** The kept text is the one source of a digest. */
export function sourceOf({ documentId, title, url }: DigestSource): Source {
  return { number: 1, documentId, title, url };
}

/** Of a video, with the address at which it plays from there. */
export function citationOf(
  { start, end, page, atMs }: DigestPlace,
  text: string,
  { documentId, url }: DigestSource,
  verdict: Verdict = "supported",
): Citation {
  return {
    source: 1,
    quote: { documentId, start, end, text },
    verdict,
    ...(page === undefined ? {} : { page }),
    ...(atMs === undefined ? {} : { atMs, link: linkAtTime(url, atMs) }),
  };
}

/** A line that was checked, as a claim of its own; `undefined` of one that is quoted. */
export function checkedLine(line: DigestLine, source: DigestSource): CheckedClaim | undefined {
  const { text, verdict, reasons, citations } = line;
  if (verdict === undefined) return undefined;
  return {
    claim: {
      start: 0,
      end: text.length,
      text,
      verdict,
      ...(reasons ? { reasons } : {}),
      citations: citations.map((one) => citationOf(one, one.quote, source, verdict)),
    },
    sources: [sourceOf(source)],
  };
}

/** Most of what is marked where a chapter begins, in code units. */
export const MOST_FIRST_WORDS = 160;

/** How much of `text` its first sentence or line is: what is marked where a chapter begins. */
export function firstWordsLength(text: string): number {
  const lead = text.length - text.trimStart().length;
  const end = text.slice(lead).search(/[。！？\n]|[.!?](?=\s)/u);
  if (end >= 0) return lead + end + (text[lead + end] === "\n" ? 0 : 1);
  const space = text.length < MOST_FIRST_WORDS ? -1 : text.lastIndexOf(" ");
  return space > lead ? space : text.toWellFormed() === text ? text.length : text.length - 1;
}
