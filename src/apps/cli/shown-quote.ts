/** A quote on one line, in quotation marks. Long ones are shortened: `--json` and the page have them whole. */
import { shortened } from "../../lib/text/shortened.ts";
import { printable } from "./output.ts";

const QUOTE_LENGTH = 400;

export function shownQuote(text: string): string {
  const words = printable(text).replace(/\s+/g, " ");
  return `“${shortened(words, QUOTE_LENGTH)}”`;
}
