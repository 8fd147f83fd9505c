/**
 * The quality of finding a page's main content, title, date and author:
 *   node evals/extraction/run.ts [--facts] [--most N] [--readers footnote,defuddle,readability] [--pages]
 * For each page type: the mean over pages of the F1 of body text, of our reader and of libraries in the same run (see
 * score.ts for what is counted), the share of titles, dates and authors that are right where they are labelled, and
 * milliseconds of CPU per page. What ships is fitted on all of these pages, so our reader is measured by
 * cross-validation: for each of five parts of the sites it is fitted anew on the other four (minutes), with the settings
 * that ships. `--facts` spares that and tells no F1 of ours. `--most` measures on evenly chosen pages only. The last
 * line is one JSON line.
 * Data absent: says so and exits 0.
 */
import { parseArgs } from "node:util";
import type { Looks } from "../../src/adapters/pages/html-main-content.ts";
import { fitLooks, judgePages } from "./fit-looks.ts";
import { READERS, type Reader } from "./readers.ts";
import { isAuthorRight, isDateRight, isTitleRight, overlap } from "./score.ts";
import { FOLDS, PAGE_TYPES, findData, readPages, type EvalPage } from "./sets.ts";

const { values: options } = parseArgs({
  options: {
    facts: { type: "boolean", default: false },
    most: { type: "string", default: "1000000" },
    readers: { type: "string", default: Object.keys(READERS).join(",") },
    /** Prints each page's F1. */
    pages: { type: "boolean", default: false },
  },
});

interface Row {
  readonly type: string;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly title?: boolean;
  readonly date?: boolean;
  readonly author?: boolean;
  readonly cpuMs: number;
}

const folder = findData();
if (folder === undefined) {
  console.log(
    "No evaluation data: set FOOTNOTE_EVAL_DATA to the folder that holds pages/. Nothing measured.",
  );
  console.log(JSON.stringify({ eval: "extraction", data: false }));
  process.exit(0);
}

const readers = Object.entries(READERS).filter(([name]) => options.readers.split(",").includes(name));
const all = readPages(folder);
const step = Math.max(1, Math.floor(all.length / Number(options.most)));
const pages = all.filter((_, index) => index % step === 0);
console.log(`${pages.length} pages`);
const isFitted = !options.facts && readers.some(([name]) => name === "footnote");
/** Those fitted on the other folds, by fold. */
const looks = isFitted ? fitFolds() : [];

const summary: Record<string, unknown> = {};
for (const [name, reader] of readers) {
  const rows: Row[] = [];
  // The first page pays for compiling the code.
  if (pages[0] !== undefined) await measure(reader, pages[0]);
  for (const page of pages) {
    const row = await measure(reader, page);
    if (options.pages)
      console.log(
        `  ${name} ${page.type} ${page.id} f1 ${round(row.f1)} p ${round(row.precision)} r ${round(row.recall)} cpu ${Math.round(row.cpuMs)} ${page.url ?? ""}`,
      );
    rows.push(row);
  }
  summary[name] = report(name, rows, isFitted || name !== "footnote");
}
console.log(JSON.stringify({ eval: "extraction", data: true, folds: isFitted ? FOLDS : 0, ...summary }));

function fitFolds(): Looks[] {
  const judged = judgePages(all);
  return Array.from({ length: FOLDS }, (_, fold) => {
    console.log(`fitting on all sites but those of part ${fold + 1} of ${FOLDS}`);
    return fitLooks(judged.filter(({ page }) => page.fold !== fold));
  });
}

async function measure(reader: Reader, page: EvalPage): Promise<Row> {
  const begun = process.cpuUsage();
  let read: Awaited<ReturnType<Reader>>;
  try {
    read = await reader(page, looks[page.fold]);
  } catch {
    // A library that breaks on a page found nothing on it.
    read = { text: "" };
  }
  const used = process.cpuUsage(begun);
  return {
    type: page.type,
    ...overlap(read.text, page.text),
    ...(page.title === undefined ? {} : { title: isTitleRight(read.title, page.title) }),
    ...(page.date === undefined ? {} : { date: isDateRight(read.date, page.date) }),
    ...(page.author === undefined ? {} : { author: isAuthorRight(read.author, page.author) }),
    cpuMs: (used.user + used.system) / 1000,
  };
}

function report(name: string, rows: readonly Row[], isUnseen: boolean): Record<string, unknown> {
  const groups = new Map<string, readonly Row[]>();
  for (const type of [...PAGE_TYPES, "zh-news"]) {
    const ofType = rows.filter((row) => row.type === type);
    if (ofType.length > 0) groups.set(type, ofType);
  }
  const perType = Object.fromEntries([...groups].map(([type, ofType]) => [type, figures(ofType, isUnseen)]));
  const typed = [...groups].filter(([type]) => type !== "zh-news").map(([, ofType]) => ofType);
  const sevenTypes = round(mean(typed.map((ofType) => mean(ofType.map(({ f1 }) => f1)))));
  const wcxb = figures(
    rows.filter(({ type }) => type !== "zh-news"),
    isUnseen,
  );
  for (const [type, line] of [...Object.entries(perType), ["all of wcxb", wcxb] as const])
    console.log(
      `${name.padEnd(12)} ${type.padEnd(14)} ${Object.entries(line)
        .map(([key, value]) => `${key} ${value}`)
        .join("  ")}`,
    );
  if (!isUnseen) return { wcxb, ...perType };
  console.log(`${name.padEnd(12)} mean of the seven types' F1: ${sevenTypes}`);
  return { sevenTypes, wcxb, ...perType };
}

function figures(rows: readonly Row[], isUnseen: boolean): Record<string, number> {
  const share = (key: "title" | "date" | "author"): Record<string, number> => {
    const labelled = rows.flatMap((row) => row[key] ?? []);
    return labelled.length === 0 ? {} : { [key]: round(labelled.filter(Boolean).length / labelled.length) };
  };
  const cpu = rows.map(({ cpuMs }) => cpuMs).toSorted((a, b) => a - b);
  return {
    pages: rows.length,
    ...(isUnseen
      ? {
          f1: round(mean(rows.map(({ f1 }) => f1))),
          precision: round(mean(rows.map(({ precision }) => precision))),
          recall: round(mean(rows.map(({ recall }) => recall))),
        }
      : {}),
    ...share("title"),
    ...share("date"),
    ...share("author"),
    cpuMsMean: round(mean(cpu)),
    cpuMsP95: round(cpu[Math.floor(cpu.length * 0.95)] ?? 0),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
