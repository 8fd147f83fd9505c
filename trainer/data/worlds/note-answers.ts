/**
 * Questions about a note of a few lines: with the line that answers among others of the note, and without it, because the
 * line is about another thing, or because the note does not say what is asked of the thing.
 */
import type { Language } from "../read/reading.ts";
import type { AnswerRow } from "../rows.ts";
import { type Chance, chanceOf } from "../seeded-random.ts";
import { fill, filledIn, type Slots } from "./frame.ts";
import { type Candidate, groupRows } from "./group-rows.ts";
import type { NoteKind } from "./note-kind.ts";
import { decision, fault, hours, programme } from "./notes-life.ts";
import { contact, fee, fine, task } from "./notes-people.ts";
import { ingredient, place, price, quality, release, setting } from "./notes-things.ts";

/** In this order: ids and chance go by the place of a kind. */
const NOTE_KINDS: readonly NoteKind[] = [
  price,
  fee,
  fault,
  setting,
  contact,
  programme,
  hours,
  ingredient,
  release,
  task,
  quality,
  fine,
  place,
  decision,
];

/** Two notes in three are in the language of the question. */
const SAME_LANGUAGE = 0.65;
/** Lines of a note that do not answer. */
const OTHERS = 2;

/** For each note one group with an answer and one without. */
export function noteAnswers(notesOfEach: number): AnswerRow[] {
  return NOTE_KINDS.flatMap((kind, k) =>
    Array.from({ length: notesOfEach }, (_, i) => rowsOf(kind, `notes/${k}-${i}`)).flat(),
  );
}

function rowsOf(kind: NoteKind, subject: string): AnswerRow[] {
  const chance = chanceOf(subject);
  const lang: Language = chance.yes(0.5) ? "en" : "zh";
  const textLang: Language = chance.yes(SAME_LANGUAGE) ? lang : lang === "en" ? "zh" : "en";
  const different = distinct(kind, chance, OTHERS + 2);
  const [own, lacking, ...others] = different;
  if (own === undefined || lacking === undefined || others.length < OTHERS) return [];
  const wording = chance.pick(kind.lines[textLang]);
  const line = (slots: Slots): string => fill(wording, slots, textLang);
  const stranger = chance.pick(NOTE_KINDS.filter((other) => other !== kind));
  const off: Candidate = [
    fill(chance.pick(stranger.lines[textLang]), stranger.slots(chance), textLang),
    0,
    "other-passage",
  ];
  const wrong = others.map((slots): Candidate => [line(slots), 1, "same-passage"]);
  const ownLine = line(own);
  // Where the wording leaves the answer out, the line does not answer.
  const said = kind.asks.flatMap((ask) => {
    const answer = answerIn(ownLine, ask.answer, own, textLang);
    return answer === undefined ? [] : [{ ask, answer }];
  });
  // "Weight: 3 kg" does not name its thing: its heading does, which is not here.
  const namesIts = ownLine.includes(fill(`{${kind.about}}`, own, textLang)) || kind.about === "quality";
  if (said.length === 0 || !namesIts) return [];
  const { ask, answer } = chance.pick(said);
  const rows: AnswerRow[] = [];
  const add = (form: string, question: string, candidates: readonly Candidate[]): void =>
    void rows.push(...groupRows({ subject, form, question, lang, textLang }, candidates, chance));
  const right: Candidate = [ownLine, 2, "answer", answer];
  add("with", fill(chance.pick(ask[lang]), own, lang), [right, ...wrong, off]);
  const wordless: Candidate = [ownLine, 1, "exchanged-entity"];
  if (chance.yes(0.5))
    add("exchanged", fill(chance.pick(ask[lang]), lacking, lang), [wordless, ...wrong.slice(0, 1), off]);
  else
    add("lacking", fill(chance.pick(kind.lacks[lang]), own, lang), [
      [ownLine, 1, "exchanged-relation"],
      ...wrong.slice(0, 1),
      off,
    ]);
  return rows;
}

/** Of the ways in which the answer may stand there, the one that does. */
function answerIn(line: string, ways: string, slots: Slots, language: Language): string | undefined {
  return ways
    .split("|")
    .map((way) => filledIn(way, slots, language))
    .find((way) => line.includes(way));
}

/** Things of the kind that differ in what the questions name. */
function distinct(kind: NoteKind, chance: Chance, count: number): Slots[] {
  const found: Slots[] = [];
  for (let tries = 0; tries < 40 && found.length < count; tries++) {
    const fresh = kind.slots(chance);
    if (found.every((one) => one[kind.about]?.en !== fresh[kind.about]?.en)) found.push(fresh);
  }
  return found;
}
