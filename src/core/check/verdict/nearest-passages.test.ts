import { expect, test } from "vitest";
import type { DocumentId } from "../../domain/ids.ts";
import type { CheckedPassage } from "./check-claim.ts";
import { nearestPassages } from "./nearest-passages.ts";

const document = (texts: readonly string[], headingPath: readonly string[] = []): CheckedPassage[] =>
  texts.map((text, nth) => ({
    passage: { documentId: "1" as DocumentId, start: nth * 100, text, headingPath },
    document: { title: "" },
  }));

const filler = Array.from({ length: 40 }, (_, nth) => `The tower has a door and a window on floor ${nth}.`);
const tower = document([...filler, "The lifts of the tower were renewed in 2008.", ...filler]);
const bridge = document(["It was opened in 1932."], ["Harbour Bridge"]);
const nearest = nearestPassages([tower, bridge]);

const textsOf = (claim: string, ...numbers: number[]): string[] =>
  [...nearest.of(claim, new Set(numbers)).values()].flat().map(({ passage }) => passage.text);

test("of a long document the passages with a claim's rare words are chosen, and few", () => {
  const texts = textsOf("The lifts were renewed.", 1);
  expect(texts).toContain("The lifts of the tower were renewed in 2008.");
  expect(texts.length).toBeLessThan(6);
});

test("only the documents that are asked for give passages, each under its number", () => {
  expect(textsOf("The lifts were opened in 1932.", 2)).toEqual(["It was opened in 1932."]);
  expect([...nearest.of("The lifts were opened in 1932.", new Set([1, 2])).keys()]).toEqual([1, 2]);
  expect(nearest.of("The lifts.", new Set()).size).toBe(0);
});

test("headings count as words of what stands under them", () => {
  expect(textsOf("The Harbour Bridge is old.", 1, 2)).toContain("It was opened in 1932.");
});

test("a sentence that stands there word for word is among them, however plain its words", () => {
  expect(textsOf("The tower has a door and a window on floor 17.", 1)).toContain(filler[17]);
});

test("something is given where no word is shared", () => {
  expect(textsOf("Whales sing.", 1, 2)).toEqual([filler[0]]);
});

test("whether words stand anywhere is known of the whole documents", () => {
  expect(nearest.has("lifts", new Set([1]))).toBe(true);
  expect(nearest.has("lifts", new Set([2]))).toBe(false);
  expect(nearest.has("", new Set([1]))).toBe(false);
});
