/**
 * Reads Server-Sent Events (WHATWG HTML, "Parsing an event stream") out of bytes that may be cut anywhere: inside a
 * character, a line end or a field. Not covered: `retry`, and reconnecting, which is the caller's matter.
 */
import { createStreamLines } from "./stream-lines.ts";

export interface SseMessage {
  /** `message` where the sender named none. */
  readonly event: string;
  readonly data: string;
  /** The last id seen so far; empty where there was none. */
  readonly id: string;
}

export interface SseReader {
  /** The messages that these bytes complete, in order. What the stream ends in the middle of is never given. */
  push(bytes: Uint8Array): SseMessage[];
}

export function createSseReader(): SseReader {
  const lines = createStreamLines();
  let event = "";
  let id = "";
  let data: string[] = [];

  const takeLine = (line: string, messages: SseMessage[]): void => {
    if (line === "") {
      if (data.length > 0) messages.push({ event: event || "message", data: data.join("\n"), id });
      event = "";
      data = [];
      return;
    }
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(line[colon + 1] === " " ? colon + 2 : colon + 1);
    if (field === "data") data.push(value);
    else if (field === "event") event = value;
    else if (field === "id" && !value.includes("\0")) id = value;
  };

  return {
    push(bytes) {
      const messages: SseMessage[] = [];
      for (const line of lines.push(bytes)) takeLine(line, messages);
      return messages;
    },
  };
}
