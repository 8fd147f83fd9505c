import { describe, expect, it } from "vitest";
import { problemsOf } from "./planted-tree.ts";

describe("the order of core's folders", () => {
  it("refuses a folder that imports one after it", () => {
    const text = "import type { X } from '../answer/x.ts'; export type Y = X;";
    expect(problemsOf({ "src/core/retrieval/a.ts": text })).toEqual([
      expect.stringContaining("core/answer comes after core/retrieval"),
    ]);
    expect(
      problemsOf({
        "src/core/answer/a.ts": "import type { X } from '../retrieval/x.ts'; export type Y = X;",
      }),
    ).toEqual([]);
  });

  it("refuses a folder that has no place in it", () => {
    const text = "import type { X } from '../domain/x.ts'; export type Y = X;";
    expect(problemsOf({ "src/core/gossip/a.ts": text })).toEqual([
      expect.stringContaining("core/gossip has no place in the order"),
    ]);
  });
});

describe("circles", () => {
  it("are refused among files, and told once with the way round", () => {
    const problems = problemsOf({
      "src/adapters/http/a.ts": "import { b } from './b.ts'; export const a = () => b;",
      "src/adapters/http/b.ts": "import { c } from '../pages/c.ts'; export const b = () => c;",
      "src/adapters/pages/c.ts": "import { a } from '../http/a.ts'; export const c = () => a;",
    });
    expect(problems).toEqual([
      "src/adapters/http/a.ts imports in a circle: src/adapters/http/a.ts → src/adapters/http/b.ts → " +
        "src/adapters/pages/c.ts → src/adapters/http/a.ts",
    ]);
  });

  it("are refused where types alone go round", () => {
    const problems = problemsOf({
      "src/lib/a.ts": "import type { B } from './b.ts'; export interface A { b: B }",
      "src/lib/b.ts": "import type { A } from './a.ts'; export interface B { a: A }",
    });
    expect(problems).toEqual([expect.stringContaining("imports in a circle: src/lib/a.ts → src/lib/b.ts")]);
  });

  it("are refused among the folders of core, rooms included", () => {
    const problems = problemsOf({
      "src/core/answer/write/a.ts": "import type { B } from '../place/b.ts'; export type A = B;",
      "src/core/answer/place/b.ts": "export type B = string;",
      "src/core/answer/place/c.ts": "import type { D } from '../write/d.ts'; export type C = D;",
      "src/core/answer/write/d.ts": "export type D = string;",
    });
    expect(problems).toEqual([
      "src/core/answer/place imports in a circle: src/core/answer/place → src/core/answer/write → " +
        "src/core/answer/place",
    ]);
  });

  it("may run through tests, which import whatever they like", () => {
    const problems = problemsOf({
      "src/lib/a.ts": "export const a = 1;",
      "src/lib/a.test.ts": "import { a } from './a.ts'; import { b } from './b.test.ts'; a(b);",
      "src/lib/b.test.ts": "import { a } from './a.test.ts'; export const b = a;",
    });
    expect(problems).toEqual([]);
  });
});
