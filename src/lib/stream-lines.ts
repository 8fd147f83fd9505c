/** The lines of text that comes as bytes cut anywhere: inside a character or a line end. */

export interface StreamLines {
  /** The lines that these bytes complete, in order. */
  push(bytes: Uint8Array): string[];
  /** What no line end has completed yet. */
  rest(): string;
}

/** A CR at the very end may be the first half of CRLF: it waits for what follows. */
const LINE_END = /\r\n|\n|\r(?!$)/;

export function createStreamLines(): StreamLines {
  const decoder = new TextDecoder();
  let rest = "";
  return {
    push(bytes) {
      const lines = (rest + decoder.decode(bytes, { stream: true })).split(LINE_END);
      rest = lines.pop() ?? "";
      return lines;
    },
    rest: () => rest,
  };
}
