/** 24日 and 8号: the day of a month, or 三十日内, a length of time. */
import type { DateValue } from "./date-value.ts";
import { DATE, type Unit } from "./units.ts";

export interface DayOfMonth {
  readonly end: number;
  readonly unit: Unit;
  readonly date?: DateValue;
}

/** 7号线 is no day. */
const NUMBERED = /^[号號][线線楼樓门門房院机機位馆館桌窗井车車台仓库店桥路厅池炉船柜座]/u;
const LENGTH = /^日(?:内|以内|之内|后|以上|以下|未)/u;

/** What changes of a number with such a word behind it; `undefined` where it is neither. */
export function dayAt(
  text: string,
  { end, amount }: { readonly end: number; readonly amount: number },
  thing: string | undefined,
): DayOfMonth | undefined {
  if (!/^[日号號]$/u.test(thing ?? "") || amount > 31 || NUMBERED.test(text.slice(end, end + 2)))
    return undefined;
  return LENGTH.test(text.slice(end, end + 4))
    ? { end: end + 1, unit: { kind: "time", factor: 86_400 } }
    : { end: end + 1, unit: DATE, date: { day: amount } };
}
