import { expect, test } from "vitest";
import { attributedIn } from "./attribution.ts";

test.each([
  ["Source 3 says that the lift is new.", 3, "the lift is new."],
  ["According to document 2, the lift is new.", 2, "the lift is new."],
  ["来源3指出，电梯是新的。", 3, "电梯是新的。"],
  ["根据资料2：电梯是新的。", 2, "电梯是新的。"],
])("%s", (claim, source, text) => {
  expect(attributedIn(claim)).toEqual({ source, text });
});

test("what only mentions sources is attributed to none", () => {
  expect(attributedIn("Three sources say that the lift is new.")).toBeUndefined();
  expect(attributedIn("The source code has 3 says.")).toBeUndefined();
});
