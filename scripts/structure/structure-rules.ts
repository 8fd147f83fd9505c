/**
 * The rules of the folders (ARCHITECTURE.md), as a pure function from files to problems. It does not judge what a
 * comment says, nor whether a test is good.
 */
import { fileCircles, folderCircles } from "./circles.ts";
import { layerOf, mayImport, resolveImport, type Layer } from "./import-graph.ts";
import { readModuleFacts, type ModuleFacts } from "./module-facts.ts";
import { ownWordsLines } from "./own-words.ts";
import { plainTableLines } from "./plain-tables.ts";
import { sponsorProblems } from "./sponsor-rules.ts";

export interface Problem {
  readonly path: string;
  /** Counted from 1; 0 where the whole file is meant. */
  readonly line: number;
  readonly message: string;
}

/** A part outside `apps` that has to read the environment, and why. */
export interface EnvException {
  readonly path: string;
  readonly reason: string;
}

/** Longest file in lines: more than that is more than one idea (house rule 7). */
const MAX_LINES = 300;

/** Names that say nothing about what is inside (house rule 7). */
const EMPTY_NAMES = /(^|-)(utils?|helpers?|misc|common|stuff)$|^index$/;
const KEBAB_FILE = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))*\.(ts|tsx|mjs|css|html)$/;
const KEBAB_FOLDER = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What makes scopes. */
const SCOPE_MAKER = "src/core/domain/make-scope.ts";

/** Packages of pure functions that `lib`, `core` and `contract` may use; each does no I/O when it is loaded or called. */
const PURE_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  lib: [
    "micromark",
    "micromark-extension-gfm-table",
    "micromark-extension-cjk-friendly",
    // Types alone.
    "micromark-util-types",
  ],
  core: [],
  // Zod, and descriptions of routes made of its schemas.
  contract: ["@hono/zod-openapi"],
};

/** What `lib` and `core` may not touch: everything that makes two runs on the same values differ. */
const IMPURE = new Set(
  [
    "process require Buffer import.meta globalThis global window self navigator console",
    "fetch WebSocket EventSource XMLHttpRequest Worker BroadcastChannel localStorage sessionStorage indexedDB",
    "setTimeout setInterval setImmediate AbortSignal.timeout performance crypto Math.random Date.now Date()",
  ].flatMap((names) => names.split(" ")),
).add("new Date()");

const isTest = (path: string): boolean => /\.test\.(ts|tsx|mjs)$/.test(path);
const isModule = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path);
const isConfig = (path: string): boolean => path.endsWith(".config.ts");

/** `files`: path from the repository root, with `/`, to text. */
export function findStructureProblems(
  files: ReadonlyMap<string, string>,
  envExceptions: readonly EnvException[],
): Problem[] {
  const facts = new Map<string, ModuleFacts>();
  for (const [path, text] of files) if (isModule(path)) facts.set(path, readModuleFacts(path, text));
  const problems: Problem[] = [];
  for (const [path, text] of files) {
    problems.push(...nameProblems(path), ...shapeProblems(path, text, facts.get(path)));
  }
  for (const [path, module] of facts) {
    const layer = layerOf(path);
    if (path.startsWith("src/") && layer === undefined) {
      problems.push({
        path,
        line: 0,
        message:
          "stands in none of the layers: lib, contract, core, weights, adapters, services, compose, apps",
      });
    }
    if (layer === undefined) continue;
    problems.push(...importProblems(path, layer, module), ...purityProblems(path, layer, module));
    problems.push(...ownWordsProblems(path, files.get(path) ?? ""));
    problems.push(...plainTableProblems(path, files.get(path) ?? ""));
    problems.push(...envProblems(path, layer, module, envExceptions));
  }
  problems.push(
    ...circleProblems(facts),
    ...sponsorProblems(facts),
    ...scopeProblems(facts),
    ...staleExceptions(facts, envExceptions),
  );
  return problems.toSorted((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
}

function nameProblems(path: string): Problem[] {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  const stem = name.split(".")[0] ?? "";
  const problems: string[] = [];
  if (!KEBAB_FILE.test(name)) problems.push(`"${name}" is not kebab-case with a known ending`);
  for (const folder of folders)
    if (!KEBAB_FOLDER.test(folder)) problems.push(`folder "${folder}" is not kebab-case`);
  const hollow = [...folders, ...(name.endsWith(".html") ? [] : [stem])].find((part) =>
    EMPTY_NAMES.test(part),
  );
  if (hollow !== undefined)
    problems.push(`"${hollow}" does not say what is inside: name it for its main export`);
  return problems.map((message) => ({ path, line: 0, message }));
}

function shapeProblems(path: string, text: string, module: ModuleFacts | undefined): Problem[] {
  const problems: Problem[] = [];
  const lines = text.trimEnd().split("\n").length;
  if (lines > MAX_LINES)
    problems.push({ path, line: 0, message: `has ${lines} lines; ${MAX_LINES} at most` });
  const opens = module?.opensWithComment ?? /^\s*(\/\*|<!--|<!doctype html>\s*<!--)/i.test(text);
  if (!opens && !isTest(path))
    problems.push({ path, line: 1, message: "does not open with a comment on what it is" });
  if (module === undefined) return problems;
  if (module.syntaxErrorLine > 0)
    problems.push({ path, line: module.syntaxErrorLine, message: "does not parse" });
  if (module.onlyReExports)
    problems.push({ path, line: 1, message: "only passes on exports: import from the source" });
  if (path.startsWith("src/") && !isConfig(path)) {
    for (const line of module.defaultExportLines)
      problems.push({ path, line, message: "has a default export" });
  }
  return problems;
}

function importProblems(path: string, layer: Layer, module: ModuleFacts): Problem[] {
  const problems: Problem[] = [];
  const pure = PURE_PACKAGES[layer.name];
  for (const { specifier, line, isTypeOnly } of module.imports) {
    const target = resolveImport(path, specifier);
    if (target !== undefined) {
      // Fakes that many tests share stand in test/; services are tested over real adapters.
      const shared = target.startsWith("test/") || (layer.name === "services" && target.startsWith("src/"));
      const refusal = isTest(path) && shared ? undefined : mayImport(path, target);
      if (refusal !== undefined) problems.push({ path, line, message: `imports ${target}: ${refusal}` });
      else if (layer.web && target.startsWith("src/contract/") && !isTypeOnly && !isTest(path)) {
        const message = `imports ${target}: apps/web takes types alone of it, and loads no schema`;
        problems.push({ path, line, message });
      }
    } else if (!isTest(path) && !isConfig(path)) {
      if (pure && !pure.includes(specifier)) {
        const message = `imports "${specifier}": ${layer.name} has no outside parts but pure ones that are listed`;
        problems.push({ path, line, message });
      } else if (layer.web && specifier.startsWith("node:")) {
        problems.push({ path, line, message: `imports "${specifier}": apps/web runs in a browser` });
      }
    }
  }
  if (pure && !isTest(path)) {
    for (const line of module.opaqueImportLines)
      problems.push({ path, line, message: "imports a computed path" });
  }
  return problems;
}

function purityProblems(path: string, layer: Layer, module: ModuleFacts): Problem[] {
  if (PURE_PACKAGES[layer.name] === undefined || isTest(path)) return [];
  return module.globals
    .filter(({ name }) => IMPURE.has(name) || IMPURE.has(name.split(".")[0] ?? ""))
    .map(({ name, line }) => ({ path, line, message: `uses ${name}: ${layer.name} gets it as an argument` }));
}

function readsEnv(module: ModuleFacts): number[] {
  const lines = module.globals.filter(({ name }) => name === "process.env").map(({ line }) => line);
  const imported = module.imports.filter(({ specifier }) => /^(node:)?process$/.test(specifier));
  return [...lines, ...imported.map(({ line }) => line)];
}

function envProblems(
  path: string,
  layer: Layer,
  module: ModuleFacts,
  exceptions: readonly EnvException[],
): Problem[] {
  if (
    layer.name === "apps" ||
    layer.name === "compose" ||
    isTest(path) ||
    exceptions.some((exception) => exception.path === path)
  )
    return [];
  return readsEnv(module).map((line) => ({
    path,
    line,
    message: "reads the environment: only src/apps and src/compose may",
  }));
}

function staleExceptions(
  facts: ReadonlyMap<string, ModuleFacts>,
  exceptions: readonly EnvException[],
): Problem[] {
  return exceptions
    .filter(({ path }) => readsEnv(facts.get(path) ?? readModuleFacts("none.ts", "")).length === 0)
    .map(({ path }) => ({
      path,
      line: 0,
      message: "is excepted but does not read the environment: drop it",
    }));
}

function ownWordsProblems(path: string, text: string): Problem[] {
  if (isTest(path)) return [];
  const message =
    "says words of its own by asTold: write a sentence in src/core/domain/said, in both languages";
  return ownWordsLines(text).map((line) => ({ path, line, message }));
}

function plainTableProblems(path: string, text: string): Problem[] {
  if (isTest(path) || path.endsWith("-conformance.ts")) return [];
  const message =
    "is a plain object with words for keys, which has `constructor` too: make it by src/lib/by-name.ts";
  return plainTableLines(text).map((line) => ({ path, line, message }));
}

function circleProblems(facts: ReadonlyMap<string, ModuleFacts>): Problem[] {
  const circles = [...fileCircles(facts), ...folderCircles(facts, "src/core/")];
  return circles.map((way) => ({
    path: way[0] as string,
    line: 0,
    message: `imports in a circle: ${way.join(" → ")}`,
  }));
}

/** Who asks is known by programs alone: whoever else could make a scope could read what is not his. */
function scopeProblems(facts: ReadonlyMap<string, ModuleFacts>): Problem[] {
  const problems: Problem[] = [];
  for (const [path, { imports }] of facts) {
    const isProgram = /^(src\/(apps|compose)|test|bench|evals)\//.test(path);
    if (isProgram || isTest(path) || path.endsWith("-conformance.ts")) continue;
    for (const { specifier, line } of imports) {
      if (resolveImport(path, specifier) !== SCOPE_MAKER) continue;
      problems.push({ path, line, message: "makes a scope: only src/apps and src/compose may" });
    }
  }
  return problems;
}
