/** Does a text hold a gold answer? By words: white space, width, case and quotation marks do not count. */
import type { Hit } from "../../src/core/domain/passage.ts";
import type { EvalLibrary } from "./eval-library.ts";
import type { EvalQuestion } from "./sets.ts";

export function normalized(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s"'“”‘’「」『』]/gu, "");
}

/**
 * True where one of the texts, or neighbouring ones together, hold one of the answers. For ClapNQ, whose answers are
 * whole sentences that the annotators chose, a sentence that is part of an answer counts too.
 */
export function holdsGold(texts: readonly string[], question: EvalQuestion): boolean {
  const golds = question.answers.map(normalized);
  const isClapNq = question.id.startsWith("clapnq");
  return texts
    .map(normalized)
    .some((text) =>
      golds.some((gold) => text.includes(gold) || (isClapNq && text.length > 20 && gold.includes(text))),
    );
}

/** Rank (from 0) of the first hit that holds the gold answer at its very place; -1 where none does. */
export function goldRank(hits: readonly Hit[], question: EvalQuestion, library: EvalLibrary): number {
  return hits.findIndex(
    ({ passage, document }) =>
      library.documentNumber(document.id) === question.document &&
      (question.answerStart < 0 ||
        (passage.start <= question.answerStart && question.answerStart < passage.end)),
  );
}

/** The texts of quotes, those that follow one another in a document joined: an answer may run over two sentences. */
export function joinNeighbours(
  quotes: readonly { documentId: string; start: number; end: number; text: string }[],
): string[] {
  const inOrder = quotes.toSorted((a, b) =>
    a.documentId < b.documentId ? -1 : a.documentId > b.documentId ? 1 : a.start - b.start,
  );
  const joined: string[] = [];
  let last: { documentId: string; end: number } | undefined;
  for (const quote of inOrder) {
    const follows = last?.documentId === quote.documentId && quote.start - last.end <= 2;
    if (follows) joined.push(`${joined.pop() ?? ""}${quote.text}`);
    else joined.push(quote.text);
    last = quote;
  }
  return joined;
}
