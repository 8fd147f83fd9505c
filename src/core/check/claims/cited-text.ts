/**
 * A text with footnote markers, made ready for checking: its claims with the sources that they cite, their offsets in
 * the text as it is. Lists of references ("[1] Title, address") are known as such and state nothing.
 */
import type { MarkedClaim } from "./marked-claim.ts";
import { createMarkerParser, type Cut } from "../markers/citation-markers.ts";
import { splitClaims } from "./claims.ts";
import { unwrapLines } from "./unwrap-lines.ts";

/** A claim that is checked without its markers: `clean`. `text` is `slice(start, end)` of the text as it is. */
export interface CitedClaim extends MarkedClaim {
  readonly clean: string;
}

export interface CitedText {
  readonly claims: readonly CitedClaim[];
  /** False where the text names no source anywhere. */
  readonly hasMarkers: boolean;
}

const MARKER = String.raw`[\[【［]\^?\d{1,4}[\]】］]`;
/** `[^1]: …`, as Markdown writes a footnote. */
const FOOTNOTE = new RegExp(String.raw`^ {0,3}${MARKER}[:：]`);
const REFERENCE = new RegExp(String.raw`^\s*(?:[-*+•]\s+)?${MARKER}\s*\S`);
/** What stands over a list of references. */
const LIST_TITLE =
  /^[#*_\s]*(?:(?:list of |works )?(?:sources?|references?|citations?|cited|bibliography|footnotes?|notes|links?)\b|参考|參考|来源|來源|资料来源|資料來源|引用|文献|文獻|注释|註釋|脚注|腳註|出处|出處)[^.。!！?？]{0,20}$/iu;

/** `sourceCount`: numbers beyond it are no citations. */
export function readCitedText(text: string, sourceCount: number): CitedText {
  const parser = createMarkerParser(sourceCount);
  const parts = [parser.push(unwrapLines(text)), parser.flush()];
  const clean = parts.map((part) => part.text).join("");
  const rawAt = offsetsBefore(parts.flatMap(({ cuts }) => cuts));
  const references = referenceSpans(text);
  const isReference = (at: number): boolean => references.some(({ start, end }) => at >= start && at < end);

  const markers = parts
    .flatMap((part) => part.markers)
    .filter((marker) => !isReference(rawAt(marker.at, "behind")));
  const claims = splitClaims(clean, markers, { everyCell: markers.length === 0 }).flatMap((claim) => {
    const start = rawAt(claim.start, "behind");
    if (isReference(start)) return [];
    const end = rawAt(claim.end, "before");
    return { ...claim, start, end, text: text.slice(start, end), clean: claim.text };
  });
  return { claims, hasMarkers: markers.length > 0 };
}

/** Offsets of the clean text → of the raw one; at a cut, `before` it or `behind`. */
function offsetsBefore(cuts: readonly Cut[]): (at: number, side: "before" | "behind") => number {
  const ends: { at: number; behind: number }[] = [];
  let removed = 0;
  for (const cut of cuts) {
    removed += cut.length;
    ends.push({ at: cut.at, behind: removed });
  }
  return (at, side) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const cut = (ends[middle] as { at: number }).at;
      if (cut < at || (cut === at && side === "behind")) low = middle + 1;
      else high = middle;
    }
    return at + (ends[low - 1]?.behind ?? 0);
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Footnotes wherever they stand, and the list with which a text may end, its title included. */
function referenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  const lines: (Span & { readonly line: string })[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length + 1;
    if (line.trim() !== "") lines.push({ start, end, line: line.trim() });
    if (FOOTNOTE.test(line)) spans.push({ start, end });
    start = end;
  }
  let first = lines.length;
  while (REFERENCE.test(lines[first - 1]?.line ?? "")) first--;
  const list = lines.slice(first);
  const isTitled = LIST_TITLE.test(lines[first - 1]?.line ?? "");
  // A text may begin each of its lines with a marker: without a title or addresses that is no list of references.
  if (list.length === 0 || !(isTitled || list.every(({ line }) => /https?:\/\/\S/.test(line)))) return spans;
  return [...spans, { start: (lines[isTitled ? first - 1 : first] as Span).start, end: text.length }];
}
