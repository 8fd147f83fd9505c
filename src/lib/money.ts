/** Amounts of money as people read them: US dollars, from micros (millionths of a dollar). No other currency. */

/** Of an amount as people write it, `0.5` or `$0.5`: NaN of what is none. */
export function microsOf(written: string): number {
  return Math.round(Number(written.replace("$", "")) * 1_000_000);
}

/** As fine as micros go. */
const MOST_DIGITS = 6;

/**
 * Under a dollar to its first two digits, for an answer costs parts of a cent; from a dollar on to the cent.
 * `language` (BCP 47) decides how it is written: 1200 → `$0.0012`, in Chinese `US$0.0012`.
 */
export function dollars(micros: number, language = "en"): string {
  const exact = micros / 1_000_000;
  const amount = exact < 1 ? Number(exact.toPrecision(2)) : exact;
  const digits = amount > 0 && amount < 1 ? 1 - Math.floor(Math.log10(amount)) : 2;
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency: "USD",
    minimumFractionDigits: amount === 0 ? 0 : 2,
    maximumFractionDigits: Math.min(MOST_DIGITS, digits),
  }).format(amount);
}
