/** The process beside the program: that it always ends, and what stands of what it had read. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createRecogniser } from "./recogniser.ts";

const entry = fileURLToPath(new URL("../../../test/fake-recognition-process.ts", import.meta.url));
const recogniser = createRecogniser({ runtimes: "/nowhere", env: process.env, entry, pageMs: 1_500 });
const ask = (word: string, signal?: AbortSignal) =>
  recogniser.recognise({ kind: "picture", bytes: new TextEncoder().encode(word) }, signal);

test("gives the pages that it read, whole or not", async () => {
  expect(await ask("page, end")).toEqual({ pages: [{ page: 1, runs: [] }], isWhole: true });
  expect(await ask("page, crash")).toEqual({ pages: [{ page: 1, runs: [] }], isWhole: false });
  expect(await ask("page, then nothing")).toEqual({ pages: [{ page: 1, runs: [] }], isWhole: false });
});

test("a picture that is broken, a process that ends or hangs, and a stop are errors", async () => {
  await expect(ask("broken")).rejects.toMatchObject({ code: "document-unreadable" });
  await expect(ask("crash")).rejects.toMatchObject({ code: "document-unreadable" });
  await expect(ask("hang")).rejects.toMatchObject({ message: expect.stringContaining("1.5 seconds") });
  await expect(ask("hang", AbortSignal.timeout(50))).rejects.toMatchObject({ code: "cancelled" });
  const before = ask("hang").catch(() => "the one before");
  const waiting = ask("page, end", AbortSignal.timeout(50)).catch(() => "the one that waits");
  expect(await Promise.race([before, waiting])).toBe("the one that waits");
  expect(recogniser.isInstalled()).toBe(false);
});
