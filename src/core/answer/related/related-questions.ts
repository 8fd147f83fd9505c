/**
 * Questions that lead on from an answer, made of what was found for it, without a model: of questions that stand in the
 * passages themselves, of their headings, and of names that recur in them. Each is about something that the sources have and
 * the answer does not rest on. English and Chinese; for questions in other languages there are none.
 */
import type { Answer } from "../../domain/answer.ts";
import { isGuide } from "../../domain/document.ts";
import type { Hit } from "../../domain/passage.ts";
import { detectLanguage } from "../../../lib/text/language.ts";
import { withoutEnd } from "../../../lib/text/without-end.ts";
import { keywords } from "../../../lib/text/keywords.ts";
import { words } from "../../../lib/text/words.ts";
import { nameQuestion, questionOf, type RelatedLanguage, relatedLanguage } from "./question-of-heading.ts";

export interface RelatedInput {
  /** As it was understood. */
  readonly question: string;
  /** BCP 47 primary language of the question. */
  readonly language: string;
  /** What was found for it, best first: those of an answer, or of a search without one. */
  readonly hits: readonly Hit[];
  /** Where there is one: what it rests on is not asked for again. */
  readonly answer?: Pick<Answer, "claims" | "sources">;
  /** What was asked before: not suggested again. */
  readonly earlier?: readonly string[];
}

const MOST = 3;
/** Passages further down have little to do with the question. */
const MOST_HITS = 24;
const MOST_OF_ONE_DOCUMENT = 2;

/**
 * At most three, the most promising first; none where nothing fits. Pure: the same hits give the same questions. They are
 * whole questions in the language asked in, which stand alone: a program may ask them as they are.
 */
export function relatedQuestions(input: RelatedInput): string[] {
  const { question, hits, answer, earlier = [] } = input;
  const language = relatedLanguage(input.language);
  if (language === undefined) return [];
  const near = relevantHits(question, hits, answer);
  const asked = [question, ...earlier].map(wordSet);
  const chosen: { readonly text: string; readonly own: ReadonlySet<string> }[] = [];
  const byDocument = new Map<string, number>();
  for (const { text, about, documentId } of candidates(near, answer, language)) {
    const own = wordSet(about);
    const count = byDocument.get(documentId) ?? 0;
    const isKnown = [...asked, ...chosen.map((one) => one.own)].some((other) => isMostlyIn(own, other));
    if (own.size === 0 || isKnown || count >= MOST_OF_ONE_DOCUMENT) continue;
    chosen.push({ text, own });
    byDocument.set(documentId, count + 1);
    if (chosen.length === MOST) break;
  }
  return chosen.map(({ text }) => text);
}

/** Of what the answer cites first, then of what speaks of the question; of everything where there is no answer. Footnote's own guide only where that is what was asked for. */
function relevantHits(
  question: string,
  hits: readonly Hit[],
  answer: RelatedInput["answer"],
): readonly Hit[] {
  const cited = new Set(answer?.sources.map(({ documentId }) => documentId));
  const isOfGuide = hits.some(({ document }) => cited.has(document.id) && isGuide(document));
  const fitting = hits.slice(0, MOST_HITS).filter(({ document }) => isOfGuide || !isGuide(document));
  // What is cited first: it is what the person reads.
  return [
    ...fitting.filter(({ document }) => cited.has(document.id)),
    ...fitting.filter((hit) => !cited.has(hit.document.id) && (cited.size === 0 || speaksOf(question, hit))),
  ];
}

/** Of another document than those of the answer: it has a word of what was asked, or was only found beside it. */
function speaksOf(question: string, { passage }: Hit): boolean {
  const wanted = wordSet(keywords(question));
  return words(`${passage.headingPath.join(" ")} ${passage.text}`).some((word) => wanted.has(word));
}

interface Candidate {
  readonly text: string;
  /** What it asks about. */
  readonly about: string;
  readonly documentId: string;
}

function* candidates(
  hits: readonly Hit[],
  answer: RelatedInput["answer"],
  language: RelatedLanguage,
): Generator<Candidate> {
  const isAnswered = (hit: Hit): boolean =>
    answer?.claims.some(({ citations }) =>
      citations.some(
        ({ quote }) =>
          quote.documentId === hit.document.id &&
          quote.start >= hit.passage.start &&
          quote.start < hit.passage.end,
      ),
    ) ?? false;
  const open = hits.filter((hit) => !isAnswered(hit));
  for (const hit of open) {
    const own = questionIn(hit.passage.text, language);
    if (own !== undefined) yield { text: own, about: own, documentId: hit.document.id };
  }
  const text = hits.map(({ passage }) => passage.text).join("\n");
  for (const hit of open) {
    const heading = hit.passage.headingPath.at(-1);
    // The outermost heading of a document is its title.
    if (heading === undefined || heading === hit.document.title) continue;
    const asked = questionOf(heading, language, text);
    if (asked !== undefined) yield { text: asked, about: heading, documentId: hit.document.id };
  }
  for (const { name, documentId } of recurringNames(hits, language)) {
    yield { text: nameQuestion(name, language), about: name, documentId };
  }
}

/** A whole line that is a question, as lists of frequent questions have them. */
function questionIn(text: string, language: RelatedLanguage): string | undefined {
  for (const line of text.split("\n")) {
    const bare = withoutEnd(line.replace(/^[#>*\s\d.)-]+/u, ""), /[*\s]/u);
    const fits = language === "zh" ? /^[^？?。！]{4,40}[？?]$/u : /^[A-Z][^?.!]{8,100}\?$/u;
    if (fits.test(bare) && detectLanguage(bare) === language && !/[<>[\]|`]/u.test(bare)) return bare;
  }
  return undefined;
}

const NAMES = { en: /(?<=[a-z,;] )(?:[A-Z][\p{L}'’-]+ ){1,2}[A-Z][\p{L}'’-]+/gu, zh: /《[^》\n]{2,20}》/gu };

/** In two passages at least, the most frequent first. */
function recurringNames(
  hits: readonly Hit[],
  language: RelatedLanguage,
): readonly { readonly name: string; readonly documentId: string }[] {
  const seen = new Map<string, { count: number; readonly documentId: string }>();
  for (const { passage, document } of hits) {
    for (const name of new Set(passage.text.match(NAMES[language]))) {
      const known = seen.get(name) ?? { count: 0, documentId: document.id };
      known.count++;
      seen.set(name, known);
    }
  }
  return [...seen]
    .filter(([, { count }]) => count > 1)
    .sort(([, one], [, other]) => other.count - one.count)
    .map(([name, { documentId }]) => ({ name, documentId }));
}

const wordSet = (text: string): ReadonlySet<string> => new Set(words(text));

/** Of its words three in four. */
function isMostlyIn(own: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...own].filter((word) => other.has(word)).length;
  return shared >= 0.75 * own.size;
}
