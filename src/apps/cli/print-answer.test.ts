import { expect, test } from "vitest";
import type { RunEvent } from "../../core/domain/event.ts";
import type { Output } from "./output.ts";
import { printAnswer } from "./print-answer.ts";

async function printed(...events: RunEvent[]): Promise<string> {
  let text = "";
  const output: Output = {
    isJson: false,
    say: () => undefined,
    write: (part) => void (text += part),
    progress: () => undefined,
    json: () => undefined,
    refuse: () => undefined,
    fail: () => undefined,
  };
  await printAnswer(
    (async function* () {
      yield* events;
    })(),
    output,
  );
  return text;
}

test("a long wait for a model is told before it, a short one is not", async () => {
  const asked = { type: "model-asked", model: "a/b", seq: 0 } as const;
  expect(await printed({ ...asked, aboutMs: 41_200 })).toContain(
    "a/b is reading the sources; its answer takes about 42 s.",
  );
  expect(await printed({ ...asked, aboutMs: 900 })).toBe("");
});

test("what went wrong is printed with what to do about it, where there is something", async () => {
  const message = "deepseek/deepseek-v4-flsh answered with HTTP 400: Model Not Exist.";
  const hint = "Nearest names: deepseek/deepseek-v4-flash.";
  const code = "model-unknown";
  expect(await printed({ type: "notice", error: { code, message, hint }, seq: 0 })).toContain(
    `${message} ${hint}`,
  );
  expect(await printed({ type: "notice", error: { code, message }, seq: 0 })).toContain(`(${message})`);
});
