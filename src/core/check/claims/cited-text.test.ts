import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCitedText } from "./cited-text.ts";
import { runs } from "../../../../test/property-runs.ts";

const namesOf = (count: number): string[] => Array.from({ length: count }, (_, nth) => `${nth + 1}.md`);

/** Each claim as the text writes it, with the numbers that it cites. */
function claimsOf(text: string, sourceCount = 3): string[] {
  const { claims } = readCitedText(text, namesOf(sourceCount));
  for (const claim of claims) expect(claim.text).toBe(text.slice(claim.start, claim.end));
  return claims.map(({ text: written, sources }) => `${written} → ${sources.join()}`);
}

describe("a claim keeps its place in the text as it is", () => {
  test.each([
    ["It opened in 1932 [1]. It is tall.", ["It opened in 1932 [1]. → 1", "It is tall. → "]],
    ["It opened [1] in 1932 [2].", ["It opened [1] in 1932 [2]. → 1,2"]],
    ["It opened in 1932.[1] It is tall.[2, 3]", ["It opened in 1932. → 1", "It is tall. → 2,3"]],
    ["[1] It opened in 1932.", ["It opened in 1932. → 1"]],
    ["- Tall [^2]\n- Old 【1】", ["Tall → 2", "Old → 1"]],
    ["铁塔高330米[1]。它在巴黎【2】。", ["铁塔高330米[1]。 → 1", "它在巴黎【2】。 → 2"]],
  ])("%j", (text, claims) => {
    expect(claimsOf(text)).toEqual(claims);
  });

  test.each([
    [
      "The Harbour Bridge was opened in the year 1932 by\nJack Lang [1]. It carries eight lanes of traffic to the\nother side [2].",
      [
        "The Harbour Bridge was opened in the year 1932 by\nJack Lang [1]. → 1",
        "It carries eight lanes of traffic to the\nother side [2]. → 2",
      ],
    ],
    [
      "> The Harbour Bridge was opened in the year 1932 by\n> Jack Lang [1].",
      ["The Harbour Bridge was opened in the year 1932 by\n> Jack Lang [1]. → 1"],
    ],
    [
      "铁塔位于法国巴黎战神广场上，高三百三十米，\n于1889年建成[1]。",
      ["铁塔位于法国巴黎战神广场上，高三百三十米，\n于1889年建成[1]。 → 1"],
    ],
    // Lines that were ended and not wrapped.
    ["It is tall [1]\nIt is old [2]", ["It is tall → 1", "It is old → 2"]],
    [
      "[1] The Harbour Bridge was opened in the year 1932\n[2] The Opera House opened",
      ["The Harbour Bridge was opened in the year 1932 → 1", "The Opera House opened → 2"],
    ],
    [
      "- The Harbour Bridge was opened in the year 1932\n- The Opera House opened",
      ["The Harbour Bridge was opened in the year 1932 → ", "The Opera House opened → "],
    ],
  ])("also where it goes on in the next line: %j", (text, claims) => {
    expect(claimsOf(text)).toEqual(claims);
  });

  test("and is checked without its markers", () => {
    expect(readCitedText("It opened [1] in 1932 [2].", namesOf(2)).claims[0]?.clean).toBe(
      "It opened in 1932.",
    );
  });

  test("whatever the text is", () => {
    const pieces = fc.constantFrom(
      "[1]",
      " [2]",
      "[^3]: ",
      "【1】",
      " It is 3 m.",
      "\n",
      "\n\n",
      "- ",
      "`a[1]`",
      "中。",
      " ",
      "References\n",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        for (const { start, end, text: written, clean } of readCitedText(text, namesOf(3)).claims) {
          expect(text.slice(start, end)).toBe(written);
          expect(clean).not.toBe("");
          expect(written.startsWith(clean.charAt(0))).toBe(true);
          expect(written.endsWith(clean.slice(-1))).toBe(true);
        }
      }),
      { numRuns: runs(1_000) },
    );
  });
});

describe("no citation", () => {
  test.each([
    "The value of arr[1] is printed.",
    "Use `list[1]` for it.",
    "It happened in spring [2024].",
    "See [1](https://example.org/).",
    "A number [9] beyond the sources.",
  ])("%j", (text) => {
    expect(readCitedText(text, namesOf(3))).toMatchObject({ hasMarkers: false, claims: [{ sources: [] }] });
  });
});

describe("a list of references states nothing", () => {
  test.each([
    "It is tall [1].\n\n[^1]: The tower, https://example.org/",
    "It is tall [1].\n\n## References\n\n[1] The tower. A guide.\n[2] The bridge.",
    "It is tall [1].\n\nSources:\n- [1] The tower.\n- [2] The bridge.",
    "It is tall [1].\n\n**参考文献**\n[1] 铁塔。\n[2] 大桥。",
    "It is tall [1].\n[1] https://example.org/\n[2] The bridge https://example.org/b",
  ])("%j", (text) => {
    expect(claimsOf(text)).toEqual(["It is tall [1]. → 1"]);
  });

  test("and is no use of markers either", () => {
    expect(readCitedText("It is tall.\n\n[^1]: The tower.", namesOf(1)).hasMarkers).toBe(false);
  });

  test("but lines that begin with their markers are claims", () => {
    expect(claimsOf("Findings of the year\n[1] It is tall.\n[2] It is old.")).toContain("It is tall. → 1");
  });
});

describe("footnotes in other styles", () => {
  test.each([
    ["It is tall.¹ It is old.²\n\nNotes\n¹ 1.md\n² 2.md", ["It is tall. → 1", "It is old. → 2"]],
    ["It covers 30 m² of rock.¹\n\n¹ 1.md", ["It covers 30 m² of rock. → 1"]],
    [
      "铁塔高330米（1）。它在巴黎（2）。\n\n参考：\n（1）1.md\n（2）2.md",
      ["铁塔高330米（1）。 → 1", "它在巴黎（2）。 → 2"],
    ],
    ["铁塔高330米①。\n\n注：\n① 1.md", ["铁塔高330米①。 → 1"]],
    [
      "It is tall (1). It has (2) two decks.\n\nSources\n(1) 1.md",
      ["It is tall (1). → 1", "It has (2) two decks. → "],
    ],
    ["It is tall.[^a] Old.[^b]\n\n[^a]: 1.md\n[^b]: 2.md", ["It is tall. → 1", "Old. → 2"]],
    ["It is tall [1].\n\n## Sources\n1. 1.md\n2. 2.md", ["It is tall [1]. → 1"]],
    [
      "It is tall ([page](2.md)). By [this](1.md), it is old.",
      ["It is tall ([page](2.md)). → 2", "By [this](1.md), it is old. → 1"],
    ],
    ["See [here](other.md). It is tall.", ["See [here](other.md). → ", "It is tall. → "]],
  ])("%j", (text, claims) => {
    expect(claimsOf(text)).toEqual(claims);
  });
});
