/**
 * Twin claims from a sentence of a document: a true one and a false one that differ in one edit, over the same
 * evidence, or the same claim over evidence that holds it and evidence that does not. In half of the twins the edited
 * sentence is the one that stands in the evidence, so that the look of a claim does not tell its label.
 */
import { words } from "../../../src/lib/text/words.ts";
import {
  addItem,
  dropCondition,
  inventClause,
  swapRoles,
  turnCondition,
  withoutItem,
} from "../edits/clauses.ts";
import { editDate } from "../edits/dates.ts";
import type { Edit, EditContext } from "../edits/edit.ts";
import { editName } from "../edits/names.ts";
import { editNegation } from "../edits/negations.ts";
import { editNumber } from "../edits/numbers.ts";
import { rewrite } from "../edits/rewrites.ts";
import { editUnit } from "../edits/units.ts";
import { editDirection, editFromTo, editModality, editQuantifier } from "../edits/word-pairs.ts";
import type { Document } from "../read/reading.ts";
import type { Chance } from "../seeded-random.ts";
import type { Claim } from "./claim.ts";
import { evidenceOf, planEvidence } from "./evidence.ts";
import type { ForeignPartsWithSource } from "./foreign-parts.ts";

/** Rarer kinds first: a sentence is used for the first kind of which too few are there. */
export const EDITS: Readonly<Record<string, Edit>> = {
  role: swapRoles,
  "from-to": editFromTo,
  "condition-turned": turnCondition,
  "condition-dropped": dropCondition,
  "list-added": addItem,
  unit: editUnit,
  modality: editModality,
  quantifier: editQuantifier,
  direction: editDirection,
  negation: editNegation,
  invented: inventClause,
  date: editDate,
  number: editNumber,
  name: editName,
};

/** Lengths of sentences that claims are made from, in characters. */
const LENGTHS = { en: [35, 260], zh: [12, 110] } as const;

export function isClaimable(sentence: string, language: "en" | "zh"): boolean {
  const [least, most] = LENGTHS[language];
  if (sentence.length < least || sentence.length > most) return false;
  if (language === "zh" && hanShare(sentence) < LEAST_HAN) return false;
  return (
    !/[?？:：]$|^["“(（\-•*|]|\s{2}|\\|[{}<>|]|\b(?:http|www)/u.test(sentence) &&
    /[.。!！”"]$/u.test(sentence)
  );
}

/**
 * Shares of true and false claims that are rewritten. A Chinese edit of one word changes two or three pairs of
 * characters, which no other sentence holds together: there more of the true ones are rewritten.
 */
const REWRITTEN = { any: [0.6, 0.5], zh: [0.8, 0.3] } as const;
const HARD_TO_HIDE = new Set(["direction", "quantifier", "modality", "negation", "name", "condition-turned"]);

export interface TwinOptions {
  readonly chance: Chance;
  readonly foreign: ForeignPartsWithSource;
  /** Beginning of the group's id. */
  readonly group: string;
}

/** Manuals in Chinese hold whole sentences of English. */
const LEAST_HAN = 0.3;

function hanShare(text: string): number {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) / text.length;
}

/** Undefined where the kind does not fit the sentence. */
export function twinClaims(
  document: Document,
  at: number,
  kind: string,
  options: TwinOptions,
): Claim[] | undefined {
  const { chance, foreign, group } = options;
  const sentence = document.sentences[at]!;
  const { language } = document;
  const context: EditContext = {
    chance,
    language,
    around: document.sentences.slice(Math.max(0, at - 8), at + 9),
    foreign,
  };
  const edit = EDITS[kind]!;
  const base = {
    source: document.source,
    group,
    subject: document.id,
    lang: language,
    claimLang: language,
    kind,
  };
  const edited = edit(sentence, context);
  if (edited === undefined || edited.text === sentence) return undefined;
  const turned = edited.label === 0 && chance.yes(0.5);
  // What the false claim says stands elsewhere in the evidence, or shared words would tell it from the true one.
  const missing = turned ? newWords(edited.text, sentence) : newWords(sentence, edited.text);
  const also = chance.yes(0.9) ? holderOf(missing, document, at) : undefined;
  const stranger =
    missing.length > 0 && also === undefined && chance.yes(0.9)
      ? foreign.holding(missing, chance, putIn(sentence, edited.text))
      : chance.yes(0.15)
        ? foreign.sentence(chance)
        : undefined;
  const plan = planEvidence(document, at, chance, also, stranger);
  const said = evidenceOf(plan, sentence, language);
  const changed = evidenceOf(plan, edited.text, language);
  const claim = (evidence: string, text: string, label: Claim["label"]): Claim => ({
    ...base,
    evidence,
    claim: text,
    label,
  });
  const maybe = (text: string, share: number, most: number, whole = false): string =>
    (chance.yes(share) ? rewrite(text, language, chance, most, whole) : undefined) ?? text;
  // A rewrite may leave a clause out: not the one that makes the claim wrong.
  const maybeWrong = (text: string, share: number, most: number, right: string): string => {
    const rewritten = maybe(text, share, most);
    return rewritten.includes(difference(right, text)) ? rewritten : maybe(text, 1, most, true);
  };
  if (edited.label === 1) {
    // The same claim twice: over evidence that holds it, and over evidence that does not.
    const shown = maybeWrong(edited.text, 0.5, 1, sentence);
    const twins = [claim(changed, shown, 2), claim(said, shown, 1)];
    if (kind === "list-added" && chance.yes(0.5)) {
      const less = withoutItem(sentence, language);
      if (less !== undefined) twins.push(claim(said, less, 2));
    }
    if (kind === "invented" && chance.yes(0.3)) twins.push(claim(changed, maybe(sentence, 0.6, 2), 2));
    return twins;
  }
  const [right, wrong, evidence] = turned ? [edited.text, sentence, changed] : [sentence, edited.text, said];
  const [ofRight, ofWrong] = REWRITTEN[language === "zh" && HARD_TO_HIDE.has(kind) ? "zh" : "any"];
  return [
    claim(evidence, maybe(right, ofRight, 2), 2),
    claim(evidence, maybeWrong(wrong, ofWrong, 2, right), 0),
  ];
}

/** The evidence without the sentence that carries the claim, beside the evidence with it. */
export function removedEvidence(document: Document, at: number, options: TwinOptions): Claim[] | undefined {
  const { chance, foreign, group } = options;
  const { language } = document;
  const sentence = document.sentences[at]!;
  const plan = planEvidence(document, at, chance, undefined, foreign.sentence(chance));
  const without = evidenceOf(plan, undefined, language);
  if (without.length < 20) return undefined;
  const claim = chance.yes(0.6) ? (rewrite(sentence, language, chance) ?? sentence) : sentence;
  const base = {
    source: document.source,
    group,
    subject: document.id,
    lang: language,
    claimLang: language,
    claim,
  };
  return [
    { ...base, evidence: evidenceOf(plan, sentence, language), label: 2, kind: "evidence-removed" },
    { ...base, evidence: without, label: 1, kind: "evidence-removed" },
  ];
}

/** From where to where `text` differs from `from`. */
function changedSpan(from: string, text: string): readonly [start: number, end: number] {
  let start = 0;
  while (start < text.length && text[start] === from[start]) start++;
  let end = 0;
  while (end < text.length - start && end < from.length - start && text.at(-1 - end) === from.at(-1 - end)) {
    end++;
  }
  return [start, text.length - end];
}

/** What was put in between two unchanged parts. */
export function putIn(from: string, text: string): string {
  return text.slice(...changedSpan(from, text));
}

/** The part of `text` that `from` does not have in its place, with two characters either side. */
export function difference(from: string, text: string): string {
  const [start, end] = changedSpan(from, text);
  return text.slice(Math.max(0, start - 2), end + 2);
}

export function newWords(from: string, to: string): string[] {
  const known = new Set(words(from));
  return [...new Set(words(to))].filter((word) => !known.has(word));
}

/** The sentence of the document, not far away, that holds all of the words. */
function holderOf(added: readonly string[], document: Document, at: number): number | undefined {
  if (added.length === 0) return undefined;
  let best: number | undefined;
  for (let i = Math.max(0, at - 8); i < Math.min(document.sentences.length, at + 9); i++) {
    if (i === at) continue;
    const held = new Set(words(document.sentences[i]!));
    if (
      added.every((word) => held.has(word)) &&
      (best === undefined || Math.abs(i - at) < Math.abs(best - at))
    )
      best = i;
  }
  return best;
}
