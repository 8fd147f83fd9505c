/** Decades as Chinese writes them: 上世纪三十年代, 20世纪80年代, 1990年代. English ones are read with the numbers. */
import { writtenNumber } from "./numerals.ts";

export interface Decade {
  readonly start: number;
  readonly end: number;
  /** With which it begins. */
  readonly year: number;
}

const DECADE =
  /(?:(?:上世纪|上个世纪|上個世紀)|(?<century>1[5-9]|2[01]|二十一?|十[五六七八九])世[纪紀]|(?<whole>1[5-9]|20)(?=\d0年代))?(?<tens>[一二三四五六七八九]十|\d0)年代/gu;

/** Without a century it is of the twentieth. */
export function decadesIn(text: string): Decade[] {
  return [...text.matchAll(DECADE)].map(({ groups = {}, index, 0: found }) => {
    const { century, whole, tens = "" } = groups;
    const hundreds =
      whole === undefined ? (century === undefined ? 19 : numberIn(century) - 1) : Number(whole);
    return { start: index, end: index + found.length, year: hundreds * 100 + numberIn(tens) };
  });
}

function numberIn(written: string): number {
  return writtenNumber(written) ?? 0;
}
