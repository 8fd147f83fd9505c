/** That the check of schemas against types bites, in both directions: each refusal here is one that the compiler gives. */
import { z } from "@hono/zod-openapi";
import { describe, expect, it } from "vitest";
import { type Differences, type Equal, schemaOf } from "./schema-of.ts";

type Id = string & { readonly __brand: "Id" };

interface Shape {
  readonly id: Id;
  readonly kind: "a" | "b";
  readonly parts: readonly { readonly at: number }[];
  readonly note?: string;
}

const id = z.string() as unknown as z.ZodType<Id, Id>;
const kind = z.enum(["a", "b"]);
const parts = z.array(z.object({ at: z.number() }));
const note = z.string().optional();

describe("a schema and its type", () => {
  it("are held equal, whatever of them is read-only", () => {
    const schema = schemaOf<Shape>()(z.object({ id, kind, parts, note }), "Shape");
    const value: Shape = schema.parse({ id: "1", kind: "a", parts: [{ at: 2 }] });
    expect(value).toEqual({ id: "1", kind: "a", parts: [{ at: 2 }] });
  });

  it("do not compile where they differ", () => {
    // @ts-expect-error -- a field is missing
    schemaOf<Shape>()(z.object({ id, kind, parts }));
    // @ts-expect-error -- a field is too many
    schemaOf<Shape>()(z.object({ id, kind, parts, note, more: z.string() }));
    // @ts-expect-error -- an optional field too many, which every value of the type would pass
    schemaOf<Shape>()(z.object({ id, kind, parts, note, more: z.string().optional() }));
    // @ts-expect-error -- what may be absent is asked for
    schemaOf<Shape>()(z.object({ id, kind, parts, note: z.string() }));
    // @ts-expect-error -- what is always there may be absent
    schemaOf<Shape>()(z.object({ id, kind: kind.optional(), parts, note }));
    // @ts-expect-error -- a name of the list is missing
    schemaOf<Shape>()(z.object({ id, kind: z.enum(["a"]), parts, note }));
    // @ts-expect-error -- a name too many
    schemaOf<Shape>()(z.object({ id, kind: z.enum(["a", "b", "c"]), parts, note }));
    // @ts-expect-error -- any text is no id
    schemaOf<Shape>()(z.object({ id: z.string(), kind, parts, note }));
    const longer = z.array(z.object({ at: z.number(), to: z.number() }));
    // @ts-expect-error -- deep within a list, a field is too many
    schemaOf<Shape>()(z.object({ id, kind, parts: longer, note }));
    const looser = z.array(z.object({ at: z.number().optional() }));
    // @ts-expect-error -- deep within a list, a field may be absent
    schemaOf<Shape>()(z.object({ id, kind, parts: looser, note }));
    expect(schemaOf<Shape>()(z.object({ id, kind, parts, note }))).toBeDefined();
  });

  it("of several forms are held equal form by form", () => {
    type Either =
      | { readonly type: "one"; readonly a: number }
      | { readonly type: "two"; readonly b?: string };
    const one = z.object({ type: z.literal("one"), a: z.number() });
    const two = z.object({ type: z.literal("two"), b: z.string().optional() });
    const schema = schemaOf<Either>()(z.discriminatedUnion("type", [one, two]));
    // @ts-expect-error -- a form is missing
    schemaOf<Either>()(z.discriminatedUnion("type", [one]));
    // @ts-expect-error -- a field of one form is missing
    schemaOf<Either>()(z.discriminatedUnion("type", [one, z.object({ type: z.literal("two") })]));
    expect(schema.parse({ type: "two" })).toEqual({ type: "two" });
  });

  it("tell the compiler's reader in which fields they differ", () => {
    const differing: Differences<{ a: string; b: number; c?: boolean }, { a: string; b: string; d: 1 }> = "b";
    const additional: Differences<{ a: string; b: number }, { a: string }> = "b";
    // @ts-expect-error -- what is the same is not named
    const same: Differences<{ a: string; b: number }, { a: string }> = "a";
    const equal: Equal<{ a: string[] }, { readonly a: readonly string[] }> = true;
    expect([differing, additional, same, equal]).toEqual(["b", "b", "a", true]);
  });
});
