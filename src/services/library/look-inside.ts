/**
 * What the inside of a document is looked through for: its outline, and words in it. Texts may be of 50 MB: they are read and
 * looked through in parts, with turns for everybody else.
 */
import type { DocumentId } from "../../core/domain/ids.ts";
import {
  type FoundList,
  type FoundWords,
  MOST_FOUND,
  MOST_HEADINGS,
  MOST_PLACES,
  type Outline,
  type OutlineHeading,
} from "../../core/domain/outline.ts";
import { placeAt } from "../../core/domain/places.ts";
import type { TextStore } from "../../core/ports/text-store.ts";
import { fenceAfter } from "../../lib/markdown/line-rules.ts";
import { escapePattern } from "../../lib/text/escape-pattern.ts";
import { knownDocument } from "./known-document.ts";
import { partsOf } from "./parts-of-text.ts";

/** Shown around words that are found, in UTF-16 code units. */
const AROUND = 60;
/** Between two words that are looked for: what stands further apart is not found. */
const MOST_BLANKS = 30;
/** Longer lines are no headings, whatever they begin with. */
const MOST_OF_LINE = 1_000;

/** Headings are those of Markdown, since readers keep what has some as that. Throws `not-found`. */
export async function outlineOf(id: DocumentId, store: TextStore): Promise<Outline> {
  const { length, mediaType } = await knownDocument(id, store);
  const places = (await store.placeMarks(id)).slice(0, MOST_PLACES);
  const isPlain = mediaType === "application/pdf" || mediaType === "text/x-source";
  return { headings: isPlain ? [] : await headingsIn(partsOf(id, 0, length, store)), places };
}

/** Without regard to capitals and to how blanks are made. Throws `not-found`. */
export async function findInside(id: DocumentId, words: string, store: TextStore): Promise<FoundList> {
  const { length } = await knownDocument(id, store);
  const wanted = words.trim().split(/\s+/u);
  if (wanted[0] === "") return { found: [], isCut: false };
  const pattern = new RegExp(wanted.map(escapePattern).join(`\\s{1,${MOST_BLANKS}}`), "giu");
  /** What begins before these last characters of a part is whole, and so is what stands behind it. */
  const open = words.length + wanted.length * MOST_BLANKS + AROUND;
  const places = await store.placeMarks(id);
  const found: FoundWords[] = [];
  let from = 0;
  let base = 0;
  let text = "";
  for await (const part of partsOf(id, 0, length, store)) {
    text += part;
    const until = base + text.length < length ? base + text.length - open : length;
    pattern.lastIndex = from - base;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const { index } = match;
      const start = base + index;
      if (start >= until) break;
      if (found.length === MOST_FOUND) return { found, isCut: true };
      const behind = index + match[0].length;
      found.push({
        start,
        end: base + behind,
        before: text.slice(Math.max(0, index - AROUND), index).toWellFormed(),
        text: match[0],
        after: text.slice(behind, behind + AROUND).toWellFormed(),
        ...placeAt(places, start),
      });
      from = base + behind;
    }
    from = Math.max(from, until);
    const kept = Math.max(0, from - AROUND - base);
    text = text.slice(kept);
    base += kept;
  }
  return { found, isCut: false };
}

/** `parts`: of a text, one after the other. */
export async function headingsIn(parts: AsyncIterable<string> | Iterable<string>): Promise<OutlineHeading[]> {
  const headings: OutlineHeading[] = [];
  let fence = "";
  let start = 0;
  const take = (whole: string): void => {
    const line = whole.endsWith("\r") ? whole.slice(0, -1) : whole;
    const heading =
      fence !== "" || line.length > MOST_OF_LINE ? null : /^(#{1,6}) +(.{1,300}?)[ #]*$/u.exec(line);
    if (heading !== null) {
      const title = (heading[2] as string).replace(/[*_`]/gu, "");
      headings.push({ level: (heading[1] as string).length, title, start });
    }
    fence = fenceAfter(fence, line.slice(0, MOST_OF_LINE));
  };
  let base = 0;
  let begun = "";
  for await (const part of parts) {
    let from = 0;
    for (let end = part.indexOf("\n"); end >= 0; end = part.indexOf("\n", from)) {
      take(begun + part.slice(from, Math.min(end, from + MOST_OF_LINE + 1)));
      if (headings.length === MOST_HEADINGS) return headings;
      begun = "";
      from = end + 1;
      start = base + from;
    }
    if (begun.length <= MOST_OF_LINE) begun += part.slice(from, from + MOST_OF_LINE + 1);
    base += part.length;
  }
  take(begun);
  return headings;
}
