/**
 * Answers by itself what is wholly a calculation: a sum, units, days, times in other places. Everything else, above all what
 * may be about somebody's documents, is not for it: in doubt a question is none. Knows no clock: the moment is given.
 */
import type { Calculation } from "../domain/calculation.ts";
import { arithmetic, type WorkedOut } from "./arithmetic.ts";
import { clockTimes } from "./clock-times.ts";
import { conversion } from "./conversion.ts";
import { dates } from "./dates.ts";
import { tidy } from "./frames.ts";
import { type Fault, NoCalculation, type Tongue, WithoutResult } from "./value.ts";
import { isZone, localTime } from "./zones.ts";

/** Longer than anybody's sum; beyond it a question is read by others. */
const MOST_LENGTH = 1_000;
/** Dates and times are short. */
const MOST_SAID = 160;

/** Without one of these a question is no calculation: most end here. */
const HINT =
  /\d|\b(?:half|third|quarter|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|million|time|day|days|date|weeks?|weekday|today|tomorrow|how many|how long|root)\b|[零一二两三四五六七八九十百千万几]|多少|时差|今天|时间/iu;

/** `now`: an instant, ISO 8601; `timeZone`: where the person is, IANA; UTC where it is none. */
export function calculate(question: string, now: string, timeZone = "UTC"): Calculation | undefined {
  if (question.length > MOST_LENGTH || !HINT.test(question)) return undefined;
  const text = tidy(question);
  const tongue: Tongue = /\p{Script=Han}/u.test(text) ? "zh" : "en";
  const zone = isZone(timeZone) ? timeZone : "UTC";
  const here = { ms: Date.parse(now), zone };
  const kinds: readonly (readonly [Calculation["kind"], () => WorkedOut | undefined])[] = [
    ["time", () => (text.length > MOST_SAID ? undefined : clockTimes(text, here, tongue))],
    ["date", () => (text.length > MOST_SAID ? undefined : dates(text, localTime(here.ms, zone), tongue))],
    ["conversion", () => (text.length > MOST_SAID ? undefined : conversion(text, tongue))],
    ["arithmetic", () => arithmetic(text, tongue)],
  ];
  for (const [kind, work] of kinds) {
    try {
      const found = work();
      if (found) return { kind, ...found };
    } catch (thrown) {
      if (thrown instanceof WithoutResult) {
        return { kind, understood: thrown.understood, result: FAULTS[thrown.fault][tongue], isWithout: true };
      }
      if (!(thrown instanceof NoCalculation)) throw thrown;
    }
  }
  return undefined;
}

const FAULTS: Readonly<Record<Fault, Readonly<Record<Tongue, string>>>> = {
  "by-zero": {
    en: "There is no result: nothing can be divided by zero.",
    zh: "没有结果：不能除以零。",
  },
  "too-large": {
    en: "The result is too long to write: it has more than 9,000 digits.",
    zh: "结果太长，写不下：超过 9,000 位数字。",
  },
  "negative-root": {
    en: "There is no result among the real numbers: nothing multiplied by itself is negative.",
    zh: "在实数范围内没有结果：负数没有平方根。",
  },
  "no-such-day": { en: "There is no such day in the calendar.", zh: "日历上没有这一天。" },
  "no-such-hour": {
    en: "There is no such hour there on that day: clocks are put forward over it.",
    zh: "那里那天没有这个时刻：时钟拨快时跳过了它。",
  },
};
