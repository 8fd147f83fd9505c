import { expect, it } from "vitest";
import { aboutAnswers } from "./about-answers.ts";

it("tells before anything is asked what an answer of a slow model takes, and nothing of a quick or unknown one", () => {
  const model = "gguf/qwen";
  expect(aboutAnswers({ ownDocuments: 2, model, answerTakesMs: 41_200 })).toBe(
    "Answers from 2 documents, written by gguf/qwen, about 42 s an answer",
  );
  expect(aboutAnswers({ ownDocuments: 2, model, answerTakesMs: 1_200 })).not.toContain(" s an answer");
  expect(aboutAnswers({ ownDocuments: 2, model })).not.toContain(" s an answer");
  expect(aboutAnswers({ ownDocuments: 2, model: null })).toContain("no model");
});
