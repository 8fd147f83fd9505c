/**
 * The digest of a document without a model: every text in it but the labels is the document's own, at its offsets. The
 * parts are chosen by rules over words; nothing here understands the document, and the status says so.
 */
import type { Mark } from "../domain/document.ts";
import type { Digest, DigestLanguage } from "../domain/digest.ts";
import { FootnoteError } from "../domain/errors.ts";
import { centralityOf, chooseUnits } from "./centrality.ts";
import { BETWEEN_PHRASES, headedChapters, topicTitles } from "./chapters.ts";
import { conceptMapOf } from "./concept-map.ts";
import { CONCLUSION, REASONS } from "./cue-classes.ts";
import { conceptsOf } from "./document-concepts.ts";
import { frameworkOf } from "./framework.ts";
import { openQuestions } from "./open-questions.ts";
import { phrasesOf } from "./phrases.ts";
import { placesIn } from "./places.ts";
import { quotingOf } from "./quoting.ts";
import { isQuestion } from "./sentence-looks.ts";
import { statedFigures } from "./stated-figures.ts";
import { statedNames } from "./stated-names.ts";
import { termsOf } from "./terms.ts";
import { topicsOf } from "./topics.ts";
import { type Unit, unitsOf } from "./units.ts";

export interface DigestInput {
  readonly text: string;
  /** BCP 47 primary language of the text, or `und`. */
  readonly language: string;
  readonly marks: readonly Mark[];
}

const [FEWEST_STATEMENTS, MOST_STATEMENTS] = [5, 20];
const UNITS_A_STATEMENT = 12;
const KEY_PHRASES = 20;
/** What is far less central than the core point is no reason for the whole. */
const LEAST_REASON = 0.2;
/** Fewer words than this, small ones left out, are no speech. */
const LEAST_WORDS = 4;

/** `language`: of the labels. Throws `document-empty` where nothing is said. */
export function digestDocument(
  { text, marks, language: spoken }: DigestInput,
  language: DigestLanguage,
): Digest {
  const places = placesIn(text, marks);
  const headings = marks.filter((mark) => mark.kind === "heading");
  const units = unitsOf(text, places.cues).filter(
    (unit) => !headings.some(({ start, end }) => unit.start >= start && unit.end <= end),
  );
  const terms = termsOf(text, units);
  if (terms.units.reduce((sum, own) => sum + own.length, 0) < LEAST_WORDS) throw nothingSaid();
  const isSaid = (unit: number): boolean => (terms.units[unit] as Uint32Array).length > 0;
  const centrality = centralityOf(text, units, terms);
  const phrases = phrasesOf(text, units, isSaid);
  const headed = headedChapters(text, marks, units);
  const topics = headed?.topics ?? topicsOf(text, units, terms);
  const found = topicTitles(topics, phrases);
  const quoting = quotingOf(text, places);
  const titles = topics.map((_, nth) => {
    const own = headed?.titles[nth] ?? [];
    const titlePlaces = (own.length > 0 ? own : (found[nth] ?? [])).map(quoting.placeOf);
    return {
      title: titlePlaces.map(({ start, end }) => text.slice(start, end)).join(BETWEEN_PHRASES),
      titlePlaces,
    };
  });

  const saidAt = (unit: number): string => text.slice((units[unit] as Unit).start, (units[unit] as Unit).end);
  const lineOf = (chosen: readonly number[]) => quoting.lineOf(chosen.map((unit) => units[unit] as Unit));
  const choose = (
    most: number,
    favour?: (unit: number) => number,
    from: Iterable<number> = units.keys(),
  ): number[] => chooseUnits({ terms, centrality, from, most, ...(favour ? { favour } : {}) });

  const [core] = choose(1, (unit) => coreFavour(saidAt(unit), unit / units.length));
  const enough = LEAST_REASON * (core === undefined ? 0 : (centrality.scores[core] as number));
  const [reason] = choose(1, (unit) =>
    unit === core || (centrality.scores[unit] as number) < enough ? 0 : reasonFavour(saidAt(unit)),
  );
  const most = Math.round(units.length / UNITS_A_STATEMENT);
  const statements = choose(Math.max(FEWEST_STATEMENTS, Math.min(MOST_STATEMENTS, most)));
  const names = titles.map(({ title }) => title);
  const framework = frameworkOf({
    text,
    units,
    terms,
    centrality,
    topics,
    titles: names,
    language,
    taken: [core, reason],
  });
  const concepts = conceptsOf({
    language: spoken,
    phrases,
    topics,
    titles: names,
    unitCount: units.length,
    atMs: (offset) => places.at(offset).atMs,
  });

  return {
    writer: "extractive",
    ...(core === undefined ? {} : { corePoint: lineOf([core]) }),
    ...(reason === undefined ? {} : { fundamentalPoint: lineOf([reason]) }),
    framework: framework.map((part) => ({ label: part.label, ...lineOf(part.units) })),
    chapters: topics.map(({ from, to }, nth) => {
      const [first, last] = [units[from] as Unit, units[to - 1] as Unit];
      const { atMs } = places.at(first.start);
      const [best = from] = choose(1, undefined, range(from, to));
      return {
        ...(titles[nth] as (typeof titles)[number]),
        ...(atMs === undefined ? {} : { startMs: atMs }),
        start: first.start,
        end: last.end,
        ...lineOf([best]),
      };
    }),
    statements: statements.map((unit) => lineOf([unit])),
    figures: statedFigures(text, units, isSaid).map(({ start, end, unit, amount, measure }) => ({
      ...quoting.lineOf([{ start, end }]),
      amount,
      ...(measure === undefined ? {} : { measure }),
      statement: quoting.citationOf(units[unit] as Unit),
    })),
    names: statedNames(text, units, isSaid).map(quoting.nameOf),
    openQuestions: openQuestions(text, units, terms).map((unit) => lineOf([unit])),
    keyPhrases: phrases.slice(0, KEY_PHRASES).map(quoting.nameOf),
    conceptMap: conceptMapOf(concepts) ?? { mermaid: "", nodes: [] },
  };
}

/** Sums up, or stands where people say what it is about. */
function coreFavour(sentence: string, position: number): number {
  const sumsUp = Math.min(2, sentence.match(CONCLUSION)?.length ?? 0);
  const isAtAnEnd = position < 0.1 || position > 0.85;
  return (1 + 0.25 * sumsUp) * (isAtAnEnd ? 1.1 : 1) * (isQuestion(sentence) ? 0.3 : 1);
}

function reasonFavour(sentence: string): number {
  if (isQuestion(sentence)) return 0;
  const worth = REASONS.reduce((sum, [own, pattern]) => sum + (pattern.test(sentence) ? own : 0), 0);
  // Figures and the like are of one case.
  return /\d/u.test(sentence) ? worth / 2 : worth;
}

function* range(from: number, to: number): Generator<number> {
  for (let at = from; at < to; at++) yield at;
}

function nothingSaid(): FootnoteError {
  return new FootnoteError("document-empty", "There are too few words in it to make a digest of.", {
    hint: "A recording of music alone has none; a scanned page needs text recognition first.",
  });
}
