/** What time it is somewhere, and what a time here is there: 3pm Berlin in New York, 北京时间下午三点是伦敦几点. */
import type { WorkedOut } from "./arithmetic.ts";
import { writeDay, writeWeekday } from "./calendar.ts";
import { figures } from "./read-day.ts";
import { type Place, placeNamed } from "./places.ts";
import { type Tongue, WithoutResult } from "./value.ts";
import { instantOf, localTime, type LocalTime, offsetAt, writeOffset } from "./zones.ts";

/** Where and when the person is who asks. */
export interface HereAndNow {
  /** Since 1970. */
  readonly ms: number;
  /** IANA. */
  readonly zone: string;
}

interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

type Form = readonly [
  RegExp,
  (found: readonly string[], here: HereAndNow, tongue: Tongue) => WorkedOut | undefined,
];

const EN_TIME =
  "(noon|midnight|\\d{1,2}(?:[:.]\\d{2})? ?(?:am|pm|a\\.m\\.|p\\.m\\.)|\\d{1,2}:\\d{2}|\\d{1,2} o'clock)";
const ZH_TIME =
  "((?:凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里)?(?:\\d{1,2}|[零一二两三四五六七八九十]{1,3})(?:[:点时](?:半|一刻|三刻|整|(?:\\d{1,2}|[零一二三四五六七八九十]{1,3})分?)?|:\\d{2})钟?)";
const en = (pattern: string): RegExp => new RegExp(pattern.replace("TIME", EN_TIME), "iu");
const zh = (pattern: string): RegExp => new RegExp(pattern.replace("TIME", ZH_TIME), "u");

const now: Form[1] = ([, place], here, tongue) => timeIn(place ?? "", here, tongue);
const moved: Form[1] = ([, time, from, to], here, tongue) =>
  timeThere(time ?? "", from ?? "", to ?? "", here, tongue);
const apart: Form[1] = ([, a, b], here, tongue) => difference(a ?? "", b ?? "", here, tongue);
const local: Form[1] = (_, here, tongue) =>
  timeAt(here, here.zone, tongue === "zh" ? "这里" : "here", tongue);

const FORMS: Readonly<Record<Tongue, readonly Form[]>> = {
  en: [
    [
      /^(?:what(?:'s| is) (?:the )?(?:current |local )?time(?: right)?(?: now)?|what time (?:is it|it is|is it now|is it currently)(?: right)?(?: now)?|(?:the )?(?:current |local )?time(?: right)?(?: now)?) in (.+?)(?: right)?(?: now)?$/iu,
      now,
    ],
    [/^(?:what time is it|what(?:'s| is) the (?:current )?time)(?: right)?(?: now)?$/iu, local],
    [
      en(
        "^(?:what(?:'s| is) (?:the time )?|what time is |convert |when it(?:'s| is) |if it(?:'s| is) )?TIME (?:in )?(.+?)(?: time)?(?: is what time)?,? (?:in|to) (.+?)(?: time)?$",
      ),
      moved,
    ],
    [
      en("^(?:when|if) it(?:'s| is) TIME in (.+?),? (?:what time is it|what(?:'s| is) the time) in (.+?)$"),
      moved,
    ],
    [
      en("^what time is it in (.+?) (?:when|if) it(?:'s| is) TIME in (.+?)$"),
      ([, to, time, from], ...rest) => moved(["", time ?? "", from ?? "", to ?? ""], ...rest),
    ],
    [/^(?:what(?:'s| is) )?(?:the )?time difference between (.+?) and (.+?)$/iu, apart],
  ],
  zh: [
    [
      /^(?:现在|当前|请问)*(.+?)(?:现在|当前|目前)(?:当地)?(?:时间)?(?:是)?(?:几点|什么时间|什么时候)了?$/u,
      now,
    ],
    [/^(?:现在|当前|目前)(.+?)(?:的|当地)?(?:时间)?(?:是)?(?:几点|什么时间|多少)了?$/u, now],
    [/^(.+?)(?:的|当地)?(?:现在|当前)?(?:的)?时间(?:现在)?(?:是)?(?:几点|什么时间|多少)了?$/u, now],
    [/^(.+?)几点了?$/u, now],
    [/^(?:(?:现在|当前)(?:是)?(?:几点了?|什么时间)|几点了)$/u, local],
    [
      zh(
        "^(?:当|如果)?(.+?)(?:时间|当地时间)?(?:的)?TIME(?:的时候|时)?[,，]?(?:是|等于|对应|相当于|在)*(.+?)(?:时间|当地时间)?(?:的)?(?:是)?(?:几点|什么时间|什么时候)$",
      ),
      ([, from, time, to], ...rest) => moved(["", time ?? "", from ?? "", to ?? ""], ...rest),
    ],
    [
      /^(.+?)(?:和|与|跟|同)(.+?)(?:之间)?(?:的)?(?:时差(?:是)?(?:多少|几小时|几个小时|多少小时)?|(?:相差|差)(?:多少|几)(?:个)?(?:小时|钟头))$/u,
      apart,
    ],
  ],
};

/** Throws `WithoutResult`. `undefined` where it asks for no time. */
export function clockTimes(question: string, here: HereAndNow, tongue: Tongue): WorkedOut | undefined {
  const bare = question
    .replace(/^(?:please |can you |tell me |so )+/iu, "")
    .replace(/^(?:请问|请)+/u, "")
    .replace(/(?:[\s?。!呢啊]|(?<=\w\w\w)\.)+$/u, "");
  for (const [pattern, work] of FORMS[tongue]) {
    const found = pattern.exec(bare);
    const result =
      found &&
      work(
        Array.from(found, (part) => part ?? ""),
        here,
        tongue,
      );
    if (result) return result;
  }
  return undefined;
}

function timeIn(name: string, here: HereAndNow, tongue: Tongue): WorkedOut | undefined {
  const place = placeNamed(name, tongue);
  return place && timeAt(here, place.zone, place[tongue], tongue);
}

function timeAt(here: HereAndNow, zone: string, name: string, tongue: Tongue): WorkedOut {
  return {
    understood: tongue === "zh" ? `${name}现在的时间` : `the time now, ${name}`,
    result: writeMoment(here.ms, zone, tongue),
  };
}

function timeThere(
  time: string,
  from: string,
  to: string,
  here: HereAndNow,
  tongue: Tongue,
): WorkedOut | undefined {
  const [start, end] = [from, to].map((name) => placeNamed(name, tongue));
  const at = tongue === "zh" ? chineseTime(time) : englishTime(time);
  if (!start || !end || !at) return undefined;
  const local = { ...localTime(here.ms, start.zone), ...at };
  const understood = `${start[tongue]} ${writeTime(local, tongue)} → ${end[tongue]}`;
  const ms = instantOf(local, start.zone);
  if (ms === undefined) throw new WithoutResult("no-such-hour", understood);
  return {
    understood: `${start[tongue]} ${writeMoment(ms, start.zone, tongue)} → ${end[tongue]}`,
    result: writeMoment(ms, end.zone, tongue),
  };
}

function difference(a: string, b: string, { ms }: HereAndNow, tongue: Tongue): WorkedOut | undefined {
  const [one, other]: (Place | undefined)[] = [a, b].map((name) => placeNamed(name, tongue));
  if (!one || !other) return undefined;
  const minutes = offsetAt(ms, other.zone) - offsetAt(ms, one.zone);
  const hours = String(Math.abs(minutes) / 60);
  const [ahead, behind] = minutes >= 0 ? [other, one] : [one, other];
  const understood = `${one[tongue]} ↔ ${other[tongue]}`;
  if (tongue === "zh") {
    return {
      understood,
      result: minutes === 0 ? "没有时差" : `现在${ahead.zh}比${behind.zh}早 ${hours} 小时`,
    };
  }
  const said = `${ahead.en} is ${hours} ${hours === "1" ? "hour" : "hours"} ahead of ${behind.en} now`;
  return { understood, result: minutes === 0 ? "no difference now" : said };
}

function englishTime(written: string): TimeOfDay | undefined {
  const text = written
    .toLowerCase()
    .replaceAll(".", ":")
    .replace(/ o'clock$/u, "");
  if (text === "noon") return { hour: 12, minute: 0 };
  if (text === "midnight") return { hour: 0, minute: 0 };
  const found = /^(\d{1,2})(?::(\d{2}))? ?(a|p)?/u.exec(text);
  const [hour, minute, half] = [Number(found?.[1]), Number(found?.[2] ?? 0), found?.[3]];
  if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return undefined;
  return { hour: half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0), minute };
}

function chineseTime(written: string): TimeOfDay | undefined {
  const found = /^(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里)?([^点时:]+)[点时:](.*?)钟?$/u.exec(written);
  const hour = figures(found?.[2] ?? "");
  const rest = (found?.[3] ?? "").replace(/分$/u, "");
  const minute = { "": 0, 整: 0, 半: 30, 一刻: 15, 三刻: 45 }[rest] ?? figures(rest);
  if (hour === undefined || minute === undefined || hour > 24 || minute > 59) return undefined;
  const part = found?.[1] ?? "";
  const isLate = /^(?:下午|傍晚|晚上)$/u.test(part) || (part === "中午" && hour < 10);
  return { hour: (isLate && hour < 12 ? hour + 12 : hour) % 24, minute };
}

function writeTime({ hour, minute }: TimeOfDay, tongue: Tongue): string {
  const digits = String(minute).padStart(2, "0");
  if (tongue === "zh") return `${String(hour).padStart(2, "0")}:${digits}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}:${digits} ${hour < 12 ? "am" : "pm"}`;
}

/** With the day, which may be another one there. */
function writeMoment(ms: number, zone: string, tongue: Tongue): string {
  const local: LocalTime = localTime(ms, zone);
  const offset = writeOffset(offsetAt(ms, zone));
  return tongue === "zh"
    ? `${writeTime(local, tongue)}（${writeDay(local, tongue)}，${writeWeekday(local, tongue)}，${offset}）`
    : `${writeTime(local, tongue)} (${writeWeekday(local, tongue)}, ${writeDay(local, tongue)}, ${offset})`;
}
