/**
 * Answers from the tables of what was found: the whole table is read, since the row that is asked for may stand far from
 * the passage that was found; of a document longer than `LONGEST` as `long-table.ts` reads it.
 */
import { simplified } from "../../../../lib/text/simplified.ts";
import { scriptOf } from "../../../../lib/text/script-of.ts";
import type { Document } from "../../../domain/document.ts";
import type { Hit } from "../../../domain/passage.ts";
import type { TextStore } from "../../../ports/text-store.ts";
import { sectionsIn } from "../../../../lib/table/sections-in.ts";
import { type Cell, type Table, tablesIn } from "../../../../lib/table/tables-in.ts";
import { type Extracted, NOTHING } from "../extractive/extracted.ts";
import { asWritten, daysAsIn, inWords } from "./as-written.ts";
import { isCodeOfAnother } from "./code-row.ts";
import { readLongTable } from "./long-table.ts";
import { readTable } from "./read-table.ts";
import type { TableReading } from "./table-reading.ts";
import { type TablePlace, tableSentences } from "./table-sentences.ts";

/** Characters. */
const LONGEST = 400_000;
/** Documents whose tables are read. */
const DOCUMENTS = 6;
/** Tables read of one document. */
const TABLES = 12;
/** Tables that are also read with their columns as rows: features of a few things, side by side. */
const MOST_TURNED = { rows: 40, columns: 12 };
const SURE = 0.9;
/** With a word of the question left over, or another language. */
const FAIRLY_SURE = 0.7;

export interface TableQuestion {
  readonly question: string;
  readonly hits: readonly Hit[];
  /** ISO 8601. */
  readonly now: string;
  readonly store: Pick<TextStore, "readText">;
  /** Long tables take some time, in which others have their turn. */
  readonly turn?: (() => Promise<void>) | undefined;
}

export async function answerFromTables({
  question,
  hits,
  now,
  store,
  turn,
}: TableQuestion): Promise<Extracted> {
  const isChinese = /\p{Script=Han}/u.test(question);
  const found: { place: TablePlace; reading: TableReading; rank: number }[] = [];
  const documents = new Map<string, Hit>();
  for (const hit of hits) if (!documents.has(hit.document.id)) documents.set(hit.document.id, hit);
  let rank = 0;
  for (const hit of [...documents.values()].slice(0, DOCUMENTS)) {
    rank++;
    const { document } = hit;
    if (!mayHoldTable(document, hits)) continue;
    const text = await store.readText(document.id, 0, document.length);
    const called = simplified(`${document.title}\n${nameOf(document.url)}${calledBy(document, text)}`);
    const about = `${called}\n${simplified(hit.passage.headingPath.join("\n"))}`;
    if (document.length > LONGEST) {
      const own = hits.filter((one) => one.document.id === document.id);
      const long = await readLongTable({ question, text, hits: own, about, now, turn });
      if (long !== undefined) {
        const place = { document, text, table: long.table, hit };
        found.push({ place, reading: long.reading, rank });
      }
      continue;
    }
    const plain = simplified(text);
    const asked = daysAsIn(plain, simplified(question));
    if (isCodeOfAnother(question, `${about}\n${text}`)) continue;
    const written = tablesOf(document, text);
    const read = (plain === text ? written : tablesOf(document, plain)).map(inWords);
    const forms = written.flatMap((table, nth) => [
      [table, read[nth]] as const,
      [turned(table), turned(read[nth])] as const,
    ]);
    for (const [table, own] of forms) {
      if (table === undefined || own === undefined) continue;
      const above = headingsAbove(plain, table.head?.start);
      const reading = readTable(asked, own, above === "" ? about : `${called}\n${above}`, now);
      if (reading === undefined) continue;
      const place = { document, text, table, hit };
      found.push({ place, reading: asWritten(reading, own, table), rank });
    }
  }
  const ordered = found.toSorted((a, b) => a.reading.leftOver - b.reading.leftOver || a.rank - b.rank);
  for (const { place, reading } of ordered) {
    const read = tableSentences(place, reading, isChinese);
    if (read.length === 0) continue;
    // Across languages a code or a name is alike, but nothing tells whose it is: the title does.
    const isForeign = scriptOf(question) !== scriptOf(place.text);
    const sentences = isForeign
      ? read.map((one, nth) => (nth === 0 ? { ...one, lead: place.document.title } : one))
      : read;
    const confidence = reading.leftOver === 0 && !isForeign ? SURE : FAIRLY_SURE;
    return { status: "answered", form: sentences.length > 1 ? "list" : "sentences", sentences, confidence };
  }
  return NOTHING;
}

function tablesOf({ mediaType }: Document, text: string): Table[] {
  const sections = mediaType === CALENDAR ? sectionsIn(text) : undefined;
  if (sections !== undefined) return [sections];
  return tablesIn(text, mediaType === "text/csv").slice(0, TABLES);
}

/** Calendars, and cards, which are written alike. */
const CALENDAR = "text/calendar";
/** What people call the entries of both, none of which says so itself; one that is alone is called as it is. */
function calledBy({ mediaType }: Document, text: string): string {
  if (mediaType !== CALENDAR) return "";
  const titles = [...text.matchAll(/^#{1,6} (.+)$/gmu)].slice(0, 2).map(([, title = ""]) => title);
  const only = titles.length === 1 ? titles[0] : "";
  return `\n${only}\ncalendar event appointment meeting contact card 日历 日程 约会 会议 联系人 名片`;
}

/** Other texts are looked through only where what was found of them looks like rows. */
function mayHoldTable({ id, mediaType }: Document, hits: readonly Hit[]): boolean {
  if (mediaType === "text/csv" || mediaType === "application/json" || mediaType === CALENDAR) return true;
  return hits.some(
    ({ document, passage: { text } }) =>
      document.id === id && (/^[\p{Zs}\t]*\|.*\|/mu.test(text) || /\t| {3}\S/u.test(text) || hasRows(text)),
  );
}

/** Two lines, one below the other, of three fields each: counted, since looking back over each comma takes long. */
function hasRows(text: string): boolean {
  let before = 0;
  for (const line of text.split("\n")) {
    const fields = line.split(/[,;，]/u);
    const full = fields.slice(0, -1).filter((field) => field !== "").length;
    if (before >= 2 && full >= 2) return true;
    before = full;
  }
  return false;
}

/** The headings that a table stands under, from the nearest up to the greatest; empty where none is marked as one. */
function headingsAbove(text: string, start: number | undefined): string {
  if (start === undefined) return "";
  const above: string[] = [];
  let level = 7;
  for (const [, marks = "", title = ""] of [
    ...text.slice(0, start).matchAll(/^(#{1,6}) (.+)$/gmu),
  ].toReversed()) {
    if (marks.length >= level) continue;
    level = marks.length;
    above.push(title);
  }
  return above.join("\n");
}

function nameOf(url: string): string {
  try {
    return decodeURIComponent(url).split("/").at(-1) ?? "";
  } catch {
    return url;
  }
}

/** A table of features: its first column is called so, or by nothing. */
const FEATURES =
  /^$|^(?:features?|spec\w*|propert\w+|criteri\w+|models?|attributes?)$|项目|項目|参数|參數|规格|規格|指标|指標|型号|型號|对比|對比|特性/iu;

/** Rows as columns: where the first cell of each row names a feature, and the heads the things that have it. */
function turned(table: Table | undefined): Table | undefined {
  if (table === undefined) return undefined;
  const { head, heads, rows } = table;
  if (head === undefined || rows.length > MOST_TURNED.rows || heads.length > MOST_TURNED.columns)
    return undefined;
  // A box of facts stands under the name of the thing alone.
  const isBox = heads.length === 2 && heads[0] !== "" && heads[1] === "";
  const isOfFeatures = heads.length >= 3 && FEATURES.test(heads[0] ?? "");
  if (rows.length < 2 || !(isBox || isOfFeatures)) return undefined;
  const names = rows.map(({ cells }) => cells[0]?.text ?? "");
  if (new Set(names).size < names.length) return undefined;
  const first: Cell[] = isBox ? head.cells.slice(0, 1) : head.cells.slice(1);
  return {
    head,
    heads: [isBox ? "" : (heads[0] ?? ""), ...names],
    rows: first.map((name, nth) => ({
      start: -1,
      end: -1,
      cells: [name, ...rows.map(({ cells }) => cells[nth + 1] as Cell)],
    })),
  };
}
