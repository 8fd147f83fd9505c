/** Prints what would make `npm ci` fail or behave differently elsewhere; exits 1 where something would. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findLockProblems, type Lock, type Manifest } from "./lock/lock-rules.ts";
import { repositoryRoot } from "./repository-root.ts";

/** The project, what `footnote model install` and `footnote ocr install` install, and what `evals/tokens` measures against. */
const FOLDERS = [
  ".",
  "src/adapters/models/llama/runtime",
  "src/adapters/recognition/runtime",
  "evals/tokens/tokenizers",
];

for (const folder of FOLDERS) {
  const read = (name: string): string => readFileSync(join(repositoryRoot, folder, name), "utf8");
  const lock: Lock = JSON.parse(read("package-lock.json"));
  const manifest: Manifest = JSON.parse(read("package.json"));
  const problems = findLockProblems(lock, manifest, folder !== ".");
  for (const problem of problems) console.log(`${folder}: ${problem}`);
  console.log(
    `lock of ${folder}: ${Object.keys(lock.packages ?? {}).length} packages, ${problems.length} problems`,
  );
  if (problems.length > 0) process.exitCode = 1;
}
