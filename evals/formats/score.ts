/** How much of a fixture's words a reader's text has, whether they come in order, and what must not be there. */
import type { FormatFixture } from "../../test/format-fixtures/format-fixture.ts";

export interface FormatScore {
  readonly name: string;
  /** Of the words that the file says. */
  readonly found: number;
  readonly words: number;
  /** Of the statements, those that stand whole and after the one before. */
  readonly inOrder: number;
  readonly statements: number;
  /** Rows of tables that stand whole, with their columns' names above them. */
  readonly rows: number;
  readonly ofRows: number;
  /** Things of the format itself (markup, keys, packed data) that are in the text all the same. */
  readonly noise: number;
  /** Whether what was left out is told, and nothing else. */
  readonly isTold: boolean;
  /** Whether it was refused. */
  readonly refused?: string;
}

export interface ReadText {
  readonly text: string;
  readonly unread?: readonly { readonly key: string }[];
}

export function scoreFormat(
  fixture: FormatFixture,
  read: ReadText | { readonly refused: string },
): FormatScore {
  const { name, says, never = [], unread = [] } = fixture;
  const words = says.flatMap(wordsOf);
  const rows = says.filter((line) => line.startsWith("|"));
  const none = { name, found: 0, words: words.length, inOrder: 0, statements: says.length };
  if ("refused" in read)
    return { ...none, rows: 0, ofRows: rows.length, noise: 0, isTold: true, refused: read.refused };
  const there = new Map<string, number>();
  for (const word of wordsOf(read.text)) there.set(word, (there.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of words) {
    const left = there.get(word) ?? 0;
    if (left > 0) found += 1;
    there.set(word, left - 1);
  }
  let at = 0;
  let inOrder = 0;
  for (const line of says) {
    const next = read.text.indexOf(line, at);
    if (next === -1) continue;
    inOrder += 1;
    at = next + line.length;
  }
  const told = (read.unread ?? []).map(({ key }) => key);
  return {
    ...none,
    found,
    inOrder,
    rows: rows.filter((row) => read.text.includes(row)).length,
    ofRows: rows.length,
    noise: never.filter((part) => read.text.includes(part)).length,
    isTold: JSON.stringify(told) === JSON.stringify(unread),
  };
}

/** Chinese by characters. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Han}|[^\s\p{P}\p{S}\p{Script=Han}]+/gu) ?? [];
}
