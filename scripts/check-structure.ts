/** Reads the repository's own code and prints what breaks the rules of the folders; exits 1 where something does. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "./repository-root.ts";
import { findStructureProblems, type EnvException } from "./structure/structure-rules.ts";

const FOLDERS = ["src", "scripts", "bin", "test", "evals", "bench", "trainer", "extensions"];
const SKIPPED = new Set(["node_modules", "dist", "fixtures"]);

const ENV_EXCEPTIONS: readonly EnvException[] = [
  {
    path: "src/adapters/passage-index/lance-connection.ts",
    reason: "LanceDB reads LANCE_CPU_THREADS when it loads, and this file is what loads it",
  },
];

function readCode(folder: string, files: Map<string, string>): void {
  for (const entry of readdirSync(join(repositoryRoot, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) readCode(path, files);
    else if (/\.(ts|tsx|mjs|css|html)$/.test(entry.name)) {
      files.set(path, readFileSync(join(repositoryRoot, path), "utf8"));
    }
  }
}

const files = new Map<string, string>();
for (const folder of FOLDERS) if (existsSync(join(repositoryRoot, folder))) readCode(folder, files);
const problems = findStructureProblems(files, ENV_EXCEPTIONS);
for (const { path, line, message } of problems)
  console.log(`${path}${line > 0 ? `:${line}` : ""} ${message}`);
console.log(`structure: ${files.size} files, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
