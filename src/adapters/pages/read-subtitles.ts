/**
 * Subtitles into running text with the time of each cue. Cues follow one another as sentences do where the file
 * has punctuation; where it has none (automatic captions) each keeps a line of its own. A change of speaker or a
 * long silence begins a paragraph. Rolling captions, which show each line twice, are said once.
 */
import type { Cue } from "./subtitle-cues.ts";
import type { Mark } from "../../core/domain/document.ts";
import { say } from "../../core/domain/said/say.ts";
import type { ReadParts } from "./read-parts.ts";
import { parseSubtitles } from "./subtitle-cues.ts";
import { languagesOf } from "./subtitle-languages.ts";

/** A silence that ends a paragraph, where the sentence has ended too. */
const PARAGRAPH_GAP_MS = 4_000;

/** A caption of some length that is shown once more so soon is no second saying of it. */
const REPEATED_GAP_MS = 3_000;
const LEAST_REPEATED = 12;
const HAN = /\p{Script=Han}/gu;

/** The time falls back so far, and to the first quarter of what was reached, where another recording begins. */
const RESTART_MS = 10_000;
const RESTART_SHARE = 0.25;
/** A recording of fewer cues is no recording: the cues are out of order. */
const LEAST_CUES = 3;

/** Captions roll or grow only without a pause between them. */
const ROLLING_GAP_MS = 250;

/** Longer paragraphs are hard to read and to cite; broken at the next end of a sentence. */
const LONG_PARAGRAPH = 700;

/** Below this share of cues with an end of sentence, the file is unpunctuated. */
const PUNCTUATED_SHARE = 0.1;

/** No screen shows more lines of a caption. */
const MAX_LINES = 8;

const SENTENCE_END = /[.!?…。！？]["'”’」』)）\]]*$/u;

export interface TimedText {
  readonly text: string;
  readonly marks: Mark[];
}

/** Two languages of one file stand one after the other, each with its times. */
export function readSubtitles(source: string, kind: "srt" | "vtt"): ReadParts {
  const { cues, untimed } = parseSubtitles(source, kind);
  const total = cues.length + untimed;
  return {
    ...joinLanguages(languagesOf(cues)),
    ...(untimed === 0 ? {} : { unread: [say("subtitles.without-time", { count: untimed, total })] }),
  };
}

/** Each list by itself. */
export function joinLanguages(languages: readonly (readonly Cue[])[]): TimedText {
  let text = "";
  const marks: Mark[] = [];
  for (const cues of languages) {
    const own = joinCues(cues);
    const at = text === "" ? 0 : text.length + 2;
    for (const mark of own.marks) marks.push({ ...mark, start: mark.start + at });
    text = text === "" ? own.text : `${text}\n\n${own.text}`;
  }
  return { text, marks };
}

/** Cues of any origin, in any order; those of recordings one after another stay so, each with its own times. */
export function joinCues(unordered: readonly Cue[]): TimedText {
  const cues = recordingsOf(unordered).flatMap((own) =>
    saidOnce(own.toSorted((a, b) => a.startMs - b.startMs)),
  );
  const ended = cues.filter((cue) => cue.lines.some((line) => SENTENCE_END.test(line))).length;
  const isPunctuated = ended >= PUNCTUATED_SHARE * cues.length;
  const marks: Mark[] = [];
  const parts: string[] = [];
  let length = 0;
  let paragraphStart = 0;
  let previous: Cue | undefined;
  for (const cue of cues) {
    const before = parts.at(-1) ?? "";
    const between =
      previous === undefined ? "" : separator(previous, cue, before, length - paragraphStart, isPunctuated);
    if (between === "\n\n") paragraphStart = length + between.length;
    const name = cue.speaker === undefined || cue.speaker === previous?.speaker ? "" : `${cue.speaker}: `;
    const words = name + joinLines(cue.lines, isPunctuated);
    marks.push({ kind: "time", start: length + between.length, atMs: cue.startMs });
    parts.push(between, words);
    length += between.length + words.length;
    previous = cue;
  }
  return { text: parts.join(""), marks };
}

function recordingsOf(cues: readonly Cue[]): readonly (readonly Cue[])[] {
  const recordings: Cue[][] = [[]];
  let reachedMs = Number.NEGATIVE_INFINITY;
  for (const cue of cues) {
    if (isRestart(cue, reachedMs)) {
      recordings.push([]);
      reachedMs = cue.startMs;
    }
    recordings.at(-1)?.push(cue);
    reachedMs = Math.max(reachedMs, cue.startMs);
  }
  return recordings.every((own) => own.length >= LEAST_CUES) ? recordings : [cues];
}

function isRestart({ startMs }: Cue, reachedMs: number): boolean {
  return startMs <= reachedMs - RESTART_MS && startMs <= reachedMs * RESTART_SHARE;
}

function separator(
  previous: Cue,
  cue: Cue,
  before: string,
  paragraphLength: number,
  isPunctuated: boolean,
): string {
  if (cue.speaker !== previous.speaker || isRestart(cue, previous.startMs)) return "\n\n";
  const hasEnded = SENTENCE_END.test(before.slice(-4)) || !isPunctuated;
  if (hasEnded && cue.startMs - previous.endMs >= PARAGRAPH_GAP_MS) return "\n\n";
  if (hasEnded && paragraphLength >= LONG_PARAGRAPH) return "\n\n";
  const first = cue.lines[0] ?? "";
  if (!isPunctuated || /^(?:[-–—]\s?\S|>>)/u.test(first)) return "\n";
  return joint(before.slice(-1));
}

function joinLines(lines: readonly string[], isPunctuated: boolean): string {
  return lines.reduce((joined, line) => {
    if (/^[-–—]\s?\S/u.test(line)) return `${joined}\n${line}`;
    return joined + (isPunctuated ? joint(joined.slice(-1)) : " ") + line;
  });
}

/** Chinese punctuation brings its own space. */
function joint(last: string): string {
  return /[，。、！？：；」』）…]/u.test(last) ? "" : " ";
}

/** Leaves out the lines that a cue shows again from the one before, and takes a growing line at its longest. */
function saidOnce(cues: readonly Cue[]): Cue[] {
  const kept: Cue[] = [];
  /** Lines on the screen when the cue before ended. */
  let shown: readonly string[] = [];
  let shownUntilMs = Number.NEGATIVE_INFINITY;
  for (const cue of cues) {
    const gapMs = cue.startMs - shownUntilMs;
    const isRolling = gapMs <= ROLLING_GAP_MS;
    const isAgain = gapMs <= REPEATED_GAP_MS && isLongAndSame(shown, cue.lines);
    const repeated = isAgain ? cue.lines.length : isRolling ? overlap(shown, cue.lines) : 0;
    const lines = cue.lines.slice(repeated);
    const last = kept.at(-1);
    const grown = lines[0];
    const before = last?.lines.at(-1);
    if (
      isRolling &&
      repeated === 0 &&
      last !== undefined &&
      before !== undefined &&
      grown?.startsWith(before) === true
    ) {
      kept[kept.length - 1] = { ...last, endMs: cue.endMs, lines: [...last.lines.slice(0, -1), ...lines] };
    } else if (lines.length > 0) {
      kept.push({ ...cue, lines });
    }
    shown = cue.lines;
    shownUntilMs = Math.max(shownUntilMs, cue.endMs);
  }
  return kept;
}

function isLongAndSame(before: readonly string[], now: readonly string[]): boolean {
  const words = now.join(" ");
  // A Chinese character says as much as two letters.
  return words.replace(HAN, "  ").length >= LEAST_REPEATED && words === before.join(" ");
}

/** How many lines at the end of `before` are those at the beginning of `now`. */
function overlap(before: readonly string[], now: readonly string[]): number {
  for (let size = Math.min(before.length, now.length, MAX_LINES); size > 0; size -= 1) {
    const tail = before.slice(before.length - size);
    if (tail.every((line, index) => line === now[index])) return size;
  }
  return 0;
}
