import { expect, test } from "vitest";
import type { Claim } from "./answer.ts";
import { parseBlocks } from "../../lib/markdown/blocks.ts";
import { placeNotes } from "./place-notes.ts";

function claimOf(raw: string, text: string): Claim {
  const start = raw.indexOf(text);
  return { start, end: start + text.length, text, verdict: "uncited", citations: [] };
}

/** The shown text up to each footnote. */
function places(raw: string, texts: readonly string[]): string[] {
  const annotated = placeNotes(
    parseBlocks(raw),
    texts.map((text) => claimOf(raw, text)),
  );
  return annotated.flatMap(({ claims }) => claims.map(({ noteAt }) => raw.slice(0, noteAt)));
}

test("puts the footnote at the end of its claim", () => {
  expect(places("One is. Two is.", ["One is.", "Two is."])).toEqual(["One is.", "One is. Two is."]);
});

test("puts it inside closing markup, which is not shown", () => {
  expect(places("**One is.** Two", ["**One is.**"])).toEqual(["**One is."]);
});

test("follows a claim over several blocks to its last, and tells each block of it", () => {
  const raw = "Run this:\n\n```\nnpm ci\n```\n\nNext.";
  const found = placeNotes(parseBlocks(raw), [claimOf(raw, "Run this:\n\n```\nnpm ci\n```")]);
  expect(found.map(({ claims }) => claims.length)).toEqual([1, 1, 0]);
  expect(raw.slice(0, found[1]?.claims[0]?.noteAt)).toBe("Run this:\n\n```\nnpm ci");
});

test("keeps the footnote of a claim of which nothing is shown", () => {
  expect(places("Words.\n\n---\n", ["---"])).toEqual(["Words."]);
});
