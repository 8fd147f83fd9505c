/**
 * Holds a schema equal to its type of `core/domain` when the program is compiled: neither a missing field nor an
 * additional one compiles, and what goes in or comes out has the domain's own type, read-only lists and named ids
 * included. What a schema says beyond its type (a number is whole, a text is short) is not compared.
 */
import { z } from "@hono/zod-openapi";

type Primitive = string | number | boolean | bigint | symbol | null | undefined;

/** One form for shapes that mean the same JSON: flat, read-only, named ids kept. */
type Plain<Shape> = Shape extends Primitive
  ? Shape
  : Shape extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : { readonly [Key in keyof Shape]: Plain<Shape[Key]> };

/** Identical, and not merely assignable: an optional field differs from one that may be absent. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- two functions are the same only where A and B are
type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

export type Equal<A, B> = Identical<Plain<A>, Plain<B>>;

/** The fields in which two shapes differ: what a schema that does not compile is told. */
export type Differences<A, B> = {
  [Key in keyof A | keyof B]: Key extends keyof A & keyof B
    ? Equal<Pick<A, Key>, Pick<B, Key>> extends true
      ? never
      : Key
    : Key;
}[keyof A | keyof B];

/** `schemaOf<Turn>()(z.object({ … }), "Turn")`: named, it is a component of the OpenAPI document. */
export function schemaOf<Shape>() {
  return <Schema extends z.ZodType>(
    schema: Schema &
      (Equal<z.output<Schema>, Shape> extends true
        ? unknown
        : { readonly "differs from its type in": Differences<z.output<Schema>, Shape> }),
    name?: string,
  ): z.ZodType<Shape, Shape> => {
    const held: z.ZodType = name === undefined ? schema : schema.openapi(name);
    return held as z.ZodType<Shape, Shape>;
  };
}
