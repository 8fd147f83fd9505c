/** What the inside of a document is looked through for: its outline, and words in it. */
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
import { escapePattern } from "../../lib/text/escape-pattern.ts";
import { knownDocument } from "./known-document.ts";

/** Shown around words that are found, in UTF-16 code units. */
const AROUND = 60;

/** Headings are those of Markdown, since readers keep what has some as that. Throws `not-found`. */
export async function outlineOf(id: DocumentId, store: TextStore): Promise<Outline> {
  const { length, mediaType } = await knownDocument(id, store);
  const places = (await store.placeMarks(id)).slice(0, MOST_PLACES);
  const isPlain = mediaType === "application/pdf" || mediaType === "text/x-source";
  const headings = isPlain ? [] : headingsIn(await store.readText(id, 0, length));
  return { headings, places };
}

/** Without regard to capitals and to how blanks are made. Throws `not-found`. */
export async function findInside(id: DocumentId, words: string, store: TextStore): Promise<FoundList> {
  const { length } = await knownDocument(id, store);
  const wanted = words.trim().split(/\s+/u).map(escapePattern).join("\\s+");
  if (wanted === "") return { found: [], isCut: false };
  const text = await store.readText(id, 0, length);
  const places = await store.placeMarks(id);
  const found: FoundWords[] = [];
  for (const match of text.matchAll(new RegExp(wanted, "giu"))) {
    if (found.length === MOST_FOUND) return { found, isCut: true };
    const start = match.index;
    const end = start + match[0].length;
    found.push({
      start,
      end,
      before: text.slice(Math.max(0, start - AROUND), start).toWellFormed(),
      text: match[0],
      after: text.slice(end, end + AROUND).toWellFormed(),
      ...placeAt(places, start),
    });
  }
  return { found, isCut: false };
}

export function headingsIn(text: string): OutlineHeading[] {
  const headings: OutlineHeading[] = [];
  let isFenced = false;
  let start = 0;
  for (const line of text.split("\n")) {
    if (/^(?:```|~~~)/u.test(line)) isFenced = !isFenced;
    const heading = isFenced ? null : /^(#{1,6}) +(.{1,300}?)[ #]*$/u.exec(line);
    if (heading !== null && headings.length < MOST_HEADINGS) {
      const title = (heading[2] as string).replace(/[*_`]/gu, "");
      headings.push({ level: (heading[1] as string).length, title, start });
    }
    start += line.length + 1;
  }
  return headings;
}
