/**
 * Does a sentence begin or end at a place? Words that stood as a whole sentence do not stand any more inside a longer
 * one: "The bridge is open." is not what "It is false that the bridge is open." says.
 */

const OPENERS = /[ \t*_#>\-•|([{"“'‘「『（《【`\u3000\u00a0]/u;
const CLOSERS = /[ \t*_|)\]}"”'’」』）》】`\u3000\u00a0]/u;
const ENDERS = /[.!?…;:。！？；：\n\r]/u;

/** Marks and quotation signs before a sentence: more of them are something else. */
const MOST_MARKS = 12;

/** True at the beginning of the text, of a line, and after the end of a sentence. */
export function isAtBeginning(text: string, at: number): boolean {
  for (let before = at - 1; before >= at - MOST_MARKS; before--) {
    const sign = text[before];
    if (sign === undefined || ENDERS.test(sign)) return true;
    if (!OPENERS.test(sign) && !CLOSERS.test(sign)) return false;
  }
  return true;
}

/** True at the end of the text, of a line, and where a sentence ends just before `at` or with what follows. */
export function isAtEnd(text: string, at: number): boolean {
  for (let last = at - 1; last >= at - MOST_MARKS; last--) {
    const sign = text[last];
    if (sign !== undefined && ENDERS.test(sign)) return true;
    if (sign === undefined || !CLOSERS.test(sign)) break;
  }
  for (let after = at; after < at + MOST_MARKS; after++) {
    const sign = text[after];
    if (sign === undefined || ENDERS.test(sign)) return true;
    if (!CLOSERS.test(sign)) return false;
  }
  return true;
}
