/**
 * The chunks in the body of a model server's reply, however it frames them: as Server-Sent Events; without the blank
 * lines between them; with the field's name written twice or left out; as lines of JSON; as one document. What the
 * media type says is not believed, since servers and proxies name all of these alike. It knows nothing of what chunks say.
 */
import { parsedJson } from "../../lib/parsed-json.ts";
import { createStreamLines } from "../../lib/stream-lines.ts";

export interface ChatEvent {
  /** The server calls it an error. */
  readonly isError: boolean;
  readonly data: string;
}

export interface ChatEvents {
  /** What these bytes complete, in order. Throws a `RangeError` where a chunk is longer than any reply. */
  push(bytes: Uint8Array): ChatEvent[];
  /** What no line end completed, where it is whole all the same. */
  flush(): ChatEvent[];
  /** The beginning of what stood in place of chunks. */
  stray(): string;
}

/** A reply of 16,000 tokens is some 100 kB of JSON. */
const MAX_LENGTH = 2_000_000;
/** Of what is no chunk so much is kept. */
const MAX_STRAY = 4_000;

const DONE = /^\[done\]$/iu;
const FIELD = /^(data|event|error|id|retry)(?::|$)/u;
/** Some proxies put what is a line of the stream already behind the field's name once more. */
const NAMED_AGAIN = /^(?:data: ?)+/;
/** Words of an error that stand where a chunk should. */
const SAYS_ERROR = /^\[?error\]?\s*:/iu;

export function isDone(data: string): boolean {
  return DONE.test(data);
}

export function createChatEvents(): ChatEvents {
  const lines = createStreamLines();
  let stray = "";
  let event = "";
  /** Of the event that is being read. */
  let data: string[] = [];
  let length = 0;
  /** They are the lines of a document, which names no fields. */
  let isDocument = false;

  function end(events: ChatEvent[]): void {
    const text = (data.length === 1 ? (data[0] ?? "") : data.join("\n")).trim();
    const isError = event === "error" || (!text.startsWith("{") && SAYS_ERROR.test(text));
    if (data.length > 0) events.push({ isError, data: text });
    data = [];
    length = 0;
    event = "";
    isDocument = false;
  }

  /** The lines before are a chunk by themselves: the blank line behind them was left out. */
  function endIfWhole(events: ChatEvent[]): void {
    if (data.length === 1 && isWhole(data[0] ?? "")) end(events);
  }

  function add(line: string): void {
    data.push(line);
    length += line.length;
    if (length > MAX_LENGTH) throw new RangeError("A chunk is too long.");
  }

  function takeLine(line: string, events: ChatEvent[]): void {
    const field = line.startsWith("data:") ? "data" : FIELD.exec(line)?.[1];
    const plain = line.trim();
    if (plain === "") {
      if (!isDocument) end(events);
      return;
    }
    if (field === undefined && (isDocument || /^[{[]/u.test(plain))) {
      endIfWhole(events);
      isDocument ||= data.length === 0;
      add(plain);
    } else if (field === "data") {
      const value = plain.slice(5).trimStart().replace(NAMED_AGAIN, "");
      if (value !== "") endIfWhole(events);
      if (isDocument) end(events);
      add(value);
    } else if (field === "event") {
      if (data.length > 0) end(events);
      event = line.slice(6).trim();
    } else if (field === "error") {
      end(events);
      event = "error";
      add(line.slice(6).trim());
    } else if (field === undefined && !line.startsWith(":") && stray.length < MAX_STRAY) {
      stray += `${line}\n`;
    }
  }

  return {
    push(bytes) {
      const events: ChatEvent[] = [];
      const whole = lines.push(bytes);
      if (lines.rest().length > MAX_LENGTH) throw new RangeError("A chunk is too long.");
      for (const line of whole) takeLine(line, events);
      return events;
    },
    flush() {
      const events: ChatEvent[] = [];
      takeLine(lines.rest(), events);
      if (isDocument || data.every(isWhole)) end(events);
      return events;
    },
    stray: () => stray.trim(),
  };
}

function isWhole(text: string): boolean {
  return isDone(text) || parsedJson(text) !== undefined;
}
