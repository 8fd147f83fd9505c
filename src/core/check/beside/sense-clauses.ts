/** A sentence in clauses, for what a word decides within its clause. Cuts at signs and at words that join or except. */

export interface SenseClause {
  readonly start: number;
  readonly end: number;
  /** In lower case. */
  readonly text: string;
  /** Begins with a word that takes something out of the rule before it: except, unless, 除外. */
  readonly isException: boolean;
}

const CUT =
  /[;；。!！?？()（）\n]|[,:](?!\d)|[，：]|\.(?=\s|$)|\s[-–—]\s|\b(?:but|while|whereas|although|though|and then|unless|except(?:ing|ed)?|apart from|other than|if|provided|because|since(?!\s(?:\d|january|february|march|april|may|june|july|august|september|october|november|december))|even)\b/giu;
const EXCEPTION = /^(?:unless|except|apart from|other than)|除外|不在此限|不受此限|\bexempt\b|另有|的除外/iu;

export function senseClauses(text: string): SenseClause[] {
  const clauses: SenseClause[] = [];
  let from = 0;
  const add = (end: number): void => {
    const words = text.slice(from, end);
    if (/[\p{L}\p{N}]/u.test(words)) {
      const lower = words.toLowerCase();
      clauses.push({ start: from, end, text: lower, isException: EXCEPTION.test(lower.trim()) });
    }
  };
  for (const { index, 0: sign } of text.matchAll(CUT)) {
    const isWord = /\p{L}/u.test(sign);
    add(index);
    from = isWord ? index : index + sign.length;
  }
  add(text.length);
  return clauses;
}
