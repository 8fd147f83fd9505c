/**
 * What is seen of each run of words of a sentence that may be the answer: its form by the kind of question, what stands
 * before and behind it, how it lies to the words that the question has. Most are there or not; the weights are fitted on
 * questions whose answers people have marked (evals/qa/fit-marks.ts), apart for English and Chinese.
 */
import type { QuestionType } from "./question-type.ts";
import type { AskedPlace } from "./asked-place.ts";
import { FORMS, formOf } from "./span-forms.ts";
import type { Span, SpanSentence } from "./span-sentence.ts";
import type { SpanUnit } from "./span-units.ts";

export interface Feature {
  readonly name: string;
  readonly value: number;
}

const KINDS = ["date", "number", "person", "place", "other"] as const;
type Kind = (typeof KINDS)[number];
const kindOf = (type: QuestionType): Kind =>
  type === "date" || type === "number" || type === "person" || type === "place" ? type : "other";

const LEFT = [
  "edge",
  "comma",
  "open",
  "the",
  "in",
  "by",
  "of",
  "to",
  "with",
  "be",
  "have",
  "and",
  "called",
  "asked",
  "small",
  "verb",
  "figure",
  "name",
  "word",
] as const;
const RIGHT = LEFT;
type Beside = (typeof LEFT)[number];

const BESIDE: readonly (readonly [Beside, RegExp])[] = [
  ["comma", /^[,，、;；:：—–-]$/u],
  ["open", /^[(（)）"“”'‘’「」『』《》[\]]$/u],
  ["the", /^(?:the|an?|its?|his|her|their|our|your|my|this|that|these|those|该|這|这|其|此)$/iu],
  [
    "in",
    /^(?:in|on|at|from|near|within|into|during|since|until|between|在|于|於|位于|位於|到|至|从|從|自)$/iu,
  ],
  ["by", /^(?:by|由|被|经|經)$/iu],
  ["of", /^(?:of|的|之)$/iu],
  ["to", /^(?:to|for|向|给|給|对|對)$/iu],
  ["with", /^(?:with|through|using|via|as|以|用|通过|通過|透过|作为|作為)$/iu],
  ["be", /^(?:is|are|was|were|be|been|being|became|becomes?|是|为|為|即|成为|成為)$/iu],
  ["have", /^(?:has|have|had|includes?|contains?|有|包括|拥有|擁有|含|达|達)$/iu],
  ["and", /^(?:and|or|but|&|和|与|與|及|以及|或|而|并|並)$/iu],
  ["called", /^(?:called|named|known|termed|titled|叫|叫做|称|稱|称为|稱為|名为|名為|指)$/iu],
];
const VERB = /^\p{Ll}+(?:ed|es|ing)$/u;

const LENGTHS = ["1", "2", "3", "4", "5", "6", "7", "8"] as const;
const FORM_NAMES = ["subject", "object", "place"] as const;
const SIDES = ["after", "before", "between"] as const;
const FLAGS = [
  "smallFirst",
  "smallLast",
  "theFirst",
  "comma",
  "and",
  "of",
  "wholeQuoted",
  "cutsName",
  "cutsNameLeft",
  "cutsFigure",
  "headLeft",
  "headRight",
  "headFirst",
  "headLast",
  "headInside",
  "inQuestion",
  "nextBefore",
  "nextBehind",
  "unitEnd",
] as const;
const AMOUNTS = ["near", "nearLeft", "nearRight", "clause", "asked", "ordered", "crossed", "length"] as const;

/** In this order in the weights. */
export const SPAN_FEATURES: readonly string[] = [
  ...KINDS.flatMap((kind) => FORMS.map((form) => `${kind}.${form}`)),
  ...KINDS.flatMap((kind) => LEFT.map((one) => `${kind}.left.${one}`)),
  ...KINDS.flatMap((kind) => RIGHT.map((one) => `${kind}.right.${one}`)),
  ...KINDS.flatMap((kind) => LENGTHS.map((one) => `${kind}.long.${one}`)),
  ...LEFT.flatMap((one) => [`left.${one}`, `right.${one}`]),
  ...LENGTHS.map((one) => `long.${one}`),
  ...FORM_NAMES.flatMap((form) => SIDES.map((side) => `${form}.${side}`)),
  ...FORMS.map((form) => `head.${form}`),
  ...FLAGS,
  ...AMOUNTS,
];

export interface SpanQuestion {
  readonly type: QuestionType;
  readonly lower: string;
  readonly place: AskedPlace;
  /** The words of the question that say something; and which stand for each. */
  readonly places: ReadonlyMap<string, number>;
}

export function featuresOfSpan(
  { from, to, start, end }: Span,
  sentence: SpanSentence,
  { type, lower, place, places }: SpanQuestion,
): Feature[] {
  const { text, units, asked, clause, shares } = sentence;
  const kind = kindOf(type);
  const own = text.slice(start, end);
  const inside = units.slice(from, to + 1);
  const form = formOf(
    own,
    inside.map(({ text: unit }) => unit),
    from === 0,
  );
  const features: Feature[] = [];
  const add = (name: string, value = 1): void => {
    if (value !== 0) features.push({ name, value });
  };
  add(`${kind}.${form}`);
  const left = besideOf(sentence, from - 1);
  const right = besideOf(sentence, to + 1);
  const long = Math.min(8, to - from + 1);
  for (const under of ["", `${kind}.`]) {
    add(`${under}left.${left}`);
    add(`${under}right.${right}`);
    add(`${under}long.${long}`);
  }
  const first = units[from] as SpanUnit;
  const last = units[to] as SpanUnit;
  const before = asked.findLastIndex((one, i) => one >= 0 && i < from);
  const after = asked.findIndex((one, i) => one >= 0 && i > to);
  add(`${place.form}.${after < 0 ? "after" : before < 0 ? "before" : "between"}`);
  if (first.isSmall) add(/^(?:the|an?)$/iu.test(first.text) ? "theFirst" : "smallFirst");
  if (last.isSmall) add("smallLast");
  if (inside.some(({ kind: one, text: mark }) => one === "mark" && /^[,，、]$/u.test(mark))) add("comma");
  if (inside.some(({ text: word }) => /^(?:and|or|和|与|與|及|或)$/iu.test(word))) add("and");
  if (inside.some(({ text: word }) => /^(?:of|的)$/iu.test(word))) add("of");
  const beside = [units[from - 1], units[to + 1]];
  if (/^["“「『《‘]$/u.test(beside[0]?.text ?? "") && /^["”」』》’]$/u.test(beside[1]?.text ?? ""))
    add("wholeQuoted");
  const isName = ({ kind: one, text: word }: SpanUnit | undefined = first): boolean =>
    one === "word" && /^\p{Lu}/u.test(word);
  if (isName(last) && beside[1] !== undefined && isName(beside[1])) add("cutsName");
  if (isName(first) && from > 1 && beside[0] !== undefined && isName(beside[0])) add("cutsNameLeft");
  if (first.kind !== "number" && beside[0]?.kind === "number" && sentence.isHan) add("cutsFigure");
  if (last.kind === "number" && beside[1]?.kind !== "mark" && beside[1]?.isSmall === false) add("unitEnd");
  if (lower.includes(own.toLowerCase())) add("inQuestion");
  const isHead = (unit: SpanUnit | undefined): boolean =>
    unit !== undefined &&
    place.head.some((word) => unit.words.includes(word) || (sentence.isHan && unit.text.includes(word)));
  if (place.head.length > 0) {
    add(`head.${form}`);
    if (isHead(beside[0])) add("headLeft");
    if (isHead(beside[1])) add("headRight");
    if (to > from && isHead(first)) add("headFirst");
    else if (to > from && isHead(last)) add("headLast");
    else if (inside.some(isHead)) add("headInside");
  }
  const nextBefore = placeOf(place.before[0], places);
  const nextBehind = placeOf(place.behind[0], places);
  if (nextBefore >= 0 && lastAsked(asked, from, 3) === nextBefore) add("nextBefore");
  if (nextBehind >= 0 && firstAsked(asked, to, 3) === nextBehind) add("nextBehind");
  let nearLeft = 0;
  let nearRight = 0;
  let within = 0;
  let ordered = 0;
  let crossed = 0;
  const reach = sentence.isHan ? 10 : 25;
  const isBefore = new Set(place.before.map((word) => placeOf(word, places)));
  asked.forEach((one, i) => {
    if (one < 0) return;
    const unit = units[i] as SpanUnit;
    if (i < from) nearLeft += Math.exp((unit.end - start) / reach);
    else if (i > to) nearRight += Math.exp((end - unit.start) / reach);
    else within++;
    const stood = isBefore.has(one);
    if ((i < from && stood) || (i > to && !stood)) ordered++;
    else if (i < from || i > to) crossed++;
  });
  const all = asked.filter((one) => one >= 0).length || 1;
  add("near", nearLeft + nearRight);
  add("nearLeft", nearLeft);
  add("nearRight", nearRight);
  add("clause", shares[clause[from] as number] ?? 0);
  add("asked", within / inside.length);
  if (place.form === "place") {
    add("ordered", ordered / all);
    add("crossed", crossed / all);
  }
  add("length", Math.log(end - start));
  return features;
}

const placeOf = (word: string | undefined, places: ReadonlyMap<string, number>): number =>
  word === undefined ? -1 : (places.get(word) ?? -1);

function lastAsked(asked: readonly number[], from: number, reach: number): number {
  for (let i = from - 1; i >= Math.max(0, from - reach); i--)
    if ((asked[i] as number) >= 0) return asked[i] as number;
  return -1;
}

function firstAsked(asked: readonly number[], to: number, reach: number): number {
  for (let i = to + 1; i <= Math.min(asked.length - 1, to + reach); i++)
    if ((asked[i] as number) >= 0) return asked[i] as number;
  return -1;
}

function besideOf({ units, asked }: SpanSentence, at: number): Beside {
  const unit = units[at];
  if (unit === undefined) return "edge";
  if (unit.kind === "mark" && /^[.。!?！？…]$/u.test(unit.text)) return "edge";
  const fixed = BESIDE.find(([, form]) => form.test(unit.text))?.[0];
  if (fixed !== undefined) return fixed;
  if ((asked[at] as number) >= 0) return "asked";
  if (unit.kind === "number") return "figure";
  if (unit.isSmall) return "small";
  if (unit.kind === "word" && /^\p{Lu}/u.test(unit.text)) return "name";
  return VERB.test(unit.text) ? "verb" : "word";
}
