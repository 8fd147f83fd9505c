/**
 * Takes out of a stream what was said already: some servers send all of the text so far with every chunk, others all of
 * it once more in the last. Decided by the first three chunks, and by nothing shorter than a few words for the last.
 */

export interface RepeatedText {
  /** What of a chunk is new. */
  push(chunk: string): string;
  /** What was held back; the stream is over. */
  flush(): string;
}

/** In characters: no chunk so long is the same as all before it by chance. */
const LEAST_REPEATED = 16;

export function createRepeatedText(): RepeatedText {
  let text = "";
  /** A second chunk that begins with the first: the third tells what it is. */
  let held = "";
  let state: "empty" | "begun" | "held" | "plain" | "growing" = "empty";

  const rest = (chunk: string): string => {
    const fresh = chunk.slice(text.length);
    text = chunk;
    return fresh;
  };
  const whole = (chunk: string): string => {
    text += chunk;
    return chunk;
  };

  return {
    push(chunk) {
      if (chunk === "") return "";
      if (state === "empty") {
        state = "begun";
        return whole(chunk);
      }
      if (state === "begun") {
        state = chunk.length > text.length && chunk.startsWith(text) ? "held" : "plain";
        if (state === "held") {
          held = chunk;
          return "";
        }
      }
      if (state === "held") {
        state = chunk.startsWith(held) ? "growing" : "plain";
        if (state === "growing") return rest(chunk);
        return whole(held + chunk);
      }
      if (state === "growing" && chunk.startsWith(text)) return rest(chunk);
      return chunk.length >= LEAST_REPEATED && chunk === text ? "" : whole(chunk);
    },
    flush() {
      if (state !== "held") return "";
      state = "plain";
      return text.length >= LEAST_REPEATED ? rest(held) : whole(held);
    },
  };
}
