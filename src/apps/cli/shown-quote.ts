/** A quote on one line, in quotation marks. Long ones are shortened: `--json` and the page have them whole. */
import { printable } from "./output.ts";

const QUOTE_LENGTH = 400;

export function shownQuote(text: string): string {
  const words = printable(text).replace(/\s+/g, " ");
  return `“${words.length > QUOTE_LENGTH ? `${words.slice(0, QUOTE_LENGTH).toWellFormed()}…` : words}”`;
}
