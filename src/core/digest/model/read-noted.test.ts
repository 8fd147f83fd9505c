/** Replies are read leniently, and what is no line is left out. */
import { expect, test } from "vitest";
import { readNoted } from "./read-noted.ts";

const isShown = (sentence: number): boolean => sentence >= 5 && sentence <= 20;

test("numbers come as models give them, and those that were not shown are dropped", () => {
  const numbers = (s: unknown) => readNoted({ core: { t: "It is so.", s } }, isShown).core?.sentences;
  expect(numbers([7, 5, 7])).toEqual([5, 7]);
  expect(numbers("6, 8-10")).toEqual([6, 8, 9, 10]);
  expect(numbers(["9", "[12]"])).toEqual([9, 12]);
  expect(numbers(11)).toEqual([11]);
  expect(numbers([4, 21, 6.5, -7, null, { s: 7 }])).toEqual([]);
  expect(numbers("5-20")).toHaveLength(8);
  expect(numbers(undefined)).toEqual([]);
});

test("a chapter needs a beginning and a title; its line may be left out", () => {
  const { chapters } = readNoted(
    {
      chapters: [
        { f: "8", h: "Eight" },
        { f: 3, h: "Not shown" },
        { f: 9 },
        "Ten",
        { f: 10, h: "Ten", t: "T." },
      ],
    },
    isShown,
  );
  expect(chapters).toEqual([
    { from: 8, title: "Eight", text: "Eight", sentences: [8] },
    { from: 10, title: "Ten", text: "T.", sentences: [] },
  ]);
});

test("texts stand on one line, without what is hidden, and are cut where they are long", () => {
  const { statements } = readNoted(
    { says: [{ t: "a\n\u200bb\u0000 c", s: [5], by: " Ann\tLee " }, { t: "x".repeat(2_000) }, { t: "  " }] },
    isShown,
  );
  expect(statements.map(({ text }) => text.length)).toEqual([5, 601]);
  expect(statements[0]).toEqual({ text: "a b c", sentences: [5], speaker: "Ann Lee" });
});

test.each([[{}], [null], ["text"], [[]], [{ core: {}, says: [{ s: [5] }], map: [{ h: "x" }] }]])(
  "says what is wrong with %j",
  (value) => {
    expect(() => readNoted(value, isShown)).toThrow("it has no lines");
  },
);
