/** The same bytes of the same address are read once, within bounds. */
import { beforeEach, expect, test } from "vitest";
import type { ReadDocument } from "../../core/domain/document.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { PageReader } from "../../core/ports/page-reader.ts";
import { rememberingReader } from "./remembering-reader.ts";

const asText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const of = (text: string): Uint8Array => new TextEncoder().encode(text);
let read: string[] = [];
const reader: Pick<PageReader, "read"> = {
  async read(bytes, { url }): Promise<ReadDocument> {
    const text = asText(bytes);
    read.push(`${url} ${text}`);
    if (text === "broken") throw new FootnoteError("document-empty", say("read.no-text"));
    return { title: "Page", mediaType: "text/html", text, language: "en", marks: [] };
  },
};
beforeEach(() => {
  read = [];
});

test("what was read is read again only where its bytes or its address are others", async () => {
  const { read: again } = rememberingReader(reader, asText);
  const first = await again(of("The weir."), { url: "https://a.example/" });
  expect(first.passages).toEqual([{ start: 0, end: 9, headingPath: [] }]);
  expect(await again(of("The weir."), { url: "https://a.example/" })).toBe(first);
  await again(of("The dam."), { url: "https://a.example/" });
  await again(of("The weir."), { url: "https://b.example/" });
  expect(read).toEqual([
    "https://a.example/ The weir.",
    "https://a.example/ The dam.",
    "https://b.example/ The weir.",
  ]);
});

test("only so much is remembered, what was used last the longest, and no failure", async () => {
  const { read: again } = rememberingReader(reader, asText, 20);
  const url = "https://a.example/";
  for (const text of ["one page", "two page", "one page", "ten page"]) await again(of(text), { url });
  read = [];
  await again(of("one page"), { url });
  await again(of("two page"), { url });
  expect(read).toEqual([`${url} two page`]);
  await again(of("a page that is longer than all"), { url });
  await again(of("a page that is longer than all"), { url });
  for (let nth = 0; nth < 2; nth++)
    await expect(again(of("broken"), { url })).rejects.toMatchObject({ code: "document-empty" });
  expect(read).toHaveLength(5);
});
