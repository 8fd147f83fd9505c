import { expect, test } from "vitest";
import { endsTiff, pictureSize } from "./picture-size.ts";

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part, "latin1")] : [...part])),
  );

test.each([
  ["PNG", bytes("\u{89}PNG\r\n\u{1a}\n", [0, 0, 0, 13], "IHDR", [0, 0, 3, 0, 0, 0, 2, 0])],
  ["GIF", bytes("GIF89a", [0, 3, 0, 2])],
  [
    "BMP",
    bytes(
      "BM",
      Array.from({ length: 16 }, () => 0),
      [0, 3, 0, 0, 0, 2, 0, 0],
    ),
  ],
  ["JPEG", bytes("\u{ff}\u{d8}\u{ff}\u{e0}", [0, 4, 0, 0], "\u{ff}\u{c2}", [0, 17, 8, 2, 0, 3, 0, 0, 0])],
  ["WebP", bytes("RIFF1234WEBPVP8X", [10, 0, 0, 0, 0, 0, 0, 0, 255, 2, 0, 255, 1, 0])],
])("tells the size of a %s picture", (_, picture) => {
  expect(pictureSize(picture)).toEqual({ width: 768, height: 512 });
  expect(pictureSize(picture.subarray(0, 9))).toBeUndefined();
});

test("other bytes have none", () => {
  expect(
    pictureSize(
      bytes(
        "RIFF1234WEBPXXXX",
        Array.from({ length: 20 }, () => 1),
      ),
    ),
  ).toBeUndefined();
  expect(pictureSize(new Uint8Array(0))).toBeUndefined();
});

test("a TIFF file whose list of pictures leads back to itself has no end; one that is cut ends", () => {
  const oneEntry = [1, 0, 0, 1, 3, 0, 1, 0, 0, 0, 10, 0, 0, 0];
  const tiff = (next: number): Uint8Array => bytes("II*\0", [8, 0, 0, 0], oneEntry, [next, 0, 0, 0]);
  expect([endsTiff(tiff(0)), endsTiff(tiff(8)), endsTiff(tiff(200))]).toEqual([true, false, true]);
});
