import { assert, constantFrom, integer, jsonValue, nat, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { atOnce } from "./in-parts.ts";
import { jsonParts, parsedInParts } from "./json-in-parts.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, part = 8): unknown => atOnce(parsedInParts(bytesOf(text), part));
const written = (value: unknown, part = 3): string => [...jsonParts(value, part)].join("");
const anyJson = jsonValue({ stringUnit: "binary" });

describe("JSON in parts", () => {
  it("is read as JSON.parse reads it, wherever the parts end", () => {
    assert(
      property(anyJson, integer({ min: 8, max: 40 }), constantFrom(0, 1), (value, part, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(read(text, part)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("refuses what JSON.parse refuses", () => {
    const spoiled = tuple(anyJson, nat(), constantFrom('"', ",", "}", "]", "\\", "\n", "é", "1", ""));
    assert(
      property(spoiled, integer({ min: 8, max: 20 }), ([value, place, put], part) => {
        const whole = JSON.stringify(value);
        const at = place % (whole.length + 1);
        const text = (whole.slice(0, at) + put + whole.slice(at + 1)).toWellFormed();
        let expected: unknown;
        try {
          expected = JSON.parse(text);
        } catch {
          expect(() => read(text, part)).toThrow();
          return;
        }
        expect(read(text, part)).toEqual(expected);
      }),
    );
  });

  it("parts no character and no escape of one", () => {
    const text = String.raw`"\\\\\\\"\u00e9\\u00e9\ud83d\ude00😀é\\"`;
    for (let part = 8; part < 30; part++) expect(read(text, part)).toBe(JSON.parse(text));
  });

  it("takes names that objects have already as names, and any depth", () => {
    expect(Object.keys(read('{"__proto__":1,"constructor":2}') as object)).toEqual([
      "__proto__",
      "constructor",
    ]);
    const depth = 100_000;
    expect(read("[".repeat(depth) + "]".repeat(depth))).toHaveLength(1);
  });

  it("is written so that it says the same, its names in order", () => {
    assert(
      property(anyJson, integer({ min: 1, max: 40 }), (value, part) => {
        expect(JSON.parse(written(value, part))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(written({ b: { d: 1, c: [{ f: 2, e: undefined }] }, a: "😀😀" }, 1)).toBe(
      '{"a":"😀😀","b":{"c":[{"f":2}],"d":1}}',
    );
  });

  it("gives others their turns within one long text and one long list", () => {
    const value = { text: 'a"'.repeat(500_000), list: Array.from({ length: 50_000 }, (_, nth) => ({ nth })) };
    const parts = [...jsonParts(value)];
    expect(parts.length).toBeGreaterThan(20);
    const reading = parsedInParts(bytesOf(parts.join("")));
    let turns = 0;
    while (reading.next().done !== true) turns++;
    expect(turns).toBeGreaterThan(20);
  });
});
