/**
 * Footnotes as people write them, in the one form that the check reads: ¹, ①, （1）, (1), 〔1〕, [^name] and links into the text
 * become `[1]`, and their notes lines that begin with it. Only what a list of notes at the end explains is a footnote (a link
 * needs none), so that m², steps and years stay what they are. Offsets go back to the text as it is.
 */

import { type Edit, type Edited, edited } from "./edited.ts";
import { htmlNoteEdits } from "./html-notes.ts";

interface Line {
  readonly start: number;
  readonly text: string;
}

const SUPERSCRIPT = "[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}";
const CIRCLED = "[①-⑳]";
const PLAIN = /[[【［]\^?\d{1,3}[\]】］]/u;
/** How a line of the list may begin; `numbered` only where a title says what the list is. */
const NOTE = new RegExp(
  String.raw`^(?<lead>\s*(?:[-*+•]\s+)?)(?<mark>(?<sup>${SUPERSCRIPT})|(?<circled>${CIRCLED})|[（(](?<round>\d{1,3})[）)]|〔(?<box>\d{1,3})〕|(?<numbered>\d{1,3})[.)、．])[:：]?\s*(?=\S)`,
  "u",
);
const NAMED = /^(?<lead> {0,3})(?<mark>\[\^(?<label>[^\]\s]{1,60})\])[:：]/u;
const HAS_SOURCE =
  /https?:\/\/\S|(?<![^\s`()<>"'，,])[^\s`()<>"'，,]+\.\p{L}[\p{L}\d]{1,4}(?=[`)\s,，.。]|$)/u;
/** What stands over a list of notes. */
const LIST_TITLE =
  /^[#*_\s]*(?:(?:list of |works )?(?:sources?|references?|citations?|cited|bibliography|footnotes?|notes|links?)\b|参考|參考|来源|來源|资料来源|資料來源|引用|文献|文獻|注释|註釋|脚注|腳註|出处|出處|注(?=[：:\s*]*$)|註(?=[：:\s*]*$))[^.。!！?？]{0,20}$/iu;

/** `names`: of the documents, in order; a link to one of them cites it. */
export function inBrackets(text: string, names: readonly string[] = []): Edited {
  const linked = htmlNoteEdits(text);
  const edits = linked.length > 0 ? linked : [...labelEdits(text), ...styleEdits(text)];
  if (edits.length === 0 && !PLAIN.test(text)) edits.push(...linkEdits(text, names));
  return edited(
    text,
    edits.toSorted((a, b) => a.start - b.start),
  );
}

/** `[^name]`: numbered in the order of their notes, behind the numbers that are taken. */
function labelEdits(text: string): Edit[] {
  const notes = linesOf(text).flatMap(({ start, text: line }) => {
    const { groups = {} } = NAMED.exec(line) ?? {};
    const label = groups["label"];
    return label === undefined ? [] : [{ start: start + (groups["lead"] ?? "").length, label }];
  });
  if (notes.every(({ label }) => /^\d+$/u.test(label))) return [];
  const taken = new Set(notes.flatMap(({ label }) => (/^\d+$/u.test(label) ? [Number(label)] : [])));
  const numbers = new Map<string, number>();
  let next = 1;
  for (const { label } of notes) {
    if (numbers.has(label)) continue;
    while (taken.has(next)) next += 1;
    const number = /^\d+$/u.test(label) ? Number(label) : next;
    numbers.set(label, number);
    taken.add(number);
  }
  return [...text.matchAll(/\[\^([^\]\s]{1,60})\]/gu)].flatMap(({ index, 0: written, 1: label = "" }) => {
    const number = numbers.get(label);
    return number === undefined
      ? []
      : [{ start: index, end: index + written.length, written: `[^${number}]` }];
  });
}

type Style = "sup" | "tag" | "caret" | "circled" | "round" | "box" | "numbered";

/** The list with which a text ends, and the marks that it explains. */
function styleEdits(text: string): Edit[] {
  const { notes: lines, isTitled, start: end } = listAtEnd(linesOf(text), NOTE);
  const notes = lines.map((line) => ({ line, groups: NOTE.exec(line.text)?.groups ?? {} }));
  const isList =
    isTitled ||
    notes.every(({ line, groups }) => groups["numbered"] === undefined && HAS_SOURCE.test(line.text));
  if (notes.length === 0 || !isList) return [];
  const edits: Edit[] = [];
  const numbers = new Set<number>();
  for (const { line, groups } of notes) {
    const { lead = "", mark = "", sup, circled, round, box, numbered } = groups;
    const number = Number(plainFigures(sup ?? circled ?? round ?? box ?? numbered ?? ""));
    numbers.add(number);
    const start = line.start + lead.length;
    edits.push({ start, end: start + mark.length, written: `[${number}]` });
  }
  return [...edits, ...marksIn(text.slice(0, end), numbers)];
}

interface NoteList {
  readonly notes: readonly Line[];
  readonly isTitled: boolean;
  /** Of its title, where it has one. */
  readonly start: number;
}

/** The notes with which a text ends; none where its last line is something else. */
export function listAtEnd(all: readonly Line[], note: RegExp): NoteList {
  const lines = all.filter(({ text }) => text.trim() !== "");
  const first = lines.findLastIndex(({ text }) => !note.test(text)) + 1;
  const isTitled = LIST_TITLE.test(lines[first - 1]?.text.trim() ?? "");
  return { notes: lines.slice(first), isTitled, start: lines[isTitled ? first - 1 : first]?.start ?? 0 };
}

const MARKS: readonly (readonly [Style, RegExp])[] = [
  ["sup", new RegExp(`(?<=\\S)${SUPERSCRIPT}(?:[,，⁻]${SUPERSCRIPT})*`, "gu")],
  ["tag", /(?<=\S\s?)<sup\b[^<>]{0,200}>\s?\[?\d{1,3}(?:[,，]\s?\d{1,3})*\]?\s?<\/sup>/giu],
  // As pages are read: 10^3 and m^2 are none.
  ["caret", /(?<=[\p{L}\p{P}])\^\d{1,3}(?!\d)/gu],
  ["circled", new RegExp(`(?<=\\S\\s?)${CIRCLED}+`, "gu")],
  ["box", /(?<=\S\s?)〔\d{1,3}(?:[,，、]\s?\d{1,3})*〕/gu],
  ["round", /(?<=\S\s?)[（(]\d{1,3}(?:[,，、]\s?\d{1,3})*[）)]/gu],
];
/** m², km³: a unit and no footnote. */
const UNIT_BEFORE = /(?:^|[\d\s/])(?:[kcmd]?m|ft|in|yd|km|mi)$/u;

/** Of the first style that the text uses; none where it has markers in brackets. */
function marksIn(body: string, numbers: ReadonlySet<number>): Edit[] {
  if (PLAIN.test(body)) return [];
  for (const [style, pattern] of MARKS) {
    const edits = [...body.matchAll(pattern)].flatMap(({ index, 0: written }): Edit[] => {
      const line = body.slice(body.lastIndexOf("\n", index) + 1, index);
      if (line.trim() === "" || (/^(?:[²³]|\^[23])$/u.test(written) && UNIT_BEFORE.test(line.slice(-4))))
        return [];
      const cited = numbersIn(written, style, numbers);
      return cited.length > 0 && cited.every((number) => numbers.has(number))
        ? [{ start: index, end: index + written.length, written: ` [${cited.join(", ")}]` }]
        : [];
    });
    if (edits.length > 0) return edits;
  }
  return [];
}

function numbersIn(written: string, style: Style, known: ReadonlySet<number>): number[] {
  if (style === "circled") return Array.from(written, (mark) => Number(plainFigures(mark)));
  const runs = plainFigures(written).match(/\d+/gu) ?? [];
  return runs.flatMap((run) => {
    // ¹² is the twelfth, or the first and the second.
    const isOne = style !== "sup" || run.length === 1 || known.has(Number(run));
    return isOne ? [Number(run)] : Array.from(run, Number);
  });
}

/** ¹² → 12, ⑫ → 12. */
function plainFigures(written: string): string {
  return written.normalize("NFKC");
}

const LINK =
  /(?<!!)(?<open>[（(]\s?)?\[(?<words>[^\][\n]{1,200})\]\((?<target>[^()\s]{1,2000})(?:\s"[^"\n]*")?\)(?<close>\s?[）)])?/gu;

/** The addresses and files that a text links to, in order, each once. */
export function linkTargets(text: string): string[] {
  const targets = [...text.matchAll(LINK)].map(({ groups = {} }) => groups["target"] ?? "");
  return [
    ...new Set(targets.map((target) => target.replace(/#.*$/u, "")).filter((target) => isSource(target))),
  ];
}

function isSource(target: string): boolean {
  return /^https?:\/\//u.test(target) || /^[^:#?]+\.\p{L}[\p{L}\d]{1,4}$/u.test(target);
}

/** A link in brackets is a footnote where it stands; one in the sentence is one at its end. */
function linkEdits(text: string, names: readonly string[]): Edit[] {
  return [...text.matchAll(LINK)].flatMap(({ index, 0: written, groups = {} }): Edit[] => {
    const number = names.findIndex((name) => isSame(name, (groups["target"] ?? "").replace(/#.*$/u, ""))) + 1;
    if (number === 0) return [];
    const end = index + written.length;
    if (groups["open"] !== undefined && groups["close"] !== undefined)
      return [{ start: index, end, written: `[${number}]` }];
    const rest = text.slice(end);
    const stop = /[.!?](?=["”')]*(?:\s|$))|[。！？\n]|$/u.exec(rest)?.index ?? 0;
    const bare = `${groups["open"] ?? ""}${groups["words"] ?? ""}${groups["close"] ?? ""}`;
    return [
      { start: index, end, written: bare },
      { start: end + stop, end: end + stop, written: ` [${number}]` },
    ];
  });
}

function isSame(name: string, target: string): boolean {
  if (/^https?:/u.test(target)) return name === target;
  const decoded = decodedPath(target);
  return name === decoded || name.endsWith(`/${decoded}`) || decoded.endsWith(`/${name}`);
}

/** A path of a link as the file is called. */
export function decodedPath(target: string): string {
  if (/^https?:/u.test(target)) return target;
  return target.replace(/^\.\//u, "").replace(/(?:%[\dA-F]{2})+/giu, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split("%"), (one) => Number.parseInt(one, 16));
    return new TextDecoder().decode(bytes);
  });
}

export function linesOf(text: string): Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const one = { start, text: line };
    start += line.length + 1;
    return one;
  });
}
