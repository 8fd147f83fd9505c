import { expect, test } from "vitest";
import { prepareEvidence } from "../evidence/evidence.ts";
import type { TextPair } from "../../ports/pair-reader.ts";
import { holdAgainst, readClaim } from "./held-against.ts";

const evidence = prepareEvidence([
  { start: 0, text: "Members may keep a dog on the plot if it is on a lead. It costs 12 euros.", about: "" },
]);
const paraphrase = readClaim("Terriers are tolerated on the plot when tethered.");

test("a reader of pairs is asked once, with the quote and the claim, and what it says joins the wording", () => {
  const asked: TextPair[] = [];
  const read = (pair: TextPair) => {
    asked.push(pair);
    return [0.02, 0.03, 0.95] as const;
  };
  expect(holdAgainst(paraphrase, evidence)?.verdict).not.toBe("supported");
  expect(holdAgainst(paraphrase, evidence, read)?.verdict).toBe("supported");
  expect(asked).toMatchObject([{ second: "Terriers are tolerated on the plot when tethered." }]);
  expect(asked[0]?.first).toContain("keep a dog");
});

test("what a figure speaks against stays so, whatever a reader says", () => {
  const claim = readClaim("It costs 15 euros.");
  expect(holdAgainst(claim, evidence, () => [0, 0, 1])?.verdict).toBe("unsupported");
});
