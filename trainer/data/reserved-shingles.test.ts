import { describe, expect, it } from "vitest";
import { hash64, reservedShingles, shinglesOf } from "./reserved-shingles.ts";

const ENGLISH = "the quick brown fox jumps over the lazy dog and runs away";
const CHINESE = "一二三四五六七八九十天地玄黄宇宙洪荒";

describe("shingles of the reserved sets", () => {
  it("hashes the two agreed texts to the agreed values", () => {
    expect(shinglesOf(ENGLISH).map((shingle) => hash64(shingle).toString(16))).toEqual(["15cf314cd8dc71a9"]);
    expect(shinglesOf(CHINESE).map((shingle) => hash64(shingle).toString(16))).toEqual(["2bbb04f377d18998"]);
  });

  it("computes in halves what the definition says", () => {
    for (const text of ["", "a", "Zürich", ENGLISH, CHINESE, "\u{1f600}".repeat(9)]) {
      expect(hash64(text)).toBe(hash64Slowly(text));
    }
  });

  it("takes words and Han characters in order whatever stands between, and nothing of a shorter text", () => {
    expect(shinglesOf(ENGLISH.toUpperCase().replaceAll(" ", " – "))).toEqual([ENGLISH]);
    expect(shinglesOf(Array.from(CHINESE).join("，"))).toEqual([CHINESE]);
    expect(shinglesOf(ENGLISH.replace(" away", ""))).toEqual([]);
  });

  it("finds a text that shares a kept hash and passes one that does not", () => {
    const kept = 0x2bbb04f377d18998n;
    const bytes = new Uint8Array(new BigUint64Array([1n, kept, 0xffffffffffffffffn]).buffer);
    const reserved = reservedShingles(bytes);
    expect(reserved.size).toBe(3);
    expect(reserved.touches(`前文${CHINESE}后文`)).toBe(true);
    expect(reserved.touches(CHINESE.slice(1), ENGLISH)).toBe(false);
  });
});

/** FNV-1a by its definition. */
function hash64Slowly(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash;
}
