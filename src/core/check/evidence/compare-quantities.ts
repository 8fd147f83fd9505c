/** Whether two quantities say the same, whatever their units and however they are written or rounded. */
import { isSameDate, isSameTime } from "./dates.ts";
import type { Quantity } from "./quantities.ts";

export type SameQuantity = "same" | "other-unit" | "different";

/** `other-unit`: the same figure of something else. */
export function compareQuantities(claimed: Quantity, stated: Quantity): SameQuantity {
  // A year is of its decade; which year of it a decade does not say.
  const year =
    stated.date?.year ?? (stated.unit === undefined && stated.form === "plain" ? stated.amount : 0);
  if (claimed.form === "decade" && stated.form !== "decade")
    return year >= claimed.amount && year < claimed.amount + 10 ? "same" : "different";
  if (claimed.form !== "decade" && stated.form === "decade") return "different";
  if (claimed.date !== undefined || stated.date !== undefined) return compareDates(claimed, stated);
  const a = claimed.unit;
  const b = stated.unit;
  if (a?.kind === "clock" && b?.kind === "clock")
    return isSameTime({ ...claimed, minutes: claimed.amount }, { ...stated, minutes: stated.amount })
      ? "same"
      : "different";
  if (a !== undefined && b !== undefined && a.kind !== b.kind) {
    const isUsual = ![a.kind, b.kind].some((kind) => kind === "clock" || kind === "label");
    return isUsual && claimed.amount === stated.amount ? "other-unit" : "different";
  }
  if ((a?.kind === "label") !== (b?.kind === "label")) return "different";
  // "6 years" is neither the sixth nor 6 spaces; "the third" may be a 3.
  if (claimed.form !== stated.form && (a ?? b) !== undefined) return "different";
  if (countsOther(claimed, stated)) return "different";
  const isConverted = a !== undefined && b !== undefined && a.factor !== b.factor;
  const factor = isConverted ? b.factor / a.factor : 1;
  if (isNear(claimed, stated.amount * factor, stated.digits)) return "same";
  const over = stated.amount * factor - claimed.amount;
  if (claimed.spread !== undefined && over > 0 && over < claimed.spread) return "same";
  if (isWithin(claimed, stated, stated.amount * factor)) return "same";
  return isConverted && claimed.amount === stated.amount ? "other-unit" : "different";
}

/** "More than 60" for 62, "less than an hour" for 50 minutes; a limit far from the figure says another thing. */
function isWithin(claimed: Quantity, stated: Quantity, amount: number): boolean {
  if (claimed.bound === undefined || stated.bound !== undefined || stated.form !== "plain") return false;
  const [small, great] = [Math.min(claimed.amount, amount), Math.max(claimed.amount, amount)];
  const isOnSide = claimed.bound === "least" ? amount >= claimed.amount : amount <= claimed.amount;
  return isOnSide && small > 0 && great / small <= LOOSEST && claimed.digits <= 2;
}

const LOOSEST = 1.25;

/** People are counted by many words. */
function countsOther(claimed: Quantity, stated: Quantity): boolean {
  const [a, b] = [claimed.unit, stated.unit];
  if (a !== undefined && b === undefined)
    return stated.thing !== undefined && a.kind !== "people" && a.kind !== "times";
  return (
    a === undefined &&
    b !== undefined &&
    claimed.thing !== undefined &&
    b.kind !== "people" &&
    b.kind !== "times"
  );
}

export function isAmong(claimed: Quantity, stated: readonly Quantity[]): boolean {
  return stated.some((one) => compareQuantities(claimed, one) === "same");
}

function compareDates(claimed: Quantity, stated: Quantity): SameQuantity {
  const of = ({ date, unit, form, amount }: Quantity) => {
    if (date !== undefined) return date;
    if (unit !== undefined || !Number.isInteger(amount)) return undefined;
    if (form === "ordinal" && amount >= 1 && amount <= 31) return { day: amount };
    return amount >= 1000 && amount <= 2100 ? { year: amount } : undefined;
  };
  const [a, b] = [of(claimed), of(stated)];
  return a && b && isSameDate(a, b) === true ? "same" : "different";
}

/**
 * Equal, or what is stated rounded to the digits that the claim has; a rough figure may be a twentieth off, but no more
 * than one in its last digit, where it is not the finer one of the two.
 */
export function isNear(
  claimed: Pick<Quantity, "amount" | "digits" | "isRough">,
  stated: number,
  statedDigits = Infinity,
): boolean {
  const { amount } = claimed;
  if (Math.abs(amount - stated) <= Math.abs(amount) * 1e-9) return true;
  if (amount === 0 || stated === 0 || Math.sign(amount) !== Math.sign(stated)) return false;
  if (claimed.digits > statedDigits) return false;
  if (claimed.isRough) {
    const last = 10 ** (Math.floor(Math.log10(Math.abs(amount))) + 1 - claimed.digits);
    return Math.abs(amount - stated) <= Math.min(Math.abs(stated) * 0.05, last);
  }
  // Whole numbers of up to four digits are mostly exact: 2,000 is not 2,048.
  if (Number.isInteger(amount) && Math.abs(amount) < 10_000) return false;
  if (claimed.digits < 2) return false;
  return Number(Math.abs(stated).toPrecision(claimed.digits)) === Math.abs(amount);
}
