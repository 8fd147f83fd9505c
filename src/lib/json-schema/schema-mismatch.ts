/** What of a value is not as a JSON Schema says: the first such place, in words that a model or a programmer can mend it by. */
import { references, type Schema, type SchemaParts } from "./schema-problem.ts";

/** Of single comparisons: choices within choices could ask for more than anybody waits for. */
const MOST_COMPARISONS = 20_000;

/** Holding it would take too long. */
export class SchemaTooCostly extends Error {}

/** Whether a pattern is found in a text. Throws where that takes too long. */
export type Matches = (pattern: string, text: string) => boolean;

/** `root` has no `schemaProblem`. Throws `SchemaTooCostly`, and what `matches` throws. */
export function schemaMismatch(value: unknown, root: Schema, matches: Matches): string | undefined {
  let left = MOST_COMPARISONS;
  const refer = references(root);
  const hold: Hold = (one, schema, at) => {
    if (left-- <= 0) throw new SchemaTooCostly();
    if (schema === true) return undefined;
    const place = at === "" ? "the value" : `"${at}"`;
    if (schema === false) return `${place} must not be there.`;
    return (
      ownMismatch(one, schema, place) ??
      (typeof one === "string" ? textMismatch(one, schema, place, matches) : undefined) ??
      (typeof one === "number" ? numberMismatch(one, schema, place) : undefined) ??
      (Array.isArray(one) ? listMismatch(one, schema, at, place, hold) : undefined) ??
      (isRecord(one) ? recordMismatch(one, schema, at, place, hold) : undefined) ??
      choiceMismatch(one, schema, at, place)
    );
  };
  const choiceMismatch = (one: unknown, schema: SchemaParts, at: string, place: string) => {
    const { $ref, allOf = [], anyOf, oneOf, not } = schema;
    const named = $ref === undefined ? true : (refer($ref) as Schema);
    for (const part of [named, ...allOf]) {
      const wrong = hold(one, part, at);
      if (wrong !== undefined) return wrong;
    }
    const fits = (part: Schema): boolean => hold(one, part, at) === undefined;
    if (anyOf && !anyOf.some(fits)) return `${place} fits none of the forms that it may have.`;
    if (oneOf && oneOf.filter(fits).length !== 1) return `${place} must fit one of its forms alone.`;
    return not !== undefined && fits(not) ? `${place} has the form that it must not have.` : undefined;
  };
  return hold(value, root, "");
}

type Hold = (value: unknown, schema: Schema, at: string) => string | undefined;

function ownMismatch(one: unknown, schema: SchemaParts, place: string): string | undefined {
  const { type, enum: choices } = schema;
  const types = type === undefined ? undefined : [type].flat();
  if (types && !types.some((name) => isOfType(one, name)))
    return `${place} must be of the type ${types.join(" or ")}.`;
  if (choices === undefined && !("const" in schema)) return undefined;
  const same = canonical(one);
  const oneOf = choices && allowed(choices, choices, choices);
  if (oneOf && !oneOf.same.has(same)) return `${place} must be one of ${oneOf.shown}.`;
  const constant = "const" in schema ? allowed(schema, [schema.const], schema.const) : undefined;
  return constant && !constant.same.has(same) ? `${place} must be ${constant.shown}.` : undefined;
}

interface Allowed {
  readonly same: ReadonlySet<string>;
  readonly shown: string;
}

const known = new WeakMap<object, Allowed>();

/** Written once for each schema, whatever many values are held against it. */
function allowed(of: object, values: readonly unknown[], shown: unknown): Allowed {
  const made = known.get(of) ?? {
    same: new Set(values.map(canonical)),
    shown: JSON.stringify(shown).slice(0, 300),
  };
  known.set(of, made);
  return made;
}

function textMismatch(text: string, schema: SchemaParts, place: string, matches: Matches) {
  const { minLength = 0, maxLength = Infinity, pattern } = schema;
  const length = Array.from(text).length;
  if (length < minLength || length > maxLength)
    return `${place} must have ${between(minLength, maxLength)} characters.`;
  return pattern === undefined || matches(pattern, text) ? undefined : `${place} must match ${pattern}.`;
}

function numberMismatch(number: number, schema: SchemaParts, place: string): string | undefined {
  const { minimum = -Infinity, maximum = Infinity, multipleOf } = schema;
  const { exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = schema;
  if (number < minimum || number <= exclusiveMinimum) return `${place} is too small.`;
  if (number > maximum || number >= exclusiveMaximum) return `${place} is too large.`;
  const parts = multipleOf === undefined ? 0 : number / multipleOf;
  // Decimal fractions are no exact numbers.
  const isWhole = Math.abs(parts - Math.round(parts)) <= 1e-9;
  return isWhole ? undefined : `${place} must be a multiple of ${multipleOf}.`;
}

function listMismatch(list: readonly unknown[], schema: SchemaParts, at: string, place: string, hold: Hold) {
  const { minItems = 0, maxItems = Infinity, uniqueItems, prefixItems = [], items = true } = schema;
  if (list.length < minItems || list.length > maxItems)
    return `${place} must have ${between(minItems, maxItems)} items.`;
  if (uniqueItems === true && new Set(list.map(canonical)).size < list.length)
    return `${place} must not have an item twice.`;
  for (const [index, one] of list.entries()) {
    const wrong = hold(one, prefixItems[index] ?? items, `${at}[${index}]`);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function recordMismatch(
  record: Readonly<Record<string, unknown>>,
  schema: SchemaParts,
  at: string,
  place: string,
  hold: Hold,
): string | undefined {
  const { properties = {}, required = [], additionalProperties = true } = schema;
  const { minProperties = 0, maxProperties = Infinity } = schema;
  const names = Object.keys(record);
  const missing = required.find((name) => !Object.hasOwn(record, name));
  if (missing !== undefined) return `${place} must have "${missing}".`;
  if (names.length < minProperties || names.length > maxProperties)
    return `${place} must have ${between(minProperties, maxProperties)} properties.`;
  for (const name of names) {
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const wrong = hold(record[name], own ?? additionalProperties, at === "" ? name : `${at}.${name}`);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

const between = (least: number, most: number): string =>
  most === Infinity ? `${least} or more` : `${least} to ${most}`;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isOfType(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  return type === "object" ? isRecord(value) : typeof value === type;
}

/** The same for objects that differ in the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    isRecord(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );
}
