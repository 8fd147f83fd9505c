/** Another number: one that stands elsewhere in the document, or one that looks like it. Not years, dates or ordinals. */
import type { Chance } from "../seeded-random.ts";
import { type Edit, likeCase, replaceSpan, type Span, spansOf } from "./edit.ts";

const DIGITS = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/gu;
/** What stands before digits that are no quantity: letters, other digits, signs of versions, dates, sections. */
const BEFORE =
  /(?:[\p{Script=Latin}\d.,:/_#§$\-–—^]|第|[A-Z]\s|(?:January|February|March|April|May|June|July|August|September|October|November|December|Section|Article|Chapter|Figure|Table|No\.|version|Version)\s)$/u;
const AFTER =
  /^(?:[\p{Script=Latin}\d_/:]|[.,]\d|-(?!\p{L})|[年月日号]|\s(?:January|February|March|April|May|June|July|August|September|October|November|December|BC|AD)\b)/u;

const WORDS =
  "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty".split(
    " ",
  );
const WORD = new RegExp(`\\b(?:${WORDS.join("|")})\\b(?!\\s(?:hundred|thousand|million|of)|-)`, "giu");
const HAN_WORDS = Array.from("二三四五六七八九十");
const HAN =
  /(?<![一二三四五六七八九十百千万亿第两〇零几数周礼期])[二三四五六七八九十两](?=(?:个|名|人|天|次|种|位|座|家|部|条|项|本|只|辆|岁|米|公里|倍|小时|分钟|元|场|层|间|艘|架|支|张|篇|所|颗|集|座|对)(?!月底|月初))/gu;

export interface NumberSpan extends Span {
  readonly text: string;
  readonly kind: "digits" | "word" | "han";
}

export function numbersOf(text: string): NumberSpan[] {
  const found: NumberSpan[] = [];
  for (const { start, end, match } of spansOf(text, DIGITS)) {
    const before = text.slice(Math.max(0, start - 10), start);
    const after = text.slice(end, end + 12);
    if (BEFORE.test(before) || AFTER.test(after)) continue;
    if (
      /^(?:1\d{3}|20\d\d)$/u.test(match[0]) &&
      !/^\s?(?:km|m|metres|meters|people|千米|米|人|元|公里|字|美元)/u.test(after)
    )
      continue;
    if (start === 0 && /^[.)、．]/u.test(after)) continue;
    found.push({ start, end, text: match[0], kind: "digits" });
  }
  for (const { start, end, match } of spansOf(text, WORD))
    found.push({ start, end, text: match[0], kind: "word" });
  for (const { start, end, match } of spansOf(text, HAN))
    found.push({ start, end, text: match[0], kind: "han" });
  return found;
}

export const editNumber: Edit = (sentence, { chance, around }) => {
  const here = numbersOf(sentence);
  if (here.length === 0) return undefined;
  const one = chance.pick(here);
  const value = valueOf(one.text);
  const others = around
    .flatMap(numbersOf)
    .filter(
      (other) =>
        other.kind === one.kind && valueOf(other.text) !== value && alike(value, valueOf(other.text)),
    );
  const by = others.length > 0 && chance.yes(0.65) ? chance.pick(others).text : another(one, chance);
  if (by === undefined || valueOf(by) === value) return undefined;
  return { text: replaceSpan(sentence, one, likeCase(by, one.text)), label: 0 };
};

function valueOf(text: string): number {
  const word = WORDS.indexOf(text.toLowerCase());
  if (word >= 0) return word;
  const han = HAN_WORDS.indexOf(text === "两" ? "二" : text);
  if (han >= 0) return han;
  return Number(text.replaceAll(",", ""));
}

/** Within two orders of magnitude: 3 people are not exchanged for 40,000. */
function alike(first: number, second: number): boolean {
  return Math.abs(Math.log10(first + 1) - Math.log10(second + 1)) < 2;
}

function another(one: NumberSpan, chance: Chance): string | undefined {
  if (one.kind === "word") return chance.pick(WORDS.filter((word) => word !== one.text.toLowerCase()));
  if (one.kind === "han")
    return chance.pick(HAN_WORDS.filter((word) => word !== one.text && one.text !== "两"));
  const plain = one.text.replaceAll(",", "");
  const decimals = plain.split(".")[1]?.length ?? 0;
  const value = Number(plain);
  const ways = [
    (): string => changedDigit(plain, chance),
    (): string => (value + chance.pick([-1, 1, 2, 3, -2, 5, 10]) * 10 ** -decimals).toFixed(decimals),
    (): string => (value * chance.pick([0.5, 0.7, 0.8, 1.2, 1.5, 2])).toFixed(decimals),
    (): string => plain.replace(/^(\d)(\d)/u, "$2$1"),
  ];
  const by = chance.pick(ways)();
  if (Number(by) <= 0 || !/^\d+(?:\.\d+)?$/u.test(by) || /^0\d/u.test(by)) return undefined;
  return one.text.includes(",") ? by.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/gu, ",") : by;
}

function changedDigit(plain: string, chance: Chance): string {
  const places = Array.from(plain).flatMap((char, at) => (/\d/u.test(char) ? [at] : []));
  const at = chance.pick(places);
  const digit = String((Number(plain[at]) + 1 + chance.below(8)) % 10);
  return plain.slice(0, at) + digit + plain.slice(at + 1);
}
