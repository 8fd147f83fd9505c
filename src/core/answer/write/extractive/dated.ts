/**
 * When what a sentence says was so: by the days that it names, else by its headings, its document's title, file name or
 * date. And how that fits the time that a question asks for. Not covered: days that only the text around tells.
 */
import { type Day, dayNumber } from "../../../../lib/table/cell-value.ts";
import { type AskedTime, askedTime, daysIn, isWithinTime } from "../../understand/asked-time.ts";
import type { Candidate } from "./features.ts";

/** A sentence of the asked time gains about what having the asked thing gains; one of another time is hardly the answer. */
const IN_TIME = 1.5;
const OUT_OF_TIME = -3;
/** What is asked from today on, as "today", is answered by nothing else. */
const LONG_PAST = -8;

const NOW =
  /\b(?:latest|newest|current(?:ly)?|now|nowadays|most recent|next|upcoming|as of today|still)\b|最新|最近|目前|现在|現在|当前|當前|如今|下一?次/iu;

/** What is so now, or came last, is asked for. */
export const asksOfNow = (question: string): boolean => NOW.test(question);

/** `now`: an ISO 8601 instant; where it is not known, times said from today are none. */
export function timeAsked(question: string, now: string | undefined): AskedTime | undefined {
  const time = askedTime(question, now ?? "1970-01-01T00:00:00Z");
  return time === undefined || (time.isFromNow && now === undefined) ? undefined : time;
}

/** The day of the text around a sentence, with its year; `undefined` where nothing tells. */
export function dayOfContext({ unit, hit: { passage, document } }: Candidate): Day | undefined {
  const said = [
    unit.heading ?? "",
    ...passage.headingPath.toReversed(),
    document.title,
    fileName(document.url),
  ];
  for (const one of said) {
    const [day] = daysIn(one);
    if (day !== undefined) return day;
  }
  const dated = document.publishedAt ?? document.updatedAt;
  return dated === undefined ? undefined : daysIn(dated.slice(0, 10))[0];
}

const WEEKLY =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays?|weekends?|daily|every|always|open(?:s|ing)?|closed)\b|[周週]|星期|礼拜|禮拜|每天|每日|工作日|全年|营业|營業|开放|開放|闭馆|閉館/iu;

type Fit = "within" | "outside" | "unknown";

export function fitOf(time: AskedTime, candidate: Candidate): Fit {
  const own = daysIn(candidate.text);
  if (own.some((day) => isWithinTime(time, day))) return "within";
  // What is said of other years is not said of this one.
  const { year } = time.day;
  const isBeside = year !== undefined && candidate.hit.passage.text.includes(String(year));
  if (year !== undefined && own.length > 0 && !isBeside) return "outside";
  const around = dayOfContext(candidate);
  if (around !== undefined && isWithinTime(time, around)) return "within";
  // A year that is not said may be any.
  const isDated = around !== undefined && time.day.year !== undefined && around.year !== time.day.year;
  const isToday = time.isFromNow && time.day.day !== undefined;
  // What is so every week is so today; else nothing tells of what day a text says "today".
  return isDated || (isToday && !WEEKLY.test(candidate.text)) ? "outside" : "unknown";
}

export function timeScore(time: AskedTime | undefined, candidate: Candidate): number {
  if (time === undefined) return 0;
  const fit = fitOf(time, candidate);
  if (fit === "outside") return time.isFromNow ? LONG_PAST : OUT_OF_TIME;
  return fit === "within" ? IN_TIME : 0;
}

/** Later ones are greater; 0 where nothing tells. */
export function dayRank(candidate: Candidate): number {
  const day = dayOfContext(candidate);
  return day === undefined ? 0 : dayNumber(day);
}

/** Documents of a row, such as the minutes of each week, differ by their dates alone. */
export function seriesOf({ hit: { document } }: Candidate): string {
  return document.title.replace(
    /[\d０-９]+|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/giu,
    "#",
  );
}

function fileName(url: string): string {
  try {
    return decodeURIComponent(url).split("/").at(-1) ?? "";
  } catch {
    return "";
  }
}
