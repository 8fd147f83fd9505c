/** Texts that stand in English and Chinese piece by piece: gettext files, aligned lines, notebooks with the same cells. */
import { tsvRows } from "../delimited.ts";
import { withoutRoles } from "./question-sections.ts";
import { plain } from "./reading.ts";

export interface Pair {
  readonly en: string;
  readonly zh: string;
}

/** Pairs of one document in its order. */
export interface ParallelDocument {
  readonly id: string;
  readonly source: string;
  readonly pairs: readonly Pair[];
}

/** Shortest and longest of a side, in characters; the lengths of a pair must be near each other. */
const LEAST = { en: 12, zh: 4 } as const;
const MOST = 900;

export function isFitPair({ en, zh }: Pair): boolean {
  if (en.length < LEAST.en || zh.length < LEAST.zh || en.length > MOST || zh.length > MOST) return false;
  const han = (zh.match(/\p{Script=Han}/gu) ?? []).length;
  if (han < 3 || /\p{Script=Han}/u.test(en)) return false;
  const ratio = en.length / (han + 0.35 * (zh.length - han));
  return ratio > 1 && ratio < 7;
}

/** `msgid` and `msgstr` of a gettext file, joined lines; fuzzy and empty ones left out. Roles of the markup are stripped. */
export function readGettext(text: string): Pair[] {
  const pairs: Pair[] = [];
  for (const entry of text.split(/\n\s*\n/u)) {
    if (/^#,.*fuzzy/mu.test(entry)) continue;
    const field = (name: string): string => {
      const match = new RegExp(`^${name} ((?:".*"\\n?)+)`, "mu").exec(entry);
      return (match?.[1] ?? "")
        .split("\n")
        .map((line) => line.replace(/^"|"$/gu, ""))
        .join("")
        .replaceAll('\\"', '"')
        .replaceAll("\\n", " ")
        .replaceAll("\\\\", "\\");
    };
    const en = plain(withoutRoles(field("msgid")));
    const zh = plain(withoutRoles(field("msgstr"))).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
    const pair = { en, zh };
    if (isFitPair(pair) && /[.!:]$/u.test(en) && !/::|>>>|[{}<>|\\]|={2}/u.test(en + zh)) pairs.push(pair);
  }
  return pairs;
}

/** Line n of one file is line n of the other; `documents` names the document of each line. */
export function readAlignedLines(
  source: string,
  en: string,
  zh: string,
  documents: string,
): ParallelDocument[] {
  const names = documents.split("\n");
  const chinese = zh.split("\n");
  const byName = new Map<string, Pair[]>();
  for (const [i, line] of en.split("\n").entries()) {
    const pair = { en: plain(line), zh: plain(chinese[i] ?? "") };
    if (pair.en === "" || pair.zh === "") continue;
    const name = (names[i] ?? "").trim();
    const of = byName.get(name);
    if (of === undefined) byName.set(name, [pair]);
    else of.push(pair);
  }
  return [...byName].map(([name, pairs]) => ({ id: `${source}/${name}`, source, pairs }));
}

/** `English<TAB>Chinese` of lone sentences; each is a document of its own. */
export function readSentencePairs(
  source: string,
  text: string,
  simplified: (text: string) => string,
): ParallelDocument[] {
  return tsvRows(text).flatMap(([en = "", zh = ""], number) => {
    const pair = { en: plain(en), zh: simplified(plain(zh)) };
    return isFitPair(pair) ? [{ id: `${source}/${number}`, source, pairs: [pair] }] : [];
  });
}

/** Markdown cells of two notebooks, where both have as many; paragraphs where both cells have as many. */
export function readNotebooks(en: string, zh: string): Pair[] {
  const [first, second] = [markdownCells(en), markdownCells(zh)];
  if (first === undefined || second === undefined || first.length !== second.length) return [];
  return first.flatMap((cell, i) => {
    const [a, b] = [paragraphs(cell), paragraphs(second[i]!)];
    return a.length === b.length ? a.map((en, j) => ({ en, zh: b[j]! })).filter(isFitPair) : [];
  });
}

function markdownCells(text: string): string[] | undefined {
  try {
    const { cells } = JSON.parse(text) as {
      cells: readonly { cell_type: string; source: string | readonly string[] }[];
    };
    return cells
      .filter(({ cell_type: type }) => type === "markdown")
      .map(({ source }) => (typeof source === "string" ? source : source.join("")));
  } catch {
    return undefined;
  }
}

/** Paragraphs of prose without tables, lists of links, code and HTML. */
export function paragraphs(markdown: string): string[] {
  return markdown
    .replace(/```[\s\S]*?```/gu, "")
    .split(/\n\s*\n/u)
    .map(withoutMarkdown)
    .filter((paragraph) => paragraph.length > 8 && !/^[#|<>]|^\s*!\[|[{}<>|]/u.test(paragraph));
}

export function withoutMarkdown(text: string): string {
  return plain(
    text
      .replace(/!\[[^\]]*\]\([^)]*\)/gu, "")
      .replace(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
      .replace(/<[^>\n]{1,80}>/gu, "")
      .replace(/^\s*(?:[-*+]|\d+\.)\s+/gmu, "")
      .replace(/:(?:label|numref|eqref|cite|begin_tab|end_tab):?\S*/gu, "")
      .replace(/(\*\*|__|`)/gu, ""),
  );
}
