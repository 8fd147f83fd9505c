/**
 * Puts marks, capitals and paragraphs into those stretches of a transcript that have none. Text that has its marks is
 * left as it is. Chinese and English by their statistics; other languages are left alone.
 */
import { asks } from "./asks.ts";
import type { FoundChange } from "./changes.ts";
import { EN_GAPS } from "./gap-weights-en.ts";
import { ZH_GAPS } from "./gap-weights-zh.ts";
import { CLAUSE_END, SENTENCE_END, endsOf } from "./sentence-ends.ts";
import { spokenWords, type SpokenWord } from "./spoken-words.ts";

/** A stretch of the text and when it was said. */
export interface SpokenCue {
  /** UTF-16 offsets into the transcript. */
  readonly start: number;
  readonly end: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** Words without a mark after which marks are missing, rather than a sentence long. */
const UNMARKED = { zh: 60, en: 60 } as const;
/** Marks that end a clause or a sentence; a dot within a number or a name does not. */
const MARK = /[。！？；：，、…!?;:,]+|\.(?=\s|$)/gu;

/** Logits of silence, by rule: the transcripts that the statistics come from have no times. */
const PAUSES: readonly (readonly [ms: number, logits: number])[] = [
  [1_500, 3],
  [600, 1.5],
];
/** Some recognisers write a pause as a space between Han characters. */
const SPACE_LOGITS = 1.5;
/** Two Latin words in Chinese are one name. */
const ONE_NAME_LOGITS = -4;

/** Characters after which a paragraph ends with a sentence that something new follows, and after which in any case. */
const PARAGRAPH = { zh: [160, 400], en: [450, 1_000] } as const;
const PARAGRAPH_PAUSE_MS = 2_500;
const NEW_TURN = {
  zh: /^(?:首先|其次|最后|第[一二三四五]|那么|那我们|下面|接下来|好的|我们来|下一|另外|现在)/u,
  en: /^(?:okay|so|now|alright|first|second|finally|next|another|let's)\b/,
} as const;

export function markSentences(text: string, cues: readonly SpokenCue[] = []): FoundChange[] {
  const pauses = new Map<number, number>();
  for (const [nth, { end, endMs }] of cues.entries()) {
    const next = cues[nth + 1];
    if (next === undefined) continue;
    pauses.set(end, next.startMs - endMs);
    pauses.set(next.start, next.startMs - endMs);
  }
  const found: FoundChange[] = [];
  let from = 0;
  for (const { 0: mark, index } of [...text.matchAll(MARK), { 0: "", index: text.length }]) {
    const stretch = spokenWords(text, from, index);
    const language = languageOf(stretch);
    if (language !== undefined && stretch.length > UNMARKED[language]) {
      found.push(...markStretch(text, stretch, language, mark !== "", pauses));
    }
    from = index + mark.length;
  }
  return found;
}

function languageOf(words: readonly SpokenWord[]): "zh" | "en" | undefined {
  const han = words.filter(({ isHan }) => isHan).length;
  if (han * 2 > words.length) return "zh";
  return words.filter(({ text }) => /^[a-z0%']/.test(text)).length > words.length * 0.9 ? "en" : undefined;
}

function markStretch(
  text: string,
  words: readonly SpokenWord[],
  language: "zh" | "en",
  isMarkedAtEnd: boolean,
  pauses: ReadonlyMap<number, number>,
): FoundChange[] {
  const spoken = words.map((word) => word.text);
  const pauseAfter = (at: number): number =>
    Math.max(pauses.get((words[at] as SpokenWord).end) ?? 0, pauses.get(words[at + 1]?.start ?? -1) ?? 0);
  const hint = (at: number): number => {
    const [before, after] = [words[at], words[at + 1]];
    if (before === undefined || after === undefined) return 0;
    let logits = PAUSES.find(([ms]) => pauseAfter(at) >= ms)?.[1] ?? 0;
    if (language === "zh" && before.isHan && after.isHan && after.start > before.end) logits += SPACE_LOGITS;
    if (language === "zh" && !before.isHan && !after.isHan) logits += ONE_NAME_LOGITS;
    return logits;
  };
  const ends = endsOf(spoken, language === "zh" ? ZH_GAPS : EN_GAPS, hint);
  const found: FoundChange[] = [];
  let [sentence, paragraph] = [0, words[0]?.start ?? 0];
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (at === sentence && language === "en") found.push(...capital(text, word, "sentence-begins"));
    else if (language === "en" && /^i(?:'|$)/.test(word.text))
      found.push(...capital(text, word, "sentence-begins"));
    if (ends[at] === CLAUSE_END)
      found.push(mark(word, next, language, language === "zh" ? "，" : ",", "clause-ends"));
    if (ends[at] !== SENTENCE_END || (next === undefined && isMarkedAtEnd)) continue;
    const isAsked = asks(spoken.slice(sentence, at + 1), language);
    const sign = language === "zh" ? (isAsked ? "？" : "。") : isAsked ? "?" : ".";
    found.push(mark(word, next, language, sign, isAsked ? "asks" : "sentence-ends"));
    sentence = at + 1;
    if (next === undefined) continue;
    const length = word.end - paragraph;
    const [fair, most] = PARAGRAPH[language];
    const follows = spoken.slice(at + 1, at + 5).join(language === "zh" ? "" : " ");
    const isNew = NEW_TURN[language].test(follows) || pauseAfter(at) >= PARAGRAPH_PAUSE_MS;
    if (length < most && !(length >= fair && isNew)) continue;
    found.push({
      start: language === "zh" ? next.start : word.end,
      end: next.start,
      after: "\n\n",
      kind: "paragraph",
      reason: { code: "new-paragraph" },
    });
    paragraph = next.start;
  }
  return found;
}

/** After `word`; in Chinese it takes the place of the space that stood for it. */
function mark(
  word: SpokenWord,
  next: SpokenWord | undefined,
  language: "zh" | "en",
  after: string,
  code: "clause-ends" | "sentence-ends" | "asks",
): FoundChange {
  const end = language === "zh" && next !== undefined ? next.start : word.end;
  return { start: word.end, end, after, kind: "mark", reason: { code } };
}

function capital(text: string, { start }: SpokenWord, code: "sentence-begins"): FoundChange[] {
  const letter = text.charAt(start);
  const after = letter.toUpperCase();
  return after === letter || after.length > 1
    ? []
    : [{ start, end: start + 1, after, kind: "case", reason: { code } }];
}
