/**
 * Rich text (RTF): paragraphs, each followed by its notes, headings by their outline level, tables, in every encoding that its
 * fonts name; hidden text is left out and told. Not covered: pictures, objects, comments, headers and footers, text that was
 * deleted under tracked changes.
 */
import iconv from "iconv-lite";
import { say } from "../../../core/domain/said/say.ts";
import type { ReadParts } from "../read-parts.ts";
import { DocumentWriter } from "./document-writer.ts";
import { richTokens } from "./rich-text-tokens.ts";
import { byName } from "../../../lib/by-name.ts";

/** Groups whose text is not the document's. */
const SILENT = new Set(
  "fonttbl colortbl stylesheet info pict object objdata themedata colorschememapping datastore latentstyles listtable listoverridetable revtbl rsidtbl generator header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor atrfstart atrfend xmlnstbl filetbl mmathPr fldinst bkmkstart bkmkend pgdsctbl listtext pntext nonshppict shpinst".split(
    " ",
  ),
);

const CHARACTERS = byName<string>({
  tab: "\t",
  line: "\n",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
  "~": "\u{a0}",
  _: "\u{2011}",
  "-": "",
  "\\": "\\",
  "{": "{",
  "}": "}",
});

/** The code page of a font's character set, as the specification lists them. */
const CODE_PAGES: Readonly<Record<number, number>> = {
  77: 10_000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

interface State {
  isSilent: boolean;
  codePage: number;
  /** Characters that follow each Unicode one for old readers. */
  fallback: number;
  isDeleted: boolean;
  isHidden: boolean;
  isNote: boolean;
}

export function readRichText(bytes: Uint8Array): ReadParts {
  const source = new TextDecoder("latin1").decode(bytes);
  const writer = new DocumentWriter();
  const fonts = fontsOf(source);
  const stack: State[] = [];
  let pageOf = Number(/\\ansicpg(\d{1,5})/u.exec(source.slice(0, 2_000))?.[1] ?? 1252);
  if (/^\{\\rtf1?\s*\\mac\b/u.test(source)) pageOf = 10_000;
  let state: State = {
    isSilent: false,
    codePage: pageOf,
    fallback: 1,
    isDeleted: false,
    isHidden: false,
    isNote: false,
  };
  const isShown = (): boolean => !state.isSilent && !state.isDeleted && !state.isHidden;
  let hidden = 0;
  /** Of the paragraph that is open; it goes on behind a note. */
  let notes: string[] = [];
  let aroundNote = "";
  let line = "";
  let level: number | undefined;
  let pending: number[] = [];
  let pendingPage = pageOf;
  let skip = 0;
  let isGroupStart = false;
  let row: string[] = [];
  let rows: string[][] = [];

  const settle = (): void => {
    if (pending.length > 0) line += decodePage(pending, pendingPage);
    pending = [];
  };
  const put = (text: string): void => {
    settle();
    if (isShown()) line += text;
  };
  const endTable = (): void => {
    if (rows.length > 0) writer.table(rows);
    rows = [];
  };
  const endParagraph = (): void => {
    settle();
    if (row.length === 0) endTable();
    if (level === undefined) writer.paragraph(line);
    else writer.heading(level, line);
    for (const note of notes) writer.paragraph(note);
    notes = [];
    line = "";
  };

  for (const token of richTokens(source)) {
    if (token.kind === "open") {
      settle();
      stack.push({ ...state });
      isGroupStart = true;
      continue;
    }
    if (token.kind === "close") {
      settle();
      const wasNote = state.isNote;
      state = stack.pop() ?? state;
      if (wasNote && !state.isNote) {
        if (line.trim() !== "") notes.push(line.trim());
        line = aroundNote;
      }
      skip = 0;
      isGroupStart = false;
      continue;
    }
    if (token.kind === "bytes") {
      isGroupStart = false;
      const own = skip >= token.bytes.length ? [] : token.bytes.slice(skip);
      skip = Math.max(0, skip - token.bytes.length);
      if (!isShown()) continue;
      if (pendingPage !== state.codePage) settle();
      pendingPage = state.codePage;
      for (const byte of own) pending.push(byte);
      continue;
    }
    const { word, number } = token;
    if (isGroupStart && (word === "*" || SILENT.has(word))) state.isSilent = true;
    isGroupStart = false;
    if (word === "u" && number !== undefined) {
      put(String.fromCharCode(number < 0 ? number + 65_536 : number));
      skip = state.fallback;
    } else if (word === "uc") state.fallback = Math.max(0, number ?? 1);
    else if (word === "f") {
      settle();
      state.codePage = fonts.get(number ?? 0) ?? pageOf;
    } else if (word === "plain") {
      settle();
      state.codePage = pageOf;
      state.isDeleted = false;
      state.isHidden = false;
    } else if (word === "deleted") {
      settle();
      state.isDeleted = number !== 0;
    } else if (state.isSilent) continue;
    else if (word === "v") {
      settle();
      if (!state.isHidden && number !== 0) hidden += 1;
      state.isHidden = number !== 0;
    } else if (word === "footnote" && !state.isNote) {
      settle();
      state.isNote = true;
      aroundNote = line;
      line = "";
    } else if (state.isNote && /^(?:par|pard|sect|page)$/u.test(word)) put(" ");
    else if (word === "par" || word === "sect" || word === "page") endParagraph();
    else if (word === "pard") level = undefined;
    else if (word === "outlinelevel") level = (number ?? 0) < 6 ? (number ?? 0) + 1 : undefined;
    else if (word === "cell") {
      settle();
      row.push(line.trim());
      line = "";
    } else if (word === "row") {
      settle();
      if (row.length > 0) rows.push(row);
      row = [];
    } else if (word === "trowd" && row.length === 0 && line.trim() !== "") endParagraph();
    else if (CHARACTERS[word] !== undefined) put(CHARACTERS[word]);
  }
  endParagraph();
  endTable();
  const told = hidden === 0 ? [] : [say("word.hidden", { count: hidden })];
  return { ...writer.finish(told), ...factsOf(source, pageOf) };
}

/** The code page of each font that names a character set. */
function fontsOf(source: string): Map<number, number> {
  const fonts = new Map<number, number>();
  const table = source.slice(0, 200_000);
  for (const [, font, set] of table.matchAll(
    /\\f(\d{1,5})[^{};\\]*(?:\\(?!fcharset)[a-z]+-?\d* ?)*\\fcharset(\d{1,3})/gu,
  )) {
    const page = CODE_PAGES[Number(set)];
    if (page !== undefined) fonts.set(Number(font), page);
  }
  return fonts;
}

function decodePage(bytes: readonly number[], page: number): string {
  const name = page === 10_000 ? "macroman" : page === 65_001 ? "utf8" : `cp${page}`;
  return iconv.decode(Buffer.from(bytes), iconv.encodingExists(name) ? name : "cp1252");
}

function factsOf(source: string, page: number): Pick<ReadParts, "title" | "author"> {
  const told = (word: string): string | undefined => {
    const found = new RegExp(`\\{\\\\${word} ([^{}]{1,400})\\}`, "u").exec(source.slice(0, 400_000))?.[1];
    if (found === undefined) return undefined;
    const bytes = found.replace(/\\'([0-9a-f]{2})/giu, (_whole, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    const unicode = /\\u-?\d+/u.test(bytes)
      ? bytes.replace(/\\u(-?\d{1,6}) ?./gu, (_whole, code: string) =>
          String.fromCharCode(Number(code) & 0xffff),
        )
      : decodePage(
          Array.from(bytes, (one) => one.charCodeAt(0) & 0xff),
          page,
        );
    const text = unicode.replace(/\\[a-z]+-?\d* ?/gu, "").trim();
    return text === "" ? undefined : text;
  };
  const title = told("title");
  const author = told("author");
  return { ...(title === undefined ? {} : { title }), ...(author === undefined ? {} : { author }) };
}
