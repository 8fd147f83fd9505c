import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createThinkTags } from "./think-tags.ts";

function split(deltas: readonly string[], isUnopened = false) {
  const tags = createThinkTags(isUnopened);
  const parts = [...deltas.flatMap((delta) => tags.push(delta)), ...tags.flush()];
  const thoughtUntil = parts.findIndex(({ type }) => type === "was-thinking");
  const joined = (type: string) =>
    parts
      .map((part, at) => {
        const is = part.type === "text" && at < thoughtUntil ? "thinking" : part.type;
        return is === type && part.type !== "was-thinking" ? part.text : "";
      })
      .join("");
  return { thinking: joined("thinking"), text: joined("text"), isUnopened: tags.isUnopened };
}

const CASES: [string, string, string][] = [
  ["<think>Hm.</think>Hello.", "Hm.", "Hello."],
  ["\n<think>\nHm.\n</think>\n\nHello.", "\nHm.\n", "Hello."],
  ["<thinking>Hm.</thinking>Hello.", "Hm.", "Hello."],
  ["<think>Never closed", "Never closed", ""],
  ["<think></think>Hello.", "", "Hello."],
  ["Hello.", "", "Hello."],
  ["  Hello.", "", "  Hello."],
  ["<thin ice>", "", "<thin ice>"],
  ["Use <think> with care.", "", "Use <think> with care."],
  ["a < b and c <", "", "a < b and c <"],
  ["<think>a < b</think>So <think>it</think> is.", "a < b", "So <think>it</think> is."],
  [
    "Write `</think>` at its end, and `<think>` before.",
    "",
    "Write `</think>` at its end, and `<think>` before.",
  ],
  ["[THINK]Hm.[/THINK]Hello.", "Hm.", "Hello."],
  ["<seed:think>Hm.</seed:think>Hello.", "Hm.", "Hello."],
  ["◁think▷Hm.◁/think▷Hello ◁ and [1].", "Hm.", "Hello ◁ and [1]."],
  [
    "<|channel|>analysis<|message|>Hm.<|end|><|start|>assistant<|channel|>final<|message|>Hello.",
    "Hm.",
    "Hello.",
  ],
  ["<think>Hm.</think>\n<think>Hm?</think>Hello.", "Hm.Hm?", "Hello."],
  ["<think>Hm.</think><b>Hello.", "Hm.", "<b>Hello."],
  ["", "", ""],
];

test.each(CASES)("%j", (whole, thinking, text) => {
  expect(split([whole])).toEqual({ thinking, text, isUnopened: false });
});

test("it is the same wherever the stream is cut", () => {
  fc.assert(
    fc.property(fc.constantFrom(...CASES), fc.array(fc.nat(50), { maxLength: 8 }), ([whole], cuts) => {
      const at = [0, ...cuts.filter((cut) => cut < whole.length).toSorted((a, b) => a - b), whole.length];
      const deltas = at.slice(1).map((end, i) => whole.slice(at[i], end));
      expect(split(deltas)).toEqual(split([whole]));
    }),
  );
});

test("a closing tag without an opening one tells that replies begin within the thoughts", () => {
  expect(split(["Hm.", "</think>", "Hello."])).toEqual({
    thinking: "Hm.",
    text: "Hello.",
    isUnopened: true,
  });
  expect(split(["Hm.", "</think>", "Hello."], true)).toEqual({
    thinking: "Hm.",
    text: "Hello.",
    isUnopened: true,
  });
});

test("what was taken for thoughts and never closed is said as text after all", () => {
  expect(split(["Hel", "lo."], true)).toEqual({ thinking: "Hello.", text: "Hello.", isUnopened: false });
});
