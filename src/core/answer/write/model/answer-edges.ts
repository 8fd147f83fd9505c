/**
 * What models put around an answer, taken off while it streams: a label before it ("Answer:"), tags of the prompt's kind,
 * JSON with the answer in it; and where the answer is over though the model goes on: at a closing tag, a mark of a chat
 * template, a call of a tool, the next question of a dialogue that it makes up. Footnote markers pass. Thoughts between
 * tags are the adapters' matter, and code is not looked into.
 */
import { fenceAfter, isFenceLine } from "../../../../lib/markdown/line-rules.ts";
import { textInJson } from "./text-in-json.ts";

export interface AnswerEdges {
  push(delta: string): string;
  flush(): string;
  /** The answer is over: what comes is dropped. */
  isOver(): boolean;
}

const LABEL = /^\s*(?:\*\*)?(?:answer|response|a|答案|回答|答)(?:\*\*)?\s*[:：](?:\*\*)?\s*/iu;
/** As long as a beginning may still become a label or JSON, it is held. */
const LABEL_LENGTH = 24;
/** Marks of chat templates by which the model's own turn begins, where a server lets them through. */
const TURN_BEGINS =
  /^\s*(?:<s>|<\|(?:begin_of_text|assistant)\|>|<｜(?:assistant|begin▁of▁sentence)｜>|(?:<\|(?:im_start|start|start_header_id)\|>|<start_of_turn>)(?:assistant|model)(?:<\|end_header_id\|>)?)\s*/iu;
const MAY_BEGIN_TURN = /^\s*<(?:$|s$|[|｜]|s>|st)/iu;
/** More than two such marks with who speaks. */
const MARKS_LENGTH = 64;
const TAGS_AROUND = ["answer", "response"];
/** Tags after which nothing of the answer comes. */
const LAST_TAGS =
  "question passage earlier tool_call tool_calls tool_response tool_use function_call function_calls invoke function end_of_turn start_of_turn s eos".split(
    " ",
  );
const TAG = new RegExp(
  `</?(?:${TAGS_AROUND.join("|")})>|<(?:/?(?:${LAST_TAGS.join("|")})(?=[\\s>/=])|[|｜])`,
  "iu",
);
const OPENING = new RegExp(`^<(?:${TAGS_AROUND.join("|")})>$`, "iu");
const NEXT_TURN =
  /^[ \t]*(?:\*\*)?(?:user|human|assistant|用户)(?:\*\*)?\s*[:：]|^(?:question|问题|提问)\s*[:：]/iu;
/** Calls of tools on a line of their own, in brackets or as JSON that names one. */
const CALL =
  /^\s*(?:\[\/?(?:TOOL_CALLS?|TOOL_REQUEST|FUNCTION_CALL)\]|\[?\{\s*"(?:tool_calls|function_call|tool_name|tool)"\s*:|\[?\{\s*"name"\s*:\s*"[\w.-]+"\s*,\s*"(?:arguments|parameters)")/iu;
const CALL_START = /^\s*\[?(?:\[|\{)/u;
const LONGEST_CALL = 80;
const TURN_LENGTH = 18;
const JSON_START = /^\s*(?:```(?:json)?\s*)?[{[]\s*["{]/iu;

export function createAnswerEdges(): AnswerEdges {
  let held = "";
  let isBegun = false;
  let isJson = false;
  let isOver = false;
  let fence = "";
  /** The line so far, as it was let through. */
  let line = "";
  let hasSpoken = false;

  const end = (): string => {
    isOver = true;
    held = "";
    return "";
  };

  /** Whole lines and what of the last one cannot be an edge any more; the rest stays held. */
  function letThrough(isEnd: boolean): string {
    let out = "";
    while (held !== "") {
      if (line === "" && fence === "" && hasSpoken) {
        const start = held.slice(0, TURN_LENGTH);
        if (NEXT_TURN.test(start)) return out + end();
        if (!isEnd && held.length < TURN_LENGTH && !held.includes("\n") && mayBeTurn(start)) return out;
      }
      if (line === "" && fence === "" && CALL_START.test(held)) {
        if (CALL.test(held)) return out + end();
        if (!isEnd && held.length < LONGEST_CALL && mayBeCall(held)) return out;
      }
      const lineBreak = held.indexOf("\n");
      const stretch = lineBreak < 0 ? held : held.slice(0, lineBreak + 1);
      const isCode = fence !== "" || isFenceLine(line + stretch);
      const tag = isCode ? null : tagIn(stretch, line);
      if (tag !== null) {
        out += give(stretch.slice(0, tag.index));
        if (!OPENING.test(tag[0])) return out + end();
        held = held.slice(tag.index + tag[0].length);
        continue;
      }
      const open = isCode || isEnd || lineBreak >= 0 ? -1 : stretch.lastIndexOf("<");
      const to = open >= 0 && mayBeTag(stretch.slice(open)) ? open : stretch.length;
      out += give(stretch.slice(0, to));
      held = held.slice(to);
      if (to < stretch.length) return out;
    }
    return out;
  }

  function give(text: string): string {
    line += text;
    hasSpoken ||= /\S/u.test(text);
    if (line.endsWith("\n")) {
      fence = fenceAfter(fence, line.slice(0, -1));
      line = "";
    }
    return text;
  }

  function advance(isEnd: boolean): string {
    if (isOver) return "";
    if (!isBegun) {
      if (!isEnd && held.length < MARKS_LENGTH && MAY_BEGIN_TURN.test(held)) return "";
      for (let mark = TURN_BEGINS.exec(held); mark; mark = TURN_BEGINS.exec(held))
        held = held.slice(mark[0].length);
      if (isJson || JSON_START.test(held)) {
        isJson = true;
        if (!isEnd) return "";
        held = textInJson(held) ?? held;
      } else if (!isEnd && mayBeEdge(held)) return "";
      held = held.slice(LABEL.exec(held)?.[0].length ?? 0).trimStart();
      isBegun = held !== "" || isEnd;
    }
    return letThrough(isEnd);
  }

  return {
    push(delta) {
      if (isOver) return "";
      held += delta;
      return advance(false);
    },
    flush: () => advance(true),
    isOver: () => isOver,
  };
}

/** A tag that is written about stands between backticks. */
function tagIn(stretch: string, before: string): RegExpExecArray | null {
  const tag = TAG.exec(stretch);
  if (tag === null) return null;
  const ticks = (before + stretch.slice(0, tag.index)).split("`").length - 1;
  return ticks % 2 === 0 ? tag : null;
}

/** A beginning that may still become the call of a tool. */
function mayBeCall(start: string): boolean {
  const words = start.trimStart().toLowerCase();
  const mark = words.replace(/^\[\/?/u, "");
  if (
    words.startsWith("[") &&
    ["tool_call", "tool_request", "function_call"].some(
      (name) => name.startsWith(mark) || mark.startsWith(name),
    )
  )
    return true;
  return /^\[?\{\s*(?:"\w*"?\s*(?::\s*(?:"[\w.-]*"?\s*(?:,\s*(?:"\w*)?)?)?)?)?$/u.test(words);
}

function mayBeTag(start: string): boolean {
  const name = start.slice(1).replace(/^\//u, "").toLowerCase();
  return (
    name.startsWith("｜") ||
    [...TAGS_AROUND, ...LAST_TAGS].some(
      (one) => `${one}>`.startsWith(name) || name.startsWith(`${one} `) || name.startsWith(`${one}=`),
    )
  );
}

/** A beginning that may become a label, or JSON with or without a fence. */
function mayBeEdge(start: string): boolean {
  const words = start.trimStart().toLowerCase();
  if (words.length > LABEL_LENGTH) return false;
  if (words === "" || /^[{[]\s*$/u.test(words) || /^`{1,3}(?:j|js|jso|json)?\s*[{[]?\s*$/u.test(words))
    return true;
  if (/^\*\*?$|^\*\*[^*]+[:：]\*?$/u.test(words)) return true;
  const label = words.replace(/^\*\*/u, "").trimEnd();
  return ["answer", "response", "a", "答案", "回答", "答"].some(
    (name) =>
      name.startsWith(label) || (label.startsWith(name) && /^(?:\*\*)?\s*$/u.test(label.slice(name.length))),
  );
}

function mayBeTurn(start: string): boolean {
  const words = start.trimStart().replace(/^\*+/u, "").toLowerCase();
  return (
    words === "" ||
    ["question", "user", "human", "assistant", "问题", "提问", "用户"].some(
      (name) => name.startsWith(words) || words.startsWith(name),
    )
  );
}
