import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSourceListFilter } from "./source-list-filter.ts";

const TITLES = ["Lease contract", "Summer catalogue 2026", "租房合同"];

function filter(text: string, step = text.length || 1): string {
  const list = createSourceListFilter(TITLES);
  let out = "";
  for (let at = 0; at < text.length; at += step) out += list.push(text.slice(at, at + step));
  return out + list.flush();
}

const A = "The rent is 900 euros [1].\n";

describe("a list of sources goes:", () => {
  test.each([
    [`${A}\nSources:\n[1] Lease contract\n[2] Summer catalogue 2026`, `${A}\n`],
    [`${A}\n**Sources:**\n- [1] Lease contract, p. 3\n- [2] Summer catalogue\n`, `${A}\n`],
    [`${A}\n### References\n1. Lease contract\n2. Summer catalogue 2026`, `${A}\n`],
    [`${A}\nSources: [1], [2]`, `${A}\n`],
    [`${A}\nSource: [1] Lease contract`, `${A}\n`],
    [`${A}\n---\n**Sources**\n[1] Lease contract`, `${A}\n`],
    [`${A}\n[1]: Lease contract`, `${A}\n`],
    [`${A}\n[^1]: https://example.org/lease`, `${A}\n`],
    [`${A}\n[1] Lease contract\n[2] Summer catalogue 2026`, `${A}\n`],
    [
      `${A}\nSources:\n[1] Lease contract\n\nLet me know if you need more.`,
      `${A}\nLet me know if you need more.`,
    ],
    [`${A}\nSources:`, `${A}\n`],
    ["租金九百元[1]。\n\n参考资料：\n[1] 租房合同\n", "租金九百元[1]。\n\n"],
    ["租金九百元[1]。\n\n来源：[1] 租房合同", "租金九百元[1]。\n\n"],
  ])("%j", (text, expected) => {
    for (const step of [1, 3, text.length]) expect(filter(text, step)).toBe(expected);
  });
});

describe("what only looks like one stays:", () => {
  test.each([
    A,
    "Sources of income are rent [1] and wages [2].",
    "Sources:\n- rent of the mill [1]\n- wages [2]\n",
    "Source: the report names the mill [1].",
    "Sources:\nSource of all rent is the mill: so it says [1].\nIt is old [1].",
    "Sources:\nSource: the report names the mill [1].\nIt is old [1].",
    "参考资料\n来源：报告提到磨坊[1]。\n它很旧[1]。",
    "[1] says that the rent is 900 euros.",
    "[1] The lease contract says so.\n[2] The catalogue does not.",
    "Above.\n\n---\n\nBelow [1].",
    "References are needed [1].\nCitations too [2].",
    "```\nSources:\n[1]: x\n```\n",
    "- [ ] a box\n- [x] another",
    "1. First step [1].\n2. Second step [1].",
    "来源有三个[1]。",
  ])("%j", (text) => {
    for (const step of [1, 4, text.length]) expect(filter(text, step)).toBe(text);
  });
});

test("ordinary text is not held back", () => {
  const list = createSourceListFilter(TITLES);
  expect(list.push("The rent")).toBe("The rent");
  expect(list.push(" is 900.\nIt")).toBe(" is 900.\nIt");
  expect(list.push(" is.\nS")).toBe(" is.\n");
  expect(list.push("o it is")).toBe("So it is");
});

test("any cut of the same text gives the same", () => {
  const pieces = fc.constantFrom(
    "Sources",
    ":",
    "\n",
    "[1]",
    " Lease contract",
    "---",
    "so",
    ".",
    "```",
    "**",
    "- ",
    "来源",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 15 }), (words) => {
      const text = words.join("");
      expect(filter(text, 1)).toBe(filter(text));
    }),
    { examples: [[["Sources", ":", " Lease contract", "\n"]]] },
  );
});
