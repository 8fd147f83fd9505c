/**
 * `npm run check`: everything that must hold before a change goes in, one step after the other, all of them even
 * when one fails. The last line is `N passed, N failed`: a test counts as one, any other step as one.
 * `--skip STEP,STEP` leaves steps out; `--tests-report FILE` counts the tests of a Vitest JSON report instead of
 * running them. It repairs nothing: `npm run format` does.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { repositoryRoot } from "./repository-root.ts";

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Step → arguments of `node bin/run.mjs`. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  format: ["oxfmt", "--check"],
  lint: ["oxlint", "--type-aware", "--deny-warnings"],
  types: ["tsc", "-p", "."],
  unused: ["knip", "--no-config-hints"],
  structure: ["scripts/check-structure.ts"],
  lock: ["scripts/check-lock.ts"],
  docs: ["scripts/check-docs.ts"],
  tests: ["vitest", "run", "--reporter=default", "--reporter=json"],
  start: ["scripts/check-start.ts"],
};

function runStep(args: readonly string[]): Count {
  const { status } = spawnSync(process.execPath, ["bin/run.mjs", ...args], {
    cwd: repositoryRoot,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A report that failed outside its tests (a file that does not load) counts as one more failure. */
function countTests(path: string): Count {
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  const report: { success: boolean; numPassedTests: number; numFailedTests: number } = JSON.parse(
    readFileSync(path, "utf8"),
  );
  const failed = report.success ? 0 : Math.max(1, report.numFailedTests);
  return { passed: report.numPassedTests, failed };
}

function runTests(args: readonly string[]): Count {
  const folder = mkdtempSync(join(tmpdir(), "footnote-check-"));
  try {
    const path = join(folder, "tests.json");
    const ended = runStep([...args, `--outputFile.json=${path}`]);
    const counted = countTests(path);
    return ended.failed > 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({ options: { skip: { type: "string" }, "tests-report": { type: "string" } } });
const skipped = new Set(values.skip?.split(",") ?? []);
const unknown = [...skipped].filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`There is no step "${unknown.join('", "')}". Steps: ${Object.keys(STEPS).join(", ")}.`);
  process.exit(2);
}

const counts: Count[] = [];
const failedSteps: string[] = [];
for (const [name, args] of Object.entries(STEPS)) {
  if (skipped.has(name)) continue;
  console.log(`\n── ${name}`);
  const startedAt = performance.now();
  const report = name === "tests" ? values["tests-report"] : undefined;
  let count: Count;
  if (report !== undefined) count = countTests(report);
  else count = name === "tests" ? runTests(args) : runStep(args);
  counts.push(count);
  if (count.failed > 0) failedSteps.push(name);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${name}: ${count.failed > 0 ? "FAILED" : "ok"} (${seconds} s)`);
}

const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
console.log(failedSteps.length > 0 ? `\nFailed: ${failedSteps.join(", ")}` : "\nAll is well.");
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = failedSteps.length > 0 ? 1 : 0;
