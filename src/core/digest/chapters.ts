/** Chapters of a document: its own headings where it has some, else its topics under the phrases that tell them apart. */
import type { Unit } from "./unit.ts";
import type { Mark } from "../domain/document.ts";
import type { ConceptCandidate } from "./concept-candidates.ts";
import type { PhrasePlace } from "./phrases.ts";
import { partAt, type Topic } from "./topics.ts";

/** Where the phrases of a title stand; none where nothing tells the chapter apart. */
export type ChapterTitle = readonly { readonly start: number; readonly end: number }[];

const PHRASES_A_TITLE = 2;
export const BETWEEN_PHRASES = " · ";
const MOST_HEADINGS = 60;

type Heading = Extract<Mark, { kind: "heading" }>;

/** The headings of the highest level that has several, and what stands under each; `undefined` where there are none. */
export function headedChapters(
  text: string,
  marks: readonly Mark[],
  units: readonly Unit[],
): { topics: Topic[]; titles: ChapterTitle[] } | undefined {
  const headings = marks.filter((mark): mark is Heading => mark.kind === "heading");
  const level = [1, 2, 3].find((one) => headings.filter((heading) => heading.level === one).length >= 2);
  const own = headings.filter((heading) => heading.level === level).slice(0, MOST_HEADINGS);
  if (own.length < 2) return undefined;
  const firstUnits = own.map(({ end }) => units.findIndex(({ start }) => start >= end));
  const starts = [...new Set(firstUnits.filter((first) => first > 0))];
  const topics = partAt(starts, units.length);
  const titles = topics.map(({ from }): ChapterTitle => {
    const heading = own[firstUnits.lastIndexOf(from)];
    if (heading === undefined) return [];
    const start = text.indexOf(heading.title, heading.start);
    const end = start + heading.title.length;
    return start < 0 || end > heading.end ? [] : [{ start, end }];
  });
  return topics.length < 2 ? undefined : { topics, titles };
}

/** Phrases that a topic says more often than the others do. */
export function topicTitles(topics: readonly Topic[], phrases: readonly ConceptCandidate[]): ChapterTitle[] {
  const counts = phrases.map(({ places }) =>
    topics.map(({ from, to }) => places.filter(({ unit }) => unit >= from && unit < to).length),
  );
  const taken = new Set<string>();
  return topics.map((_, nth): ChapterTitle => {
    const valued = phrases
      .map((phrase, at) => {
        const own = counts[at] as number[];
        const all = own.reduce((sum, count) => sum + count, 0);
        const here = own[nth] as number;
        const often = here < 2 && topics.length > 1 ? here * 0.1 : here;
        // What it is worth to the whole says what kind of word it is.
        const kind = phrase.worth / Math.log2(1 + phrase.count);
        return { phrase, worth: often * (here / Math.max(1, all)) * kind };
      })
      .filter(({ worth }) => worth > 0)
      .toSorted((a, b) => b.worth - a.worth);
    const chosen: ConceptCandidate[] = [];
    for (const { phrase } of valued) {
      const lower = phrase.text.toLowerCase();
      if (taken.has(lower) || chosen.some(({ text }) => shareWords(text.toLowerCase(), lower))) continue;
      chosen.push(phrase);
      if (chosen.length === PHRASES_A_TITLE) break;
    }
    for (const { text } of chosen) taken.add(text.toLowerCase());
    const { from, to } = topics[nth] as Topic;
    return chosen.map(({ places }) => places.find(({ unit }) => unit >= from && unit < to) as PhrasePlace);
  });
}

function shareWords(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  const own = new Set(a.split(" "));
  return b.split(" ").some((word) => own.has(word));
}
