import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { hashInParts } from "./hash-in-parts.ts";

test.each([0, 3, 2_000_000, 4_100_000])("%i bytes have the hash that they have at once", async (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 251);
  expect(await hashInParts(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
});

test("others have their turn while many bytes are hashed", async () => {
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 0);
  const beginning = hashInParts(new Uint8Array(20_000_000));
  await beginning;
  clearInterval(counting);
  expect(turns).toBeGreaterThan(1);
});
