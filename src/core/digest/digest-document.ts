/**
 * The digest of a document without a model: every text in it but the labels is the document's own, at its offsets. The
 * parts are chosen by rules over words; nothing here understands the document, and the status says so.
 */
import type { Unit } from "./unit.ts";
import type { Mark } from "../domain/document.ts";
import type { Digest, DigestLanguage } from "../domain/digest.ts";
import { FootnoteError } from "../domain/errors.ts";
import { say } from "../domain/said/say.ts";
import { centralityOf, chooseUnits } from "./centrality.ts";
import { BETWEEN_PHRASES, headedChapters, topicTitles } from "./chapters.ts";
import { conceptCandidates } from "./concept-candidates.ts";
import { conceptMapOf } from "./concept-map.ts";
import { CONCLUSION, REASONS } from "./cue-classes.ts";
import { conceptsOf } from "./document-concepts.ts";
import { frameworkOf } from "./framework.ts";
import { openQuestions } from "./open-questions.ts";
import { phrasesOf } from "./phrases.ts";
import { placesIn } from "../domain/places.ts";
import { quotingOf } from "./quoting.ts";
import { saidUnits } from "./said-units.ts";
import { isQuestion } from "./sentence-looks.ts";
import { statedFigures } from "./stated-figures.ts";
import { statedNames } from "./stated-names.ts";
import { termsOf } from "./terms.ts";
import { topicsOf } from "./topics.ts";

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
/** Of a chapter's line that speaks of what its title names. */
const ON_TITLE = 1.5;
/** A whole saying that comes back, such as 需求催生创新, is what a talk rests on. */
const SAID_AGAIN = 1.6;
/** Fewer words than this, small ones left out, are no speech. */
const LEAST_WORDS = 4;

/** `language`: of the labels; `known`: the units that `saidUnits` cuts, where that was done. Throws `document-empty` where nothing is said. */
export function digestDocument(
  { text, marks, language: spoken }: DigestInput,
  language: DigestLanguage,
  known?: readonly Unit[],
): Digest {
  const places = placesIn(text, marks);
  const units = known ?? saidUnits(text, marks, places);
  const terms = termsOf(text, units);
  if (terms.units.reduce((sum, own) => sum + own.length, 0) < LEAST_WORDS) throw nothingSaid();
  const isSaid = (unit: number): boolean => (terms.units[unit] as Uint32Array).length > 0;
  const centrality = centralityOf(text, units, terms);
  const phrases = phrasesOf(text, units, isSaid);
  const headed = headedChapters(text, marks, units);
  const topics = headed?.topics ?? topicsOf(text, units, terms);
  const names = statedNames(text, units, isSaid);
  const candidates = conceptCandidates(text, phrases, names);
  const found = topicTitles(topics, candidates);
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

  const [core] = choose(1, (unit) => coreFavour(saidAt(unit), unit / units.length, headed !== undefined));
  const enough = LEAST_REASON * (core === undefined ? 0 : (centrality.scores[core] as number));
  const saysAgain = new Set(
    phrases.filter(isSaying).flatMap(({ places: own }) => own.map(({ unit }) => unit)),
  );
  const [reason] = choose(1, (unit) =>
    unit === core || (centrality.scores[unit] as number) < enough
      ? 0
      : reasonFavour(saidAt(unit)) * (saysAgain.has(unit) ? SAID_AGAIN : 1),
  );
  const most = Math.round(units.length / UNITS_A_STATEMENT);
  const statements = choose(Math.max(FEWEST_STATEMENTS, Math.min(MOST_STATEMENTS, most)));
  const chapterTitles = titles.map(({ title }) => title);
  const framework = frameworkOf({
    text,
    units,
    terms,
    centrality,
    topics,
    titles: chapterTitles,
    language,
    taken: [core, reason],
  });
  const concepts = conceptsOf({
    text,
    spoken,
    language,
    candidates,
    topics,
    titles: chapterTitles,
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
      const own = (titles[nth]?.titlePlaces ?? []).map((place) => text.slice(place.start, place.end));
      const favour = (unit: number) => (own.some((phrase) => saidAt(unit).includes(phrase)) ? ON_TITLE : 1);
      const [best = from] = choose(1, favour, range(from, to));
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
    names: names.map(quoting.nameOf),
    openQuestions: openQuestions(text, units, terms).map((unit) => lineOf([unit])),
    keyPhrases: candidates
      .filter(({ count }) => count > 1)
      .slice(0, KEY_PHRASES)
      .map(quoting.nameOf),
    conceptMap: conceptMapOf(concepts) ?? { mermaid: "", nodes: [] },
  };
}

/** Sums up, or stands where people say what it is about. */
function coreFavour(sentence: string, position: number, isWritten: boolean): number {
  const sumsUp = Math.min(2, sentence.match(CONCLUSION)?.length ?? 0);
  // What is written says first what it is about; a talk has its greetings there.
  const place = position < 0.1 ? (isWritten ? 1.8 : 1.1) : position > 0.85 && !isWritten ? 1.1 : 1;
  // Written so, it is the rest of a sentence.
  const whole = isWritten && /^\p{Ll}/u.test(sentence) ? 0.3 : 1;
  return (1 + 0.25 * sumsUp) * place * whole * (isQuestion(sentence) ? 0.3 : 1);
}

/** More than a name or a noun with what belongs to it. */
function isSaying({ text }: { readonly text: string }): boolean {
  return /^\p{Script=Han}{6,}$/u.test(text) && REASONS.some(([, pattern]) => pattern.test(text));
}

function reasonFavour(sentence: string): number {
  if (isQuestion(sentence)) return 0;
  // In speech it begins any sentence.
  const said = sentence.replace(/^so(?: that)?\b\s*/iu, "").replace(/^所以说?/u, "");
  const worth = REASONS.reduce((sum, [own, pattern]) => sum + (pattern.test(said) ? own : 0), 0);
  // Figures and the like are of one case; what goes on is not all of it.
  return worth * (/\d/u.test(sentence) ? 0.5 : 1) * (/[,，、:：]$/u.test(sentence) ? 0.3 : 1);
}

function* range(from: number, to: number): Generator<number> {
  for (let at = from; at < to; at++) yield at;
}

function nothingSaid(): FootnoteError {
  return new FootnoteError("document-empty", say("digest.too-few-words"), {
    hint: say("digest.too-few-words-hint"),
  });
}
