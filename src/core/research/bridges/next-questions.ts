/**
 * What to look for after what was found, by rule: first what the question names and no document that was found is on; then the
 * bridges, the best first, several at once where they are as good, until they say nothing more of the question.
 */
import { isPlanned } from "../../domain/research.ts";
import { allHits, type NewQuestion, type Notebook } from "../notes/notebook.ts";
import { bareTitle, bridgesOf, contentWords, has, speaksOf } from "./bridges.ts";
import { type NamedThing, namesIn } from "./names-in.ts";

/** Bridges that are so near to the best one are followed beside it. */
const AS_GOOD = 0.15;
const AT_ONCE = 2;
/** Below it a name stands in no sentence on the question; where the question names nothing, more is tried. */
const LEAST = 0.75;
const LEAST_UNNAMED = 0.55;
/** So many bridges in a row that say no word more of the question are the end. */
const FRUITLESS = 4;
/** Passages of a search in which a document on a name is looked for. */
const TOP = 3;

export function nextQuestions(notebook: Notebook, most: number): NewQuestion[] {
  if (most <= 0 || notebook.searched.every(({ hits }) => hits.length === 0)) return [];
  const { question, questions } = notebook;
  const known = questions.filter((one) => !isPlanned(one)).map(({ text }) => text);
  const { names, titles } = namedIn(notebook);
  const count = names.length + titles.length;
  const parts = count < 2 ? [] : names.filter((name) => !known.includes(name) && !isFound(name, notebook));
  if (parts.length > 0) {
    return parts.slice(0, most).map((name) => ({ text: name, query: name, origin: "named" }));
  }
  if (isSpent(notebook)) return [];
  const least = count === 0 ? LEAST_UNNAMED : LEAST;
  const bridges = bridgesOf(question, allHits(notebook), known).filter(({ score }) => score >= least);
  const best = bridges[0]?.score ?? 0;
  return bridges
    .filter(({ score }) => score >= best - AS_GOOD)
    .slice(0, Math.min(AT_ONCE, most))
    .map(({ name, query, from: { hit, quote } }) => ({
      text: name,
      query,
      origin: "bridge",
      lead: { text: quote.text.replace(/\s+/gu, " "), quote, hit, answers: false },
    }));
}

/** The names of the question. A title that was found and stands in it whole is one, not the words between its commas. */
function namedIn({ question, searched }: Notebook): Record<"names" | "titles", readonly string[]> {
  const found = searched.flatMap(({ hits }) =>
    hits.slice(0, TOP).map(({ document }) => bareTitle(document.title)),
  );
  const titles = [...new Set(found)].filter((title) => /\s/u.test(title) && question.includes(title));
  const isWithin = ({ name, start }: NamedThing): boolean =>
    titles.some((title) => {
      const from = question.indexOf(title);
      return from <= start && start + name.length <= from + title.length;
    });
  const names = namesIn(question).filter((one) => !isWithin(one));
  return {
    names: names.map(({ name }) => name),
    titles: titles.filter((title) => namesIn(title).length > 0),
  };
}

/** A document of this name is among the first that were found. */
function isFound(name: string, { searched }: Notebook): boolean {
  return searched.some(({ hits }) =>
    hits
      .slice(0, TOP)
      .some(({ document }) => speaksOf(document.title, name) && speaksOf(name, document.title)),
  );
}

/** The last bridges said nothing of the question that was not said before. */
function isSpent({ question, questions, findings }: Notebook): boolean {
  const asked = contentWords(question);
  const said = new Set<string>();
  let fruitless = 0;
  for (const { id, origin } of questions) {
    const before = said.size;
    for (const finding of findings) {
      if (finding.question !== id) continue;
      const own = contentWords(finding.text);
      for (const word of asked) if (has(own, word)) said.add(word);
    }
    if (origin !== "bridge") continue;
    fruitless = said.size > before ? 0 : fruitless + 1;
  }
  return fruitless >= FRUITLESS;
}
