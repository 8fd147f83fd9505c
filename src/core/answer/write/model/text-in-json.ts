/**
 * The prose in a reply that is JSON though nobody asked for that: the text under a usual name, else all its texts. Of JSON
 * that broke off nothing is taken.
 */
import { readJSON } from "../../../models/ask-for-json.ts";

const NAMES = ["answer", "response", "text", "content", "result", "output", "答案", "回答"];

/** `undefined` where it is no JSON, or has no text in it; nothing where it calls a tool. */
export function textInJson(reply: string): string | undefined {
  try {
    const value = readJSON(reply);
    if (isToolCall(value)) return "";
    const texts = textsOf(value).filter((text) => text.trim() !== "");
    return texts.length === 0 ? undefined : texts.join("\n");
  } catch {
    return undefined;
  }
}

/** As models write one that was never offered to them: a name, and what the tool is given. */
function isToolCall(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(isToolCall);
  if (typeof value !== "object" || value === null) return false;
  const names = Object.keys(value).map((name) => name.toLowerCase());
  const has = (...among: string[]): boolean => among.some((name) => names.includes(name));
  if (has("tool_calls", "function_call", "tool_call")) return true;
  return (
    has("name", "tool", "tool_name", "function", "action") &&
    has("arguments", "parameters", "args", "input", "tool_input", "action_input")
  );
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value);
  const named = entries.filter(([name]) => NAMES.includes(name.toLowerCase()));
  return (named.length > 0 ? named : entries).flatMap(([, inner]) => textsOf(inner));
}
