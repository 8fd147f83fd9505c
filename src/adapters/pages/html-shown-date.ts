/**
 * The date that a page shows by its title, for pages that state none in their data. Only full dates in short lines, and
 * only such as can be read one way.
 */
import type { HtmlBlock } from "./html-blocks.ts";

/** How far from the title, in blocks, a byline stands. */
const BEFORE = 6;
const AFTER = 12;
/** Longer lines tell of dates rather than state one. */
const MAX_WORDS = 20;
/** Among so many first blocks a page without a heading has its byline. */
const MOST = 40;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH = `(${MONTHS.join("|")})[a-z]{0,6}\\.?`;
const DATES: readonly { readonly pattern: RegExp; readonly order: "ymd" | "mdy" | "dmy" }[] = [
  { pattern: /\b((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u, order: "ymd" },
  { pattern: /((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u, order: "ymd" },
  {
    pattern: new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)\\b`, "iu"),
    order: "mdy",
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+((?:19|20)\\d\\d)\\b`, "iu"),
    order: "dmy",
  },
];

/** `YYYY-MM-DD`. */
export function shownDate(blocks: readonly HtmlBlock[]): string | undefined {
  const title = blocks.findIndex(({ node }) => node.element.tag === "h1");
  const near =
    title < 0
      ? blocks.slice(0, MOST)
      : [...blocks.slice(title, title + AFTER), ...blocks.slice(Math.max(0, title - BEFORE), title)];
  for (const { text, words } of near) {
    if (words > MAX_WORDS) continue;
    const found = dateIn(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

function dateIn(text: string): string | undefined {
  for (const { pattern, order } of DATES) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const part = (letter: string): string => found[order.indexOf(letter) + 1] ?? "";
    const named = MONTHS.indexOf(part("m").toLowerCase()) + 1;
    const month = named === 0 ? Number(part("m")) : named;
    const day = Number(part("d"));
    if (month < 1 || month > 12 || day < 1 || day > 31) continue;
    return `${part("y")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  }
  return undefined;
}
