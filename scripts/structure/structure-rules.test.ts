import { describe, expect, it } from "vitest";
import { problemsOf } from "./planted-tree.ts";
import { findStructureProblems } from "./structure-rules.ts";

describe("a sound tree", () => {
  it("has no problems", () => {
    const tree = {
      "src/lib/text/words.ts": "export const words = (text: string) => text.split(' ');",
      "src/core/domain/ids.ts": "export type Id = string;",
      "src/core/answer/answer-question.ts":
        "import { words } from '../../lib/text/words.ts'; import type { Id } from '../domain/ids.ts';\n" +
        "export const answer = (now: Date, id: Id) => new Date(now).toISOString() + words('a').length + id;",
      "src/core/answer/answer-question.test.ts":
        "import { readFileSync } from 'node:fs'; import { answer } from './answer-question.ts';\n" +
        "import { fakeStore } from '../../../test/fake-store.ts'; fakeStore();\n" +
        "answer(new Date(), readFileSync('x', 'utf8'));",
      "src/core/sponsor/campaign.ts": "import { words } from '../../lib/text/words.ts'; words('x');",
      "src/adapters/http/fetch-page.ts":
        "import { words } from '../../lib/text/words.ts'; import { request } from 'undici';\n" +
        "export const page = async () => words(await fetch('x').then((r) => r.text())) && request && Date.now();",
      "src/apps/server/server.ts":
        "import { open } from '../../compose/open.ts'; export const port = [process.env['PORT'], open];",
      "src/compose/open.ts":
        "import { page } from '../adapters/http/fetch-page.ts'; import { ask } from '../services/asking/ask.ts';\n" +
        "export const open = () => ask(page);",
      "src/services/asking/ask.ts":
        "import { answer } from '../../core/answer/answer-question.ts';\n" +
        "export const ask = (page: unknown) => answer(new Date(0), String(page));",
      "src/contract/turn.ts":
        "import { z } from '@hono/zod-openapi'; import type { Id } from '../core/domain/ids.ts';\n" +
        "export const turn = (id: Id) => z.literal(id);",
      "src/apps/web/app.tsx":
        "import { useState } from 'react'; import type { Id } from '../../core/domain/ids.ts'; import './app.css';\n" +
        "export const App = ({ id }: { id: Id }) => <p onClick={() => fetch(id)}>{useState(0)[0]}</p>;",
      "src/apps/web/vite.config.ts":
        "import react from '@vitejs/plugin-react'; export default { plugins: [react()] };",
    };
    expect(problemsOf(tree)).toEqual([]);
  });

  it("may use a global's name for a thing of its own", () => {
    const text =
      "export function run({ fetch, clock: performance }: Ports, process: () => void) {\n" +
      "  const [crypto = 1] = []; fetch(); performance.now(); process(); return { console: crypto, window: 2 }.console; }\n" +
      "interface Ports { fetch(): void; clock: { now(): number }; setTimeout: number }";
    expect(problemsOf({ "src/core/answer/run.ts": text })).toEqual([]);
  });
});

describe("direction of imports", () => {
  it.each([
    ["src/lib/a.ts", "import { x } from '../core/x.ts'; x();"],
    ["src/lib/a.ts", "export { x } from '../core/x.ts'; export const y = 1;"],
    ["src/core/domain/a.ts", "import type { X } from '../../adapters/x.ts'; export type Y = X;"],
    ["src/core/domain/a.ts", "export type Y = import('../../apps/x.ts').X;"],
    ["src/core/domain/a.ts", "export const y = () => import('../../apps/x.ts');"],
    ["src/core/domain/a.test.ts", "import { x } from '../../adapters/x.ts'; x();"],
    ["src/adapters/a.ts", "import { x } from '../apps/server/x.ts'; x();"],
    ["src/adapters/a.ts", "import { x } from '../services/x.ts'; x();"],
    ["src/services/a.ts", "import { x } from '../adapters/x.ts'; x();"],
    ["src/services/a.ts", "import { x } from '../compose/x.ts'; x();"],
    ["src/apps/cli/a.ts", "import { x } from '../../adapters/x.ts'; x();"],
    ["src/contract/a.ts", "import { x } from '../core/answer/x.ts'; x();"],
  ])("refuses %s: %s", (path, text) => {
    expect(problemsOf({ [path]: text })).toEqual([
      expect.stringContaining("imports run apps → compose → services → core → lib"),
    ]);
  });

  it("refuses an import of something outside src", () => {
    expect(problemsOf({ "src/core/domain/a.ts": "import { x } from '../../../scripts/x.ts'; x();" })).toEqual(
      [expect.stringContaining("it stands outside the layers of src")],
    );
  });

  it("refuses a module that stands in no layer", () => {
    expect(problemsOf({ "src/extras/a.ts": "export const a = 1;" })).toEqual([
      expect.stringContaining("stands in none of"),
    ]);
  });

  it.each(["../../core/answer/x.ts", "../server/x.ts", "../../adapters/x.ts"])(
    "keeps apps/web away from %s",
    (way) => {
      expect(problemsOf({ "src/apps/web/a.ts": `import { x } from '${way}'; x();` })).toEqual([
        expect.stringContaining("apps/web may import only"),
      ]);
    },
  );

  it("gives apps/web the types of the contract, and nothing that would be loaded", () => {
    const web = (text: string) =>
      problemsOf({ "src/contract/a.ts": "export const a = 1;", "src/apps/web/a.ts": text });
    expect(web("import type { A } from '../../contract/a.ts'; export type B = A;")).toEqual([]);
    expect(web("import { a } from '../../contract/a.ts'; a();")).toEqual([
      expect.stringContaining("types alone"),
    ]);
  });

  it("keeps node: out of apps/web", () => {
    expect(problemsOf({ "src/apps/web/a.ts": "import { join } from 'node:path'; join('a');" })).toEqual([
      expect.stringContaining("runs in a browser"),
    ]);
  });
});

describe("sponsors", () => {
  const folders = ["answer", "research", "digest", "check", "retrieval", "prompts", "models", "reader"];
  it.each(folders)("cannot be reached from core/%s", (folder) => {
    const problems = problemsOf({
      [`src/core/${folder}/start.ts`]: "import { a } from '../ports/way.ts'; a();",
      "src/core/ports/way.ts": "export { b as a } from '../domain/further.ts'; export const c = 1;",
      "src/core/domain/further.ts":
        "import type { S } from '../sponsor/campaign.ts'; export const b = (s: S) => s;",
      "src/core/sponsor/campaign.ts": "export type S = string;",
    });
    expect(problems).toContain(
      `src/core/${folder}/start.ts reaches sponsors: src/core/${folder}/start.ts → src/core/ports/way.ts → ` +
        "src/core/domain/further.ts → src/core/sponsor/campaign.ts",
    );
  });

  it.each([
    ["src/adapters/search/fuse.ts", "../sponsor/sql-offers.ts"],
    ["src/services/asking/ask.ts", "../sponsor/offers.ts"],
    ["src/services/asking/ask.ts", "../../core/domain/sponsored.ts"],
    ["src/compose/open-footnote.ts", "./open-sponsored.ts"],
    ["src/apps/server/doors/doors.ts", "../../../compose/open-sponsored.ts"],
    ["src/apps/server/routes/ask-routes.ts", "./sponsored-routes.ts"],
    ["src/apps/library/library.ts", "../../compose/open-sponsored.ts"],
    ["src/apps/web/answer/turn-view.tsx", "../sponsored/sponsored-card.tsx"],
  ])("are not imported by %s from %s", (path, specifier) => {
    const folder = path.split("/").slice(0, -1).join("/");
    const target = new URL(specifier, `file:///${folder}/`).pathname.slice(1);
    const problems = problemsOf({
      [path]: `import { s } from '${specifier}'; s();`,
      [target]: "export const s = () => 1;",
    });
    expect(problems).toContain(`${path} reaches sponsors: ${path} → ${target}`);
  });

  it("may be reached where a server joins both", () => {
    const tree = {
      "src/apps/server/app.ts": "import { s } from './routes/sponsored-routes.ts'; s();",
      "src/apps/server/routes/sponsored-routes.ts": "export const s = () => 1;",
    };
    expect(problemsOf(tree)).toEqual([]);
  });
});

describe("scopes", () => {
  const made = (path: string, from: string) =>
    problemsOf({
      [path]: `import { makeScope } from '${from}'; export const a = makeScope('a', 'b');`,
      "src/core/domain/make-scope.ts": "export const makeScope = (a: string, b: string) => [a, b];",
    }).filter((problem) => problem.includes("scope"));

  it.each([
    ["src/core/answer/a.ts", "../domain/make-scope.ts"],
    ["src/services/asking/a.ts", "../../core/domain/make-scope.ts"],
    ["src/adapters/store/a.ts", "../../core/domain/make-scope.ts"],
  ])("are not made by %s", (path, from) => {
    expect(made(path, from)).toEqual([expect.stringContaining("makes a scope")]);
  });

  it.each([
    ["src/compose/a.ts", "../core/domain/make-scope.ts"],
    ["src/apps/server/a.ts", "../../core/domain/make-scope.ts"],
    ["src/adapters/store/a.test.ts", "../../core/domain/make-scope.ts"],
    ["src/adapters/store/scopes-conformance.ts", "../../core/domain/make-scope.ts"],
  ])("are made by %s", (path, from) => {
    expect(made(path, from)).toEqual([]);
  });
});

describe("purity of lib and core", () => {
  it.each([
    ["process.exit(1);", "process.exit"],
    ["export const { platform } = process;", "process"],
    ["export const f = () => fetch('x');", "fetch"],
    ["export const f = { fetch };", "fetch"],
    ["export const f = (g = setTimeout) => g;", "setTimeout"],
    ["export const now = Date.now();", "Date.now"],
    ["export const now = Date['now']();", "Date.now"],
    ["export const now = new Date();", "new Date()"],
    ["export const now = new Date;", "new Date()"],
    ["export const now = Date();", "Date()"],
    ["export const roll = () => Math.random();", "Math.random"],
    ["export class Id { value = crypto.randomUUID(); }", "crypto.randomUUID"],
    ["console.log('x');", "console.log"],
    ["export const x = (globalThis as any).fetch;", "globalThis"],
    ["export const here = import.meta.url;", "import.meta"],
    ["export const soon = AbortSignal.timeout(5);", "AbortSignal.timeout"],
    ["export const t = performance.now();", "performance.now"],
  ])("refuses %s", (text, name) => {
    for (const path of ["src/core/answer/a.ts", "src/lib/text/a.ts"]) {
      expect(problemsOf({ [path]: text })).toEqual([expect.stringContaining(`${path} uses ${name}:`)]);
    }
    expect(problemsOf({ "src/adapters/http/a.ts": text })).toEqual([]);
  });

  it.each(["node:fs", "fs", "ai", "zod", "@scope/part"])("refuses the outside part %s", (part) => {
    for (const path of ["src/core/domain/a.ts", "src/lib/a.ts"]) {
      expect(problemsOf({ [path]: `import * as part from '${part}'; part;` })).toEqual([
        expect.stringContaining(`imports "${part}"`),
      ]);
    }
  });

  it("refuses an import whose path is computed", () => {
    expect(
      problemsOf({ "src/core/domain/a.ts": "export const load = (name: string) => import(`./${name}.ts`);" }),
    ).toEqual([expect.stringContaining("imports a computed path")]);
  });
});

describe("the environment", () => {
  const path = "src/adapters/models/key.ts";

  it.each([
    "export const key = process.env['KEY'];",
    "export const { KEY } = process.env;",
    "import { env } from 'node:process'; export const key = env['KEY'];",
  ])("is not read in adapters: %s", (text) => {
    expect(problemsOf({ [path]: text })).toEqual([expect.stringContaining("reads the environment")]);
  });

  it("may be read where an exception says why", () => {
    const text = "export const key = process.env['KEY'];";
    expect(problemsOf({ [path]: text }, [{ path, reason: "the library reads it itself" }])).toEqual([]);
  });

  it("reports an exception that nothing needs any more", () => {
    expect(problemsOf({ [path]: "export const key = 1;" }, [{ path, reason: "none" }])).toEqual([
      expect.stringContaining("is excepted but does not read the environment"),
    ]);
  });
});

describe("names and shapes", () => {
  it.each([
    ["src/lib/readText.ts", "not kebab-case"],
    ["src/lib/Reading/text.ts", "not kebab-case"],
    ["src/lib/text_blocks.ts", "not kebab-case"],
    ["src/lib/utils.ts", "does not say what is inside"],
    ["src/lib/text-helpers.ts", "does not say what is inside"],
    ["src/adapters/util/text.ts", "does not say what is inside"],
    ["src/core/answer/index.ts", "does not say what is inside"],
  ])("refuses the name %s", (path, message) => {
    expect(problemsOf({ [path]: "export const a = 1;" })).toEqual([expect.stringContaining(message)]);
  });

  it("accepts an index.html, which the browser's tools ask for", () => {
    const tree = new Map([["src/apps/web/index.html", "<!doctype html>\n<!-- The page. -->\n<html></html>"]]);
    expect(findStructureProblems(tree, [])).toEqual([]);
  });

  it.each(["export default function answer() {}", "const a = 1; export { a as default };"])(
    "refuses a default export: %s",
    (text) => {
      expect(problemsOf({ "src/lib/a.ts": text })).toEqual([expect.stringContaining("has a default export")]);
    },
  );

  it("refuses a file that only passes on exports", () => {
    expect(problemsOf({ "src/lib/text.ts": "export * from './a.ts'; export { b } from './b.ts';" })).toEqual([
      expect.stringContaining("only passes on exports"),
    ]);
  });

  it("refuses a file of more than 300 lines and accepts one of 300", () => {
    const more = { "src/lib/a.ts": "export {};\n".repeat(300) };
    expect(problemsOf(more)).toEqual([expect.stringContaining("has 301 lines; 300 at most")]);
    expect(problemsOf({ "src/lib/a.ts": "export {};\n".repeat(299) })).toEqual([]);
  });

  it("refuses a file that does not open with a comment, save for tests", () => {
    const text = "export const a = 1; // late\n";
    const tree = new Map([
      ["src/lib/a.ts", text],
      ["src/lib/a.test.ts", text],
      ["src/apps/web/a.css", "p { color: red }"],
    ]);
    expect(findStructureProblems(tree, []).map(({ path }) => path)).toEqual([
      "src/apps/web/a.css",
      "src/lib/a.ts",
    ]);
  });

  it("reports a file that does not parse, with its line", () => {
    expect(findStructureProblems(new Map([["src/lib/a.ts", "/** a */\n\nconst = ;"]]), [])).toEqual([
      { path: "src/lib/a.ts", line: 3, message: "does not parse" },
    ]);
  });
});
