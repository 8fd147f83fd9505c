/** Times of day in time zones, by the zone data of the runtime (`Intl`): pure functions of an instant and a zone. */
import type { Day } from "./calendar.ts";

export interface LocalTime extends Day {
  readonly hour: number;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Throws `RangeError` where there is no such zone. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  formats.set(zone, made);
  return made;
}

export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** `ms`: since 1970, UTC. */
export function localTime(ms: number, zone: string): LocalTime {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return { year: of("year"), month: of("month"), day: of("day"), hour: of("hour"), minute: of("minute") };
}

/** Minutes east of Greenwich. */
export function offsetAt(ms: number, zone: string): number {
  const minute = Math.floor(ms / 60_000);
  return asMinutes(localTime(ms, zone)) - minute;
}

/** The instant of a time of day there, of two the first; `undefined` where clocks leap over it. */
export function instantOf(local: LocalTime, zone: string): number | undefined {
  const wanted = asMinutes(local);
  for (const around of [-86_400_000, 86_400_000]) {
    const ms = (wanted - offsetAt(wanted * 60_000 + around, zone)) * 60_000;
    if (asMinutes(localTime(ms, zone)) === wanted) return ms;
  }
  return undefined;
}

const asMinutes = ({ year, month, day, hour, minute }: LocalTime): number =>
  Date.UTC(year, month - 1, day, hour, minute) / 60_000;

/** `UTC+5:30`. */
export function writeOffset(minutes: number): string {
  if (minutes === 0) return "UTC";
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? "−" : "+"}${hours}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
}
