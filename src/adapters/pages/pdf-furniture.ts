/** Finds the running headers, footers and page numbers of a PDF file: what stands at the edge of page after page. */
import { mostFrequentSize, type PdfLine } from "./pdf-lines.ts";

/** Lines from the top and from the bottom of a page that may be furniture. */
const EDGE_LINES = 2;

/** Repeated on this share of the pages; left and right pages often differ, so less than half. */
const REPEATED_SHARE = 0.35;

/** With fewer pages, repetition says nothing. Small letters need no more: headers change with the chapter. */
const MIN_PAGES = 3;

/** The pages without their furniture. */
export function withoutFurniture(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  if (pages.length < MIN_PAGES) return pages.map((lines) => [...lines]);
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(edgesOf(lines).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const textSize = mostFrequentSize(pages);
  const isFurniture = (line: PdfLine): boolean => {
    const count = counts.get(keyOf(line)) ?? 0;
    return count >= MIN_PAGES && (line.size <= textSize || count >= REPEATED_SHARE * pages.length);
  };
  return pages.map((lines) => {
    const edges = new Set(edgesOf(lines));
    return lines.filter((line) => !(edges.has(line) && isFurniture(line)));
  });
}

/** By place on the page, not by order: a footer may be drawn first. */
function edgesOf(lines: readonly PdfLine[]): PdfLine[] {
  const byHeight = lines.toSorted((a, b) => b.y - a.y);
  return byHeight.length <= 2 * EDGE_LINES
    ? byHeight
    : [...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)];
}

/** Same words at the same height, whatever the page's number. */
function keyOf(line: PdfLine): string {
  const words = line.text.replace(/\d+/gu, "#").replace(/\b[ivxlc]{1,7}\b/giu, "#");
  return `${Math.round(line.y / 4)} ${words}`;
}
