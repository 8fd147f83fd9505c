/**
 * The words of a sentence that answer the question: the name for who, the day for when, the figure with its unit for how
 * many, in the clause that speaks of what is asked of; for the rest the run of words that people would likeliest mark. Not
 * covered: reasons and ways, which are whole clauses, and answers in two places.
 */
import { isStopWord } from "../../../../lib/text/stop-words.ts";
import { tokenize } from "../../../../lib/text/words.ts";
import type { AnswerPlaces } from "../../../ports/pair-reader.ts";
import { LEAST, likeliest, oddsOfSpans } from "./choose-span.ts";
import { figureOfClause } from "./figure-of-clause.ts";
import { markAsked } from "./forms/asked-forms.ts";
import { LABELLED } from "./outline.ts";
import { personAsked } from "./may-answer.ts";
import { type ReadSpans, readSpans } from "./read-spans.ts";
import { DATES, SURNAMES } from "./span-forms.ts";
import type { QuestionType } from "./question-type.ts";
import type { Wanted } from "./wanted.ts";

export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
}

const DATE = new RegExp(DATES, "gu");
const NAMES =
  /(?<![\p{L}])\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:of|the|de|von|van|der|al|and|&)\s+)?\p{Lu}[\p{L}'’.-]*){0,5}/gu;
const HAN_NAMES = new RegExp(
  `[\\u4e00-\\u9fff]{1,6}[·・‧•][\\u4e00-\\u9fff]{1,8}(?:[·・‧•][\\u4e00-\\u9fff]{1,8})?|${SURNAMES}[\\u4e00-\\u9fff]{1,2}`,
  "gu",
);

const FORMS: Partial<Record<QuestionType, readonly RegExp[]>> = {
  date: [DATE],
  person: [NAMES, HAN_NAMES],
  place: [NAMES],
};

/** Longest mark, in characters: what is longer marks nothing. */
const LONGEST = 60;
const LONGEST_HAN = 24;
/** A day, figure or name is marked where so much of the likelihood of the best run lies on it. */
const TYPED_SHARE = 0.3;
/** What stands in a clause that has nothing of the question counts this much. */
const ELSEWHERE = 0.2;

const LEAST_FORMLESS = 0.35;

/** What is answered by yes or no is answered by the whole sentence. */
export const isYesNo = (question: string): boolean =>
  /[吗嗎]\s*[？?]?\s*$|^\s*(?:and |but |so )?(?:is|are|was|were|do|does|did|can|could|may|must|should|will|would|has|have|had|am)\b/iu.test(
    question,
  );

/** Whether some of its words can be the answer: reasons, ways and a yes are whole sentences. */
export const isMarkable = ({ type, text }: Wanted): boolean =>
  type !== "reason" && type !== "manner" && !(type === "other" && isYesNo(text));

/** What is marked of a sentence that is said: of an entry that is asked for by its name, what it says. */
export function markOf(sentence: string, wanted: Wanted, places?: AnswerPlaces): MarkedSpan | undefined {
  const role = roleBeside(sentence, wanted.text);
  if (role !== undefined) return role;
  const label = LABELLED.exec(sentence);
  const isAsked = label?.[1] !== undefined && wanted.lower.includes(label[1].toLowerCase());
  if (!isAsked || wanted.type === "number" || wanted.type === "date")
    return markWords(sentence, wanted, places);
  const start = label[0].length + (/^\s*/u.exec(sentence.slice(label[0].length))?.[0].length ?? 0);
  const end = sentence.length - (/[.。;；]?(?<!\s)\s*$/u.exec(sentence)?.[0].length ?? 0);
  return end > start && end - start <= LONGEST ? { start, end } : undefined;
}

/** "Ada Brook (captain)": who she is stands in brackets behind her name. */
function roleBeside(sentence: string, question: string): MarkedSpan | undefined {
  const who = personAsked(question);
  const at = who === undefined ? -1 : sentence.toLowerCase().indexOf(who.toLowerCase());
  if (who === undefined || at < 0) return undefined;
  const role = /^\s?[(（]([^()（）]{2,60})[)）]/u.exec(sentence.slice(at + who.length));
  if (role?.[1] === undefined) return undefined;
  const start = at + who.length + role[0].indexOf(role[1]);
  return { start, end: start + role[1].length };
}

/** Offsets into `sentence`; `undefined` where nothing stands out. `places` is what the reader says of it, if it has read it. */
export function markWords(sentence: string, wanted: Wanted, places?: AnswerPlaces): MarkedSpan | undefined {
  const { type } = wanted;
  if (!isMarkable(wanted)) return undefined;
  const read = readSpans(sentence, wanted);
  const odds = oddsOfSpans(read, wanted, places);
  const likely = likeliest(read.spans, odds);
  if (likely === undefined) return undefined;
  const figure = markAsked(wanted.forms);
  const measured = figure === undefined ? [] : typedSpans(sentence, [figure], wanted);
  const forms = measured.length > 0 ? measured : typedSpans(sentence, FORMS[type] ?? [], wanted);
  const typed = forms.map((span) => ({ span, share: shareOn(span, read, odds) }));
  const best = typed.toSorted((a, b) => b.share - a.share)[0];
  // A depth is answered by a length, whatever else is likely.
  const isTyped =
    best !== undefined && (measured.length > 0 || best.share >= TYPED_SHARE * likely.probability);
  // Who and when are answered by a name and a day: a run without one has to be likelier.
  const least = type === "person" || type === "date" ? LEAST_FORMLESS : LEAST;
  if (!isTyped && likely.probability < least) return undefined;
  const chosen = withUnit(sentence, trimmed(sentence, isTyped ? best.span : likely.span));
  const span = figureOfClause(sentence, chosen, read.shareAt);
  const length = span.end - span.start;
  const limit = /\p{Script=Han}/u.test(sentence) ? LONGEST_HAN : LONGEST;
  return length > 0 && length <= limit && length < sentence.length ? span : undefined;
}

/** How much of the likelihood lies on runs that are this one, more or less; less where its clause has nothing of the question. */
function shareOn(span: MarkedSpan, { spans, shareAt }: ReadSpans, odds: readonly number[]): number {
  let share = 0;
  spans.forEach((other, nth) => {
    const shared = Math.min(span.end, other.end) - Math.max(span.start, other.start);
    if (shared <= 0) return;
    const joined = Math.max(span.end, other.end) - Math.min(span.start, other.start);
    share += ((odds[nth] ?? 0) * shared) / joined;
  });
  return share * (ELSEWHERE + shareAt(span.start));
}

function typedSpans(sentence: string, forms: readonly RegExp[], { lower }: Wanted): MarkedSpan[] {
  for (const form of forms) {
    const found = [...sentence.matchAll(form)]
      .map(({ 0: text, index }) => ({ text: withoutSmallEnd(text.trimEnd()), start: index }))
      // A name that was asked about is no answer.
      .filter(({ text }) => text !== "" && !lower.includes(text.toLowerCase()) && !isSmallWord(text))
      .map(({ text, start }) => ({ start, end: start + text.length }));
    if (found.length > 0) return found;
  }
  return [];
}

/** "2024 and": what follows a figure is its unit only where it says something. */
function withoutSmallEnd(text: string): string {
  const last = /^(.+) (\p{Ll}+)$/u.exec(text);
  return last?.[1] !== undefined && isSmallWord(last[2] ?? "") ? last[1] : text;
}

const isSmallWord = (text: string): boolean => {
  const tokens = tokenize(text);
  return tokens.length > 0 && tokens.every(({ word, kind }) => kind === "latin" && isStopWord(word));
};

/** "14" of "14 euros", 三百 of 三百元: a figure says nothing without its unit. */
function withUnit(sentence: string, { start, end }: MarkedSpan): MarkedSpan {
  if (!/[\d０-９一二三四五六七八九十百千万萬亿億两兩半]$/u.test(sentence.slice(start, end)))
    return { start, end };
  const unit =
    /^(?:[ -]?[%％°]|[ -]\p{L}{1,12}\b|\p{Script=Han}{1,2}?(?=[，。、；：）)]|$)|[个個名位人年月日号天岁歲元块塊米吨噸次倍])/u.exec(
      sentence.slice(end),
    )?.[0];
  return unit === undefined || isSmallWord(unit) ? { start, end } : { start, end: end + unit.length };
}

const EDGE = /[\s,，.。;；:：、"“”'‘’()（）「」『』《》!！?？*_`-]/u;

function trimmed(sentence: string, span: MarkedSpan): MarkedSpan {
  let { start, end } = span;
  while (start < end && EDGE.test(sentence.charAt(start))) start++;
  while (end > start && EDGE.test(sentence.charAt(end - 1))) end--;
  return { start, end };
}
