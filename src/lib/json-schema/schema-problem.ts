/**
 * Whether a JSON Schema from elsewhere can be held against a value here, within bounds. What it says in a way that
 * `schemaMismatch` does not know is a problem, never passed over; annotations (`title`, `format` …) say nothing that is held.
 */
export type Schema = boolean | SchemaParts;

export interface SchemaParts {
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
}

export interface SchemaProblem {
  readonly kind: "large" | "keyword" | "reference" | "endless" | "pattern" | "shape";
  /** The keyword, reference or pattern. */
  readonly name: string;
}

const MOST_PARTS = 2_000;
const MOST_CHARACTERS = 100_000;
const LONGEST_PATTERN = 500;
/** Of schemas that are held against one and the same value, one within the other. */
const MOST_AT_ONCE = 100;

const wordsOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const ANNOTATIONS = wordsOf(
  "$schema $id $comment title description default examples deprecated readOnly writeOnly format contentEncoding contentMediaType const",
);
const LISTS = wordsOf("allOf anyOf oneOf prefixItems");
const MAPS = wordsOf("properties $defs definitions");
const SINGLE = wordsOf("items additionalProperties not");
const COUNTS = wordsOf("minLength maxLength minItems maxItems minProperties maxProperties");
const NUMBERS = wordsOf("minimum maximum exclusiveMinimum exclusiveMaximum multipleOf");
const TYPES = wordsOf("object array string number integer boolean null");

/** `root` must not be deeper than the stack bears. */
export function schemaProblem(root: unknown): SchemaProblem | undefined {
  if (JSON.stringify(root).length > MOST_CHARACTERS) return { kind: "large", name: "" };
  const schemas = new Set<unknown>();
  const waiting: unknown[] = [root];
  for (let schema = waiting.pop(); schema !== undefined; schema = waiting.pop()) {
    if (typeof schema === "boolean") continue;
    if (!isRecord(schema)) return { kind: "shape", name: JSON.stringify(schema).slice(0, 40) };
    if (schemas.size >= MOST_PARTS) return { kind: "large", name: "" };
    schemas.add(schema);
    for (const [keyword, value] of Object.entries(schema)) {
      const within = partsOf(keyword, value);
      if (!Array.isArray(within)) return within;
      waiting.push(...within);
    }
  }
  const all = [...schemas] as SchemaParts[];
  const refer = references(root);
  const astray = all.find(({ $ref }) => $ref !== undefined && !schemas.has(refer($ref)));
  if (astray) return { kind: "reference", name: String(astray.$ref) };
  const counts = new Map<SchemaParts, number>();
  const isEndless = all.some((schema) => atOnce(schema, refer, counts) > MOST_AT_ONCE);
  return isEndless ? { kind: "endless", name: "$ref" } : undefined;
}

/** The schemas that stand in a keyword, or what is wrong with it. */
function partsOf(keyword: string, value: unknown): unknown[] | SchemaProblem {
  const good = (isGood: boolean): [] | SchemaProblem => (isGood ? [] : { kind: "shape", name: keyword });
  if (ANNOTATIONS.has(keyword)) return [];
  if (LISTS.has(keyword)) return Array.isArray(value) ? value : good(false);
  if (MAPS.has(keyword)) return isRecord(value) ? Object.values(value) : good(false);
  if (SINGLE.has(keyword)) return [value];
  if (COUNTS.has(keyword)) return good(Number.isSafeInteger(value));
  if (NUMBERS.has(keyword))
    return good(Number.isFinite(value) && (keyword !== "multipleOf" || Number(value) > 0));
  switch (keyword) {
    case "enum":
      return good(Array.isArray(value));
    case "required":
      return good(Array.isArray(value) && value.every((one) => typeof one === "string") && isDistinct(value));
    case "uniqueItems":
      return good(typeof value === "boolean");
    case "type":
      return good(
        [value].flat().every((one) => typeof one === "string" && TYPES.has(one)) &&
          isDistinct([value].flat()),
      );
    case "$ref":
      return good(typeof value === "string");
    case "pattern":
      return isPattern(value) ? [] : { kind: "pattern", name: String(value) };
    default:
      return { kind: "keyword", name: keyword };
  }
}

const isDistinct = (list: readonly unknown[]): boolean => new Set(list).size === list.length;

function isPattern(pattern: unknown): boolean {
  if (typeof pattern !== "string" || pattern.length > LONGEST_PATTERN) return false;
  try {
    return new RegExp(pattern, "u").unicode;
  } catch {
    return false;
  }
}

/** How many schemas are held against a value where this one is; endless where one comes to itself. `counts`: of those that were counted. */
function atOnce(
  schema: SchemaParts,
  refer: (reference: string) => unknown,
  counts: Map<SchemaParts, number>,
  depth = 0,
): number {
  const known = counts.get(schema);
  if (known !== undefined) return known;
  // Until it is counted.
  counts.set(schema, Infinity);
  if (depth > MOST_AT_ONCE) return Infinity;
  const { allOf = [], anyOf = [], oneOf = [], not = true, $ref } = schema;
  const named = $ref === undefined ? true : (refer($ref) as Schema);
  let sum = 1;
  for (const one of [...allOf, ...anyOf, ...oneOf, not, named]) {
    if (typeof one !== "boolean") sum += atOnce(one, refer, counts, depth + 1);
    if (sum > MOST_AT_ONCE) break;
  }
  counts.set(schema, sum);
  return sum;
}

/** What references to places of `root` mean, each looked up once: a long one costs as much as all others together. */
export function references(root: unknown): (reference: string) => unknown {
  const known = new Map<string, unknown>();
  return (reference) => {
    if (!known.has(reference)) known.set(reference, referredTo(root, reference));
    return known.get(reference);
  };
}

/** What stands at a place of `root`; `undefined` for what stands elsewhere or nowhere. */
function referredTo(root: unknown, reference: string): unknown {
  if (!/^#(?:\/|$)/u.test(reference)) return undefined;
  let at: unknown = root;
  for (const step of reference.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return at;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
