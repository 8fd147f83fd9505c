import { expect, test, vi } from "vitest";
import type { DigestSource } from "../../../core/domain/digest.ts";
import type { DocumentId } from "../../../core/domain/ids.ts";

vi.stubGlobal("navigator", { language: "en" });
const { checkedLine, citationOf, firstWordsLength, placeWords } = await import("./digest-place.ts");

const source: DigestSource = {
  title: "Talk",
  url: "-",
  documentId: "doc_1" as DocumentId,
  mediaType: "text/plain",
  language: "en",
  length: 200,
};

test("a place is told by its time, else its page, else how far in it stands", () => {
  expect(placeWords({ start: 50, end: 60, atMs: 754_000, page: 3 }, source)).toBe("12:34");
  expect(placeWords({ start: 50, end: 60, page: 3 }, source)).toBe("p. 3");
  expect(placeWords({ start: 50, end: 60 }, source)).toBe("¶ 25%");
});

test("a place in a video is opened where it is said", () => {
  const video = { ...source, url: "https://youtu.be/abcdefghijk" };
  const place = { start: 0, end: 5, atMs: 61_000 };
  expect(citationOf(place, "Hello", video).link).toBe("https://www.youtube.com/watch?v=abcdefghijk&t=61s");
});

test("a checked line becomes a claim with its reasons; a quoted one has nothing to say", () => {
  const citations = [{ start: 0, end: 5, quote: "Hello", atMs: 1_000 }];
  expect(checkedLine({ text: "Hello", citations }, source)).toBeUndefined();
  const checked = checkedLine({ text: "Bye", citations, verdict: "unsupported", reasons: [] }, source);
  expect(checked?.claim).toMatchObject({
    verdict: "unsupported",
    citations: [{ quote: { documentId: "doc_1", start: 0, end: 5, text: "Hello" }, atMs: 1_000 }],
  });
});

test("the first words of a chapter are its first sentence or line", () => {
  const first = (text: string): string => text.slice(0, firstWordsLength(text));
  expect(first(" Good day. More")).toBe(" Good day.");
  expect(first("大家好。今天")).toBe("大家好。");
  expect(first("# Heading\nText")).toBe("# Heading");
  expect(first("no end at all")).toBe("no end at all");
  expect(first("word ".repeat(32))).toBe("word ".repeat(31) + "word");
});
