import { describe, expect, it } from "vitest";
import { TINY_NAME, TINY_PIECES, tinyReaderFile } from "../../../test/tiny-reader.ts";
import { FootnoteError } from "../domain/errors.ts";
import { halfBits, halfFloats } from "./half-float.ts";
import { parseReaderFile, PRELUDE_BYTES } from "./reader-file.ts";

function refusal(file: Uint8Array): string {
  try {
    parseReaderFile(file);
  } catch (error) {
    if (error instanceof FootnoteError && error.code === "model-unusable") return error.message;
    throw error;
  }
  return "none";
}

/** The file with one byte at `at` set to another value. */
function changed(at: number): Uint8Array {
  const file = tinyReaderFile();
  file[at] = (file[at] ?? 0) ^ 1;
  return file;
}

describe("the file of the reader's weights", () => {
  it("gives back what was written, wherever it lies in memory", () => {
    const bytes = tinyReaderFile();
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    for (const file of [parseReaderFile(bytes), parseReaderFile(moved.subarray(3))]) {
      expect(file.header.name).toBe(TINY_NAME);
      expect(file.text("pieces").split("\n")).toEqual(TINY_PIECES);
      expect(file.floats("piece-scores")).toHaveLength(TINY_PIECES.length);
      expect(file.section("l1.fo.w", "q4").section).toMatchObject({ rows: 32, columns: 64 });
    }
  });

  it("is refused where it is cut, at whatever place", () => {
    const whole = tinyReaderFile();
    for (const length of [0, 7, PRELUDE_BYTES - 1]) {
      expect(refusal(whole.subarray(0, length))).toContain("not one of the reader's");
    }
    for (const length of [PRELUDE_BYTES, 1000, whole.length - 1]) {
      expect(refusal(whole.subarray(0, length))).toMatch(/has \d+ bytes and should have \d+/);
    }
  });

  it("is refused where a single bit was changed, in the header or in the weights", () => {
    for (const at of [PRELUDE_BYTES + 2, 5000, tinyReaderFile().length - 1]) {
      expect(refusal(changed(at))).toContain("changed or damaged");
    }
  });

  it("is refused where it is something else, or of another version", () => {
    expect(refusal(changed(0))).toContain("not one of the reader's");
    expect(refusal(changed(8))).toMatch(/of version 0, and this program reads version 1/);
    expect(refusal(new Uint8Array(4096))).toContain("not one of the reader's");
  });

  it("has no part that it does not name", () => {
    const file = parseReaderFile(tinyReaderFile());
    expect(() => file.floats("l9.fi.b")).toThrow('"l9.fi.b" is missing');
    expect(() => file.section("emb.word", "f32")).toThrow('"emb.word" is missing');
  });
});

describe("numbers of 16 bits", () => {
  it("are read and written by their pattern", () => {
    const halves = halfFloats();
    for (let bits = 0; bits < 65_536; bits++) {
      const value = halves[bits] ?? 0;
      if (Number.isFinite(value)) expect(halfBits(value)).toBe(bits);
    }
    expect(halves[0x3c00]).toBe(1);
    expect(halves[0xc500]).toBe(-5);
    expect(halfBits(1 + 2 ** -11)).toBe(0x3c00);
    expect(halfBits(1e6)).toBe(0x7c00);
  });
});
