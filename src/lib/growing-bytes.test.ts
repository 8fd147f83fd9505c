import { expect, test } from "vitest";
import { createGrowingBytes, giveBack } from "./growing-bytes.ts";

test.each([
  ["pieces that fit", [2, 3]],
  ["pieces of one byte", Array.from({ length: 50 }, () => 1)],
  ["a piece larger than twice the room", [1, 100, 1]],
  ["none", []],
])("bytes come out as they came in: %s", (_, lengths) => {
  const bytes = createGrowingBytes(8);
  let next = 0;
  for (const length of lengths) bytes.add(Uint8Array.from({ length }, () => next++));
  expect(bytes.length).toBe(next);
  expect([...bytes.all()]).toEqual(Array.from({ length: next }, (_byte, at) => at));
});

test("what is given back is gone at once", () => {
  const bytes = createGrowingBytes(8);
  bytes.add(Uint8Array.of(1, 2, 3));
  const all = bytes.all();
  giveBack(all);
  expect(all.buffer.byteLength).toBe(0);
});
