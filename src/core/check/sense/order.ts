/**
 * What comes first: "before", "after", "first … then", 先…再, 之后, held against what the source says of the same two
 * things, by its own words for order or, of numbered steps and sentences that tell a sequence, by where they stand.
 */
import type { Difference } from "../beside/difference.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Statement } from "../evidence/statement.ts";
import { wordsIn } from "../beside/nearest-clause.ts";
import { alikeOf } from "../beside/word-relations.ts";
import { withoutEnd } from "../../../lib/text/without-end.ts";

interface Sequence {
  readonly earlier: string;
  readonly later: string;
  /** The word that says so. */
  readonly sign: string;
}

const RULES: readonly (readonly [RegExp, 1 | 2])[] = [
  // Which of the two groups comes earlier.
  [/^(?:only )?after (.+?), (.+)$/iu, 1],
  [/^(?:once|as soon as|when) (.+?), (.+)$/iu, 1],
  [/^(?:only )?after (.+?) ((?:s?he|it|they|we|you|I)\b.+)$/u, 1],
  [/^before (.+?), (.+)$/iu, 2],
  [/^(.+?)\b(?:before|earlier than|prior to)\b(.+)$/iu, 1],
  [/^(.+?)\b(?:only after|after|later than|as soon as|(?<!at )once|only when)\b(.+)$/iu, 2],
  [/^(?:first(?:ly)?,? )(.+?)[,;] ?(?:and )?(?:then|afterwards|later|next|last|finally)(.+)$/iu, 1],
  [/^(.+?)(?:先于|早于)(.+)$/u, 1],
  [/^(.+?)晚于(.+)$/u, 2],
  [/^(.+?)比(.+?)(?:更)?早/u, 1],
  [/^(.+?)比(.+?)(?:更)?晚/u, 2],
  [
    /先(.+?)[，,、]?(?:[\d一二三四五六七八九十两半]{1,3}\p{Script=Han}{1,3}(?:之后|以后|后))?[，,、]?(?:再|然后|随后|才)(.+)$/u,
    1,
  ],
  [/先(.+?)[，,、]?后(?!天|续|期)(.+)$/u, 1],
  [/^(.+?)在(.+?)(?:之前|以前|前)(?:[^，,]{0,4})$/u, 1],
  [/^(.+?)在(.+?)(?:之后|以后|后)(?:[^，,]{0,4})$/u, 2],
  [/^(.+?)(?:之前|以前|前)(?:[，,]|(?=要|须|应|必须|先|请|得))(.+)$/u, 2],
  [/^(.+?)(?:之后|以后|后)[，,]?(?:再|才|方可|就)?(.+)$/u, 1],
  [/^(.+?)[，,](?:然后|再|随后|最后)(.+)$/u, 1],
];
const TELLS =
  /\b(?:first|then|next|last|finally|follow(?:s|ed)?|before|after|until|once)\b|先|再|然后|最后|随后|之后|以后|后|前/iu;
const GOES_ON = /^\s*(?:then|next|after that|afterwards|finally|然后|再|最后|接着|随后)/iu;
const STEP = /^\s*(?:\d{1,2}[.)、]|[-*]|[（(]?[一二三四五六七八九十]{1,2}[)）、])/u;
/** Sentences around the quotes in which both may stand. */
const AROUND = 3;
/** Share of a part's words that are its place. */
const PLACED = 0.4;

/** `taken`: the sentence that the claim took over nearly word for word; then the word for order must have been changed. */
export function orderDifferences(
  claim: Statement,
  found: readonly number[],
  evidence: Evidence,
  taken?: Statement,
): Difference[] {
  const mine = sequenceIn(claim.text);
  if (mine === undefined || taken?.text.includes(mine.sign) === true) return [];
  const places = [
    ...new Set(
      found.flatMap((place) => Array.from({ length: 2 * AROUND + 1 }, (_, nth) => place - AROUND + nth)),
    ),
  ]
    .filter((place) => evidence.sentences[place] !== undefined)
    .toSorted((a, b) => a - b);
  const parts = places.flatMap((place) => partsOf(evidence, place));
  for (const place of places) {
    const said = saidOrder(mine, evidence.statement(place).text);
    if (said === "same") return [];
    if (said !== undefined) return [{ kind: "sequence-differs", claimed: mine.sign, stated: said }];
  }
  const [first, second] = [
    bestPart(mine.earlier, mine.later, parts),
    bestPart(mine.later, mine.earlier, parts),
  ];
  if (first === undefined || second === undefined || first === second) return [];
  const order = orderOf(first, second, evidence);
  return order === "turned"
    ? [
        {
          kind: "sequence-differs",
          claimed: mine.sign,
          stated: `${second.text.trim()} → ${first.text.trim()}`,
        },
      ]
    : [];
}

function sequenceIn(text: string): Sequence | undefined {
  const whole = withoutEnd(text.trim(), /[.。!！]/u);
  for (const [rule, earlier] of RULES) {
    const match = rule.exec(whole);
    const [, one = "", other = ""] = match ?? [];
    if (match === null || wordsOf(one).length === 0 || wordsOf(other).length === 0) continue;
    const sign =
      /before|until|earlier|prior|after|later|once|then|first|following|先|再|然后|之前|以前|之后|以后|早|晚|后|前/iu.exec(
        match[0],
      )?.[0] ?? "";
    return earlier === 1 ? { earlier: one, later: other, sign } : { earlier: other, later: one, sign };
  }
  return undefined;
}

/** What a clause of the source says of the same two things in words of order: the same, or in which order it has them. */
function saidOrder(mine: Sequence, text: string): string | undefined {
  const pieces = new Set([...text.split(/[；;。]/u), ...text.split(/[，,；;。：:]/u)]);
  for (const piece of pieces) {
    const theirs = sequenceIn(piece);
    if (theirs === undefined) continue;
    const share = (own: string, other: string): number => {
      const words = wordsOf(own);
      const there = new Set(wordsOf(other));
      return words.filter((word) => has(there, word)).length / Math.max(1, words.length);
    };
    const [ee, el] = [share(mine.earlier, theirs.earlier), share(mine.earlier, theirs.later)];
    const [le, ll] = [share(mine.later, theirs.earlier), share(mine.later, theirs.later)];
    if (ee > el && ll > le && Math.min(ee, ll) >= TOLD) return "same";
    if (el > ee && le > ll && Math.min(el, le) >= TOLD)
      return `${theirs.earlier.trim()} → ${theirs.later.trim()}`;
  }
  return undefined;
}

/** Share of a part's words on its side. */
const TOLD = 0.5;

interface Part {
  readonly text: string;
  readonly sentence: number;
  readonly at: number;
  readonly words: ReadonlySet<string>;
}

function partsOf(evidence: Evidence, sentence: number): Part[] {
  const { text } = evidence.statement(sentence);
  return [
    ...text.matchAll(
      /(?:[^,，;；。.:：]|(?<=\d)[,.:](?=\d))+?(?=\b(?:before|after|until|once|and then|and put|then)\b|再|然后|最后|[,，;；。.:：]|$)/giu,
    ),
  ].flatMap(({ 0: part, index }) =>
    /[\p{L}]/u.test(part) ? [{ text: part, sentence, at: index, words: new Set(wordsOf(part)) }] : [],
  );
}

/** What tells this part from the other counts more than what both have. */
function bestPart(own: string, other: string, parts: readonly Part[]): Part | undefined {
  const mine = wordsOf(own);
  const common = new Set(wordsOf(other));
  const weight = (word: string): number => (common.has(word) ? 0.3 : 1);
  const all = mine.reduce((sum, word) => sum + weight(word), 0);
  let best: Part | undefined;
  let most = 0;
  for (const part of parts) {
    const score =
      mine.filter((word) => has(part.words, word)).reduce((sum, word) => sum + weight(word), 0) /
      Math.max(1, all);
    if (score > most) {
      most = score;
      best = part;
    }
  }
  return most >= PLACED ? best : undefined;
}

function has(words: ReadonlySet<string>, word: string): boolean {
  return words.has(word) || [...alikeOf(word)].some((other) => words.has(other));
}

function wordsOf(text: string): string[] {
  return [...wordsIn(text)];
}

function orderOf(first: Part, second: Part, evidence: Evidence): "same" | "turned" | "unknown" {
  if (first.sentence === second.sentence) {
    const { text } = evidence.statement(first.sentence);
    const theirs = text
      .split(/[；;。]/u)
      .filter((run) => wordsOf(run).some((word) => has(first.words, word)))
      .map((run) => sequenceIn(run))
      .find((one) => one !== undefined);
    if (theirs && theirs.earlier !== "") {
      const inEarlier = (part: Part): number =>
        [...part.words].filter((word) => wordsOf(theirs.earlier).includes(word)).length;
      const inLater = (part: Part): number =>
        [...part.words].filter((word) => wordsOf(theirs.later).includes(word)).length;
      if (inEarlier(first) > inLater(first) && inLater(second) > inEarlier(second)) return "same";
      if (inEarlier(second) > inLater(second) && inLater(first) > inEarlier(first)) return "turned";
    }
    if (!TELLS.test(text) && !STEP.test(lineOf(evidence, first.sentence))) return "unknown";
    return first.at < second.at ? "same" : "turned";
  }
  const lines = [first, second].map(({ sentence }) => lineOf(evidence, sentence));
  const isTold = lines.every((line) => STEP.test(line)) || lines.some((line) => GOES_ON.test(line));
  if (!isTold) return "unknown";
  return first.sentence < second.sentence ? "same" : "turned";
}

/** The sentence with the list's mark that may stand before it. */
function lineOf(evidence: Evidence, place: number): string {
  const sentence = evidence.sentences[place];
  if (sentence === undefined) return "";
  const { text } = evidence.stretches[sentence.stretch] ?? { text: "" };
  const from = text.lastIndexOf("\n", sentence.start) + 1;
  return text.slice(from, sentence.end);
}
