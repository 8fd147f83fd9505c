/** The parts that the schema of a reply is made of: objects closed and whole, as strict servers want them. */

export type Schema = Readonly<Record<string, unknown>>;

export const TEXT: Schema = { type: "string" };
export const NUMBER: Schema = { type: "integer" };
export const BOOLEAN: Schema = { type: "boolean" };

export function oneOf(names: readonly string[]): Schema {
  return { type: "string", enum: names };
}

export function closed(properties: Schema): Schema {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

export function listOf(items: Schema): Schema {
  return { type: "array", items };
}
