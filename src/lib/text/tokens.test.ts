import { expect, test } from "vitest";
import { estimateTokens } from "./tokens.ts";

/** The most that GPT-4o, DeepSeek V3, Qwen 3, Gemma 3 and Llama 3.1 count; `evals/tokens` compares whole passages. */
const COUNTED: readonly (readonly [text: string, tokens: number])[] = [
  ["The harbour bridge of Nordwick opened in 1932 after nine years of work, and it is 503 metres long.", 29],
  ["港口大桥在经过九年的施工后于1932年开通，全长503米，是当时世界上最长的桥。", 33],
  [
    "const isLate = performance.now() + waitMs > givenUpAt; // see LONGEST_WAIT_MS\nif (!error.retryable || isLate) throw error;",
    39,
  ],
  ["Die Hafenbrücke wurde nach neun Jahren Bauzeit eröffnet; sie überspannt die Mündung des Flusses.", 30],
  ["Liman köprüsü dokuz yıllık çalışmanın ardından açıldı ve dünyanın en uzun köprüsüydü.", 40],
  ["Η γέφυρα του λιμανιού άνοιξε ύστερα από εννέα χρόνια εργασιών.", 55],
  [
    "2024-01-31,1532.07,1540.55,1529.90,1538.12,48211900\n2024-02-01,1538.12,1544.00,1531.75,1542.61,50193300",
    103,
  ],
];

test.each(COUNTED)("is at least what tokenizers count, and less than twice that: %s", (text, tokens) => {
  expect(estimateTokens(text)).toBeGreaterThanOrEqual(tokens);
  expect(estimateTokens(text)).toBeLessThan(2 * tokens);
});

test("an empty text has no tokens", () => {
  expect(estimateTokens("")).toBe(0);
});
