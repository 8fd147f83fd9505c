/** Names, clauses and list items of all documents of a language, to be put where they do not belong. */
import { words } from "../../../src/lib/text/words.ts";
import { clauseOf, itemOf } from "../edits/clauses.ts";
import type { ForeignParts } from "../edits/edit.ts";
import { namesOf } from "../edits/names.ts";
import type { Document, Language } from "../read/reading.ts";
import { type Chance, chanceOf } from "../seeded-random.ts";

/** Enough of a kind; more would only cost memory. */
const MOST_NAMES = 400;
const MOST_PARTS = 20_000;
/** Sentences remembered for a word. */
const MOST_OF_WORD = 30;
/** Sentences compared for the best of them. */
const MOST_TRIED = 40;
/** Strangers are short: they take the room of a document's own sentences. */
const LONGEST = { en: 180, zh: 70 } as const;
/** Sentences looked at of one document. */
const MOST_OF_DOCUMENT = 30;

export interface ForeignPartsWithSource extends ForeignParts {
  /** The sentence that a clause was taken from, else the one of many that holds most of the words; none with less than half. */
  holding(words: readonly string[], chance: Chance, clause?: string): string | undefined;
  /** Any sentence of the language. */
  sentence(chance: Chance): string | undefined;
}

export function collectForeignParts(
  documents: readonly Document[],
  language: Language,
): ForeignPartsWithSource {
  const names = new Map<string, string[]>();
  const clauses: string[] = [];
  const items: string[] = [];
  const sentences: string[] = [];
  const sources = new Map<string, string>();
  const byWord = new Map<string, string[]>();
  const index = (sentence: string): void => {
    for (const word of new Set(words(sentence))) {
      const of = byWord.get(word);
      if (of === undefined) byWord.set(word, [sentence]);
      else if (of.length < MOST_OF_WORD) of.push(sentence);
    }
  };
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
        if (sentence.length < 2 * LONGEST[language]) sources.set(clause, sentence);
      }
      const item = itemOf(sentence, language);
      if (item !== undefined && items.length < MOST_PARTS) {
        items.push(item);
      }
      if (sentence.length > 10 && sentence.length < LONGEST[language]) {
        if (sentences.length < MOST_PARTS) sentences.push(sentence);
        index(sentence);
      }
    }
  }
  return {
    name: (key, chance) => {
      const of = names.get(key);
      return of === undefined || of.length === 0 ? undefined : chance.pick(of);
    },
    clause: (chance) => (clauses.length === 0 ? undefined : chance.pick(clauses)),
    item: (chance) => (items.length === 0 ? undefined : chance.pick(items)),
    holding: (wanted, chance, clause = "") => {
      const own = sources.get(clause);
      if (own !== undefined) return own;
      const lists = wanted.map((word) => byWord.get(word) ?? []).toSorted((a, b) => a.length - b.length);
      const tried = chance.shuffle([...new Set(lists.flat())]).slice(0, MOST_TRIED);
      let best: string | undefined;
      let most = wanted.length / 2;
      for (const sentence of tried) {
        const held = new Set(words(sentence));
        const count = wanted.filter((word) => held.has(word)).length;
        if (count < most || (count === most && best !== undefined)) continue;
        best = sentence;
        most = count;
      }
      return best;
    },
    sentence: (chance) => (sentences.length === 0 ? undefined : chance.pick(sentences)),
  };
}
