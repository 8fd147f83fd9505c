/**
 * `node scripts/lost-tests.ts REPORT`, after a run of the tests that failed: where all that failed is that the process of some
 * files was lost (a crash in a native part, not a test of theirs that failed), it runs each of them once more, by itself,
 * says so, and writes what came of it into Vitest's JSON report. Else, and where one fails or is lost again, it ends with 1.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { repositoryRoot } from "./repository-root.ts";
import { lostFiles, type TestReport, withRunAgain } from "./lost-files.ts";

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error("Name Vitest's JSON report: node scripts/lost-tests.ts REPORT");
  process.exit(2);
}
const report = JSON.parse(readFileSync(path, "utf8")) as TestReport;
const lost = lostFiles(report);
if (lost.length === 0) process.exit(1);

/** Beside the report. */
const output = `${path}.again.json`;
let whole = report;
for (const file of lost) {
  console.log(`LOST: the process that ran ${file} crashed; the file is run again, by itself.`);
  const args = [
    "bin/run.mjs",
    "vitest",
    "run",
    file,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${output}`,
  ];
  const { status } = spawnSync(process.execPath, args, {
    cwd: repositoryRoot,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) process.exit(1);
  whole = withRunAgain(whole, file, JSON.parse(readFileSync(output, "utf8")) as TestReport);
}
writeFileSync(path, JSON.stringify(whole));
