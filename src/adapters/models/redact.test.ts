import { expect, test } from "vitest";
import { redact } from "./redact.ts";

test.each([
  ["Incorrect API key provided: sk-proj-abc***********wxyz.", "Incorrect API key provided: [secret]."],
  ["Authorization: Bearer abc.def-123", "Authorization: Bearer [secret]"],
  ["http://me:hunter2@host/v1 failed", "http://[secret]@host/v1 failed"],
  ["GET /v1?api_key=abc&x=1", "GET /v1?api_key=[secret]&x=1"],
  ["the model gpt-5 does not exist", "the model gpt-5 does not exist"],
  ["pk-reference-implementation-tables work", "pk-reference-implementation-tables work"],
])("%s", (text, expected) => {
  expect(redact(text)).toBe(expected);
});

test("a key that is known goes whatever it looks like, and a short one does not maim the message", () => {
  expect(redact("bad key my own secret!", ["my own secret!"])).toBe("bad key [secret]");
  expect(redact("ollama is down", ["ollama"])).toBe("ollama is down");
});
