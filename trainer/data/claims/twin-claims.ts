/**
 * Twin claims from a sentence of a document: a true one and a false one that differ in one edit, over the same
 * evidence, or the same claim over evidence that holds it and evidence that does not. In half of the twins the edited
 * sentence is the one that stands in the evidence, so that the look of a claim does not tell its label.
 */
import { words } from "../../../src/lib/text/words.ts";
import { addItem, dropCondition, inventClause, swapRoles, turnCondition, withoutItem } from "../edits/clauses.ts";
import { editDate } from "../edits/dates.ts";
import type { Edit, EditContext, Edited } from "../edits/edit.ts";
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
  return !/[?？:：]$|^["“(（\-•*|]|\s{2}|\\|[{}<>|]|\b(?:http|www)/u.test(sentence) && /[.。!！”"]$/u.test(sentence);
}

export interface TwinOptions {
  readonly chance: Chance;
  readonly foreign: ForeignPartsWithSource;
  /** Beginning of the group's id. */
  readonly group: string;
}

/** Undefined where the kind does not fit the sentence. */
export function twinClaims(document: Document, at: number, kind: string, options: TwinOptions): Claim[] | undefined {
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
  const rewritten = chance.yes(0.65) ? rewrite(sentence, language, chance) : undefined;
  const base = { source: document.source, group, subject: document.id, lang: language, claimLang: language, kind };
  const edited = edit(sentence, context);
  if (edited === undefined || edited.text === sentence) return undefined;
  const added = newWords(sentence, edited.text);
  const also = holderOf(added, document, at);
  const stranger = strangerFor(edited, sentence, options, also === undefined && chance.yes(0.5));
  const plan = planEvidence(document, at, chance, also, stranger);
  const said = evidenceOf(plan, sentence, language);
  const changed = evidenceOf(plan, edited.text, language);
  const claim = (evidence: string, text: string, label: Claim["label"]): Claim => ({ ...base, evidence, claim: text, label });
  if (edited.label === 1) {
    // The same claim twice: over evidence that holds it, and over evidence that does not.
    const shown = chance.yes(0.5) ? (rewrite(edited.text, language, chance, 1) ?? edited.text) : edited.text;
    const twins = [claim(changed, shown, 2), claim(said, shown, 1)];
    if (kind === "list-added" && chance.yes(0.5)) {
      const less = withoutItem(sentence, language);
      if (less !== undefined) twins.push(claim(said, less, 2));
    }
    if (kind === "invented" && chance.yes(0.3)) twins.push(claim(changed, rewritten ?? sentence, 2));
    return twins;
  }
  if (chance.yes(0.5)) {
    const shown = chance.yes(0.6) ? rewrite(edited.text, language, chance) : undefined;
    return [claim(changed, shown ?? edited.text, 2), claim(changed, rewritten ?? sentence, 0)];
  }
  // Half of the false twins keep the words of the evidence where the true one is rewritten.
  const again = rewritten !== undefined && chance.yes(0.4) ? edit(rewritten, context) : undefined;
  const wrong = again !== undefined && again.label === 0 && again.text !== rewritten ? again : edited;
  return [claim(said, rewritten ?? sentence, 2), claim(said, wrong.text, 0)];
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
  const base = { source: document.source, group, subject: document.id, lang: language, claimLang: language, claim };
  return [
    { ...base, evidence: evidenceOf(plan, sentence, language), label: 2, kind: "evidence-removed" },
    { ...base, evidence: without, label: 1, kind: "evidence-removed" },
  ];
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
    if (added.every((word) => held.has(word)) && (best === undefined || Math.abs(i - at) < Math.abs(best - at))) best = i;
  }
  return best;
}

/** A sentence of another document: the one that the put-in part comes from, or any. */
function strangerFor(edited: Edited, sentence: string, { chance, foreign }: TwinOptions, wanted: boolean): string | undefined {
  if (!wanted) return chance.yes(0.2) ? foreign.sentence(chance) : undefined;
  let start = 0;
  while (start < sentence.length && sentence[start] === edited.text[start]) start++;
  let end = 0;
  while (end < sentence.length - start && sentence.at(-1 - end) === edited.text.at(-1 - end)) end++;
  const part = edited.text.slice(start, edited.text.length - end);
  for (const text of [part, part.replace(/^[、,]\s?/u, ""), part.trim()]) {
    const source = foreign.sourceOf(text);
    if (source !== undefined && source.length < 220) return source;
  }
  return foreign.sentence(chance);
}
