/** What holds no text of its own, or none that can be told, is refused by name; a few blanks of a program are no reason. */
import { afterAll, expect, test } from "vitest";
import { createPageReader } from "../page-reader.ts";

const reader = createPageReader({ threads: 1 });
afterAll(() => reader.close());
const of = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ["varn.url", "[InternetShortcut]\r\nURL=https://example.org/varn\r\n"],
  ["varn.desktop", "[Desktop Entry]\nType=Link\nURL=https://example.org/varn\n"],
  [
    "varn.webloc",
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0">\n<dict>\n\t<key>URL</key>\n\t<string>https://example.org/varn</string>\n</dict>\n</plist>\n',
  ],
])("%s is told as the address of a page", async (name, text) => {
  await expect(reader.read(of(text), { name })).rejects.toMatchObject({
    code: "document-unsupported",
    said: { key: "format.link", params: { url: "https://example.org/varn" } },
  });
});

test("what is read in a guessed encoding and loses one character in ten is not taken for text", async () => {
  // EBCDIC.
  const bytes = Uint8Array.from(
    Buffer.from("e38885409289939540a681a2409389a340899540f1f9f3f14b40c9a34082a49995a24082899983884b", "hex"),
  );
  await expect(reader.read(bytes, { name: "kiln.txt" })).rejects.toMatchObject({
    code: "document-unsupported",
  });
});

test("zeros that a program left between words are left out", async () => {
  const text = `The kiln was lit in 1931.\0\0 It burns birch.\0\n${"More of the kiln. ".repeat(20)}`;
  const document = await reader.read(of(text), { name: "kiln.txt" });
  expect(document.text.startsWith("The kiln was lit in 1931. It burns birch.\n")).toBe(true);
});
