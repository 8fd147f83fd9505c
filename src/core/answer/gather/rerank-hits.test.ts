import { describe, expect, test } from "vitest";
import { createFakeClock } from "../../../../test/fake-clock.ts";
import { testDesk } from "../../../../test/test-desk.ts";
import { estimateTokens } from "../../../lib/text/tokens.ts";
import { FootnoteError } from "../../domain/errors.ts";
import type { Reranker } from "../../ports/reranker.ts";
import { fakeHits } from "../../retrieval/fake-hits.ts";
import { notReranked, rerankHits } from "./rerank-hits.ts";
import { asTold } from "../../domain/sentence.ts";

const HITS = fakeHits([{ text: "One." }, { text: "Two." }, { text: "Three.", headingPath: ["Part"] }]);
/** A dollar for a million tokens. */
const price = { inputMicros: 1e6, cachedInputMicros: 1e6, outputMicros: 0, pricedAt: "2026-11-01" };

function parts(rerank: Reranker["rerank"], caps = {}) {
  const clock = createFakeClock();
  const desk = testDesk(caps);
  return { reranker: { name: "x/ranker", price, rerank }, deadlineMs: 1_500, clock, desk };
}
const never = new AbortController().signal;

describe("reranking", () => {
  test("puts the hits in the reranker's order and keeps the scale of their scores", async () => {
    const asked: unknown[] = [];
    const using = parts(async (question, texts) => {
      asked.push(question, texts);
      return { scores: [-3, 0.5, 7], inputTokens: 40 };
    });
    const ranked = await rerankHits("Which?", HITS, using, never);
    expect(ranked.map(({ passage }) => passage.text)).toEqual(["Three.", "Two.", "One."]);
    expect(ranked.map(({ score }) => score)).toEqual(HITS.map(({ score }) => score));
    expect(asked).toEqual(["Which?", ["Notes\nOne.", "Notes\nTwo.", "Notes\nPart\nThree."]]);
    expect(using.desk.calls).toMatchObject([
      { role: "rerank", model: "x/ranker", inputTokens: 40, outputTokens: 0, costMicros: 40 },
    ]);
  });

  test("leaves hits that are judged alike as they stood", async () => {
    const ranked = await rerankHits(
      "Which?",
      HITS,
      parts(async () => ({ scores: [1, 1, 1] })),
      never,
    );
    expect(ranked).toEqual(HITS);
  });

  test("does not ask about a single hit", async () => {
    const using = parts(() => Promise.reject(new Error("asked")));
    expect(await rerankHits("Which?", HITS.slice(0, 1), using, never)).toHaveLength(1);
    expect(await rerankHits("Which?", [], using, never)).toEqual([]);
  });

  test("sends no more of a text than rerankers read, in any script", async () => {
    const long = fakeHits([
      { text: "word ".repeat(2_000) },
      { text: "船停在码头".repeat(500) },
      { text: "🛶".repeat(999) },
    ]);
    let sent: readonly string[] = [];
    const using = parts(async (question, texts) => {
      sent = [question, ...texts];
      return { scores: texts.map(() => 0) };
    });
    await rerankHits("why ".repeat(900), long, using, never);
    const [question = "", ...texts] = sent;
    for (const text of texts) {
      expect(estimateTokens(text)).toBeGreaterThan(300);
      expect(estimateTokens(text) + estimateTokens(question)).toBeLessThan(512);
      expect(text.isWellFormed()).toBe(true);
    }
  });

  test("that is late is stopped, and the failure says what to do", async () => {
    let isStopped = false;
    const using = parts(
      (_question, _texts, signal) =>
        new Promise((_, reject) => {
          signal?.addEventListener("abort", () => {
            isStopped = true;
            reject(new FootnoteError("cancelled", asTold("Stopped.")));
          });
        }),
    );
    const ranking = rerankHits("Which?", HITS, using, never);
    const failed = expect(ranking).rejects.toMatchObject({
      code: "model-timeout",
      hint: expect.stringContaining("FOOTNOTE_RERANK_MS"),
    });
    await using.clock.advance(1_499);
    expect(isStopped).toBe(false);
    await using.clock.advance(1);
    await failed;
    expect(isStopped).toBe(true);
    expect(using.desk.calls).toEqual([]);
  });

  test("that may cost more than is allowed is not asked", async () => {
    const using = parts(() => Promise.reject(new Error("asked")), { perQuestionMicros: 5 });
    await expect(rerankHits("Which?", HITS, using, never)).rejects.toMatchObject({ code: "cost-limit" });
  });

  test("whose tokens are not said is not counted", async () => {
    const using = parts(async () => ({ scores: [1, 2, 3] }));
    await rerankHits("Which?", HITS, using, never);
    expect(using.desk.calls).toEqual([]);
  });
});

test("what the reader is told keeps code and hint and says in which order the passages stand", () => {
  const error = notReranked(
    new FootnoteError("model-limited", asTold("Too many."), { hint: asTold("Wait."), retryable: true }),
  );
  expect(error).toMatchObject({
    code: "model-limited",
    message: "Too many. The passages stand in the order in which the search put them.",
    hint: "Wait.",
    retryable: true,
  });
});
