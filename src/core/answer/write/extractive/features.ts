/**
 * What the writer sees of a sentence: a dozen or two numbers, mostly between 0 and 1, that say how much it looks like
 * the answer. The same for English and Chinese. The weights are in weights.ts.
 */
import { isHan } from "../../../../lib/text/sentence-end.ts";
import { simplified } from "../../../../lib/text/simplified.ts";
import { tokenize, type Token } from "../../../../lib/text/words.ts";
import type { Hit } from "../../../domain/passage.ts";
import { type HadForms, hadForms, isFormed } from "./forms/asked-forms.ts";
import { inOwnWords } from "./in-own-words.ts";
import { mayAnswer } from "./may-answer.ts";
import { type NamedPlace, namedPlace } from "./named-place.ts";
import { LABELLED, type OutlineUnit } from "./outline.ts";
import type { QuestionType } from "./question-type.ts";
import { openingWords } from "./paragraph-opening.ts";
import {
  absentShare,
  cover,
  hasOf,
  knownToDocuments,
  sentencesOf,
  weightsOf,
  type Sentence,
} from "./read-sentences.ts";
import { typedCandidates } from "./typed-candidates.ts";
import type { Wanted } from "./wanted.ts";

/** In this order in every list of features and weights. */
export const FEATURES = [
  "cover",
  "coverBefore",
  "coverAfter",
  "coverHeading",
  "phrases",
  "fuzzy",
  "characters",
  "passageScore",
  "passageRank",
  "dateForm",
  "numberForm",
  "personForm",
  "placeForm",
  "reasonForm",
  "nearForm",
  "length",
  "first",
  "focus",
  "unique",
  "unit",
] as const;

const FIRST_FORM = FEATURES.indexOf("dateForm");
const FORM_COUNT = 5;

export interface Candidate {
  readonly hit: Hit;
  /** Offsets into the passage's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly literal: ReadonlySet<string>;
  /** Where it stands among the sentences of its passage, and what it is there. */
  readonly nth: number;
  readonly unit: OutlineUnit;
  /** Share of the question's words in what leads to it: its heading, its paragraph's label, the question it answers. */
  readonly led: number;
  /** Share of the question's words that it repeats from its title and headings: what all sentences there speak of. */
  readonly repeated: number;
  /** Share of the question's words that the opening of its paragraph has, and nothing else. */
  readonly opened: number;
  /** Share of the question's words that it has in other words alone: "pets" for a dog. */
  readonly reworded: number;
  readonly named: NamedPlace;
  readonly forms: HadForms;
  /** Whether it may be said: it has what the question needs, and is no greeting. */
  readonly isAble: boolean;
  readonly features: number[];
  /** How far the document, as far as it was found, speaks of what the question names; see confidence.ts. */
  readonly about: {
    readonly cover: number;
    readonly missingNames: number;
    readonly absent: number;
    readonly formed: boolean;
  };
}

/** Every sentence of the hits, with its features. */
export function candidatesOf(wanted: Wanted, hits: readonly Hit[]): Candidate[] {
  const passages = inOwnWords(
    wanted,
    hits,
    hits.map((hit) => sentencesOf(hit.passage, wanted)),
  );
  const weights = weightsOf(wanted, passages.flat());
  const top = hits[0]?.score || 1;
  const absent = absentShare(wanted, passages.flat());
  const known = knownToDocuments(wanted, hits, passages);
  const may = mayAnswer(wanted.text);
  return hits.flatMap((hit, rank) => {
    const sentences = passages[rank]!;
    const heading = hasOf(tokenize([hit.document.title, ...hit.passage.headingPath].join("\n")), wanted);
    const counts = new Uint16Array(wanted.words.length);
    for (const sentence of sentences) sentence.has.forEach((has, i) => (counts[i]! += has));
    const anywhere = known.get(hit.document.id) ?? heading;
    const missing = wanted.isName.map((isName, i) => (anywhere[i] === 0 ? isName : 0));
    const shared = {
      coverDocument: cover(anywhere, weights),
      missingNames: cover(missing, weights),
      counts,
      opening: sentences[0]?.has.map((has, i) => has | heading[i]!) ?? heading,
      heading,
      passageScore: hit.score / top,
      rank,
    };
    const openings = openingWords(hit.passage.text, sentences);
    return sentences.flatMap((sentence, i) => {
      const text = hit.passage.text.slice(sentence.start, sentence.end);
      if (sentence.tokens.length === 0) return [];
      const leading = leadingWords(wanted, sentences, sentence);
      const features = featuresOf(wanted, weights, text, sentence, sentences[i - 1], sentences[i + 1], i, {
        ...shared,
        heading: heading.map((has, word) => has | (leading[word] as number)),
      });
      const formed = features.slice(FIRST_FORM, FIRST_FORM + FORM_COUNT).some((form) => form > 0);
      const about = { cover: shared.coverDocument, missingNames: shared.missingNames, absent, formed };
      const { start, end, unit } = sentence;
      const repeated = cover(
        sentence.has.map((has, word) => has & (heading[word] as number)),
        weights,
      );
      const led = cover(ledBy(wanted, text, sentence, leading), weights);
      const literal = new Set(sentence.tokens.map(({ word }) => word));
      const reworded = cover(
        sentence.has.map((has, word) => (has === 1 && !literal.has(wanted.words[word] ?? "") ? 1 : 0)),
        weights,
      );
      const named = namedPlace(text, unit, hit, wanted);
      const opened = cover(openings[i] as Uint8Array, weights);
      const bare = text.slice(unit.mark);
      const forms = hadForms(wanted.forms, bare, `${unit.label ?? ""}\n${unit.heading ?? ""}`);
      const words = { led, opened, repeated, reworded };
      const isAble = isFormed(forms) && may(bare);
      return [
        { hit, start, end, text, literal, nth: i, unit, ...words, named, forms, isAble, features, about },
      ];
    });
  });
}

/** The words of the question that stand in what leads to the sentence within its passage. */
function leadingWords(wanted: Wanted, sentences: readonly Sentence[], { unit }: Sentence): Uint8Array {
  const words = hasOf(tokenize(unit.label ?? ""), wanted);
  for (const at of [unit.headingAt, unit.questionAt]) {
    if (at !== undefined) sentences[at]?.has.forEach((has, word) => (words[word]! |= has));
  }
  return words;
}

/** The same with the label that the sentence itself begins with ("Ingredients: …"). */
function ledBy(wanted: Wanted, text: string, { unit }: Sentence, leading: Uint8Array): Uint8Array {
  const own = LABELLED.exec(text.slice(unit.mark))?.[1];
  if (own === undefined) return leading;
  const words = hasOf(tokenize(own), wanted);
  return leading.map((has, word) => has | (words[word] as number));
}

interface Shared {
  readonly coverDocument: number;
  readonly missingNames: number;
  /** In how many sentences of the passage each word stands. */
  readonly counts: Uint16Array;
  /** Words of the passage's first sentence, title and headings: what it is about. */
  readonly opening: Uint8Array;
  readonly heading: Uint8Array;
  readonly passageScore: number;
  readonly rank: number;
}

function featuresOf(
  wanted: Wanted,
  weights: Float64Array,
  text: string,
  sentence: Sentence,
  before: Sentence | undefined,
  after: Sentence | undefined,
  position: number,
  shared: Shared,
): number[] {
  const { has, tokens } = sentence;
  const covered = cover(has, weights);
  const beyond = (other: Uint8Array | undefined): number => {
    if (other === undefined) return 0;
    let sum = 0;
    for (let i = 0; i < has.length; i++) if (has[i] === 0 && other[i] === 1) sum += weights[i]!;
    return sum;
  };
  const plain = simplified(text);
  const forms = typedCandidates(wanted.type, plain, wanted.lowerPlain);
  const formed = (type: QuestionType): number => (wanted.type === type ? (forms.length > 0 ? 1 : 0) : 0);
  return [
    covered,
    beyond(before?.has),
    beyond(after?.has),
    beyond(shared.heading),
    phrases(wanted, tokens),
    fuzzy(wanted, weights, has, tokens),
    characters(wanted, plain),
    shared.passageScore,
    1 / (1 + shared.rank),
    formed("date"),
    formed("number"),
    formed("person"),
    formed("place"),
    formed("reason"),
    nearForm(wanted, weights, sentence, forms),
    Math.log(1 + tokens.length),
    position === 0 ? 1 : 0,
    focus(has, weights, shared.opening),
    unique(has, weights, shared.counts),
    unit(wanted, plain),
  ];
}

/** Share of the question's neighbouring words that are neighbours here too. */
function phrases(wanted: Wanted, tokens: readonly Token[]): number {
  if (wanted.words.length < 2) return 0;
  let found = 0;
  for (let i = 1; i < tokens.length; i++) {
    const place = wanted.place.get(tokens[i]!.word);
    if (place !== undefined && place > 0 && wanted.words[place - 1] === tokens[i - 1]!.word) found++;
  }
  return Math.min(1, found / (wanted.words.length - 1));
}

/** Weight of words that are missing but begin like one that is there: "nation" and "nationalist". */
function fuzzy(wanted: Wanted, weights: Float64Array, has: Uint8Array, tokens: readonly Token[]): number {
  let sum = 0;
  wanted.words.forEach((word, i) => {
    if (has[i] === 1 || word.length < 5 || isHan(word.charCodeAt(0))) return;
    const head = word.slice(0, 5);
    if (tokens.some((token) => token.word.startsWith(head))) sum += weights[i]!;
  });
  return sum;
}

/** Share of the question's Chinese characters that stand in the sentence. */
function characters(wanted: Wanted, text: string): number {
  if (wanted.characters.size === 0) return 0;
  let found = 0;
  for (const character of wanted.characters) if (text.includes(character)) found++;
  return found / wanted.characters.size;
}

/** How much of the question stands close to something that has the form of the answer. */
function nearForm(
  wanted: Wanted,
  weights: Float64Array,
  sentence: Sentence,
  forms: readonly number[],
): number {
  let best = 0;
  for (const form of forms) {
    const at = sentence.start + form;
    const near = new Float64Array(weights.length);
    for (const { word, start } of sentence.tokens) {
      const place = wanted.place.get(word);
      if (place === undefined) continue;
      const reach = isHan(word.charCodeAt(0)) ? 15 : 50;
      near[place] = Math.max(near[place]!, Math.exp(-Math.abs(start - at) / reach));
    }
    let sum = 0;
    near.forEach((nearness, i) => (sum += nearness * weights[i]!));
    best = Math.max(best, sum);
  }
  return best;
}

/** Of the words that the passage's opening lacks, the share that the sentence has: what is asked about the topic. */
function focus(has: Uint8Array, weights: Float64Array, opening: Uint8Array): number {
  let found = 0;
  let all = 0;
  for (let i = 0; i < has.length; i++) {
    if (opening[i] === 1) continue;
    all += weights[i]!;
    if (has[i] === 1) found += weights[i]!;
  }
  return all === 0 ? 0 : found / all;
}

/** Cover, with words that stand in many sentences of the passage counting less. */
function unique(has: Uint8Array, weights: Float64Array, counts: Uint16Array): number {
  let sum = 0;
  for (let i = 0; i < has.length; i++) if (has[i] === 1) sum += weights[i]! / counts[i]!;
  return sum;
}

/** Does a number stand before the thing that is counted ("how many nations" … "nine nations")? */
function unit(wanted: Wanted, text: string): number {
  return wanted.counted !== undefined && wanted.counted.test(text) ? 1 : 0;
}
