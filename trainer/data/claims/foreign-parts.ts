/** Names, clauses and list items of all documents of a language, to be put where they do not belong. */
import { clauseOf, itemOf } from "../edits/clauses.ts";
import type { ForeignParts } from "../edits/edit.ts";
import { namesOf } from "../edits/names.ts";
import type { Document, Language } from "../read/reading.ts";
import { chanceOf } from "../seeded-random.ts";

/** Enough of a kind; more would only cost memory. */
const MOST_NAMES = 400;
const MOST_PARTS = 20_000;
/** Sentences looked at of one document. */
const MOST_OF_DOCUMENT = 30;

export interface ForeignPartsWithSource extends ForeignParts {
  /** The sentence that a clause or item was taken from. */
  sourceOf(part: string): string | undefined;
  /** Any sentence of the language. */
  sentence(chance: ReturnType<typeof chanceOf>): string | undefined;
}

export function collectForeignParts(documents: readonly Document[], language: Language): ForeignPartsWithSource {
  const names = new Map<string, string[]>();
  const clauses: string[] = [];
  const items: string[] = [];
  const sentences: string[] = [];
  const sources = new Map<string, string>();
  const order = chanceOf(`foreign parts ${language}`);
  for (const document of order.shuffle(documents.filter((one) => one.language === language))) {
    const title = document.title.replace(/\s?[（(:：].*$/u, "");
    if (title.length > 1) {
      const titles = names.get(`title ${document.source}`) ?? [];
      if (titles.length < MOST_NAMES && !titles.includes(title)) titles.push(title);
      names.set(`title ${document.source}`, titles);
    }
    for (const sentence of document.sentences.slice(0, MOST_OF_DOCUMENT)) {
      for (const { text, key } of namesOf(sentence, language)) {
        const of = names.get(key) ?? [];
        if (of.length < MOST_NAMES && !of.includes(text)) of.push(text);
        if (of.length === 1) names.set(key, of);
      }
      const clause = clauseOf(sentence, language);
      if (clause !== undefined && clauses.length < MOST_PARTS) {
        clauses.push(clause);
        sources.set(clause, sentence);
      }
      const item = itemOf(sentence, language);
      if (item !== undefined && items.length < MOST_PARTS) {
        items.push(item);
        sources.set(item, sentence);
      }
      if (sentences.length < MOST_PARTS && sentence.length > 10 && sentence.length < 200) sentences.push(sentence);
    }
  }
  return {
    name: (key, chance) => {
      const of = names.get(key);
      return of === undefined || of.length === 0 ? undefined : chance.pick(of);
    },
    clause: (chance) => (clauses.length === 0 ? undefined : chance.pick(clauses)),
    item: (chance) => (items.length === 0 ? undefined : chance.pick(items)),
    sourceOf: (part) => sources.get(part),
    sentence: (chance) => (sentences.length === 0 ? undefined : chance.pick(sentences)),
  };
}
