import { describe, expect, it } from "vitest";
import { recordingKind } from "./recording-kind.ts";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const padded = (head: readonly number[], length = 4_000): Uint8Array => {
  const all = new Uint8Array(length);
  all.set(head);
  return all;
};
/** MPEG 1 layer III, 128 kbit/s, 44.1 kHz: a frame has 417 bytes. */
const FRAME = [0xff, 0xfb, 0x90, 0x00];

describe("a recording", () => {
  it.each([
    ["mp3", bytes("ID3\u{4}\0\0\0\0\0\0")],
    ["mp3", Uint8Array.from([...padded(FRAME, 417), ...padded(FRAME, 417)])],
    ["m4a", bytes("\0\0\0\u{1c}ftypM4A \0\0\0\0")],
    ["mp4", bytes("\0\0\0\u{1c}ftypisom\0\0\u{2}\0isomiso2mp41")],
    ["wav", bytes("RIFF\u{24}\u{8}\0\0WAVEfmt ")],
    ["ogg", bytes("OggS\0\u{2}\0\0")],
    ["webm", bytes("\u{1a}\u{45}\u{df}\u{a3}\u{9f}\u{42}\u{86}")],
    ["flac", bytes("fLaC\0\0\0\u{22}")],
  ])("is known by its content: %s", (ending, content) => {
    expect(recordingKind(content)?.ending).toBe(ending);
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["text that begins as one does", bytes("ID3 tags are described here. OggS too.")],
    ["text that begins with OggS", bytes("OggS is the capture pattern of Ogg pages.")],
    ["one frame and then something else", padded(FRAME)],
    ["UTF-16 with a mark of its order", Uint8Array.from([0xff, 0xfe, 0x41, 0x00])],
    ["a HEIC picture", bytes("\0\0\0\u{18}ftypheic\0\0\0\0mif1heic")],
    ["an AVIF picture", bytes("\0\0\0\u{1c}ftypavif\0\0\0\0")],
    ["a WebP picture", bytes("RIFF\u{24}\u{8}\0\0WEBPVP8 ")],
    ["a PDF", bytes("%PDF-1.7\n")],
  ])("is not: %s", (_, content) => {
    expect(recordingKind(content)).toBeUndefined();
  });
});
