/**
 * Years as Chinese writes them digit by digit (一九六二年), which are the same years as 1962年. Other numbers in words
 * (三十七米) are not read here: core/check compares those.
 */

export interface HanYear {
  /** UTF-16 offsets of the four digits, without the 年 that follows. */
  readonly start: number;
  readonly end: number;
  /** In Arabic figures. */
  readonly figures: string;
}

const YEAR = /[〇零一二三四五六七八九]{4}(?=年)/gu;
const DIGITS = "〇一二三四五六七八九";

export function hanYears(text: string): HanYear[] {
  if (!text.includes("年")) return [];
  return Array.from(text.matchAll(YEAR), ({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    figures: Array.from(written, (digit) => Math.max(0, DIGITS.indexOf(digit))).join(""),
  }));
}
