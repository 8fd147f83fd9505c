import { describe, expect, it } from "vitest";
import type { Document } from "../read/reading.ts";
import { chanceOf } from "../seeded-random.ts";
import { collectForeignParts } from "./foreign-parts.ts";
import { generateClaims } from "./generate-claims.ts";
import { readBreakingNli, readNliCsv } from "./human-claims.ts";
import { parallelClaims } from "./parallel-claims.ts";
import { splitClaims } from "./split-claims.ts";
import { difference, newWords, putIn, twinClaims } from "./twin-claims.ts";

const harbour: Document = {
  id: "t/0",
  source: "t",
  language: "en",
  title: "Harbour",
  sentences: [
    "The harbour of Elm Bay was opened in 1902 by the town council.",
    "About 450 boats were counted there in the summer of 1950.",
    "The old crane was moved to Port Ross after the storm because of the heavy rust.",
    "Some of the sheds are used by fishermen, painters and sailors.",
  ],
};
const farm: Document = {
  ...harbour,
  id: "t/1",
  sentences: [
    "The farm near Oak Hill was sold in 1931 for 900 pounds.",
    "All of the barns were painted before winter, together with the fences.",
    "Visitors can buy apples, honey and cider in the yard.",
  ],
};
const foreign = collectForeignParts([harbour, farm], "en");

describe("twins of a sentence", () => {
  it("stand over evidence that holds the true one's sentence", () => {
    for (let seed = 0; seed < 40; seed++) {
      const twins = twinClaims(harbour, 1, "number", { chance: chanceOf(`${seed}`), foreign, group: "g" });
      if (twins === undefined) continue;
      const [right, wrong] = twins;
      expect(right!.label).toBe(2);
      expect(wrong!.label).toBe(0);
      expect(right!.evidence).toBe(wrong!.evidence);
      expect(right!.claim).not.toBe(wrong!.claim);
    }
  });

  it("are one claim over two pieces of evidence where nothing contradicts it", () => {
    const twins = twinClaims(harbour, 0, "invented", { chance: chanceOf("a"), foreign, group: "g" });
    expect(twins?.slice(0, 2).map(({ label }) => label)).toEqual([2, 1]);
    expect(twins?.[0]?.claim).toBe(twins?.[1]?.claim);
    expect(twins?.[0]?.evidence).not.toBe(twins?.[1]?.evidence);
  });

  it("come out the same for the same documents", () => {
    const make = (): unknown => generateClaims([harbour, farm], "en", foreign, undefined);
    expect(make()).toEqual(make());
  });

  it("tell what differs, with a little around it", () => {
    expect(difference("It cost 30 pounds then.", "It cost 45 pounds then.")).toBe("t 45 p");
    expect(difference("It was not open.", "It was open.")).toBe("s op");
    expect(putIn("It was shut.", "It was shut because of rain.")).toBe(" because of rain");
  });

  it("tell which words an edit brought in", () => {
    expect(newWords("The gate was open.", "The gate was not open.")).toEqual(["not"]);
  });
});

describe("claims of other shapes", () => {
  it("cross the languages with one true and one false claim each", () => {
    const pairs = [
      { en: "The bridge was opened to traffic in 1954.", zh: "这座大桥于1954年建成通车。" },
      { en: "It can carry 30 trucks at the same time.", zh: "它可以同时承载30辆卡车通行。" },
    ];
    const claims = parallelClaims(
      [{ id: "p/0", source: "p", pairs }],
      { en: foreign, zh: collectForeignParts([], "zh") },
      undefined,
    );
    expect(claims.length).toBeGreaterThan(0);
    for (const { lang, claimLang } of claims) expect(lang).not.toBe(claimLang);
    expect(claims.filter(({ label }) => label === 2)).toHaveLength(claims.length / 2);
  });

  it("take halves of a sentence, and edit evidence only where the claim speaks of it", () => {
    const whole = "The museum opened in 1911, and a second hall was added by Nils Berg in 1925.";
    const claims = splitClaims(
      [
        {
          id: "s/0",
          whole,
          halves: [
            "The museum opened in 1911 for everyone.",
            "A second hall was added by Nils Berg in 1925.",
          ],
        },
      ],
      foreign,
    );
    expect(claims).toHaveLength(2);
    expect(claims.map(({ label }) => label)).toEqual([2, 0]);
  });

  it("read judged sets and leave out lines without a known label", () => {
    expect(
      readNliCsv(
        "nli",
        "premise,hypothesis,label\nA long premise.,A claim.,entailment\nA long premise.,A claim.,-\n",
      ),
    ).toHaveLength(1);
    const line = JSON.stringify({
      sentence1: "The box is red.",
      sentence2: "The box is blue.",
      gold_label: "contradiction",
    });
    expect(readBreakingNli("b", line)[0]).toMatchObject({
      evidence: "The box is red.",
      claim: "The box is blue.",
      label: 0,
    });
  });
});
