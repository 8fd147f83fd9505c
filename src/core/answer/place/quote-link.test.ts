import { expect, test } from "vitest";
import type { MediaType, Place } from "../../domain/document.ts";
import { quoteLinks } from "./quote-link.ts";

const TEXT = "Before it.\n\nThe gates are closed in winter and open in spring.";
const START = TEXT.indexOf("The gates");

function linkTo(url: string, mediaType: MediaType, place: Place = {}): string {
  return quoteLinks({ url, mediaType, text: TEXT })({ start: START, end: START + 20, text: "" }, place);
}

test("opens a page, a Markdown file and a plain text at the quoted words", () => {
  const words = "#:~:text=The%20gates%20are%20closed";
  for (const type of ["text/html", "text/markdown", "text/plain"] as const) {
    expect(linkTo("https://a.example/b", type)).toBe(`https://a.example/b${words}`);
  }
  expect(linkTo("https://a.example/b#part", "text/html")).toBe(`https://a.example/b#part${words.slice(1)}`);
});

test("opens a PDF at its page and a video at its time", () => {
  expect(linkTo("https://a.example/b.pdf", "application/pdf", { page: 7 })).toBe(
    "https://a.example/b.pdf#page=7",
  );
  expect(linkTo("https://www.youtube.com/watch?v=abcdefghijk", "text/vtt", { atMs: 61_500 })).toBe(
    "https://www.youtube.com/watch?v=abcdefghijk&t=61s",
  );
});

test("gives the address alone where it knows no place", () => {
  expect(linkTo("https://a.example/b.pdf", "application/pdf")).toBe("https://a.example/b.pdf");
  expect(linkTo("https://a.example/b.vtt", "text/vtt", { atMs: 61_500 })).toBe("https://a.example/b.vtt");
  expect(linkTo("https://a.example/b.json", "application/json")).toBe("https://a.example/b.json");
});
