/** Prints what would make `npm ci` fail or behave differently elsewhere; exits 1 where something would. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findLockProblems, type Lock, type Manifest } from "./lock/lock-rules.ts";
import { repositoryRoot } from "./repository-root.ts";

const read = (name: string): string => readFileSync(join(repositoryRoot, name), "utf8");
const lock: Lock = JSON.parse(read("package-lock.json"));
const manifest: Manifest = JSON.parse(read("package.json"));
const problems = findLockProblems(lock, manifest);
for (const problem of problems) console.log(problem);
console.log(`lock: ${Object.keys(lock.packages ?? {}).length} packages, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
