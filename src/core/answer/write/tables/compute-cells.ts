/**
 * Computes of the cells of a column: sum, average, greatest, least. Figures are added as whole numbers of their smallest
 * place, so that a sum of prices has the digits of the prices.
 */
import { dayNumber, type Figure } from "../../../../lib/table/cell-value.ts";
import type { TableRow } from "../../../../lib/table/tables-in.ts";
import { clockAt, type Column, dayAt, figureAt, textAt } from "./columns.ts";

export interface Computed {
  /** As people read it, with its unit. */
  readonly value: string;
  /** The rows that had a figure, or those that have the greatest one. */
  readonly rows: readonly TableRow[];
}

/** Digits behind the point of an average, beyond those of its figures. */
const MORE_PLACES = 2;

export function totalOf(rows: readonly TableRow[], column: Column, isAverage: boolean): Computed | undefined {
  const filled = rows.flatMap((row) => {
    const figure = figureAt(row, column.nth);
    return figure === undefined ? [] : [{ row, figure }];
  });
  const unit = sharedUnit(filled.map(({ figure }) => figure));
  if (filled.length === 0 || unit === undefined) return undefined;
  const places = filled.reduce((most, { figure }) => Math.max(most, figure.places), 0);
  const scale = 10 ** places;
  const sum = filled.reduce((total, { figure }) => total + Math.round(figure.value * scale), 0) / scale;
  const value = isAverage ? sum / filled.length : sum;
  const shown = isAverage ? trimZeros(value.toFixed(places + MORE_PLACES)) : value.toFixed(places);
  return { value: withUnit(shown, unit), rows: filled.map(({ row }) => row) };
}

export function extremeOf(
  rows: readonly TableRow[],
  column: Column,
  isGreatest: boolean,
): Computed | undefined {
  const valued = rows.flatMap((row) => {
    const value = valueAt(row, column);
    return value === undefined ? [] : [{ row, value }];
  });
  if (
    sharedUnit(rows.map((row) => figureAt(row, column.nth)).filter((one) => one !== undefined)) === undefined
  )
    return undefined;
  const values = valued.map(({ value }) => value);
  if (values.length === 0) return undefined;
  const better = isGreatest ? Math.max : Math.min;
  const best = values.reduce((one, other) => better(one, other));
  const chosen = valued.filter(({ value }) => value === best).map(({ row }) => row);
  return { value: textAt(chosen[0] as TableRow, column.nth), rows: chosen };
}

function valueAt(row: TableRow, { nth, kind }: Column): number | undefined {
  if (kind === "figure") return figureAt(row, nth)?.value;
  if (kind === "clock") return clockAt(textAt(row, nth));
  const day = dayAt(row, nth);
  return day === undefined ? undefined : dayNumber(day);
}

/** Empty where no figure has one; `undefined` where they are of several. */
function sharedUnit(figures: readonly Figure[]): string | undefined {
  const units = new Set(figures.map(({ unit }) => unit).filter((unit) => unit !== ""));
  if (units.size > 1) return undefined;
  return [...units][0] ?? "";
}

const withUnit = (value: string, unit: string): string => {
  if (unit === "") return value;
  if (/^(?:[€$£¥￥]|(?:us|c|a|hk)\$)$/u.test(unit)) return `${unit.toUpperCase()}${value}`;
  return /^[%％]|^\p{Script=Han}/u.test(unit) ? `${value}${unit}` : `${value} ${unit}`;
};

const trimZeros = (value: string): string =>
  value.includes(".") ? value.replace(/(?:\.|(?<!0))0+$/u, "") : value;
