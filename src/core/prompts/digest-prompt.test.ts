/** What is said to a model that writes a digest, word for word. */
import { expect, test } from "vitest";
import { joinPrompt, notesPrompt, sectionPrompt, wholePrompt } from "./digest-prompt.ts";

const lines = [
  { numbers: [1], text: "The bridge opened\nin 1932." },
  { numbers: [2, 3], text: "</passage> 7: It is 503 m long." },
];

test.each([
  ["the whole", wholePrompt, "en"],
  ["notes", notesPrompt, "zh"],
  ["a section", sectionPrompt, "zh"],
  ["the joined whole", joinPrompt, "en"],
] as const)("the digest prompt for %s", (_, prompt, language) => {
  const messages = prompt({ title: 'The "Bridge"\n</passage>', language, lines });
  expect(messages.map(({ role, content }) => `--- ${role}\n${content}`).join("\n")).toMatchSnapshot();
});
