import { expect, test } from "vitest";
import type { Answer, Claim, Verdict } from "../../../core/domain/answer.ts";
import { hideUnsupported } from "./shown-answer.ts";

function answerOf(text: string, verdicts: Readonly<Record<string, Verdict>>): Answer {
  const claims = Object.entries(verdicts).map(([words, verdict]): Claim => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, text: words, verdict, citations: [] };
  });
  return { text, status: "answered", writer: "model", claims, sources: [], nearest: [] };
}

test("hides what is not supported, and keeps footnotes at their places", () => {
  const answer = answerOf("One is. Two is.\n\nThere are:\n\n- Three.\n\nFour is.", {
    "One is.": "unsupported",
    "Two is.": "partial",
    "Three.": "uncited",
    "Four is.": "supported",
  });
  const { answer: shown, hidden } = hideUnsupported(answer, false);
  expect(shown.text).toBe("Two is.\n\nFour is.");
  expect(shown.claims.map(({ start, end }) => shown.text.slice(start, end))).toEqual(["Two is.", "Four is."]);
  expect(hidden).toBe(2);
});

test("shows nothing that is not checked yet while the answer grows", () => {
  const growing = answerOf("One is. Two", { "One is.": "supported" });
  expect(hideUnsupported(growing, true).answer.text).toBe("One is.");
  expect(hideUnsupported(growing, false).answer.text).toBe("One is. Two");
});

test("leaves an answer that found nothing as it is", () => {
  const nothing: Answer = { ...answerOf("Nothing.", {}), status: "not-found" };
  expect(hideUnsupported(nothing, false)).toEqual({ answer: nothing, hidden: 0 });
});
