/** Dates of which perhaps only the year or the month is known, as citations give them. */

export interface PartialDate {
  readonly year: number;
  /** From 1. */
  readonly month?: number;
  readonly day?: number;
}

/** Of an ISO 8601 date or instant, whose day is UTC's: `2024`, `2024-03`, `2024-03-05`, `2024-03-05T…`. */
export function partialDate(written: string | undefined): PartialDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?=$|T))?)?(?=$|T)/u.exec(written ?? "") ?? [];
  if (year === undefined || Number(year) === 0) return undefined;
  const isMonth = month !== undefined && Number(month) >= 1 && Number(month) <= 12;
  if (!isMonth) return { year: Number(year) };
  const isDay = day !== undefined && Number(day) >= 1 && Number(day) <= 31;
  return { year: Number(year), month: Number(month), ...(isDay ? { day: Number(day) } : {}) };
}

/** `2024-03-05`, as far as it is known; other signs between the parts where `separator` says so. */
export function writeDate({ year, month, day }: PartialDate, separator = "-"): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const parts = [String(year).padStart(4, "0"), ...(month === undefined ? [] : [two(month)])];
  return [...parts, ...(day === undefined ? [] : [two(day)])].join(separator);
}
