/** Questions about small facts in both languages and across them, with the fact, facts of the same kind, and others. */
import type { AnswerRow } from "../rows.ts";
import type { Language } from "../read/reading.ts";
import { type Chance, chanceOf } from "../seeded-random.ts";
import { fill, type Frame, type Slots } from "./frame.ts";
import { type Candidate, groupRows } from "./group-rows.ts";
import { CONDITION_FRAMES } from "./frames-conditions.ts";
import { PEOPLE_FRAMES } from "./frames-people.ts";
import { PERMISSION_FRAMES } from "./frames-permissions.ts";

const FRAMES: readonly Frame[] = [...PEOPLE_FRAMES, ...PERMISSION_FRAMES, ...CONDITION_FRAMES];

/** Two questions of a frame in three are in the language of the text. */
const SAME_LANGUAGE = 0.65;

/** For each scene one group with an answer and one without. */
export function sceneAnswers(scenesOfEach: number): AnswerRow[] {
  const rows: AnswerRow[] = [];
  for (const [f, frame] of FRAMES.entries()) {
    for (let i = 0; i < scenesOfEach; i++) {
      const subject = `scenes/a${f}-${i}`;
      const chance = chanceOf(subject);
      const lang: Language = chance.yes(0.5) ? "en" : "zh";
      const textLang: Language = chance.yes(SAME_LANGUAGE) ? lang : lang === "en" ? "zh" : "en";
      const slots = frame.slots(chance);
      const wording = chance.pick(frame.questions[lang]);
      const near = another(frame, slots, chance, []);
      const far = another(frame, slots, chance, [near?.[frame.questions.about]?.en ?? ""]);
      if (near === undefined || far === undefined) continue;
      const stranger = chance.pick(FRAMES.filter((other) => other !== frame));
      const off: Candidate = [
        evidenceOf(stranger, stranger.slots(chance), textLang, chance),
        0,
        "other-passage",
      ];
      const wrong: Candidate[] = [near, far].map((one) => [
        evidenceOf(frame, one, textLang, chance),
        1,
        "same-passage",
      ]);
      const answer = evidenceOf(frame, slots, textLang, chance);
      const add = (form: string, question: string, candidates: readonly Candidate[]): void =>
        void rows.push(...groupRows({ subject, form, question, lang, textLang }, candidates, chance));
      add("with", fill(wording, slots, lang), [[answer, 2, "answer"], ...wrong, off]);
      const names = (one: Slots): string[] => Object.values(one).map(({ en }) => en);
      const exchanged = another(frame, slots, chance, [...names(near), ...names(far)]);
      if (exchanged === undefined) continue;
      add("exchanged", fill(wording, exchanged, lang), [
        [answer, 1, "exchanged-entity"],
        ...wrong.slice(0, 1),
        off,
      ]);
    }
  }
  return rows;
}

function evidenceOf(frame: Frame, slots: Slots, language: Language, chance: Chance): string {
  const state = chance.pick(Object.keys(frame.states));
  return fill(chance.pick(frame.states[state]!.evidence[language]), slots, language);
}

/** The same fact about another thing than the one asked about and than any of `besides`; undefined where none is found. */
function another(frame: Frame, slots: Slots, chance: Chance, besides: readonly string[]): Slots | undefined {
  const { about } = frame.questions;
  const taken = new Set([...Object.values(slots).map(({ en }) => en), ...besides]);
  for (let tries = 0; tries < 20; tries++) {
    const fresh = frame.slots(chance);
    if (taken.has(fresh[about]!.en)) continue;
    // Half keep the other people, places and figures: what differs is the thing alone.
    return chance.yes(0.5) ? { ...slots, [about]: fresh[about]! } : fresh;
  }
  return undefined;
}
