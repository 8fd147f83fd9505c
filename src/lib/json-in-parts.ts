/** JSON of many megabytes, read and written part by part: `JSON.parse` and `JSON.stringify` hold up everybody for as long as it takes. */
import { isRecord } from "./parsed-json.ts";
import type { InParts } from "./in-parts.ts";

/** Bytes or UTF-16 code units; a millisecond or two each. */
const PART = 65_536;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;
const LIST = 0x5b;
const LIST_END = 0x5d;
const SPACES = new Set([0x20, 0x09, 0x0a, 0x0d]);
/** Of `\u0000`, the longest way to write a character by others. */
const ESCAPE_LENGTH = 6;

export class TooManyValues extends Error {}

interface Opened {
  readonly end: number;
  readonly values: unknown[];
  /** Of an object, one for each value. */
  readonly names?: string[];
}

/**
 * What `JSON.parse` gives of these bytes, however deep; a part has more bytes than any character takes. Throws `SyntaxError` where
 * they are no JSON, `TypeError` where they are no UTF-8, `TooManyValues` once there are more than `most`, which are counted in more
 * than a part alone.
 */
export function* parsedInParts(bytes: Uint8Array, part = PART, most = Infinity): InParts<unknown> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const parsed = (text: string): unknown => JSON.parse(text);
  if (bytes.length <= part) return parsed(decoder.decode(bytes));
  const opened: Opened[] = [];
  let at = 0;
  let count = 0;

  const next = (): number | undefined => {
    while (SPACES.has(bytes[at]!)) at++;
    return bytes[at];
  };
  const pass = (expected: number): void => {
    if (next() !== expected) throw new SyntaxError(`Unexpected byte at ${at}`);
    at++;
  };
  /** What a string holds between two places that part no character. */
  const piece = (start: number, end: number): string =>
    parsed(`"${decoder.decode(bytes.subarray(start, end))}"`) as string;

  function* string(): InParts<string> {
    pass(QUOTE);
    const pieces: string[] = [];
    let from = at;
    for (let look = at; ;) {
      const quote = bytes.indexOf(QUOTE, look);
      if (quote === -1) throw new SyntaxError("A string has no end");
      while (quote - from > part) {
        const cut = wholeBefore(bytes, from, from + part);
        pieces.push(piece(from, cut));
        from = cut;
        yield;
      }
      look = quote + 1;
      if (backslashesBefore(bytes, from, quote) % 2 === 1) continue;
      at = look;
      pieces.push(piece(from, quote));
      return pieces.join("");
    }
  }
  function word(): unknown {
    const start = at;
    while (at < bytes.length && !isAfterWord(bytes[at]!)) at++;
    return parsed(decoder.decode(bytes.subarray(start, at)));
  }
  function* name(): InParts<void> {
    opened.at(-1)?.names?.push(yield* string());
    pass(COLON);
  }

  for (let since = 0; ;) {
    if (at - since > part) {
      since = at;
      yield;
    }
    if (++count > most) throw new TooManyValues();
    let value: unknown;
    const first = next();
    if (first === OBJECT || first === LIST) {
      at++;
      const begun: Opened =
        first === LIST ? { end: LIST_END, values: [] } : { end: OBJECT_END, values: [], names: [] };
      if (next() !== begun.end) {
        opened.push(begun);
        if (first === OBJECT) yield* name();
        continue;
      }
      at++;
      value = closed(begun);
    } else {
      value = first === QUOTE ? yield* string() : word();
    }
    // It may be the last of what it stands in, and that of what that stands in.
    for (;;) {
      const around = opened.at(-1);
      if (around === undefined) {
        if (next() === undefined) return value;
        throw new SyntaxError(`Unexpected byte at ${at}`);
      }
      around.values.push(value);
      if (next() === COMMA) {
        at++;
        if (around.names !== undefined) yield* name();
        break;
      }
      pass(around.end);
      opened.pop();
      value = closed(around);
    }
  }
}

/** Every name is a property of the object's own, `__proto__` too. */
function closed({ values, names }: Opened): unknown {
  return names === undefined ? values : Object.fromEntries(names.map((name, nth) => [name, values[nth]]));
}

const isAfterWord = (byte: number): boolean =>
  byte === COMMA || byte === OBJECT_END || byte === LIST_END || SPACES.has(byte);

function backslashesBefore(bytes: Uint8Array, from: number, at: number): number {
  let start = at;
  while (start > from && bytes[start - 1] === BACKSLASH) start--;
  return at - start;
}

/** The last place up to this one, after `from`, that is inside of no character, however that is written. */
function wholeBefore(bytes: Uint8Array, from: number, at: number): number {
  let cut = at;
  while (cut > from + 1 && (bytes[cut]! & 0xc0) === 0x80) cut--;
  for (let back = 1; back < ESCAPE_LENGTH && cut - back > from; back++) {
    const start = cut - back;
    if (bytes[start] !== BACKSLASH || backslashesBefore(bytes, from, start) % 2 === 1) continue;
    const length = bytes[start + 1] === 0x75 ? ESCAPE_LENGTH : 2;
    return length > back ? start : cut;
  }
  return cut;
}

/**
 * The JSON of a value without cycles, in pieces: long texts and long lists that are the value or stand in it by a name are parted.
 * Names are in order, so that the same things give the same text, whoever put them together.
 */
export function* jsonParts(value: unknown, part = PART): Generator<string> {
  if (typeof value === "string") {
    yield '"';
    for (let at = 0; at < value.length;) {
      // Half of a pair would be written by its number.
      const end = at + part + (/[\uD800-\uDBFF]/u.test(value.charAt(at + part - 1)) ? 1 : 0);
      yield JSON.stringify(value.slice(at, end)).slice(1, -1);
      at = end;
    }
    yield '"';
  } else if (Array.isArray(value)) {
    let held = "[";
    for (const [nth, one] of value.entries()) {
      held += `${nth === 0 ? "" : ","}${JSON.stringify(one, inOrder) ?? "null"}`;
      if (held.length < part) continue;
      yield held;
      held = "";
    }
    yield `${held}]`;
  } else if (isRecord(value)) {
    let before = "{";
    for (const [name, inner] of sorted(value)) {
      if (inner === undefined) continue;
      yield `${before}${JSON.stringify(name)}:`;
      yield* isRecord(inner) ? [JSON.stringify(inner, inOrder)] : jsonParts(inner, part);
      before = ",";
    }
    yield before === "{" ? "{}" : "}";
  } else {
    yield JSON.stringify(value) ?? "null";
  }
}

const sorted = (value: object): [string, unknown][] =>
  Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));

function inOrder(_name: string, value: unknown): unknown {
  return isRecord(value) ? Object.fromEntries(sorted(value)) : value;
}
