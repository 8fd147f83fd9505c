/**
 * A text with footnote markers, made ready for checking: its claims with the sources that they cite, their offsets in
 * the text as it is. Lists of references ("[1] Title, address") are known as such and state nothing.
 */
import type { MarkedClaim } from "./marked-claim.ts";
import { createMarkerParser, type Cut } from "../markers/citation-markers.ts";
import { splitClaims } from "./claims.ts";
import { inBrackets, linesOf, listAtEnd } from "./footnote-styles.ts";
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
const REFERENCE = new RegExp(String.raw`^\s*(?:(?:[-*+•]|\d{1,3}[.)])\s+)?${MARKER}\s*\S`);
/** An address, or nothing but the name of a file behind the marker. */
const IS_SOURCE =
  /https?:\/\/\S|[\]】］][:：]?\s*(?:[^.。!！?？]{0,80}[\s,，(`])?[^\s`()<>"'，,[\]【】]+\.\p{L}[\p{L}\d]{1,4}[`).。]*$/u;

/** `names`: of the documents; numbers beyond their count are no citations. */
export function readCitedText(raw: string, names: readonly string[]): CitedText {
  const bracketed = inBrackets(raw, names);
  const { text } = bracketed;
  const parser = createMarkerParser(names.length);
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
    const place = {
      start: bracketed.rawAt(start, "start"),
      end: bracketed.rawAt(rawAt(claim.end, "before"), "end"),
    };
    return { ...claim, ...place, text: raw.slice(place.start, place.end), clean: claim.text };
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
  const lines = linesOf(text);
  const spans = lines.flatMap(({ start, text: line }) =>
    FOOTNOTE.test(line) ? [{ start, end: start + line.length + 1 }] : [],
  );
  const { notes, isTitled, start } = listAtEnd(lines, REFERENCE);
  // A text may begin each of its lines with a marker: without a title, addresses or files that is no list of references.
  const isList = isTitled || notes.every(({ text: line }) => IS_SOURCE.test(line.trim()));
  return notes.length > 0 && isList ? [...spans, { start, end: text.length }] : spans;
}
