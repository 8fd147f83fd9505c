import sharp, { type Sharp } from "sharp";
import { describe, expect, it } from "vitest";
import { FootnoteError } from "../../core/domain/errors.ts";
import { MOST_IMAGE_BYTES } from "../../core/sponsor/image-header.ts";
import { remakeImage } from "./remake-image.ts";

/** Red to the left, blue to the right: which way it stands can be seen. */
const picture = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: "#0000ff" } }).composite([
    {
      input: { create: { width: Math.ceil(width / 2), height, channels: 3, background: "#ff0000" } },
      left: 0,
      top: 0,
    },
  ]);

/** Which sentence it is refused with. */
const refusal = async (bytes: Uint8Array): Promise<string> => {
  try {
    await remakeImage(bytes);
  } catch (thrown) {
    if (thrown instanceof FootnoteError) return `${thrown.code}: ${thrown.said.key}`;
    throw thrown;
  }
  return "none";
};

/** A PNG that claims to be so large, and has nothing behind that. */
function claiming(width: number, height: number): Buffer {
  const header = Buffer.alloc(33 + 12);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(header);
  header.write("IHDR", 12, "latin1");
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  header.write("IDAT", 37, "latin1");
  return header;
}

describe("a picture of a creative", () => {
  it.each(["png", "jpeg", "webp"] as const)("is made anew of %s, and made smaller", async (kind) => {
    const made = await remakeImage(await picture(2_400, 1_200).toFormat(kind).toBuffer());
    expect([made.width, made.height]).toEqual([1_200, 600]);
    const meta = await sharp(made.bytes).metadata();
    expect(meta).toMatchObject({ format: "webp", width: 1_200, height: 600 });
  });

  it("keeps nothing but what is seen: no place, no profile, no file appended; and stands as the camera held it", async () => {
    const jpeg = await picture(300, 600)
      .withExif({ IFD0: { Copyright: "SECRET" }, IFD3: { GPSLatitude: "51/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const appended = Buffer.concat([jpeg, Buffer.from("PK\u{3}\u{4}<script>SECRET</script>")]);
    const made = await remakeImage(appended);
    expect([made.width, made.height]).toEqual([600, 300]);
    const { exif, icc, xmp, iptc } = await sharp(made.bytes).metadata();
    expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(Buffer.from(made.bytes).includes("SECRET")).toBe(false);
  });

  it("is white where it was transparent", async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const png = await sharp({ create: { width: 300, height: 200, channels: 4, background: clear } })
      .png()
      .toBuffer();
    const { dominant, isOpaque } = await sharp((await remakeImage(png)).bytes).stats();
    expect(isOpaque).toBe(true);
    expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240);
  });

  it.each([
    ["GIF", Buffer.from("GIF89a\u{1}\u{1}"), "sponsored.image-other"],
    ["SVG", Buffer.from('\u{feff} <svg xmlns="http://www.w3.org/2000/svg"/>'), "sponsored.image-other"],
    ["XML", Buffer.from('<?xml version="1.0"?><svg/>'), "sponsored.image-other"],
    ["AVIF", Buffer.from("\0\0\0 ftypavif"), "sponsored.image-other"],
    ["a text", Buffer.from("Cross by night"), "sponsored.image-unknown"],
    ["nothing", Buffer.alloc(0), "sponsored.image-unknown"],
    ["50,000 × 50,000", claiming(50_000, 50_000), "sponsored.image-pixels"],
    ["one million wide", claiming(1_000_000, 1), "sponsored.image-pixels"],
    ["24 megapixels and more", claiming(6_000, 5_000), "sponsored.image-pixels"],
    ["no width", claiming(0, 10), "sponsored.image-broken"],
    ["a header alone", claiming(300, 200), "sponsored.image-broken"],
    ["more bytes than are taken", Buffer.alloc(MOST_IMAGE_BYTES + 1), "sponsored.image-bytes"],
  ])("refuses %s by name", async (_, bytes, key) => {
    expect(await refusal(bytes)).toBe(`bad-request: ${key}`);
  });

  it.each([
    [1, 1],
    [199, 100],
    [300, 301],
    [1_000, 249],
  ])("refuses %i × %i for its shape", async (width, height) => {
    expect(await refusal(await picture(width, height).png().toBuffer())).toBe(
      "bad-request: sponsored.image-shape",
    );
  });

  it.each(["png", "jpeg", "webp"] as const)("refuses %s that is cut off anywhere", async (kind) => {
    const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
    const whole = await sharp({
      create: { width: 300, height: 200, channels: 3, background: "#000", noise },
    })
      .toFormat(kind)
      .toBuffer();
    expect(await refusal(whole)).toBe("none");
    for (const share of [0.001, 0.01, 0.1, 0.5, 0.9]) {
      expect(await refusal(whole.subarray(0, Math.max(12, whole.length * share)))).toBe(
        "bad-request: sponsored.image-broken",
      );
    }
  });

  it("refuses what moves", async () => {
    const frame = Buffer.alloc(300 * 200 * 3, 9);
    const frames = Buffer.concat([frame, frame.map((value) => value + 200)]);
    const webp = await sharp(frames, { raw: { width: 300, height: 400, channels: 3, pageHeight: 200 } })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    const still = await picture(300, 200).png().toBuffer();
    const moving = Buffer.concat([
      still.subarray(0, 33),
      Buffer.from("\0\0\0\u{8}acTL\0\0\0\u{2}\0\0\0\0\0\0\0\0", "latin1"),
      still.subarray(33),
    ]);
    expect(await refusal(webp)).toBe("bad-request: sponsored.image-moving");
    expect(await refusal(moving)).toBe("bad-request: sponsored.image-moving");
  });

  it("survives any byte of a picture being another", async () => {
    const whole = await picture(240, 120).jpeg().toBuffer();
    for (let at = 0; at < whole.length; at += 7) {
      const other = Buffer.from(whole);
      other[at] = (other[at] ?? 0) ^ 0xff;
      // One that is still a picture may be made; nothing else but a sentence is thrown.
      await refusal(other);
    }
  });
});
