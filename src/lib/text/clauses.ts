/** Clauses of a sentence as pieces of text: where it is one, how it ends, and how it begins without its first clause. */

/** How a sentence ends, with what closes behind it. */
const ENDER = /[.!?。！？…;；]["'”’»）)*_`~]*$/u;

/** Are two statements clauses of one sentence, by the end of the first and what stands between them? */
export function isOneSentence(first: string, between: string): boolean {
  return /^\s*[,，]/u.test(between) || !ENDER.test(first);
}

/** As a sentence begins; names such as "iPhone" stay. */
export function capitalised(words: string): string {
  return words.replace(/^([*_"“‘'(]*)(\p{Ll})(?!\p{L}*\p{Lu})/u, (_, marks: string, letter: string) => {
    return marks + letter.toUpperCase();
  });
}

/** The sign that ends the sentence, without the markup that closes behind it; empty where there is none. */
export function enderOf(words: string): string {
  return (ENDER.exec(words)?.[0] ?? "").replace(/[*_`~]/gu, "");
}
