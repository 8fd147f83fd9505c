import { expect, test } from "vitest";
import type { Document } from "../domain/document.ts";
import type { DocumentId, PassageId } from "../domain/ids.ts";
import { cutPassages } from "./cut-passages.ts";
import { cutInTurns, rankInTurns } from "./in-turns.ts";

const PROSE = "The bridge over the Reva was measured in spring. Nobody signed the report of the council.\n";

test("a long text is cut as a short one is, with turns in between, and nothing is lost", async () => {
  const text = PROSE.repeat(6_000);
  let turns = 0;
  const spans = await cutInTurns(text, { turn: async () => void turns++ });
  expect(turns).toBe(Math.ceil(text.length / 200_000) - 1);
  const kept = spans.map(({ start, end }) => text.slice(start, end)).join("");
  expect(kept.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  expect(await cutInTurns(PROSE, {})).toEqual(cutPassages(PROSE, []));
});

test("a text without ends of lines or blanks is cut between whole characters", async () => {
  const text = "𠮷".repeat(150_001);
  const spans = await cutInTurns(text, {});
  expect(spans.every(({ start, end }) => text.slice(start, end).isWellFormed())).toBe(true);
});

test("of very many passages the best one is found, wherever it stands", async () => {
  const document = { id: "doc_a" as DocumentId, title: "Minutes" } as Document;
  const hits = Array.from({ length: 3_000 }, (_, nth) => ({
    document,
    score: 1,
    passage: {
      id: -nth as PassageId,
      documentId: document.id,
      start: nth,
      end: nth + 1,
      headingPath: [],
      text: nth === 2_345 ? "The harbour crane lifts nine tonnes." : `Sentence ${nth} of the minutes.`,
    },
  }));
  let turns = 0;
  const best = await rankInTurns("How much does the harbour crane lift?", hits, 6, {
    turn: async () => void turns++,
  });
  expect(best).toHaveLength(6);
  expect(best[0]?.passage.text).toContain("nine tonnes");
  expect(turns).toBeGreaterThan(6);
});

test("passages do not carry more of a heading than a title is long", () => {
  const title = "a.".repeat(25_000);
  const text = `# ${title}\n\n${PROSE.repeat(20)}`;
  const start = text.indexOf("\n\n");
  const spans = cutPassages(text, [{ kind: "heading", start: 0, end: start, level: 1, title }]);
  expect(spans.length).toBeGreaterThan(1);
  for (const { headingPath } of spans) expect(headingPath.join("").length).toBeLessThanOrEqual(120);
});
