/**
 * Every number that is stated, with what it counts: `2048块H800GPU`, `30% of the budget`. The words behind a number are
 * taken for what it counts, those of its unit included. Numbers of lists, codes and “one of” are left out.
 */
import type { Unit } from "./unit.ts";
import { quantitiesIn, type Quantity } from "../check/evidence/quantities.ts";
import { isHan } from "../../lib/text/sentence-end.ts";

export interface StatedFigure {
  readonly unit: number;
  readonly start: number;
  readonly end: number;
  readonly amount: number;
  readonly measure?: string;
}

/** A long document may state thousands: those said first are kept. */
const MOST_FIGURES = 400;
const SCALE_HAN = /^\s?[块张台件条款项层级倍位个名人种篇部本次轮年月日天周分元亿万千]{1,2}/u;
const COUNTED_OTHER =
  /^(?:[ -](?:of (?:the |its |our |all )?)?\p{Script=Latin}[\p{Script=Latin}'’-]{1,20}){1,2}/u;
const OTHER_STOP =
  /^(?:[ -](?:of|the|and|or|to|in|on|at|is|are|was|were|that|so|if|its|our|all|eh|er|mm|then|but|with|from|by|as|for|we|you|i|it|uh|um|oh|okay|ok|yeah|he|she|they|this|there|because|through|when|while|where|which|who|than|after|before|until|since|under|over|about|between|may|can|will|would|should|could|must|has|have|had|be|been|not|no|per|via|into|upon|without))+$/iu;

export function statedFigures(
  text: string,
  units: readonly Unit[],
  isSaid: (unit: number) => boolean,
): StatedFigure[] {
  const figures: StatedFigure[] = [];
  const seen = new Set<string>();
  for (const [unit, { start, end }] of units.entries()) {
    if (!isSaid(unit)) continue;
    const sentence = text.slice(start, end);
    if (
      !/[\p{N}零一二三四五六七八九十百千万亿两]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|million|billion)\b/iu.test(
        sentence,
      )
    )
      continue;
    const all = quantitiesIn(sentence);
    for (const [nth, quantity] of all.entries()) {
      const before = all[nth - 1];
      // The end of a range was told with its beginning.
      if (before !== undefined && isRange(sentence, before, quantity)) continue;
      const after = all[nth + 1];
      const last = after !== undefined && isRange(sentence, quantity, after) ? after : quantity;
      if (
        !isTold(sentence, last) ||
        (last !== quantity && !/\p{Nd}/u.test(sentence.slice(quantity.start, quantity.end)))
      )
        continue;
      const from = quantity.start - (/[数几上近约]$/u.test(sentence.slice(0, quantity.start)) ? 1 : 0);
      const to = countedEnd(sentence, last);
      if (last.unit === undefined && to === last.end && isBare(last.amount)) continue;
      const key = sentence.slice(from, to);
      if (seen.has(key)) continue;
      seen.add(key);
      figures.push({
        unit,
        start: start + from,
        end: start + to,
        amount: quantity.amount,
        ...(last.unit === undefined ? {} : { measure: last.unit.kind }),
      });
      if (figures.length === MOST_FIGURES) return figures;
    }
  }
  return figures;
}

/** A small whole number that counts nothing which could be named: of a list, a formula, an example. */
function isBare(amount: number): boolean {
  return Number.isInteger(amount) && Math.abs(amount) < 100;
}

/** 5到10年, 20–30%. */
function isRange(sentence: string, a: Quantity, b: Quantity): boolean {
  return /^\s?(?:到|至|-|–|—|~|～|to)\s?$/u.test(sentence.slice(a.end, b.start));
}

/** Is it a figure that somebody would look up? */
function isTold(sentence: string, { start, end, form, isStrict, unit, amount }: Quantity): boolean {
  if (!isStrict || form === "ordinal") return false;
  const written = sentence.slice(start, end);
  const isDigits = /\p{Nd}/u.test(written);
  // 三个, "two things": counts of the talk itself.
  if (!isDigits && (unit === undefined || unit.kind === "people") && Math.abs(amount) < 10) return false;
  if (/^百分(?!之)/u.test(sentence.slice(start))) return false;
  // A part of a name, an address or a formula: GPT4, ?id=7, 3.5x.
  if (/[\p{Script=Latin}\p{N}_.=/#]$/u.test(sentence.slice(0, start)) && isDigits) return false;
  if (!/^[^\p{Script=Latin}_=+*/^]|^$/u.test(sentence.slice(end, end + 1)) && unit === undefined)
    return /^[A-Z]/u.test(sentence.slice(end));
  return unit !== undefined || isDigits || amount >= 10;
}

function countedEnd(sentence: string, { end, unit }: Quantity): number {
  const rest = sentence.slice(end, end + 60);
  if (isHan(rest.charCodeAt(0)) || /^[A-Z]/u.test(rest)) {
    const scale = SCALE_HAN.exec(rest)?.[0] ?? "";
    const behind = rest.slice(scale.length);
    const latin = /^[A-Z][\p{Script=Latin}\p{N}.-]{0,14}/u.exec(behind)?.[0];
    if (latin !== undefined) return end + scale.length + latin.length;
    return unit === undefined || unit.kind === "people" ? end + scale.length + hanWord(behind) : end;
  }
  if (unit !== undefined && unit.kind !== "percent") return end;
  const counted = COUNTED_OTHER.exec(rest)?.[0] ?? "";
  const words = counted.match(/[ -][\p{L}'’-]+/gu) ?? [];
  let kept = 0;
  let length = 0;
  for (const word of words) {
    const isSmall = OTHER_STOP.test(word);
    if (isSmall && !/^ (?:of|the|its|our|all)$/iu.test(word)) break;
    length += word.length;
    // What is counted does not end with a small word.
    if (!isSmall) kept = length;
  }
  return end + kept;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** The first word behind a measure word: what is counted. */
function hanWord(behind: string): number {
  for (const { segment } of segmenter.segment(behind.slice(0, 12)))
    return segment.length >= 2 && /^\p{Script=Han}+$/u.test(segment) ? segment.length : 0;
  return 0;
}
