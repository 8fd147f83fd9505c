/**
 * Names of people, places, organisations, products and works, by their form: capitals, surnames, endings such as 公司,
 * titles in 《》. A guess: a name that looks like no other word is missed, and how it is spelled nobody checks.
 */
import type { Unit } from "./unit.ts";
import { HAN_PLACES, looksLikePerson } from "../check/beside/han-names.ts";
import { isStopWord } from "../../lib/text/stop-words.ts";
import { words } from "../../lib/text/words.ts";
import { isFiller } from "./fillers.ts";
import { joinForms } from "./name-forms.ts";
import type { PhrasePlace } from "./phrases.ts";
import { withoutUnspoken } from "./unspoken.ts";

export interface StatedName {
  readonly text: string;
  /** The first of the commonest form, then all others in order; at most `MOST_PLACES`. */
  readonly places: readonly PhrasePlace[];
  readonly count: number;
}

const MOST_NAMES = 60;
const MOST_PLACES = 50;

const LATIN =
  /(?<![\p{Script=Latin}\p{N}])(?:\p{Lu}[\p{Script=Latin}\p{N}.'’-]*[\p{Script=Latin}\p{N}]|\p{Lu}[\p{Script=Latin}\p{N}]*\d[\p{N}.]*|\p{Ll}\p{Lu}[\p{Script=Latin}\p{N}]+)(?: (?:(?:of|the|de|la|von|van|for) ){0,2}(?:\p{Lu}[\p{Script=Latin}\p{N}'’-]*|\d[\d.]*(?![\d%]))){0,3}/gu;
const TITLE = /《[^》\n]{1,40}》/gu;
const ORGANISATION =
  /[\p{Script=Han}]{2,8}?(?:公司|集团|大学|学院|研究院|研究所|实验室|银行|基金会|委员会|协会|法院|医院|出版社|电视台)/gu;
const FOREIGN_PERSON = /[\p{Script=Han}]{2,6}·[\p{Script=Han}]{1,6}/gu;
const PLACES = new RegExp(
  HAN_PLACES.filter((name) => !/^(?:星期|周|[上下]午|凌晨|晚上|早晨|中午|.季)/u.test(name)).join("|"),
  "gu",
);
/** No part of an organisation's name. */
const HAN_NO_NAME =
  /^(?:[就在与和的是被由对到去从将向为各每某这那]|[一两三几][家个所]?|[我你他]是?$|说|跟|别的|不管|多数|很多|所有|许多)/u;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Those said most often first. */
export function statedNames(
  text: string,
  units: readonly Unit[],
  isSaid: (unit: number) => boolean,
): StatedName[] {
  const names = new Map<string, { text: string; places: PhrasePlace[]; count: number; inside: number }>();
  const lower = new Map<string, number>();
  const note = (start: number, end: number, unit: number, isInside: boolean): void => {
    const written = text.slice(start, end);
    let one = names.get(written);
    if (!one) names.set(written, (one = { text: written, places: [], count: 0, inside: 0 }));
    one.count++;
    if (isInside) one.inside++;
    if (one.places.length < MOST_PLACES) one.places.push({ start, end, unit });
  };
  for (const [nth, { start, end }] of units.entries()) {
    if (!isSaid(nth)) continue;
    const said = withoutUnspoken(text.slice(start, end));
    for (const [word] of said.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}'’]+/gu))
      lower.set(word, (lower.get(word) ?? 0) + 1);
    for (const match of said.matchAll(LATIN)) {
      const from = start + match.index;
      const before = said.slice(0, match.index).trimEnd();
      // The first word of a sentence has its capital from there.
      const isInside = before !== "" && !/[.!?:;"“([…—-]$/u.test(before);
      for (const part of nameParts(match[0]))
        note(from + part.start, from + part.end, nth, isInside || part.start > 0);
    }
    if (!/\p{Script=Han}/u.test(said)) continue;
    for (const pattern of [TITLE, FOREIGN_PERSON, PLACES])
      for (const match of said.matchAll(pattern))
        note(start + match.index, start + match.index + match[0].length, nth, true);
    for (const match of said.matchAll(ORGANISATION))
      noteOrganisation(match[0], start + match.index, nth, note);
    notePeople(said, start, nth, note);
  }
  const forms = [...names.values()].filter((one) => isName(one, lower));
  return joinForms(forms, MOST_PLACES)
    .toSorted(
      (a, b) => b.count - a.count || (a.places[0] as PhrasePlace).start - (b.places[0] as PhrasePlace).start,
    )
    .slice(0, MOST_NAMES)
    .map(({ text: written, places, count }) => ({ text: written, places, count }));
}

type Note = (start: number, end: number, unit: number, isInside: boolean) => void;

/** Without small words at its ends: "So John" is John. */
function nameParts(written: string): { start: number; end: number }[] {
  let start = 0;
  for (;;) {
    const first = /^[\p{L}\p{N}.'’-]+ /u.exec(written.slice(start))?.[0];
    if (first === undefined || !isSmall(first.trim())) break;
    start += first.length;
  }
  const rest = written.slice(start).replace(/(?:['’]s|(?<![.'’-])[.'’-]+)$/u, "");
  return rest.length < 2 || isSmall(rest) ? [] : [{ start, end: start + rest.length }];
}

function isSmall(written: string): boolean {
  const own = words(written);
  return own.length === 0 || /^i['’]/iu.test(written) || own.every((one) => isStopWord(one) || isFiller(one));
}

/** The words of the dictionary that make it up, from the last one back to a small word. */
function noteOrganisation(written: string, start: number, unit: number, note: Note): void {
  const parts = [...segmenter.segment(written)];
  let from = parts.length - 1;
  while (from > 0 && parts.length - from < 4) {
    const before = (parts[from - 1] as Intl.SegmentData).segment;
    if (isStopWord(before) || isFiller(before) || HAN_NO_NAME.test(before)) break;
    from--;
  }
  const { index } = parts[from] as Intl.SegmentData;
  if (/[中美]国公司$/u.test(written)) return;
  if (parts.length - from >= 2 || (parts[from] as Intl.SegmentData).segment.length > 3)
    note(start + index, start + written.length, unit, true);
}

/** Words that the dictionary does not know as one and that look like a person's name. */
function notePeople(said: string, start: number, unit: number, note: Note): void {
  for (const match of said.matchAll(
    /[\p{Script=Han}]{2,5}(?=总裁|教授|老师|先生|女士|博士|院长|主席|经理|校长)/gu,
  )) {
    const parts = [...segmenter.segment(match[0])];
    const tail = parts
      .slice(-2)
      .map(({ segment }) => segment)
      .join("");
    for (const name of [parts.at(-1)?.segment ?? "", tail])
      if (name.length >= 2 && name.length <= 3 && !name.startsWith("谢谢") && looksLikePerson(name)) {
        const at = start + match.index + match[0].length - name.length;
        note(at, at + name.length, unit, true);
        break;
      }
  }
  for (const { from, to } of foreignRuns(said.slice(0, 500))) note(start + from, start + to, unit, true);
}

/** The longest runs of whole dictionary words that look like a foreign name: unknown ones come as single characters. */
function foreignRuns(said: string): { from: number; to: number }[] {
  const parts = [...segmenter.segment(said)];
  const runs: { from: number; to: number }[] = [];
  for (let first = 0; first < parts.length; first++) {
    for (let last = Math.min(parts.length, first + 5); last > first; last--) {
      const run = parts.slice(first, last);
      const written = run.map(({ segment }) => segment).join("");
      const isUnknown =
        run.length === 1 || run.every(({ segment }) => segment.length <= 2 && !isStopWord(segment));
      if (!isUnknown || !looksForeign(written)) continue;
      const from = (run[0] as Intl.SegmentData).index;
      runs.push({ from, to: from + written.length });
      first = last - 1;
      break;
    }
  }
  return runs;
}

function looksForeign(written: string): boolean {
  return (
    /^\p{Script=Han}{3,6}$/u.test(written) &&
    /[斯克尔特格伯姆森顿曼德兹茨]/u.test(written) &&
    !/[吗呢吧了的是不没有在和如]/u.test(written) &&
    !PLACES_SET.has(written) &&
    looksLikePerson(written)
  );
}

const PLACES_SET = new Set(HAN_PLACES);

function isName(
  { text, count, inside }: { text: string; count: number; inside: number },
  lower: ReadonlyMap<string, number>,
): boolean {
  if (/\p{Script=Han}/u.test(text)) return true;
  if (text.includes(" ") || /\d|\p{Lu}\P{Lu}*\p{Lu}/u.test(text)) return inside > 0 || count > 1;
  // Written small elsewhere, it is a word.
  return inside > 0 && (lower.get(text.toLowerCase()) ?? 0) < count;
}
