/**
 * The prose in a reply that is JSON though nobody asked for that: the text under a usual name, else all its texts. Of JSON
 * that broke off nothing is taken.
 */
import { readJSON } from "../../../models/ask-for-json.ts";

const NAMES = ["answer", "response", "text", "content", "result", "output", "答案", "回答"];

/** `undefined` where it is no JSON, or has no text in it. */
export function textInJson(reply: string): string | undefined {
  try {
    const texts = textsOf(readJSON(reply)).filter((text) => text.trim() !== "");
    return texts.length === 0 ? undefined : texts.join("\n");
  } catch {
    return undefined;
  }
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value);
  const named = entries.filter(([name]) => NAMES.includes(name.toLowerCase()));
  return (named.length > 0 ? named : entries).flatMap(([, inner]) => textsOf(inner));
}
