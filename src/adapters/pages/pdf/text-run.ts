/**
 * Runs of text as they stand on a page: what pdf.js finds, turned upright. Each direction of writing has a frame of its
 * own, in which lines go from left to right and follow each other downwards; vertical Chinese is one of them.
 */
import { withoutRadicals } from "../cjk-radicals.ts";

/** What is used of pdf.js's `TextItem`. Lengths in points, origin at the lower left. */
export interface PdfItem {
  readonly str: string;
  /** Text matrix: `[a, b, c, d, x, y]`. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
  readonly fontName: string;
}

/** What is used of pdf.js's `TextStyle`. */
export interface PdfStyle {
  readonly fontFamily: string;
  readonly vertical: boolean;
}

/** 0 upright, 90 bottom to top, 180 upside down, 270 top to bottom; `skew` anything between, as stamps are. */
export type Direction = 0 | 90 | 180 | 270 | "skew";

/** Text at its place on a page: what runs, the pieces made of them and the lines made of these have in common. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Base line; larger is higher. */
  readonly y: number;
  /** Height of its letters, or of the greater part of them. */
  readonly size: number;
  readonly font: string;
  /** Set in letters of one width: code, or what a terminal shows. */
  readonly isCode: boolean;
}

export interface TextRun extends PlacedText {
  readonly direction: Direction;
  /** Blank space is drawn before it, however narrow. */
  readonly isAfterSpace: boolean;
  /** Place in the order of drawing. */
  readonly order: number;
}

/** Degrees off the right angle that are still taken for it. */
const STRAIGHT = 4;

export function textRuns(
  items: readonly PdfItem[],
  styles: Readonly<Record<string, PdfStyle | undefined>>,
): TextRun[] {
  const runs: TextRun[] = [];
  let isAfterSpace = true;
  items.forEach((item, order) => {
    const text = cleaned(item.str);
    const style = styles[item.fontName];
    if (text.trim() !== "" && isOnAPage(item)) {
      const isSpaced = isAfterSpace || text.startsWith(" ");
      runs.push({
        ...placeOf(item, style?.vertical === true),
        ...nameOf(item, style, text),
        order,
        isAfterSpace: isSpaced,
      });
    }
    isAfterSpace = item.hasEOL || text.endsWith(" ") || (text === "" && isAfterSpace);
  });
  return runs;
}

/** Places beyond are no paper's; arithmetic with them ends in no number. */
const FARTHEST = 1e7;

function isOnAPage({ transform, width, height }: PdfItem): boolean {
  return [...transform, width, height].every((value) => Math.abs(value) <= FARTHEST);
}

function nameOf(
  item: PdfItem,
  style: PdfStyle | undefined,
  text: string,
): Pick<TextRun, "text" | "font" | "isCode"> {
  // Chinese characters all have one width, whatever they are used for.
  const isCode = style?.fontFamily === "monospace" && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(text);
  return { text: withoutStretch(text.trim()), font: item.fontName, isCode };
}

type Place = Pick<TextRun, "left" | "right" | "y" | "size" | "direction">;

function placeOf({ transform, width, height }: PdfItem, isVertical: boolean): Place {
  const [a = 1, b = 0, , d = 1, x = 0, y = 0] = transform;
  const size = Math.max(0.1, isVertical ? width : height || Math.abs(d) || Math.hypot(a, b));
  const length = isVertical ? height : width;
  const direction = isVertical ? 270 : directionOf(Math.atan2(b, a));
  const [left, base] = turned(x, y, direction);
  return { left, right: left + length, y: base, size: Math.round(size * 2) / 2 || size, direction };
}

function directionOf(angle: number): Direction {
  const degrees = (angle * 180) / Math.PI;
  const right = Math.round(degrees / 90) * 90;
  if (Math.abs(degrees - right) > STRAIGHT) return "skew";
  return (((right % 360) + 360) % 360) as Direction;
}

function turned(x: number, y: number, direction: Direction): [number, number] {
  if (direction === 90) return [y, -x];
  if (direction === 180) return [-x, -y];
  if (direction === 270) return [-y, x];
  return [x, y];
}

/** Dots that lead the eye from a heading to its page number, in a table of contents. */
const LEADER = / ?(?:[.·•…_] ?){5,}/gu;

function cleaned(text: string): string {
  return (
    withoutRadicals(text.toWellFormed())
      .replace(/[\p{Cc}\u{ad}\u{200b}\u{feff}\u{fffd}\u{fffe}\u{ffff}]/gu, (character) => {
        if (character === "\u{ad}") return "\u{ad}";
        // A control between words is a space in a font that has no table for it.
        return /\s/u.test(character) || (character > "\0" && character < " ") ? " " : "";
      })
      .replace(LEADER, " … ")
      // One glyph for the Chinese dash, which is written as two.
      .replaceAll("⸺", "——")
      .replace(/ {2,}/gu, " ")
  );
}

/** Letters set wide come with a space after every one: those are not words apart. */
export function withoutStretch(text: string): string {
  if (SPACED_LETTERS.test(text)) return text.replaceAll(" ", "");
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const apart = text.match(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu)?.length ?? 0;
  return apart > 2 && apart > 0.5 * han ? text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "") : text;
}

/** One word in letters apart; with fewer than four it may be a row of variables or of initials. */
const SPACED_LETTERS = /^(?:\p{Lu} ){3,}\p{Lu}[.:!?]?$|^\p{Lu} (?:\p{Ll} ){3,}\p{Ll}[.:!?]?$/u;
