/** What is calculated with: amounts with their units, and days. Units of one kind are converted, others are kept apart. */
import { DAY_MS, type NamedUnit } from "./lex.ts";
import { byName } from "../../../lib/by-name.ts";

export interface Amount {
  readonly type: "amount";
  /** In the base units of its kinds. */
  readonly base: number;
  /** How often each kind of unit is in it, `time` -1 in a speed; kinds with 0 are left out. */
  readonly kinds: ReadonlyMap<string, number>;
  /** In what each kind is told: as it was first written. */
  readonly units: ReadonlyMap<string, NamedUnit>;
}

export interface DayValue {
  readonly type: "day";
  /** Since 1970. */
  readonly day: number;
}

export type Value = Amount | DayValue;

const PERCENT = 100;
/** Nothing is converted between these: their zeros differ. */
const APART: ReadonlySet<string> = new Set(["temperature"]);
const MONTHS = byName<number>({ month: 1, year: 12 });

export function amountOf(figure: number, unit?: NamedUnit): Amount {
  if (unit?.kind === "percent") return plain((figure * unit.factor) / PERCENT);
  if (unit === undefined) return plain(figure);
  return {
    type: "amount",
    base: figure * unit.factor,
    kinds: new Map([[unit.kind, 1]]),
    units: new Map([[unit.kind, unit]]),
  };
}

const plain = (base: number): Amount => ({ type: "amount", base, kinds: new Map(), units: new Map() });

const DAYS: NamedUnit = { kind: "time", factor: 86_400, name: "days" };

export function add(one: Value, other: Value, sign: 1 | -1): Value {
  if (one.type === "day" && other.type === "day") {
    if (sign === 1) throw new Error("two days cannot be added.");
    return amountOf(one.day - other.day, DAYS);
  }
  if (one.type === "day" && other.type === "amount") return laterBy(one, other, sign);
  if (one.type === "amount" && other.type === "day" && sign === 1) return laterBy(other, one, 1);
  if (one.type === "day" || other.type === "day") throw new Error("a day cannot be taken from an amount.");
  requireAlike(one, other);
  return { ...one, base: one.base + sign * other.base, units: new Map([...other.units, ...one.units]) };
}

export function multiply(one: Value, other: Value, sign: 1 | -1): Amount {
  if (one.type === "day" || other.type === "day") throw new Error("days cannot be multiplied or divided.");
  if (sign === -1 && other.base === 0) throw new Error("it divides by nothing.");
  const kinds = new Map(one.kinds);
  for (const [kind, times] of other.kinds) {
    const sum = (kinds.get(kind) ?? 0) + sign * times;
    if (sum === 0) kinds.delete(kind);
    else kinds.set(kind, sum);
  }
  const base = sign === 1 ? one.base * other.base : one.base / other.base;
  return { type: "amount", base, kinds, units: new Map([...other.units, ...one.units]) };
}

export function power(one: Value, other: Value): Amount {
  if (one.type === "day" || other.type === "day" || other.kinds.size > 0 || one.kinds.size > 0)
    throw new Error("only plain figures have powers.");
  return plain(one.base ** other.base);
}

/** Throws where they are of other kinds. */
export function requireAlike(one: Value, other: Value): void {
  const same =
    one.type === "amount" && other.type === "amount"
      ? one.kinds.size === other.kinds.size &&
        [...one.kinds].every(([kind, times]) => other.kinds.get(kind) === times && !isApart(kind, one, other))
      : one.type === other.type;
  if (!same) throw new Error("its units do not go together.");
}

const isApart = (kind: string, one: Amount, other: Amount): boolean =>
  APART.has(kind) && one.units.get(kind)?.factor !== other.units.get(kind)?.factor;

/** Told in this unit from now on. */
export function into(value: Value, unit: NamedUnit): Amount {
  if (value.type === "day") throw new Error("a day has no unit.");
  if (unit.kind === "percent" && value.kinds.size === 0)
    return { ...value, units: new Map([[unit.kind, unit]]) };
  if (value.kinds.get(unit.kind) === undefined || APART.has(unit.kind))
    throw new Error(`it cannot be told in ${unit.name}.`);
  return { ...value, units: new Map([...value.units, [unit.kind, unit]]) };
}

function laterBy({ day }: DayValue, span: Amount, sign: 1 | -1): DayValue {
  const unit = span.units.get("time");
  if (unit === undefined || span.kinds.size !== 1 || span.kinds.get("time") !== 1)
    throw new Error("to a day only a time can be added.");
  const months = MONTHS[unit.name.toLowerCase().replace(/s$/u, "")];
  const figure = (sign * span.base) / unit.factor;
  if (months === undefined) return { type: "day", day: day + Math.round((sign * span.base) / DAYS.factor) };
  const date = new Date(day * DAY_MS);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months * figure + 1, 0));
  const within = Math.min(date.getUTCDate(), last.getUTCDate());
  return { type: "day", day: Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), within) / DAY_MS };
}

/** As people read it: `17,400 EUR`, `4 km/h`, `2024-03-01`. */
export function shown(value: Value): string {
  if (value.type === "day") {
    const date = new Date(value.day * DAY_MS);
    if (Number.isNaN(date.getTime())) throw new Error("there is no such day.");
    return date.toISOString().slice(0, 10);
  }
  const { base, kinds, units } = value;
  if (kinds.size === 0 && units.has("percent")) return `${figureShown(base * PERCENT)} %`;
  let figure = base;
  let [above, below] = ["", ""];
  for (const [kind, times] of kinds) {
    const unit = units.get(kind);
    figure /= (unit?.factor ?? 1) ** times;
    const name = `${unit?.name ?? kind}${Math.abs(times) === 1 ? "" : `^${Math.abs(times)}`}`;
    if (times > 0) above += `${above === "" ? "" : " "}${name}`;
    else below += `/${name}`;
  }
  const unit = above + below;
  if (/^(?:(?:us|hk)?[$€£¥])$/iu.test(unit)) return `${unit}${figureShown(figure)}`;
  return unit === ""
    ? figureShown(figure)
    : `${figureShown(figure)}${/^\p{Script=Han}/u.test(unit) ? "" : " "}${unit}`;
}

/** Digits behind the point; of what is smaller than a hundredth, digits that count. */
const PLACES = 4;

function figureShown(figure: number): string {
  if (!Number.isFinite(figure)) throw new Error("it comes to no figure.");
  const plainFigure = Number(figure.toPrecision(12));
  return plainFigure !== 0 && Math.abs(plainFigure) < 0.01
    ? String(Number(plainFigure.toPrecision(PLACES)))
    : plainFigure.toLocaleString("en-US", { maximumFractionDigits: PLACES });
}
