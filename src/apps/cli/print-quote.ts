/** Prints a quote in a terminal: its words, where they stand, and the address that opens the page there. */
import pc from "picocolors";
import type { Citation } from "../../core/domain/answer.ts";
import { clockTime } from "../../lib/clock-time.ts";
import { linkAtTime } from "../../lib/youtube-link.ts";
import { printable } from "./output.ts";
import { shownQuote } from "./shown-quote.ts";

export function quoteLines(citation: Citation, url: string): string {
  const place = placeOf(citation);
  const link = citation.link ?? linkAtTime(url, citation.atMs);
  const lines = [`    ${pc.italic(shownQuote(citation.quote.text))}${place ? pc.dim(`  ${place}`) : ""}\n`];
  if (link !== url) lines.push(pc.dim(`    ${printable(link)}\n`));
  return lines.join("");
}

function placeOf({ page, atMs, headingPath }: Citation): string {
  if (page !== undefined) return `page ${page}`;
  return atMs === undefined ? printable(headingPath?.join(" › ") ?? "") : clockTime(atMs);
}
