/** Prints where the documents and the product differ; exits 1 where they do. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findDependencyProblems } from "./docs/dependency-rules.ts";
import { findDocProblems } from "./docs/doc-rules.ts";
import { readProductFacts } from "./docs/product-facts.ts";
import { repositoryRoot } from "./repository-root.ts";

const ROOT_PAGES = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];

const pagesUnder = (folder: string): string[] =>
  readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`);
const paths = [...ROOT_PAGES, ...pagesUnder("docs"), ...pagesUnder("src")];
const pages = new Map(
  paths.map((path) => {
    const file = join(repositoryRoot, path);
    return [path.replaceAll("\\", "/"), existsSync(file) ? readFileSync(file, "utf8") : ""];
  }),
);
interface Manifest {
  readonly scripts: Record<string, string>;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
}
const manifest: Manifest = JSON.parse(readFileSync(join(repositoryRoot, "package.json"), "utf8"));
const { dependencies, devDependencies, optionalDependencies } = manifest;
const problems = findDocProblems(pages, readProductFacts(), {
  exists: (path) => existsSync(join(repositoryRoot, path)),
  npmScripts: Object.keys(manifest.scripts),
});
const parts = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
problems.push(...findDependencyProblems(pages.get("ARCHITECTURE.md") ?? "", parts));
for (const [name, command] of Object.entries(manifest.scripts)) {
  const [script] = /\S+\/\S+\.ts\b/.exec(command.replace("bin/run.mjs", "")) ?? [];
  if (script !== undefined && !existsSync(join(repositoryRoot, script))) {
    problems.push(`npm run ${name} runs ${script}, which does not exist`);
  }
}
for (const page of ROOT_PAGES) if (pages.get(page) === "") problems.push(`${page} is missing`);
for (const problem of problems) console.log(problem);
console.log(`docs: ${pages.size} pages, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
