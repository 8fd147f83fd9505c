import { expect, it } from "vitest";
import type { Hit } from "../../domain/passage.ts";
import { fakeHits } from "../../retrieval/fake-hits.ts";
import { understand } from "../understand/understand.ts";
import { isNothingToRead, modelHits } from "./model-hits.ts";

const of = (title: string, text: string) => ({ title, text });
const LEASE = Array.from({ length: 9 }, (_, nth) =>
  of(`Lease ${nth}`, `Paragraph ${nth} of the lease speaks of matter number ${nth} and room ${nth}${nth}.`),
);
const ZOO = of("Zoo", "Tickets for the zoo cost 12 euros and are sold at the gate.");
const GUIDE = fakeHits([
  of("Models", "A model costs what its provider says; tickets are no matter of ours."),
]).map((hit): Hit => ({ ...hit, document: { ...hit.document, url: "guide:models.md" } }));
const titles = (hits: readonly Hit[]): string[] => hits.map(({ document }) => document.title);

it("leaves room beside the passages of the thread, and gives none twice", () => {
  const asked = understand("What do tickets for the zoo cost?", []);
  const found = titles(modelHits(asked, fakeHits([ZOO, LEASE[0] ?? ZOO]), fakeHits(LEASE)));
  expect(found.indexOf("Zoo")).toBeLessThan(5);
  expect(new Set(found).size).toBe(found.length);
});

it("holds the guide back unless the question is about Footnote", () => {
  const answered = understand("What do tickets for the zoo cost?", []);
  expect(titles(modelHits(answered, [...GUIDE, ...fakeHits([ZOO])], []))).toEqual(["Zoo"]);
  const open = understand("Which violin did Quillfeather mend in Osaka?", []);
  expect(titles(modelHits(open, [...GUIDE, ...fakeHits([ZOO])], []))).toEqual(["Zoo"]);
  expect(titles(modelHits(open, GUIDE, []))).toEqual([]);
  const own = understand("What does a model cost in Footnote?", []);
  expect(titles(modelHits(own, [...GUIDE, ...fakeHits([ZOO])], []))).toContain("Models");
});

it("is nothing to read where no passage has a word of the question, and something where one has or may", () => {
  const open = understand("Which violin did Quillfeather mend in Osaka?", []);
  expect(isNothingToRead(open, [])).toBe(true);
  expect(isNothingToRead(open, fakeHits([ZOO]))).toBe(true);
  expect(isNothingToRead(open, fakeHits([ZOO, of("Osaka", "A city of canals.")]))).toBe(false);
  const foreign = fakeHits([of("动物园", "动物园的门票是十二欧元。")]).map((hit): Hit => ({
    ...hit,
    document: { ...hit.document, language: "zh" },
  }));
  expect(isNothingToRead(open, foreign)).toBe(false);
  expect(isNothingToRead(understand("大阪的小提琴是谁修的？", []), foreign)).toBe(true);
});
