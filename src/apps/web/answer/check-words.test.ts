import { expect, test } from "vitest";
import type { Reason, ReasonCode } from "../../../core/domain/answer.ts";
import { checkWordsEn, checkWordsZh, reasonText } from "./check-words.ts";

const reason = (code: string, more: Partial<Reason> = {}): Reason => ({
  code: code as ReasonCode,
  message: "In English.",
  ...more,
});

test("a reason is told in the page's language, from what differs", () => {
  const differs = reason("number-differs", { claimed: "nine", stated: "eight" });
  expect(reasonText(checkWordsEn, differs)).toBe("In English.");
  expect(reasonText(checkWordsZh, differs)).toBe("来源写的是“eight”，回答写的是“nine”。");
  expect(reasonText(checkWordsZh, reason("wording-missing", { claimed: "gold, shells" }))).toBe(
    "引用的来源都没有说到“gold”、“shells”。",
  );
  expect(
    reasonText(checkWordsZh, reason("negation-differs", { claimed: "open", stated: "negated" })),
  ).toMatch(/^来源对“open”是否定的/);
});

test("a reason that the page does not know is shown as it comes", () => {
  expect(reasonText(checkWordsZh, reason("of-tomorrow"))).toBe("In English.");
});
