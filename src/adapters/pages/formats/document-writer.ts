/**
 * Writes what a reader found as the text that is stored, with its marks: headings, paragraphs, items, tables, pages.
 * Bounded: beyond so many characters nothing is taken any more, and the end of the text is told as left out.
 */
import type { Mark } from "../../../core/domain/document.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";
import { fenced } from "../../../lib/markdown/fenced.ts";
import { writeTable } from "../../../lib/table/write-table.ts";

/** Characters: what the largest file that is read becomes as a table, whose rows are longer by their signs. */
const MOST_TEXT = 64_000_000;

export class DocumentWriter {
  readonly marks: Mark[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #isFull = false;
  #wasItem = false;
  readonly #mostText: number;

  constructor(mostText = MOST_TEXT) {
    this.#mostText = mostText;
  }

  get length(): number {
    return this.#length;
  }

  heading(level: number, given: string): void {
    const title = oneLine(given);
    if (title === "") return;
    const depth = Math.max(1, Math.min(6, level));
    const line = `${"#".repeat(depth)} ${title}`;
    const start = this.#put(line);
    if (start !== undefined)
      this.marks.push({ kind: "heading", start, end: start + line.length, level: depth, title });
  }

  /** Several lines are kept; a first sign that would make it a heading or a row is none here. */
  paragraph(given: string): void {
    const text = given
      .replace(/[^\S\n]+/gu, " ")
      .replace(/ ?\n ?/gu, "\n")
      .replace(/\n{3,}/gu, "\n\n")
      .trim();
    if (text !== "") this.#put(text.replace(/^#(?=#{0,5} )/gmu, "\\#"));
  }

  item(given: string, depth = 0, sign = "-"): void {
    const text = oneLine(given);
    if (text === "") return;
    this.#put(`${"  ".repeat(Math.min(depth, 6))}${sign} ${text}`, this.#wasItem ? "\n" : "\n\n");
    this.#wasItem = true;
  }

  /** Rows of cells, the first of which names the columns where it looks so. */
  table(rows: readonly (readonly string[])[]): void {
    const text = writeTable(rows);
    if (text !== "") this.#put(text);
  }

  code(given: string, language = ""): void {
    const text = given.trimEnd();
    if (text !== "") this.#put(fenced(text, language));
  }

  /** What comes next stands on this page. */
  page(page: number): void {
    this.marks.push({ kind: "page", start: this.#length + (this.#length === 0 ? 0 : 2), page });
  }

  /** A text with marks of its own, as another reader wrote it. */
  part({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }, deeper = 0): void {
    if (text.trim() === "") return;
    const start = this.#put(text);
    if (start === undefined) return;
    for (const mark of marks) {
      const moved = { ...mark, start: mark.start + start };
      this.marks.push(
        moved.kind === "heading"
          ? { ...moved, end: moved.end + start, level: Math.min(6, moved.level + deeper) }
          : moved,
      );
    }
  }

  /** `told`: what the reader itself left out. */
  finish(told: readonly Sentence[] = []): { text: string; marks: Mark[]; unread: Sentence[] } {
    const text = this.#parts.join("").toWellFormed();
    return {
      text,
      marks: this.marks.filter(({ start }) => start < text.length),
      unread: this.#isFull ? [...told, say("format.too-long")] : [...told],
    };
  }

  /** Where it stands; `undefined` where there is no room any more. What does not fit is cut at the end of a line. */
  #put(given: string, before = "\n\n"): number | undefined {
    this.#wasItem = false;
    if (this.#isFull) return undefined;
    const between = this.#length === 0 ? "" : before;
    const room = this.#mostText - this.#length - between.length;
    this.#isFull = given.length > room;
    const text = this.#isFull ? given.slice(0, Math.max(0, given.lastIndexOf("\n", room))) : given;
    if (text === "") return undefined;
    const start = this.#length + between.length;
    this.#parts.push(between, text);
    this.#length = start + text.length;
    return start;
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
