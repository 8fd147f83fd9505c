/**
 * A digest of what a model noted: every line checked, chapters that follow one another through the text, and what the
 * model left out taken from the digest without a model.
 */
import type { Unit } from "../unit.ts";
import type { Digest, DigestChapter, DigestLine, FrameworkPart } from "../../domain/digest.ts";
import { placesIn } from "../../domain/places.ts";
import { quotingOf } from "../quoting.ts";
import { checkedLines } from "./checked-lines.ts";
import type { ModelDigestInput } from "./model-digest.ts";
import { withCounts, withModelNames } from "./found-names.ts";
import { modelMap } from "./model-map.ts";
import type { Noted, NotedLine } from "./read-noted.ts";

const [FEWEST_PARTS, MOST_PARTS] = [3, 8];
const MOST_CHAPTERS = 30;
const MOST_STATEMENTS = 20;
const MOST_QUESTIONS = 10;
/** Sentences; two beginnings nearer to each other are one. */
const SHORTEST_CHAPTER = 2;

/** `whole`: what was made of all `notes`, or the only one of them. `units` is not empty. */
export function assembleDigest(
  whole: Noted,
  notes: readonly Noted[],
  units: readonly Unit[],
  input: ModelDigestInput,
  model: string,
): Digest {
  const { text, marks, extractive } = input;
  const places = placesIn(text, marks);
  const quoting = quotingOf(text, places);
  const lineOf = checkedLines(input, units, quoting);
  const linesOf = (lines: readonly NotedLine[], most: number): DigestLine[] =>
    distinct(lines).slice(0, most).map(lineOf);

  const corePoint = whole.core ? lineOf(whole.core) : extractive.corePoint;
  const fundamentalPoint = whole.deep ? lineOf(whole.deep) : extractive.fundamentalPoint;
  const parts: FrameworkPart[] = distinct(whole.parts)
    .slice(0, MOST_PARTS)
    .map(({ label, ...line }) => ({ label, ...lineOf(line) }));
  const framework = filledUp(parts, extractive.framework);
  const statements = linesOf(
    whole.statements.length > 0 ? whole.statements : notes.flatMap((noted) => noted.statements),
    MOST_STATEMENTS,
  );
  const chapters = chaptersOf(whole, notes, units).map(({ from, to, title, line }): DigestChapter => {
    const [start, end] = [(units[from] as Unit).start, (units[to - 1] as Unit).end];
    const { atMs } = places.at(start);
    const stands = text.slice(start, end).indexOf(title);
    const at = start + stands;
    return {
      title,
      titlePlaces: stands < 0 ? [] : [quoting.placeOf({ start: at, end: at + title.length })],
      ...(atMs === undefined ? {} : { startMs: atMs }),
      start,
      end,
      ...lineOf(line),
    };
  });

  return {
    writer: "model",
    model,
    ...(corePoint ? { corePoint } : {}),
    ...(fundamentalPoint ? { fundamentalPoint } : {}),
    framework,
    chapters: chapters.length > 0 ? chapters : extractive.chapters,
    statements: statements.length > 0 ? statements : extractive.statements,
    figures: withCounts(extractive.figures, units, notes),
    names: withModelNames(extractive.names, notes, text, quoting),
    openQuestions: linesOf(whole.questions, MOST_QUESTIONS),
    keyPhrases: extractive.keyPhrases,
    conceptMap: modelMap(whole, { ...(corePoint ? { corePoint } : {}), framework }, units, input, quoting),
  };
}

interface ChapterSpan {
  /** Places in `units`, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly line: NotedLine;
}

/** The first begins with the text, the last ends with it, and each where the next one begins. */
function chaptersOf(whole: Noted, notes: readonly Noted[], units: readonly Unit[]): ChapterSpan[] {
  const noted = whole.chapters.length > 0 ? whole.chapters : notes.flatMap(({ chapters }) => chapters);
  const begun: { from: number; title: string; line: NotedLine }[] = [];
  for (const { from, title, ...line } of noted.toSorted((a, b) => a.from - b.from)) {
    const last = begun.at(-1);
    if (last && from - 1 - last.from < SHORTEST_CHAPTER) continue;
    begun.push({ from: begun.length === 0 ? 0 : from - 1, title, line });
  }
  const kept = begun.slice(0, MOST_CHAPTERS);
  return kept.map((chapter, nth) => ({ ...chapter, to: kept[nth + 1]?.from ?? units.length }));
}

/** The same words are said once. */
function distinct<T extends NotedLine>(lines: readonly T[]): T[] {
  const said = new Set<string>();
  return lines.filter(({ text }) => !said.has(text) && said.add(text));
}

/** Where the model gave too few, with parts that were found without it. */
function filledUp(parts: readonly FrameworkPart[], others: readonly FrameworkPart[]): FrameworkPart[] {
  const labels = new Set(parts.map(({ label }) => label));
  const more = others.filter(({ label }) => !labels.has(label));
  return [...parts, ...more.slice(0, Math.max(0, FEWEST_PARTS - parts.length))];
}
