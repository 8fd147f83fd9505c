/** From readings to lines of `answers.jsonl`: caps of repetitive sources, groups in a fixed order, counts by kind. */
import { collectForeignParts } from "../claims/foreign-parts.ts";
import type { Ledger } from "../ledger.ts";
import type { Document, Language, Reading } from "../read/reading.ts";
import { type AnswerRow, splitOf } from "../rows.ts";
import { type Chance, chanceOf } from "../seeded-random.ts";
import type { HanScript } from "../han-script.ts";
import { everydayAnswers } from "../worlds/everyday/everyday-answers.ts";
import { noteAnswers } from "../worlds/note-answers.ts";
import { sceneAnswers } from "../worlds/scene-answers.ts";
import { answerGroups, type GroupTools } from "./answer-groups.ts";
import { titledRows } from "./titled.ts";
import { type IndexedSentence, wordIndex } from "./word-index.ts";

/** Readings of a source whose questions repeat a few patterns. */
const MOST: Readonly<Record<string, number>> = { medquad: 6_000, "policyqa-a": 1_500, "policyqa-b": 1_500 };

/** Scenes of each frame. */
const SCENES = 500;
/** Notes of each kind. */
const NOTES = 700;
/** Everyday questions of each fact. */
const EVERYDAY = 70;

export function buildAnswers(
  all: readonly Reading[],
  ledger: Ledger,
  add: (row: AnswerRow) => void,
  say: (line: string) => void,
  script?: HanScript,
): void {
  const readings = capped(all);
  const documents = [...new Map(readings.map(({ document, subject }) => [document, subject]))];
  const tools = new Map<Language, GroupTools>(
    (["en", "zh"] as const).map((language) => [language, toolsOf(language, documents, readings)]),
  );
  const counts = new Map<string, number>();
  const write = (row: AnswerRow, source: string): void => {
    add(row);
    ledger.wrote(source);
    const key = `answers ${row.lang} ${row.kind} ${row.label}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const [number, reading] of readings.entries()) {
    const rows = answerGroups(reading, number, tools.get(reading.document.language)!);
    const { source } = reading.document;
    const chance = chanceOf(`titled ${source}/${number}`);
    for (const row of rows) write(row, source);
    for (const row of titledRows(reading, rows, (of) => titleOf(of.pick(readings), reading), chance))
      write(row, source);
  }
  for (const row of sceneAnswers(SCENES)) write(row, "scenes");
  for (const row of everydayAnswers(EVERYDAY, script)) write(row, "everyday");
  for (const row of noteAnswers(NOTES)) write(row, "notes");
  for (const [key, count] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) say(`${key}: ${count}`);
}

/** The title of another reading, of the same split and language; none where it happens to be neither. */
const titleOf = (other: Reading, { document, subject }: Reading): string =>
  other.document.language === document.language && splitOf(other.subject) === splitOf(subject)
    ? other.document.title
    : "";

function capped(all: readonly Reading[]): Reading[] {
  const bySource = new Map<string, Reading[]>();
  for (const reading of all) {
    const { source } = reading.document;
    const of = bySource.get(source);
    if (of === undefined) bySource.set(source, [reading]);
    else of.push(reading);
  }
  return [...bySource].flatMap(([source, readings]) => {
    const most = MOST[source];
    return most === undefined ? readings : chanceOf(`cap ${source}`).shuffle(readings).slice(0, most);
  });
}

function toolsOf(
  language: Language,
  documents: readonly (readonly [Document, string])[],
  readings: readonly Reading[],
): GroupTools {
  const own = documents.filter(([document]) => document.language === language);
  const sentences: IndexedSentence[] = own.flatMap(([document, subject]) =>
    document.sentences.map((text) => ({ text, subject, split: splitOf(subject) })),
  );
  const bySubject = new Map<string, Reading[]>();
  for (const reading of readings) {
    if ((reading.questionLanguage ?? reading.document.language) !== language) continue;
    const of = bySubject.get(reading.subject);
    if (of === undefined) bySubject.set(reading.subject, [reading]);
    else of.push(reading);
  }
  const sibling = (reading: Reading, chance: Chance): Reading | undefined => {
    const others = (bySubject.get(reading.subject) ?? []).filter(
      (other) =>
        other.document.id !== reading.document.id &&
        other.question !== reading.question &&
        other.document.language === reading.document.language,
    );
    return others.length === 0 ? undefined : chance.pick(others);
  };
  return {
    index: wordIndex(sentences),
    foreign: collectForeignParts(
      own.map(([document]) => document),
      language,
    ),
    sibling,
    stranger: (chance) => (sentences.length === 0 ? undefined : chance.pick(sentences).text),
  };
}
