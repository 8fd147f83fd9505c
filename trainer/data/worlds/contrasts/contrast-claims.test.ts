import { describe, expect, it } from "vitest";
import { chanceOf } from "../../seeded-random.ts";
import { contrastClaims, contrastSlots, CONTRASTS, everydayClaims } from "./contrast-claims.ts";
import { readContrasts } from "./contrast.ts";

const claims = contrastClaims(12);

describe("contrasts", () => {
  it("say and claim each side in both languages, with slots that are there", () => {
    expect(new Set(CONTRASTS.map(({ topic }) => topic)).size).toBe(CONTRASTS.length);
    const slots = new Set(Object.keys(contrastSlots(chanceOf("slots"))));
    for (const { topic, sides, exchanged, replaced } of CONTRASTS) {
      // Something must make its claims false.
      expect(sides.length > 1 || exchanged !== undefined, topic).toBe(true);
      for (const { says, claims: own } of sides)
        for (const wordings of [says, own])
          for (const language of ["en", "zh"] as const) {
            expect(wordings[language].length, topic).toBeGreaterThan(0);
            for (const [, name = ""] of wordings[language].join(" ").matchAll(/\{(\w+)\}/gu))
              expect(slots, topic).toContain(name);
          }
      for (const name of [...(exchanged ?? []), ...(replaced ?? [])]) expect(slots).toContain(name);
    }
  });

  it("refuse a line that is none", () => {
    expect(() => readContrasts("@ topic kind\nno mark")).toThrow("no mark");
  });
});

describe("claims of contrasts", () => {
  it("leave no marks of the wordings", () => {
    for (const { evidence, claim } of [...claims, ...everydayClaims(4)])
      expect(`${evidence} ${claim}`).not.toMatch(/[{}]|undefined/u);
  });

  it("stand over the same evidence, one of them true", () => {
    for (const [group, members] of Map.groupBy(claims, (claim) => claim.group)) {
      expect(members.filter(({ label }) => label === 2).length, group).toBe(1);
      expect(members.length, group).toBeGreaterThan(1);
      expect(new Set(members.map(({ evidence }) => evidence)).size, group).toBe(1);
      const right = members.find(({ label }) => label === 2);
      for (const { claim, label } of members) if (label !== 2) expect(claim, group).not.toBe(right?.claim);
    }
  });

  it("tell nothing by themselves: what is true of one side is false of the other", () => {
    const own = contrastClaims(60).filter(({ subject }) => subject === "contrasts/salt");
    const wordings = (label: number): Set<string> =>
      new Set(own.flatMap((claim) => (claim.label === label ? [claim.claim] : [])));
    expect(wordings(2)).toEqual(wordings(0));
  });

  it("keep a fact with all that is made from it in one split, and strangers of the other split out", () => {
    const splits = Map.groupBy(claims, ({ subject }) => subject);
    for (const members of splits.values()) expect(new Set(members.map(({ split }) => split)).size).toBe(1);
    expect([...splits.values()].filter(([first]) => first?.split === "dev").length).toBeGreaterThan(5);
  });

  it("write some of the Chinese in traditional characters where a script is given", () => {
    const marked = contrastClaims(4, { toTraditional: (text) => `T${text}`, toSimplified: (text) => text });
    expect(marked.some(({ claim }) => claim.startsWith("T"))).toBe(true);
    expect(marked.some(({ evidence }) => evidence.startsWith("T"))).toBe(true);
  });
});
