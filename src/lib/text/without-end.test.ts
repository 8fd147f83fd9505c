import { assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { endOf, withoutEnd } from "./without-end.ts";

const SETS = [/[\s.。!！?？]/u, /[.'’+-]/u, /[^\p{L}\p{N}]/u, /[\p{Script=Latin}\p{N}_$]/u];

test("takes away what the expression with an end would", () => {
  assert(
    property(string({ unit: "grapheme" }), constantFrom(" ", ".?!", "’s", "𠮷", "x"), (text, end) => {
      for (const one of SETS) {
        const written = text + end;
        expect(withoutEnd(written, one)).toBe(written.replace(new RegExp(`${one.source}+$`, "u"), ""));
        expect(withoutEnd(written, one) + endOf(written, one)).toBe(written);
      }
    }),
  );
});

test("looks at the end alone, however many such signs stand before it", () => {
  let looked = 0;
  const counted = { test: (sign: string) => (looked++, /\s/.test(sign)) } as unknown as RegExp;
  expect(withoutEnd(`${" ".repeat(30_000)}a  `, counted)).toHaveLength(30_001);
  expect(looked).toBe(3);
});
