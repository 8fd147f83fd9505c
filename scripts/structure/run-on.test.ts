/** No regular expression of the product takes the square of a run of one sign, save for those that are given short texts. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { repositoryRoot } from "../repository-root.ts";
import { runsOnOver } from "./run-on.ts";

/** `FILE PATTERN'S BEGINNING`: what bounds the text that it is given, or why it does not fail. */
const BOUNDED: Readonly<Record<string, string>> = {
  "adapters/pages/block-skeleton.ts [^\\r\\n]*(?:": "does not fail: a line's end or the text's follows",
  "adapters/pages/stand-in-page.ts [“": "1,200 characters of a page, or a page of 2,500",
  "adapters/pages/without-comments.ts %%": "does not fail: the text's end closes what nothing else does",
  "adapters/pages/pdf/join-words.ts [\\p{L}\\p{N}][": "60 characters",
  "core/digest/name-forms.ts [\\s.": "a name; fails on a single sign alone",
  "lib/text/sentence-end.ts ^[": "12 characters",
  "core/answer/write/not-found-filter.ts (?:^|\\n|": "200 characters before a place",
  "core/answer/write/not-found-filter.ts (?:^|\\n)\\s*$": "200 characters before a place",
  "core/check/beside/axes.ts \\s*": "a list written in the source",
  "core/check/beside/nearest-clause.ts .+?": "does not fail: the text's end follows",
  "core/check/sense/order.ts (?:[^": "does not fail: what may not be gone over, or the text's end, follows",
  "core/research/bridges/names-in.ts (?:^|[": "40 characters before a place",
  "core/answer/write/extractive/asked-thing.ts \\p{Lu}": "a question: 4,000 characters",
  "core/calculate/arithmetic.ts ": "a question that may be a sum: 1,000 characters",
  "core/calculate/clock-times.ts ": "160 characters",
  "core/calculate/conversion.ts ": "160 characters",
  "core/calculate/dates.ts ": "160 characters",
  "core/calculate/frames.ts ": "a question that may be a sum: 1,000 characters",
  "core/calculate/written-number.ts ": "the digits of one result",
  "core/sponsor/invoice-amount.ts ": "six digits",
};

function expressionsOf(path: string): { pattern: string; flags: string }[] {
  const found: { pattern: string; flags: string }[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { regex } = node as { regex?: { pattern: string; flags: string } };
    if (regex !== undefined) found.push(regex);
    Object.values(node).forEach(visit);
  };
  visit(parseSync(path, readFileSync(path, "utf8")).program);
  return found;
}

test("expressions of the product do not run on over a run of one sign", () => {
  const source = join(repositoryRoot, "src");
  const used = new Set<string>();
  const refused: string[] = [];
  for (const name of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/u.test(name) || /\.test\.tsx?$/u.test(name)) continue;
    for (const { pattern, flags } of expressionsOf(join(source, name))) {
      const sign = runsOnOver(pattern, flags);
      if (sign === undefined) continue;
      const written = `${name.replaceAll("\\", "/")} ${pattern}`;
      const known = Object.keys(BOUNDED).find((one) => written.startsWith(one));
      if (known === undefined) refused.push(`${written}: of many ${JSON.stringify(sign)}`);
      else used.add(known);
    }
  }
  expect(refused).toEqual([]);
  expect(Object.keys(BOUNDED).filter((one) => !used.has(one))).toEqual([]);
});

test.each([
  [String.raw`\s+$`, "u", " "],
  [String.raw`(?:\s*[.!?])+$`, "gu", " "],
  [String.raw`\d[\d,]*%`, "u", "0"],
  [String.raw`<[^>]*>`, "gu", "<"],
  [String.raw`(?<name>\p{Lu}+) \(`, "u", "A"],
  [String.raw`(?:a|b)\s|\/+$`, "", "/"],
  ["[[\\p{L}]--[a]]+$", "v", "A"],
  [String.raw`^\s*\|`, "mu", "\n"],
])("/%s/%s runs on over %j", (pattern, flags, sign) => {
  expect(runsOnOver(pattern, flags)).toBe(sign);
});

test.each([
  [String.raw`(?<!\s)\s+$`, "u"],
  [String.raw`^\s+$`, "u"],
  [String.raw`\s+`, "gu"],
  [String.raw`\b\w+ing`, "u"],
  [String.raw`<[^<>]*>`, "gu"],
  [String.raw`\s{1,9}$`, "u"],
  [String.raw`#.*$`, "u"],
  [String.raw`\s+$`, "uy"],
])("/%s/%s does not", (pattern, flags) => {
  expect(runsOnOver(pattern, flags)).toBeUndefined();
});
