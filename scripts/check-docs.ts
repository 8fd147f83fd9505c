/** Prints where the documents and the product differ; exits 1 where they do. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findDocProblems } from "./docs/doc-rules.ts";
import { readProductFacts } from "./docs/product-facts.ts";
import { repositoryRoot } from "./repository-root.ts";

const ROOT_PAGES = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];

const docs = readdirSync(join(repositoryRoot, "docs"), { recursive: true, encoding: "utf8" });
const paths = [...ROOT_PAGES, ...docs.filter((name) => name.endsWith(".md")).map((name) => `docs/${name}`)];
const pages = new Map(
  paths.map((path) => {
    const file = join(repositoryRoot, path);
    return [path.replaceAll("\\", "/"), existsSync(file) ? readFileSync(file, "utf8") : ""];
  }),
);
const manifest: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(repositoryRoot, "package.json"), "utf8"),
);
const problems = findDocProblems(pages, readProductFacts(), {
  exists: (path) => existsSync(join(repositoryRoot, path)),
  npmScripts: Object.keys(manifest.scripts),
});
for (const page of ROOT_PAGES) if (pages.get(page) === "") problems.push(`${page} is missing`);
for (const problem of problems) console.log(problem);
console.log(`docs: ${pages.size} pages, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
