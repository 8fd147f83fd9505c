/**
 * Makes `dist/package` for `npm pack`: JavaScript and declarations of `src`, since Node strips no types below `node_modules`,
 * with the data, the guide and the built page that they look for around them. Types are stripped, lines stay as they are.
 * `postpack` takes it away again.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, join } from "node:path";
import { buildWebWhenMissing } from "../src/apps/server/build-web.ts";
import { WEB_FOLDER } from "../src/compose/project-root.ts";
import { repositoryRoot } from "./repository-root.ts";

const target = join(repositoryRoot, "dist", "package");
/** The page is built, and its sources are of no use. */
const WEB = "src/apps/web/";
const LEFT_OUT = /\.test\.tsx?$|\.snap$|\.md$|(?:^|\/)(?:fixtures|__snapshots__)\//u;
/** Declarations that the library's own lead to. */
const PUBLIC = /^src\/(?:apps\/library|core\/domain|lib)\//u;

rmSync(target, { recursive: true, force: true });
for (const entry of readdirSync(join(repositoryRoot, "src"), { recursive: true, encoding: "utf8" })) {
  const name = `src/${entry.replaceAll("\\", "/")}`;
  const from = join(repositoryRoot, name);
  if (name.startsWith(WEB) || LEFT_OUT.test(name) || !statSync(from).isFile()) continue;
  if (name.endsWith(".d.ts")) continue;
  const to = join(target, name.replace(/\.ts$/u, ".js"));
  mkdirSync(dirname(to), { recursive: true });
  if (!name.endsWith(".ts")) cpSync(from, to);
  else writeFileSync(to, asJavaScript(stripTypeScriptTypes(readFileSync(from, "utf8"))));
}
const tsc = join(repositoryRoot, "node_modules", "typescript", "bin", "tsc");
execFileSync(process.execPath, [tsc, "-p", join(repositoryRoot, "tsconfig.package.json")], {
  stdio: "inherit",
});
for (const entry of readdirSync(target, { recursive: true, encoding: "utf8" })) {
  const path = join(target, entry);
  if (!entry.endsWith(".d.ts")) continue;
  if (PUBLIC.test(entry.replaceAll("\\", "/"))) writeFileSync(path, asJavaScript(readFileSync(path, "utf8")));
  else rmSync(path);
}
// Its own would say again which files belong to a package.
const { name, version, type, engines } = JSON.parse(
  readFileSync(join(repositoryRoot, "package.json"), "utf8"),
) as Manifest;
writeFileSync(join(target, "package.json"), `${JSON.stringify({ name, version, type, engines })}\n`);
cpSync(join(repositoryRoot, "docs", "guide"), join(target, "docs", "guide"), { recursive: true });
// Without the page the server answers programs alone, and nobody packs that by mistake.
if (!(await buildWebWhenMissing(console.error))) process.exit(1);
cpSync(WEB_FOLDER, join(target, "dist", "web"), { recursive: true });

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly type: string;
  readonly engines: object;
}

/** Modules, workers and processes are named as they are then. */
function asJavaScript(code: string): string {
  return code
    .replace(/(["'])(\.{1,2}\/[^"'\n]+)\.ts\1/gu, "$1$2.js$1")
    .replace(/(new URL\(")([\w-]+)\.ts"/gu, '$1$2.js"');
}
