/**
 * Groups of candidates for a question: some with an answer among sentences of its passage, some without one because the
 * answering sentence is taken out, the question has one thing exchanged, or it is about another part of the subject.
 */
import { words } from "../../../src/lib/text/words.ts";
import type { ForeignParts } from "../edits/edit.ts";
import type { Document, Reading } from "../read/reading.ts";
import { type AnswerRow, splitOf } from "../rows.ts";
import { type Chance, chanceOf } from "../seeded-random.ts";
import { editQuestion } from "./question-edits.ts";
import type { WordIndex } from "./word-index.ts";

/** From this share of the question's word weights on, a sentence of elsewhere counts as about the same subject. */
const SAME_SUBJECT = 0.45;

type Candidate = readonly [sentence: string, label: AnswerRow["label"], kind: string];

export interface GroupTools {
  readonly index: WordIndex;
  readonly foreign: ForeignParts;
  /** Another question on the subject, of another passage. */
  readonly sibling: (reading: Reading, chance: Chance) => Reading | undefined;
  /** Any sentence of the language. */
  readonly stranger: (chance: Chance) => string | undefined;
}

/** One group with an answer, where there is one, and one without. */
export function answerGroups(reading: Reading, number: number, tools: GroupTools): AnswerRow[] {
  const { document, question, answers, answer } = reading;
  const id = `${document.source}/${number}`;
  const chance = chanceOf(`answers ${id}`);
  const rows: AnswerRow[] = [];
  const add = (group: string, asked: string, candidates: readonly Candidate[]): void => {
    const seen = new Set<string>();
    for (const [sentence, label, kind] of chance.shuffle(candidates)) {
      if (seen.has(sentence) || sentence.length < 4) continue;
      seen.add(sentence);
      rows.push({
        id: `${group}/${seen.size}`,
        group,
        lang: reading.questionLanguage ?? document.language,
        question: asked,
        sentence,
        label,
        kind,
        split: splitOf(reading.subject),
        ...(kind === "answer" && isWords(answer, sentence) ? { answer } : {}),
      });
    }
  };
  const others = wrongSentences(reading, question, tools);
  if (answers.length > 0) {
    const candidates = [
      ...rightCandidates(reading, chance),
      ...wrongCandidates(reading, others, chance, 3, "same-passage"),
    ];
    add(`${id}/with`, question, [...candidates, ...elsewhere(reading, question, chance, tools)]);
  }
  const sibling = chance.yes(0.35) ? tools.sibling(reading, chance) : undefined;
  const edited =
    chance.yes(0.5) && answers.length > 0
      ? editQuestion(question, contextOf(reading, chance, tools), document)
      : undefined;
  if (edited !== undefined) {
    const at = answers[0]!;
    const own: Candidate[] = [[document.sentences[at]!, 1, edited.kind]];
    if (chance.yes(0.3)) own.push([windowAround(reading, at, chance), 1, `${edited.kind}-window`]);
    const wrong = wrongCandidates(reading, others, chance, 2, "same-passage");
    add(`${id}/exchanged`, edited.question, [
      ...own,
      ...wrong,
      ...elsewhere(reading, edited.question, chance, tools, 0.4),
    ]);
  } else if (sibling !== undefined) {
    const wrong = wrongCandidates(
      reading,
      wrongSentences(reading, sibling.question, tools, sibling),
      chance,
      3,
      "other-question",
    );
    add(`${id}/other`, sibling.question, wrong);
  } else {
    const wrong = wrongCandidates(reading, others, chance, 3, "removed");
    if (wrong.length > 0)
      add(`${id}/removed`, question, [...wrong, ...elsewhere(reading, question, chance, tools, 0.6)]);
  }
  return rows;
}

/** Whether an answer's words can be shown within its sentence, less than the whole of it. */
const isWords = (answer: string | undefined, sentence: string): answer is string =>
  answer !== undefined && answer.length < sentence.length && sentence.includes(answer);

function contextOf(reading: Reading, chance: Chance, tools: GroupTools): Parameters<typeof editQuestion>[1] {
  const language = reading.questionLanguage ?? reading.document.language;
  return { chance, language, around: reading.document.sentences, foreign: tools.foreign };
}

const remembered = new WeakMap<Document, readonly (readonly string[])[]>();

/** The different words of each sentence; many questions ask about one document. */
function wordsOf(document: Document): readonly (readonly string[])[] {
  const known =
    remembered.get(document) ?? document.sentences.map((sentence) => [...new Set(words(sentence))]);
  remembered.set(document, known);
  return known;
}

/** Numbers of sentences that do not answer, nearest to the question first. */
function wrongSentences(
  reading: Reading,
  question: string,
  { index }: GroupTools,
  asked = reading,
): number[] {
  const { sentences } = reading.document;
  const right = new Set(asked === reading ? reading.answers : []);
  const gold = (asked.answer ?? "").toLowerCase();
  const wanted = new Set(words(question));
  const own = wordsOf(reading.document);
  const score = (at: number): number =>
    own[at]!.reduce((sum, word) => sum + (wanted.has(word) ? index.weight(word) : 0), 0);
  return sentences
    .map((sentence, at) => ({ at, sentence, score: score(at) }))
    .filter(
      ({ at, sentence }) => !right.has(at) && !(gold.length > 1 && sentence.toLowerCase().includes(gold)),
    )
    .filter(({ sentence }) => !reading.answers.some((at) => asked === reading && sentences[at] === sentence))
    .toSorted((a, b) => b.score - a.score || a.at - b.at)
    .map(({ at }) => at);
}

function rightCandidates(reading: Reading, chance: Chance): Candidate[] {
  const { document, answers, together } = reading;
  const first = answers[0]!;
  if (together === true) {
    const most = answers.length;
    const count = Math.min(most, 2 + chance.below(3));
    const window = join(document.sentences.slice(first, first + count), document.language);
    return count < 2 ? [[window, 2, "answer"]] : [[window, 2, "answer-window"]];
  }
  const candidates: Candidate[] = answers.slice(0, 2).map((at) => [document.sentences[at]!, 2, "answer"]);
  if (chance.yes(0.45)) candidates.push([windowAround(reading, first, chance), 2, "answer-window"]);
  return candidates;
}

/** Two to four sentences in a row with the given one among them. */
function windowAround(reading: Reading, at: number, chance: Chance): string {
  const { sentences, language } = reading.document;
  const count = Math.min(sentences.length, 2 + chance.below(3));
  const from = Math.max(0, Math.min(sentences.length - count, at - chance.below(count)));
  return join(sentences.slice(from, from + count), language);
}

function wrongCandidates(
  reading: Reading,
  wrong: readonly number[],
  chance: Chance,
  most: number,
  kind: string,
): Candidate[] {
  const { sentences, language } = reading.document;
  const near = wrong.slice(0, most - 1);
  const rest = wrong.slice(most - 1);
  const picked = rest.length > 0 ? [...near, chance.pick(rest)] : near;
  const candidates: Candidate[] = [];
  const allowed = new Set(wrong);
  for (const [i, at] of picked.entries()) {
    const count = 2 + chance.below(3);
    const window = [at];
    while (window.length < count && allowed.has(window.at(-1)! + 1)) window.push(window.at(-1)! + 1);
    // Where only sections answer, candidates are sections too, or their length would tell.
    const wide = reading.together === true ? true : i === 0 ? chance.yes(0.4) : false;
    if (wide && window.length > 1) {
      candidates.push([
        join(
          window.map((one) => sentences[one]!),
          language,
        ),
        1,
        `${kind}-window`,
      ]);
      if (reading.together === true) continue;
    }
    candidates.push([sentences[at]!, 1, kind]);
  }
  return candidates;
}

/** A near miss of another document, or a sentence of anywhere. */
function elsewhere(
  reading: Reading,
  question: string,
  chance: Chance,
  tools: GroupTools,
  share = 1,
): Candidate[] {
  if (!chance.yes(share)) return [];
  const split = splitOf(reading.subject);
  const gold = (reading.answer ?? "").toLowerCase();
  const own = new Set(reading.document.sentences);
  if (
    chance.yes(0.65) &&
    (reading.questionLanguage ?? reading.document.language) === reading.document.language
  ) {
    const near = tools.index
      .near(question, 12)
      .filter(
        ({ sentence }) =>
          sentence.subject !== reading.subject && sentence.split === split && !own.has(sentence.text),
      )
      .filter(({ sentence }) => gold.length < 2 || !sentence.text.toLowerCase().includes(gold))
      .filter(({ sentence }) => sentence.text.length < 400);
    // The very nearest of another document sometimes answers after all, where no gold words tell.
    const one = near[gold.length < 2 ? 1 + chance.below(3) : chance.below(3)];
    if (one !== undefined) return [[one.sentence.text, one.share >= SAME_SUBJECT ? 1 : 0, "retrieved"]];
  }
  const stranger = tools.stranger(chance);
  return stranger === undefined || own.has(stranger) ? [] : [[stranger, 0, "other-passage"]];
}

function join(sentences: readonly string[], language: string): string {
  return sentences.join(language === "zh" ? "" : " ");
}
