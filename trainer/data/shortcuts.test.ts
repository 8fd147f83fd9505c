import { describe, expect, it } from "vitest";
import { auroc, claimOnlyAuroc, overlap } from "./shortcuts.ts";
import { chanceOf } from "./seeded-random.ts";
import { hanScript, readTable } from "./han-script.ts";

describe("shortcuts", () => {
  it("measures a perfect, a useless and a tied score", () => {
    expect(auroc([1, 2, 3, 4], [0, 1, 2, 2])).toBe(1);
    expect(auroc([4, 3, 2, 1], [0, 1, 2, 2])).toBe(0);
    expect(auroc([1, 1, 1, 1], [0, 2, 0, 2])).toBe(0.5);
    expect(auroc([1, 2], [2, 2])).toBe(0.5);
  });

  it("counts the claim's words that the evidence holds", () => {
    expect(overlap("The red gate was open.", "The gate was closed.")).toBe(0.75);
  });

  it("finds a word that gives labels away, and nothing where none does", () => {
    const claims = (tell: boolean): { group: string; evidence: string; claim: string; label: number }[] =>
      Array.from({ length: 600 }, (_, i) => {
        const chance = chanceOf(`claim ${i}`);
        const label = chance.yes(0.5) ? 2 : 0;
        const word = `word${chance.below(40)}`;
        return {
          group: `${i}`,
          evidence: "",
          claim: `${word} ${tell && label === 0 ? "never" : "often"} here`,
          label,
        };
      });
    expect(claimOnlyAuroc(claims(true))).toBeGreaterThan(0.95);
    expect(Math.abs(claimOnlyAuroc(claims(false)) - 0.5)).toBeLessThan(0.12);
  });
});

describe("what a build repeats", () => {
  it("gives the same chance for the same seed and another for another", () => {
    const draw = (seed: string): number[] => {
      const chance = chanceOf(seed);
      return Array.from({ length: 5 }, () => chance.next());
    };
    expect(draw("a")).toEqual(draw("a"));
    expect(draw("a")).not.toEqual(draw("b"));
    expect(
      chanceOf("s")
        .shuffle([1, 2, 3, 4])
        .toSorted((a, b) => a - b),
    ).toEqual([1, 2, 3, 4]);
  });

  it("turns script by the longest phrase", () => {
    const script = hanScript(
      readTable("# note\n面条\t麪條\n", "面\t面 麵\n发\t發\n条\t條\n"),
      readTable("麵\t面\n"),
    );
    expect(script.toTraditional("发面条，面")).toBe("發麪條，面");
    expect(script.toSimplified("麵")).toBe("面");
  });
});
