/**
 * Running heads, feet and page numbers: what stands apart at the edge of page after page. Numbers of pages are left out;
 * a head or foot in words is kept once, where it first stands. A figure that is not the page's own number makes a line
 * its own, so that numbers of receipts, dates, amounts and balances stay.
 */
import { mostFrequent, type PageRow } from "./page-row.ts";

/** Rows from the top and from the bottom of a page that may be furniture. */
const EDGE_ROWS = 3;
/** Room between furniture and text, in letter sizes from base line to base line. */
const APART = 1.9;
/** With fewer rows on a page the least step is the usual one, and with very few nothing is usual. */
const FEW_ROWS = 6;
const FEWEST_ROWS = 4;
/** Repeated on so many pages, or on this share of them: left and right pages often differ, and chapters. */
const REPEATED = 3;
const REPEATED_SHARE = 0.35;
/** Pages before the one that is numbered 1: a preface, a cover. */
const MOST_UNNUMBERED = 60;

export interface PageParts {
  readonly rows: readonly PageRow[];
  /** Feet that are kept: not in the way of a sentence that goes on at the next page. */
  readonly feet: readonly PageRow[];
}

interface EdgeRow {
  readonly row: PageRow;
  readonly isFoot: boolean;
  readonly key: string;
  readonly isNumberOnly: boolean;
}

export function withoutFurniture(pages: readonly (readonly PageRow[])[]): PageParts[] {
  if (pages.length < 2) return pages.map((rows) => ({ rows, feet: [] }));
  const textSize = mostFrequent(
    pages.flatMap((rows) =>
      rows.flatMap(({ pieces }) => pieces.map((piece): [number, number] => [piece.size, piece.text.length])),
    ),
  );
  const edges = pages.map((rows, page) => edgesOf(rows, page, textSize));
  const counts = new Map<string, number>();
  for (const rows of edges) {
    for (const key of new Set(rows.map((row) => row.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.min(REPEATED, Math.max(2, Math.ceil(REPEATED_SHARE * pages.length)));
  const seen = new Set<string>();
  return pages.map((rows, page) => {
    const feet: PageRow[] = [];
    const left = new Set<PageRow>();
    for (const { row, key, isFoot, isNumberOnly } of edges[page]!) {
      if ((counts.get(key) ?? 0) < least) continue;
      const words = key.slice(key.indexOf(" "));
      if (isNumberOnly || seen.has(words)) left.add(row);
      else if (isFoot) {
        feet.push(row);
        left.add(row);
      }
      seen.add(words);
    }
    return { rows: rows.filter((row) => !left.has(row)), feet };
  });
}

/** By place on the page, whatever was drawn first. */
function edgesOf(rows: readonly PageRow[], page: number, textSize: number): EdgeRow[] {
  const heads = apartFrom(rows, 1);
  const feet = apartFrom(rows.toReversed(), -1).filter((row) => !heads.includes(row));
  const edge = (row: PageRow, isFoot: boolean): EdgeRow => {
    const text = row.pieces.map((piece) => piece.text).join(" ");
    const isLarge = row.pieces.some((piece) => piece.size > textSize);
    const { words, isNumberOnly } = withoutPageNumber(text, page, isLarge);
    return { row, isFoot, isNumberOnly, key: `${Math.round(row.y / 4)} ${words}` };
  };
  // Where less is left between head and foot than they have themselves, they are the page.
  const worded = [...heads, ...feet].filter((row) => !edge(row, false).isNumberOnly).length;
  if (worded > rows.length - heads.length - feet.length) {
    return rows.map((row) => edge(row, false)).filter((row) => row.isNumberOnly);
  }
  // A page's number is known wherever it stands at the edge; all else only where room parts it from the text.
  const outer = [rows[0], rows.at(-1)].filter(
    (row) => row !== undefined && !heads.includes(row) && !feet.includes(row),
  );
  return [
    ...heads.map((row) => edge(row, false)),
    ...feet.map((row) => edge(row, true)),
    ...outer.map((row) => edge(row!, false)).filter((row) => row.isNumberOnly),
  ];
}

/** The rows at the beginning that a gap parts from what follows. */
function apartFrom(rows: readonly PageRow[], sign: 1 | -1): PageRow[] {
  const steps = rows
    .slice(1)
    .map((row, nth) => sign * (rows[nth]!.y - row.y))
    .sort((a, b) => a - b);
  // Where all rows stand far from each other, none of them stands apart.
  const middle = rows.length < FEW_ROWS ? 0 : Math.floor(steps.length / 2);
  const usual = rows.length < FEWEST_ROWS ? 0 : (steps[middle] ?? 0);
  for (let at = 1; at <= EDGE_ROWS && at < rows.length; at++) {
    const size = Math.max(...rows[at - 1]!.pieces.map((piece) => piece.size), rows[at]!.pieces[0]!.size);
    if (sign * (rows[at - 1]!.y - rows[at]!.y) >= Math.max(APART * size, 1.3 * usual))
      return rows.slice(0, at);
  }
  return [];
}

const NUMBER = /(?<![\p{Lu}\p{Ll}\d.,:/#-]|\d )\d{1,5}(?![\d:/%-]|[.,]\d| \d|\p{Ll})/gu;
const PAGE_WORD = /(?:\b(?:page|pp?|pg|sheet|seite|blad|side|sida|pagina|página|pág)\.?|第|页|頁)\s*$/iu;
/** How many pages there are: the same on all of them. */
const TOTAL = /(?:\b(?:of|von|de|av|sur|di)|\/|共)\s*$/iu;
const AMOUNT = /\d[.,]\d\d(?!\d)|[€$£¥]\s?\d|\d\s?(?:元|€|%)/u;
const COUNTED =
  /(?:\b(?:no|nr|number|item|question|step|exercise|chapter|part|section|figure|table)|№|号|编号)\.?\s*$/iu;
const ONLY_NUMBER =
  /^[-–—\s.|()[\]·•]{0,40}(?:page|pp?|pg|sheet|seite|blad|side|sida|pagina|página|pág|第)?\.?\s{0,9}@\S*\s{0,9}(?:页|頁)?\s{0,9}[,，]?\s{0,9}(?:(?:of|\/|von|de|av|sur|共)\s{0,9}\d+\s{0,9}(?:页|頁)?)?[-–—\s.|()[\]·•]{0,40}$/iu;

/** The third of twelve, alone on its line. */
const OF_ALL = /^[-–—\s|()[\]·•]{0,40}(\d{1,4})\s{0,3}[/／]\s{0,3}(\d{1,4})[-–—\s|()[\]·•]{0,40}$/u;

/** Pages' own numbers as `@OFFSET`, the same on every page that is numbered with it. */
function withoutPageNumber(
  text: string,
  page: number,
  isLarge: boolean,
): { words: string; isNumberOnly: boolean } {
  // The same sum on two pages is still each page's own.
  if (AMOUNT.test(text)) return { words: `${page} ${text}`, isNumberOnly: false };
  const isBare = /^[-–—\s.|()[\]]*(?:\d{1,5}|[ivxlc]{1,7})[-–—\s.|()[\]]*$/u.test(text);
  if (isBare && !/\d/u.test(text)) return { words: "@roman", isNumberOnly: true };
  const [, own, all] = OF_ALL.exec(text) ?? [];
  if (own !== undefined && Number(own) <= Number(all)) {
    return { words: `@${page + 1 - Number(own)}/${all}`, isNumberOnly: true };
  }
  const words = text.replaceAll(NUMBER, (digits, at: number) => {
    const offset = page + 1 - Number(digits);
    const before = text.slice(0, at);
    if (TOTAL.test(before)) return digits;
    if (isBare || PAGE_WORD.test(before)) return `@${offset}`;
    const isPlausible = offset >= 0 && offset <= MOST_UNNUMBERED && !isLarge && !COUNTED.test(before);
    return isPlausible ? `@${offset}` : digits;
  });
  return { words, isNumberOnly: ONLY_NUMBER.test(words) };
}
