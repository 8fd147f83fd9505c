import { describe, expect, test } from "vitest";
import { createAnswerEdges } from "./answer-edges.ts";

function trimmed(text: string, step: number): string {
  const edges = createAnswerEdges();
  let out = "";
  for (let at = 0; at < text.length; at += step) out += edges.push(text.slice(at, at + step));
  return out + edges.flush();
}

describe("what stands around an answer goes", () => {
  test.each([
    ["Answer: The rent is 900 euros [1].", "The rent is 900 euros [1]."],
    ["**Answer:** Yes [1].", "Yes [1]."],
    ["答案：押金两个月[1]。", "押金两个月[1]。"],
    ["<answer>The rent is 900 euros.</answer>\nAnything else?", "The rent is 900 euros."],
    ["The rent is 900 euros [1].</answer>", "The rent is 900 euros [1]."],
    ["The rent is 900 euros.<|im_end|>\n<|im_start|>user", "The rent is 900 euros."],
    ["<|im_start|>assistant\nThe rent is 900 euros [1].<|im_end|>", "The rent is 900 euros [1]."],
    ["<s> The rent is 900 euros [1].", "The rent is 900 euros [1]."],
    ["<|start_header_id|>assistant<|end_header_id|>\n\n租金九百元。", "租金九百元。"],
    ["<|im_end|>\n<|im_start|>user\nWhat else?", ""],
    ["The rent is 900 euros.\n\nUser: And the deposit?\nAssistant: 1,800.", "The rent is 900 euros.\n\n"],
    ["租金九百元。\n问题：押金呢？", "租金九百元。\n"],
    ['{"answer": "The rent is 900 euros [1]."}', "The rent is 900 euros [1]."],
    ['```json\n{"text": "租金九百元。", "sources": [1]}\n```', "租金九百元。"],
    [
      '[{"claim": "The rent is 900 euros."}, {"claim": "It is due on the first."}]',
      "The rent is 900 euros.\nIt is due on the first.",
    ],
    ['{"name": "search", "arguments": {"query": "deposit"}}', ""],
    ['```json\n[{"name": "search", "parameters": {"query": "押金"}}]\n```', ""],
    ['{"action": "search", "action_input": "deposit"}', ""],
    ['[TOOL_CALLS][{"name": "search", "arguments": {"q": "deposit"}}]', ""],
    ['<function=search>{"query": "deposit"}</function>', ""],
    ["<｜tool▁calls▁begin｜>function<｜tool▁sep｜>search", ""],
    ['<function_calls>\n<invoke name="search">', ""],
    [
      'I will search for it.\n{"name": "search", "arguments": {"query": "deposit"}}',
      "I will search for it.\n",
    ],
    ["The rent is 900 euros [1].\n[TOOL_CALLS] search", "The rent is 900 euros [1].\n"],
    ['<tool_call>\n{"name": "search"}\n</tool_call>', ""],
    ['The rent is 900 euros.\n<passage source="1">\nRent: 900', "The rent is 900 euros.\n"],
  ])("%j", (text, expected) => {
    for (const step of [1, 3, 200]) expect(trimmed(text, step)).toBe(expected);
  });
});

describe("an answer passes as it is", () => {
  test.each([
    "The rent is 900 euros [1].\n\n- Due on the first.\n- Paid by bank.",
    "A bridge is 5 < 6 metres; a<b and b>c.",
    "Answering takes a day. Responses come by post.",
    "Write `<question>` before it, and `</answer>` behind.",
    "```html\n<answer>x</answer>\n```\nThat is all.",
    "[1] The rent is 900 euros.",
    "{x | x > 1} is a set.",
    '[Tool] is a band [1].\n{"name": "Ann"} is its line.',
    "[1] Tools: two.\n[2] None.",
    "Users: 5,000 [1].\nUser rights: all [1].",
    "答复在三天内给出。用户可以退款。",
    "",
    "A",
    '{"answer": "The rent is',
    "The sum is a <se",
  ])("%j", (text) => {
    for (const step of [1, 4, 200]) expect(trimmed(text, step)).toBe(text);
  });

  test("and is not held back", () => {
    const edges = createAnswerEdges();
    expect(edges.push("The rent ")).toBe("The rent ");
    expect(edges.push("is 900 <")).toBe("is 900 ");
    expect(edges.push("b>.")).toBe("<b>.");
    expect(edges.isOver()).toBe(false);
  });
});
