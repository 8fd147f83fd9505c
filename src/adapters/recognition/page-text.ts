/**
 * Lines of text as Tesseract finds them in a picture (its hOCR), made into runs like those of a PDF, so that columns, tables
 * and headings are told by the same layout. What it is not sure of as a whole, specks and rules of tables, is left out.
 */
import { middleOf } from "../pages/pdf/middle-of.ts";
import type { TextRun } from "../pages/pdf/text-run.ts";
import { byName } from "../../lib/by-name.ts";

/** Of 100: a line below it is no line of letters. */
const LEAST_CONFIDENCE = 45;
/** The same of one or two characters alone: dust, a stamp's edge. */
const LEAST_ALONE = 60;
/** A gap of so many heights is one between columns. */
const GAP = 1.2;
const FONT = "recognised";

const LINE =
  /<span class='ocr_(?:line|header|caption|textfloat)'[^>]*title="([^"]*)">([\s\S]*?)(?=<span class='ocr_(?:line|header|caption|textfloat)'|<div|$)/gu;
const WORD = /<span class='ocrx_word'[^>]*title='([^']*)'[^>]*>([\s\S]*?)<\/span>/gu;
const RULE = /^[|_[\]—–=~-]+$/u;
const WIDE = /[\p{Script=Han}\u{3001}-\u{303f}\u{ff00}-\u{ffef}]/u;

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly confidence: number;
}

/** `points`: how many one pixel is; where it is not given, as many as make usual letters of 11 points. */
export function textOfLines(hocr: string, points?: number): TextRun[] {
  const runs: TextRun[] = [];
  const lines = linesOf(hocr);
  for (const line of lines.filter((one) => !lines.some((other) => isFragment(one, other)))) {
    for (const group of grouped(line.words, line.size)) {
      runs.push({
        text: withWideMarks(group.reduce((text, word) => joined(text, word.text), "")),
        left: group[0]!.left,
        right: Math.max(...group.map(({ right }) => right)),
        y: -line.base,
        size: line.size,
        font: FONT,
        isCode: false,
        direction: 0,
        isAfterSpace: true,
        order: runs.length,
      });
    }
  }
  const scale = points ?? 11 / Math.max(1, middleOf(runs.map(({ size }) => size)) ?? 0);
  return runs.map((run) => ({
    ...run,
    left: run.left * scale,
    right: run.right * scale,
    y: run.y * scale,
    size: Math.max(1, Math.round(run.size * scale)),
  }));
}

interface Line {
  readonly box: Box;
  readonly size: number;
  readonly base: number;
  readonly confidence: number;
  readonly words: readonly Word[];
}

/** In order; without those that are not surely lines. */
function linesOf(hocr: string): Line[] {
  return Array.from(hocr.matchAll(LINE)).flatMap(([, title = "", within = ""]) => {
    const size = Number(/x_size ([\d.]+)/u.exec(title)?.[1] ?? 0);
    const base = Number(/baseline -?[\d.]+ (-?[\d.]+)/u.exec(title)?.[1] ?? 0);
    const words = Array.from(within.matchAll(WORD), ([, about = "", inner = ""]) => wordOf(about, inner));
    const kept = words.filter(isWord);
    const letters = kept.reduce((sum, { text }) => sum + text.length, 0);
    const confidence = kept.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / letters;
    const isSure = letters > 0 && confidence >= (letters <= 2 ? LEAST_ALONE : LEAST_CONFIDENCE);
    return size > 0 && isSure
      ? [{ box: box(title), size, base: box(title)[3] + base, confidence, words }]
      : [];
  });
}

/** Strokes of large letters that were taken for a line of their own. */
function isFragment(line: Line, other: Line): boolean {
  if (line === other || line.confidence >= other.confidence) return false;
  const [left, top, right, bottom] = line.box;
  const [itsLeft, itsTop, itsRight, itsBottom] = other.box;
  const shared =
    Math.max(0, Math.min(right, itsRight) - Math.max(left, itsLeft)) *
    Math.max(0, Math.min(bottom, itsBottom) - Math.max(top, itsTop));
  return shared > 0.6 * (right - left) * (bottom - top);
}

/** From the left, from the top, to the right, to the bottom. */
type Box = readonly [number, number, number, number];

function box(title: string): Box {
  const found = /bbox (-?\d+) (-?\d+) (-?\d+) (-?\d+)/u.exec(title);
  return [1, 2, 3, 4].map((nth) => Number(found?.[nth] ?? 0)) as unknown as Box;
}

const ENTITIES = byName<string>({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" });

function wordOf(title: string, inner: string): Word {
  const [left, , right] = box(title);
  const text = inner
    .replace(/<[^<>]*>/gu, "")
    .replace(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => ENTITIES[name] ?? "")
    .replace(/^[|[\]](?=\S)|(?<=[^\s[])[|\]]$/u, "")
    .trim();
  return { text, left, right, confidence: Number(/x_wconf (\d+)/u.exec(title)?.[1] ?? 0) };
}

const isWord = ({ text }: Word): boolean => text !== "" && !RULE.test(text);

/** Parted by gaps, and by what was taken for letters but is a rule between columns. */
function grouped(words: readonly Word[], size: number): Word[][] {
  const groups: Word[][] = [];
  let last: Word | undefined;
  for (const word of words) {
    const isNext = last !== undefined && isWord(last) && word.left - last.right < GAP * size;
    last = word;
    if (!isWord(word)) continue;
    if (isNext) groups.at(-1)!.push(word);
    else groups.push([word]);
  }
  return groups;
}

/** Every Chinese character comes as a word of its own. */
function joined(before: string, after: string): string {
  if (before === "") return after;
  return WIDE.test(before.at(-1)!) || WIDE.test(after[0]!) ? before + after : `${before} ${after}`;
}

const WIDE_MARKS = byName<string>({
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
});

/** Between Chinese characters its data knows half-width marks only. */
function withWideMarks(text: string): string {
  return text.replace(/(?<=\p{Script=Han})[,;:?!](?=\p{Script=Han}|$)/gu, (mark) => WIDE_MARKS[mark] ?? mark);
}
