import { expect, it } from "vitest";
import { FACTS } from "./facts.ts";
import { readMade } from "../../../../evals/reader/made-questions.ts";

const all = [...readMade("english"), ...readMade("chinese")];

it("has questions of each kind whose right sentences are there", () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
  for (const { question, kind, sentences, right } of all) {
    expect(question).not.toBe("");
    expect(right.length > 0, question).toBe(kind !== "none");
    for (const at of right) expect(sentences[at], question).toBeDefined();
    if (kind === "title") for (const sentence of sentences) expect(sentence).toContain(": ");
  }
});

it("shares no sentence and no question with what is trained on", () => {
  const trained = new Set(
    FACTS.flatMap(({ says, asks, asksWhether, near }) =>
      [says, asks, asksWhether, near].flatMap(({ en, zh }) =>
        [...en, ...zh].map((line) => line.replace(/\[[^\]]*\]|<[^>]*>/gu, "")),
      ),
    ),
  );
  const heldOut = all.flatMap(({ question, sentences }) => [
    question,
    ...sentences.map((each) => each.replace(/^.*: /u, "")),
  ]);
  expect(heldOut.filter((line) => trained.has(line))).toEqual([]);
});
