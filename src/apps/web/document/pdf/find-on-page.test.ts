import { expect, test } from "vitest";
import { findOnPage } from "./find-on-page.ts";

const marked = (pieces: readonly string[], wanted: string): string[] =>
  findOnPage(pieces, wanted).map(({ piece, from, to }) => (pieces[piece] ?? "").slice(from, to));

const PAGE = ["The new lib-", "rary, opened in ", "1914, holds ", "12,000", " books."];

test("words are found across pieces, hyphens and blanks", () => {
  expect(marked(PAGE, "library, opened in 1914")).toEqual(["lib", "rary, opened in", "1914"]);
  expect(marked(PAGE, "holds 12,000 books.")).toEqual(["holds", "12,000", "books"]);
  expect(marked(["ﬁrst of all", "第十二章　图书馆"], "FIRST OF ALL 第十二章 图书馆")).toEqual([
    "ﬁrst of all",
    "第十二章　图书馆",
  ]);
});

test("what is drawn in another order is found in parts, and what is not there is not", () => {
  const columns = ["was built by an engineer of the town in one year", "The lighthouse on the rock of Varn "];
  expect(
    marked(
      columns,
      "The lighthouse on the rock of Varn was built by an engineer of the town in one year",
    ).join(""),
  ).toContain("The lighthouse on the rock");
  expect(marked(PAGE, "nothing of this is there")).toEqual([]);
  expect(marked(PAGE, "…")).toEqual([]);
  expect(marked(["𠮷野家で食べる"], "野家")).toEqual(["野家"]);
});
