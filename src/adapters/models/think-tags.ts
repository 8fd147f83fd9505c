/**
 * Takes the thoughts out of a text in which a local server left them: `<think>…</think>` before the answer, closed or
 * not, cut anywhere. Tags after the first closing one belong to the text. Thoughts that a server sends apart are not
 * its matter.
 */

export interface ThinkTags {
  push(delta: string): ThoughtOrText[];
  /** What was held back; the stream is over. */
  flush(): ThoughtOrText[];
  /** The text turned out to have begun within its thoughts: a closing tag came with no opening one. */
  readonly isUnopened: boolean;
}

export type ThoughtOrText =
  | { readonly type: "thinking" | "text"; readonly text: string }
  /** What came as text until now was thought. */
  | { readonly type: "was-thinking" };

/** DeepSeek and Qwen write the first, some fine-tunes the next, Gemma the third; Seed, MiniMax, Magistral, Kimi, gpt-oss. */
const OPENINGS = [
  "<think>",
  "<thinking>",
  "<thought>",
  "<reasoning>",
  "<seed:think>",
  "<mm:think>",
  "[THINK]",
  "◁think▷",
  "<|channel|>analysis<|message|>",
  "<|start|>assistant<|channel|>analysis<|message|>",
];
const CLOSINGS = [
  "</think>",
  "</thinking>",
  "</thought>",
  "</reasoning>",
  "</seed:think>",
  "</mm:think>",
  "[/THINK]",
  "◁/think▷",
  "<|channel|>final<|message|>",
  "<|end|><|start|>assistant<|channel|>final<|message|>",
];
const TAGS = [...OPENINGS, ...CLOSINGS];
/** The signs that tags begin with. */
const BEGIN = /[<[◁]/gu;
const LONGEST_TAG = Math.max(...TAGS.map((tag) => tag.length));
const OPENING = new RegExp(`^\\s*(?:${OPENINGS.map(literal).join("|")})`, "u");
const CLOSING = new RegExp(CLOSINGS.map(literal).join("|"), "u");
/** Of a longer line its end is looked at. */
const LONGEST_LINE = 2_000;

/** `isUnopened`: the model's template writes the opening tag, so that its replies begin within the thoughts. */
export function createThinkTags(isUnopened = false): ThinkTags {
  /** `open`: text so far, and a closing tag may still show that it was none. `gap`: space before the answer. */
  let state: "start" | "thinking" | "open" | "gap" | "text" = isUnopened ? "thinking" : "start";
  let held = "";
  /** Thoughts that are only taken for some: said again as text where no closing tag confirms them. */
  let unconfirmed = isUnopened ? "" : undefined;
  let cameUnopened = false;
  /** The end of what was given while a closing tag may still come. */
  let given = "";

  function run(isEnd: boolean): ThoughtOrText[] {
    const parts: ThoughtOrText[] = [];
    const give = (length: number): void => {
      const text = held.slice(0, length);
      held = held.slice(length);
      if (text === "") return;
      const type = state === "thinking" ? "thinking" : "text";
      if (state === "open") given = (given + text).slice(-LONGEST_LINE);
      if (type === "thinking" && unconfirmed !== undefined) unconfirmed += text;
      parts.push({ type, text });
    };
    if (state === "start") {
      const opening = OPENING.exec(held);
      if (!opening && !isEnd && mayBecomeTag(held.trimStart())) return parts;
      held = held.slice(opening?.[0].length ?? 0);
      state = opening ? "thinking" : "open";
    }
    if (state === "thinking" || state === "open") {
      const closing = CLOSING.exec(held);
      if (!closing || (state === "open" && isInTicks(given + held.slice(0, closing.index)))) {
        give(isEnd ? held.length : held.length - tagBegunAtEnd(held));
      } else {
        cameUnopened = state === "open" || unconfirmed !== undefined;
        give(closing.index);
        if (state === "open") parts.push({ type: "was-thinking" });
        held = held.slice(closing[0].length);
        unconfirmed = undefined;
        state = "gap";
      }
    }
    if (state === "gap") {
      held = held.trimStart();
      const again = OPENING.exec(held);
      if (again) {
        // A second thought, before a word is said.
        held = held.slice(again[0].length);
        state = "thinking";
        return [...parts, ...run(isEnd)];
      }
      if (held !== "" && (isEnd || !mayBecomeTag(held))) state = "text";
    }
    if (state === "text" || (state === "gap" && isEnd)) give(held.length);
    if (isEnd && unconfirmed) parts.push({ type: "text", text: unconfirmed });
    return parts;
  }

  return {
    push(delta) {
      held += delta;
      return run(false);
    },
    flush: () => run(true),
    get isUnopened() {
      return cameUnopened;
    },
  };
}

/** A tag that is written about stands between backticks. */
function isInTicks(before: string): boolean {
  return ((before.split("\n").at(-1) ?? "").split("`").length - 1) % 2 === 1;
}

function literal(tag: string): string {
  return tag.replace(/[[\]|/]/gu, "\\$&");
}

function mayBecomeTag(text: string): boolean {
  return TAGS.some((tag) => tag.startsWith(text));
}

/** Characters at the end that may be the beginning of a tag. */
function tagBegunAtEnd(text: string): number {
  const end = text.slice(-LONGEST_TAG);
  const begun = [...end.matchAll(BEGIN)].find(({ index }) => mayBecomeTag(end.slice(index)));
  return begun ? end.length - begun.index : 0;
}
