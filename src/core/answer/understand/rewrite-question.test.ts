import { describe, expect, test } from "vitest";
import { END, scripted } from "../../../../test/scripted-model.ts";
import { testDesk } from "../../../../test/test-desk.ts";
import type { ModelPart } from "../../ports/model.ts";
import { rewriteQuestion } from "./rewrite-question.ts";

describe("a follow-up", () => {
  const history = [{ question: "How long is the bridge?", answer: "503 metres." }];
  const rewrite = (parts: (string | ModelPart)[]) =>
    rewriteQuestion({
      question: "And when was it opened?",
      history,
      model: scripted(parts),
      desk: testDesk(),
    });

  test("is rewritten to stand alone", async () => {
    expect(await rewrite(["“When was the bridge ", "opened?”\nI hope this helps.", END])).toBe(
      "When was the bridge opened?",
    );
  });

  test("without history asks no model", async () => {
    const model = scripted([]);
    const desk = testDesk();
    expect(await rewriteQuestion({ question: "When?", history: [], model, desk })).toBe("When?");
    expect(model.requests).toHaveLength(0);
  });

  test.each([
    ["", "nothing"],
    ["…", "no words"],
    ["It was opened in 1932. ".repeat(40), "an essay"],
  ])("is refused where the model wrote %j", async (reply) => {
    await expect(rewrite([reply, END])).rejects.toMatchObject({ code: "model-failed" });
  });
});
