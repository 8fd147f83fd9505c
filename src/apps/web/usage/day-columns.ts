/** The columns of the chart: every day of a time, those without use too; months where there would be too many days. */
import type { UsageSum } from "../../../core/domain/model-call.ts";

export interface DayColumn {
  /** ISO 8601 date or month. */
  readonly key: string;
  /** In micros, or in tokens: what the chart measures. */
  readonly value: number;
}

export interface DayColumns {
  /** Tokens where nothing cost anything: models of one's own machine, or prices that are not known. */
  readonly measure: "cost" | "tokens";
  readonly columns: readonly DayColumn[];
}

/** More columns than this cannot be told apart in a narrow panel. */
const MOST_DAYS = 92;
const DAY_MS = 86_400_000;

export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
}

/** `first` and `last` are ISO 8601 dates, both included. */
export function dayColumns(sums: readonly UsageSum[], first: string, last: string): DayColumns {
  const measure = sums.some(({ costMicros }) => costMicros > 0) ? "cost" : "tokens";
  const days = Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1;
  const keyLength = days > MOST_DAYS ? "2026-11".length : "2026-11-01".length;
  const values = new Map<string, number>();
  for (let nth = days - 1; nth >= 0; nth -= 1) values.set(dayBefore(last, nth).slice(0, keyLength), 0);
  for (const sum of sums) {
    const key = sum.key.slice(0, keyLength);
    const value = measure === "cost" ? sum.costMicros : sum.inputTokens + sum.outputTokens;
    values.set(key, (values.get(key) ?? 0) + value);
  }
  return { measure, columns: [...values].map(([key, value]) => ({ key, value })) };
}
