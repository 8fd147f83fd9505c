/**
 * A provider's own words about a failure, wherever it put them: under the names that vendors, gateways and web frameworks
 * use, in an error, beside it, in lists, or as JSON within a string. What they mean is not known here.
 */
import { isRecord } from "../../lib/parsed-json.ts";

/** Names of what holds words: the protocol's own first, then MiniMax, Zhipu, Baidu, FastAPI, RFC 9457, gateways. */
const WORDS = [
  "message",
  "msg",
  "error_msg",
  "errorMsg",
  "error_message",
  "errorMessage",
  "error_description",
  "status_msg",
  "statusMessage",
  "detail",
  "description",
  "reason",
  "title",
];
/** Names of what holds such an object, or a list of them, or the words themselves. */
const HOLDERS = [
  "error",
  "errors",
  "base_resp",
  "detail",
  "details",
  "header",
  "fault",
  "response",
  "result",
  "data",
];
/** Gateways wrap what they were told once or twice. */
const DEEPEST = 4;

/** `undefined` where there are none. */
export function problemWords(value: unknown, depth = 0): string | undefined {
  if (depth > DEEPEST) return undefined;
  if (typeof value === "string") return plainWords(value, depth);
  if (Array.isArray(value)) return firstOf(value, depth);
  const object = record(value);
  const error = object["error"];
  if (typeof error === "object" && error !== null) {
    const inner = problemWords(error, depth + 1);
    if (inner !== undefined) return inner;
  }
  // `error` is a title beside a fuller message in some frameworks: "Bad Request".
  const named = WORDS.map((name) => object[name]).find(
    (words): words is string => typeof words === "string" && words.trim() !== "",
  );
  if (named !== undefined) return plainWords(named, depth);
  return firstOf(
    HOLDERS.map((name) => object[name]),
    depth,
  );
}

function firstOf(values: readonly unknown[], depth: number): string | undefined {
  for (const value of values) {
    const words = problemWords(value, depth + 1);
    if (words !== undefined) return words;
  }
  return undefined;
}

/** The words within, where a gateway hands on JSON as a string. */
function plainWords(text: string, depth: number): string | undefined {
  const plain = text.trim();
  if (plain.startsWith("{") || plain.startsWith("[{")) {
    try {
      return problemWords(JSON.parse(plain), depth + 1) ?? plain;
    } catch {
      return plain;
    }
  }
  return plain === "" ? undefined : plain;
}

/** The value, where it is an object with names; else one without any. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? { ...value } : {};
}
