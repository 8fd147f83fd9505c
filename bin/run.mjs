/**
 * Runs a script of this repository, or a command of a direct dependency, with a suitable Node:
 * `node bin/run.mjs scripts/check.ts`, `node bin/run.mjs vitest run`. npm scripts go through it, because npm 10
 * leaves the system's Node first on PATH. It knows only packages that package.json names.
 */
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { exitWithoutNode, findSuitableNode, runInstead } from "./suitable-node.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const readManifest = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

function findCommand(command) {
  const { dependencies, devDependencies } = readManifest(root);
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    const folder = join(root, "node_modules", name);
    let manifest;
    try {
      manifest = readManifest(folder);
    } catch {
      continue;
    }
    const bin =
      typeof manifest.bin === "string" ? { [name.replace(/^.*\//, "")]: manifest.bin } : manifest.bin;
    if (bin && bin[command]) return join(folder, bin[command]);
  }
  return undefined;
}

const [target, ...args] = process.argv.slice(2);
if (target === undefined) {
  process.stderr.write("usage: node bin/run.mjs SCRIPT|COMMAND [ARGUMENT…]\n");
  process.exit(2);
}
const entry = /\.[cm]?[jt]s$/.test(target) ? resolve(target) : findCommand(target);
if (entry === undefined) {
  process.stderr.write(`No dependency has the command "${target}". Run \`npm ci\` first.\n`);
  process.exit(2);
}
const node = findSuitableNode();
if (node === undefined) exitWithoutNode();
runInstead(node, [entry, ...args]);
