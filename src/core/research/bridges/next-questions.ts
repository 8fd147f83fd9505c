/**
 * What to look for after what was found, by rule: first what the question names and no document that was found is on; then the
 * bridges, the best first, several at once where they are as good.
 */
import type { NewQuestion, Notebook } from "../notes/notebook.ts";
import { allHits } from "../notes/notebook.ts";
import { bridgesOf, speaksOf } from "./bridges.ts";
import { namesIn } from "./names-in.ts";

/** Bridges that are so near to the best one are followed beside it. */
const AS_GOOD = 0.15;
const AT_ONCE = 2;
/** Below it a name stands in no sentence on the question. */
const LEAST = 0.55;
/** Passages of a search in which a document on a name is looked for. */
const TOP = 3;

export function nextQuestions(notebook: Notebook, most: number): NewQuestion[] {
  if (most <= 0 || notebook.searched.every(({ hits }) => hits.length === 0)) return [];
  const { question, questions } = notebook;
  const known = questions
    .filter(({ origin }) => origin !== "plan" && origin !== "person")
    .map(({ text }) => text);
  const named = namesIn(question).map(({ name }) => name);
  const parts =
    named.length < 2 ? [] : named.filter((name) => !known.includes(name) && !isFound(name, notebook));
  if (parts.length > 0) {
    return parts.slice(0, most).map((name) => ({ text: name, query: name, origin: "named" }));
  }
  const bridges = bridgesOf(question, allHits(notebook), known).filter(({ score }) => score >= LEAST);
  const best = bridges[0]?.score ?? 0;
  return bridges
    .filter(({ score }) => score >= best - AS_GOOD)
    .slice(0, Math.min(AT_ONCE, most))
    .map(({ name, query }) => ({ text: name, query, origin: "bridge" }));
}

/** A document of this name is among the first that were found. */
function isFound(name: string, { searched }: Notebook): boolean {
  return searched.some(({ hits }) =>
    hits
      .slice(0, TOP)
      .some(({ document }) => speaksOf(document.title, name) && speaksOf(name, document.title)),
  );
}
