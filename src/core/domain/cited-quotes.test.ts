import { expect, test } from "vitest";
import type { Claim } from "./answer.ts";
import type { DocumentId } from "./ids.ts";
import { quoteNames } from "./cited-quotes.ts";

const claim = (...cited: readonly (readonly [source: number, start: number])[]): Claim => ({
  start: 0,
  end: 1,
  text: "",
  verdict: "supported",
  citations: cited.map(([source, start]) => ({
    source,
    verdict: "supported",
    quote: { documentId: "doc" as DocumentId, start, end: start + 5, text: "" },
  })),
});

test("quotes are called by their source, and by a letter where it has several", () => {
  const names = quoteNames({ claims: [claim([1, 0], [2, 7]), claim([1, 50]), claim([1, 0])] });
  expect(Object.fromEntries(names)).toEqual({ "1 0-5": "1a", "1 50-55": "1b", "2 7-12": "2" });
  const many = quoteNames({ claims: Array.from({ length: 28 }, (_, nth) => claim([1, nth * 10])) });
  expect([...many.values()].slice(24)).toEqual(["1y", "1z", "1aa", "1ab"]);
});
