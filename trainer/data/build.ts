/**
 * Makes the reader's training data: `node bin/run.mjs trainer/data/build.ts --sources FOLDER --reserved FILE --out FOLDER`.
 * Reads snapshots of public repositories, drops what touches the reserved sets, writes JSON lines and prints what went
 * in and out. The same snapshots give the same bytes. It fetches nothing.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildAnswers } from "./answers/build-answers.ts";
import { buildClaims } from "./claims/build-claims.ts";
import { loadHumanClaims, loadReadings, openSources } from "./load-sources.ts";
import { newLedger } from "./ledger.ts";
import { reservedShingles } from "./reserved-shingles.ts";
import { rowFile } from "./row-file.ts";

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
  process.stderr.write("usage: build.ts --sources FOLDER --reserved FILE --out FOLDER [--only answers,claims,texts]\n");
  process.exit(2);
}
const say = (line: string): void => void process.stdout.write(`${line}\n`);
mkdirSync(out, { recursive: true });
const reserved = reservedShingles(readFileSync(reservedPath));
say(`${reserved.size} reserved hashes.`);
const open = openSources(sources, say);
const ledger = newLedger(reserved);
const readings = ledger.keepReadings(loadReadings(open));
const written = [];
if (only.includes("answers")) {
  const file = rowFile(out, "answers.jsonl");
  buildAnswers(readings, ledger, (row) => file.add(row), say);
  written.push(file.finish());
}
if (only.includes("claims")) {
  const file = rowFile(out, "claims.jsonl");
  buildClaims({ open, readings, human: ledger.keepClaims(loadHumanClaims(open)), ledger, add: (row) => file.add(row), say });
  written.push(file.finish());
}
for (const line of ledger.table()) say(line);
for (const { name, rows, sha256 } of written) say(`${sha256}  ${name}  ${rows} rows`);
