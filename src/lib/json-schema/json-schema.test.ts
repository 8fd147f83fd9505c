import { describe, expect, test } from "vitest";
import { schemaMismatch, SchemaTooCostly } from "./schema-mismatch.ts";
import { type Schema, schemaProblem } from "./schema-problem.ts";

const matches = (pattern: string, text: string): boolean => new RegExp(pattern, "u").test(text);
const wrong = (schema: Schema, value: unknown) => schemaMismatch(value, schema, matches);

const BOOK: Schema = {
  type: "object",
  properties: {
    title: { type: "string", minLength: 1 },
    year: { type: ["integer", "null"], minimum: 1000 },
    kind: { enum: ["novel", "essay"] },
    day: { type: "string", pattern: "^\\d{4}-\\d{2}$" },
    tags: { type: "array", items: { type: "string" }, maxItems: 2, uniqueItems: true },
    sequel: { anyOf: [{ $ref: "#" }, { type: "null" }] },
  },
  required: ["title"],
  additionalProperties: false,
};

describe("a value", () => {
  test.each<[unknown, string | undefined]>([
    [{ title: "A" }, undefined],
    [
      { title: "A", year: null, kind: "novel", day: "2026-11", tags: ["x"], sequel: { title: "B" } },
      undefined,
    ],
    [[], "type object"],
    [{ year: 1900 }, '"title"'],
    [{ title: "" }, "characters"],
    [{ title: "A", year: 1900.5 }, '"year"'],
    [{ title: "A", year: 12 }, "too small"],
    [{ title: "A", kind: "poem" }, "novel"],
    [{ title: "A", day: "May" }, "match"],
    [{ title: "A", tags: ["x", 2] }, '"tags[1]"'],
    [{ title: "A", tags: ["x", "x"] }, "twice"],
    [{ title: "A", tags: ["x", "y", "z"] }, "0 to 2"],
    [{ title: "A", colour: "red" }, '"colour" must not be there'],
    [{ title: "A", sequel: { title: 3 } }, '"sequel"'],
  ])("%j: %s", (value, problem) => {
    expect(schemaProblem(BOOK)).toBeUndefined();
    if (problem === undefined) expect(wrong(BOOK, value)).toBeUndefined();
    else expect(wrong(BOOK, value)).toContain(problem);
  });

  test.each<[Schema, unknown, unknown]>([
    [{ const: { a: 1, b: [2] } }, { b: [2], a: 1 }, { a: 1 }],
    [{ oneOf: [{ type: "number" }, { type: "integer" }] }, 1.5, 1],
    [{ not: { type: "string" } }, 1, "x"],
    [{ allOf: [{ minimum: 2 }, { exclusiveMaximum: 4 }] }, 3, 4],
    [{ multipleOf: 0.1 }, 0.3, 0.35],
    [{ prefixItems: [{ type: "string" }], items: false }, ["x"], ["x", 1]],
    [{ additionalProperties: { type: "number" }, minProperties: 1 }, { a: 1 }, {}],
    [{ $ref: "#/$defs/a~1b", $defs: { "a/b": { type: "null" } } } as Schema, null, 0],
    [{ properties: { toString: { type: "string" } } }, {}, { toString: 1 }],
  ])("%j takes %j and not %j", (schema, good, bad) => {
    expect(schemaProblem(schema)).toBeUndefined();
    expect(wrong(schema, good)).toBeUndefined();
    expect(wrong(schema, bad)).toEqual(expect.any(String));
  });

  test("that would take for ever to hold is given up", () => {
    const twice = {
      anyOf: [
        { properties: { a: { $ref: "#" } }, required: ["b"] },
        { properties: { a: { $ref: "#" } }, required: ["c"] },
      ],
    };
    let value: object = {};
    for (let depth = 0; depth < 40; depth++) value = { a: value, d: 1 };
    const held = () => wrong({ ...twice, properties: { a: { $ref: "#" } } }, value);
    const all = { allOf: [{ properties: { a: { $ref: "#" } } }, { properties: { a: { $ref: "#" } } }] };
    expect(schemaProblem(all)).toBeUndefined();
    expect(() => wrong(all, value)).toThrow(SchemaTooCostly);
    expect(held()).toEqual(expect.any(String));
  });
});

test.each<[unknown, string]>([
  [{ $ref: "https://evil.example/schema.json" }, "reference"],
  [{ $ref: "file:///etc/passwd" }, "reference"],
  [{ $ref: "#/$defs/none" }, "reference"],
  [{ properties: { allOf: {} }, items: { $ref: "#/properties" } }, "reference"],
  [{ default: { allOf: 1 }, items: { $ref: "#/default" } }, "reference"],
  [{ $ref: "#" }, "endless"],
  [{ allOf: [{ $ref: "#/$defs/a" }], $defs: { a: { anyOf: [{ $ref: "#" }] } } }, "endless"],
  [
    {
      $ref: "#/$defs/n0",
      $defs: Object.fromEntries(
        Array.from({ length: 40 }, (_, at) => {
          const next = { $ref: `#/$defs/n${at + 1}` };
          return [`n${at}`, at === 39 ? {} : { allOf: [next, next] }];
        }),
      ),
    },
    "endless",
  ],
  [{ anyOf: Array.from({ length: 3_000 }, () => ({})) }, "large"],
  [{ description: "x".repeat(200_000) }, "large"],
  [{ pattern: "(" }, "pattern"],
  [{ pattern: "a".repeat(501) }, "pattern"],
  [{ patternProperties: { "^a": {} } }, "keyword"],
  [{ if: {}, else: {} }, "keyword"],
  [{ type: "text" }, "shape"],
  [{ type: 3 }, "shape"],
  [{ allOf: { a: 1 } }, "shape"],
  [{ properties: [] }, "shape"],
  [{ items: "string" }, "shape"],
  [{ required: [1] }, "shape"],
  [{ minLength: "1" }, "shape"],
  [{ multipleOf: 0 }, "shape"],
  ["x", "shape"],
])("%j is refused as %s", (schema, kind) => {
  expect(schemaProblem(schema)).toMatchObject({ kind });
});

describe("a schema that is made to cost", () => {
  test("has each of its references looked up once, however often it is named", () => {
    let looked = 0;
    const definitions = {
      text: { type: "string" },
      named: { $ref: "#/$defs/text" },
      choice: { anyOf: Array.from({ length: 31 }, () => ({ $ref: "#/$defs/named" })) },
    };
    const properties = Object.fromEntries(
      Array.from({ length: 500 }, (_, nth) => [`p${nth}`, { $ref: "#/$defs/choice" }]),
    );
    const schema = Object.defineProperty({ properties }, "$defs", {
      enumerable: true,
      get: () => (looked++, definitions),
    }) as Schema;
    expect(schemaProblem(schema)).toBeUndefined();
    expect(looked).toBeLessThan(20);
    looked = 0;
    expect(wrong(schema, Object.fromEntries(Object.keys(properties).map((name) => [name, "a"])))).toBe(
      undefined,
    );
    expect(looked).toBeLessThan(20);
  });

  test("has its choices written once, however many values are held against them", () => {
    let written = 0;
    const choice = { toJSON: () => (written++, "no") };
    const ordinary = Array.from({ length: 500 }, () => "yes");
    expect(wrong({ items: { enum: [choice, "yes"] } }, ordinary)).toBeUndefined();
    expect(wrong({ items: { not: { const: choice } } }, ordinary)).toBeUndefined();
    expect(written).toBeLessThan(20);
  });

  test("names nothing twice that has to be there", () => {
    expect(schemaProblem({ required: ["a", "a"] })).toEqual({ kind: "shape", name: "required" });
    expect(schemaProblem({ type: ["string", "string"] })).toEqual({ kind: "shape", name: "type" });
  });
});
