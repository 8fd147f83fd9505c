/**
 * Makes the reader's training data: `node bin/run.mjs trainer/data/build.ts --sources FOLDER --reserved FILE --out FOLDER`.
 * Reads snapshots of public repositories, drops what touches the reserved sets, writes JSON lines and prints what went
 * in and out. The same snapshots give the same bytes. It fetches nothing.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildAnswers } from "./answers/build-answers.ts";
import { buildClaims } from "./claims/build-claims.ts";
import { documentsOfSplit } from "./claims/split-claims.ts";
import { newLedger } from "./ledger.ts";
import { loadHumanClaims } from "./load-claims.ts";
import { loadDocuments, loadParallel, loadSplits } from "./load-documents.ts";
import { loadReadings } from "./load-readings.ts";
import { loadScript } from "./load-script.ts";
import { openSources } from "./open-sources.ts";
import type { Document, Language } from "./read/reading.ts";
import { reservedShingles } from "./reserved-shingles.ts";
import { type RowFile, rowFile } from "./row-file.ts";
import { chanceOf } from "./seeded-random.ts";
import { buildTexts } from "./texts/build-texts.ts";

const { values } = parseArgs({
  options: {
    sources: { type: "string" },
    reserved: { type: "string" },
    out: { type: "string" },
    only: { type: "string" },
  },
});
const { sources, reserved: reservedPath, out, only = "answers,claims,texts" } = values;
if (sources === undefined || reservedPath === undefined || out === undefined) {
  process.stderr.write(
    "usage: build.ts --sources FOLDER --reserved FILE --out FOLDER [--only answers,claims,texts]\n",
  );
  process.exit(2);
}
/** Lowercase lines without context, statutes of lay questions: not for edits. */
const NOT_EDITED = new Set(["squad", "stard"]);
/** Documents of a source that claims are made from: long manuals must not drown the rest. */
const MOST_EDITED: Readonly<Record<string, number>> = { law: 3_500, pingcap: 2_500, medquad: 3_500 };

const say = (line: string): void => void process.stdout.write(`${line}\n`);
mkdirSync(out, { recursive: true });
const reserved = reservedShingles(readFileSync(reservedPath));
say(`${reserved.size} reserved hashes.`);
const open = openSources(sources, say);
const ledger = newLedger(reserved);
const script = loadScript(open);
const readings = ledger.keepReadings(loadReadings(open));
const written: ReturnType<RowFile["finish"]>[] = [];

if (only.includes("answers")) {
  const file = rowFile(out, "answers.jsonl");
  buildAnswers(readings, ledger, (row) => file.add(row), say, script);
  written.push(file.finish());
}
if (/claims|texts/u.test(only)) {
  const parallel = ledger.keepParallel(loadParallel(open, (text) => script?.toSimplified(text) ?? text));
  const splits = loadSplits(open).filter(({ whole }) => ledger.keeps("wikisplit", whole));
  const prose = ledger.keepDocuments(loadDocuments(open));
  const own = [...new Map(readings.map(({ document }) => [document.id, document])).values()];
  const sided: Document[] = parallel
    .filter(({ source }) => source !== "tatoeba")
    .flatMap(({ id, source, pairs }) =>
      (["en", "zh"] as const).map((language): Document => ({
        id,
        source,
        language,
        title: "",
        sentences: pairs.map((pair) => pair[language]),
      })),
    );
  const documents = [...own, ...prose, ...sided];
  if (only.includes("claims")) {
    const file = rowFile(out, "claims.jsonl");
    const human = ledger.keepClaims(loadHumanClaims(open));
    buildClaims({
      documents: edited(documents),
      parallel,
      splits,
      human,
      script,
      ledger,
      add: (row) => file.add(row),
      say,
    });
    written.push(file.finish());
  }
  if (only.includes("texts")) {
    const texts: Readonly<Record<Language, RowFile>> = {
      en: rowFile(out, "texts.en.jsonl"),
      zh: rowFile(out, "texts.zh.jsonl"),
    };
    const pairs = rowFile(out, "parallel.jsonl");
    const questions = rowFile(out, "question-passage.jsonl");
    buildTexts([...documents, ...documentsOfSplit(splits)], readings, parallel, ledger, {
      text: (language, row) => texts[language].add(row),
      pair: (row) => pairs.add(row),
      question: (row) => questions.add(row),
    });
    written.push(texts.en.finish(), texts.zh.finish(), pairs.finish(), questions.finish());
  }
}
for (const line of ledger.table()) say(line);
for (const { name, rows, sha256 } of written) say(`${sha256}  ${name}  ${rows} rows`);

function edited(documents: readonly Document[]): Document[] {
  const bySource = Map.groupBy(documents, ({ source }) => source);
  return [...bySource].flatMap(([source, own]) => {
    if (NOT_EDITED.has(source)) return [];
    const most = MOST_EDITED[source];
    return most === undefined ? own : chanceOf(`edited ${source}`).shuffle(own).slice(0, most);
  });
}
