import { array, assert, constantFrom, oneof, property, string as anyString } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mark } from "../domain/document.ts";
import { countWords, cutPassages } from "./cut-passages.ts";
import { runs } from "../../../test/property-runs.ts";

const sentence = (n: number): string => `Sentence number ${n} speaks of some things that matter here.`;
const prose = (count: number): string => Array.from({ length: count }, (_, n) => sentence(n)).join(" ");

function headings(text: string): Mark[] {
  return [...text.matchAll(/^(#{1,6}) (.+)$/gmu)].map((match) => ({
    kind: "heading",
    start: match.index,
    end: match.index + match[0].length,
    level: match[1]?.length ?? 1,
    title: match[2] ?? "",
  }));
}

describe("passages", () => {
  it("hold 100 to 200 words, in whole sentences", () => {
    const text = prose(100);
    const spans = cutPassages(text, []);
    expect(spans.length).toBeGreaterThan(4);
    for (const { start, end } of spans) {
      expect(countWords(text, start, end)).toBeGreaterThanOrEqual(100);
      expect(countWords(text, start, end)).toBeLessThanOrEqual(200);
      expect(text.slice(start, end)).toMatch(/^Sentence .*here\.$/su);
    }
  });

  it("of Chinese hold 200 to 400 characters", () => {
    const text = "这是一句用来测试切分长度的中文句子，内容并不重要。".repeat(80);
    for (const { start, end } of cutPassages(text, [])) {
      expect(end - start).toBeGreaterThanOrEqual(200);
      expect(end - start).toBeLessThanOrEqual(430);
    }
  });

  it("stay within a section and carry the headings above them", () => {
    const text = `# Guide\n\n${prose(8)}\n\n## Install\n\n${prose(8)}\n\n#### Deep\n\n${prose(3)}\n\n## Use\n\n${prose(8)}`;
    const spans = cutPassages(text, headings(text));
    expect(spans.map(({ headingPath }) => headingPath.join(" > "))).toEqual([
      "Guide",
      "Guide > Install",
      "Guide > Use",
    ]);
    expect(spans.every(({ start, end }) => !text.slice(start, end).includes("## Use"))).toBe(true);
  });

  it("join tiny sections, heading lines included, so that no question and answer is lost", () => {
    const text = "# FAQ\n\n## One?\n\nYes.\n\n## Two?\n\nNo, it is not.\n";
    const spans = cutPassages(text, headings(text));
    expect(spans).toHaveLength(1);
    expect(text.slice(spans[0]?.start, spans[0]?.end)).toBe("## One?\n\nYes.\n\n## Two?\n\nNo, it is not.");
    expect(spans[0]?.headingPath).toEqual(["FAQ"]);
  });

  it("are made even of a document that has only headings", () => {
    const text = "# One\n## Two\n# Three";
    const spans = cutPassages(text, headings(text));
    expect(spans.map(({ start, end }) => text.slice(start, end)).join("")).toContain("Three");
  });

  it("know the page and the time at which they start", () => {
    const text = `${prose(14)}\n\n${prose(14)}`;
    const half = text.indexOf("\n\n");
    const spans = cutPassages(text, [
      { kind: "page", start: 0, page: 1 },
      { kind: "time", start: 0, atMs: 0 },
      { kind: "page", start: half + 2, page: 2 },
      { kind: "time", start: half + 2, atMs: 90_000 },
    ]);
    expect(spans.map(({ page, atMs }) => [page, atMs])).toEqual([
      [1, 0],
      [2, 90_000],
    ]);
  });

  it("cover every text: in order, tight, without overlap, heading lines aside", () => {
    const line = oneof(
      anyString({ unit: "binary", maxLength: 60 }),
      constantFrom("# A", "## B", "### C", "#### D", "", "text. More text! 好的。", "- item", "😀😀"),
    );
    assert(
      property(array(line, { maxLength: 60 }), constantFrom("\n", "\r\n"), (all, end) => {
        const text = all.join(end).replaceAll("\0", "");
        const marks = headings(text.replaceAll("\r", " "));
        let at = 0;
        let outside = "";
        for (const { start, end: to } of cutPassages(text, marks)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(start);
          expect(text.slice(start, to).trim()).toBe(text.slice(start, to));
          outside += `${text.slice(at, start)}\n`;
          at = to;
        }
        outside += text.slice(at);
        for (const left of outside.split(/[\r\n\f\u2028\u2029]/u)) {
          expect(left.replaceAll(/[\u0085\u200b]/gu, "").trim()).toMatch(/^(?:#{1,3} .*)?$/u);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it("never cut a row of a table, and carry the names of its columns wherever they begin in it", () => {
    const rows = Array.from(
      { length: 90 },
      (_, nth) => `| Bolt M${nth} zinc plated | 0.${nth} | Nordschraub of Bergen |`,
    );
    const text = `Words before.\n\n| Part | Price | Supplier |\n| --- | --- | --- |\n${rows.join("\n")}\n\nWords after.`;
    const spans = cutPassages(text, []);
    expect(spans.length).toBeGreaterThan(3);
    for (const row of rows)
      expect(spans.some(({ start, end }) => text.slice(start, end).includes(row))).toBe(true);
    const within = spans.filter(({ start }) => text.startsWith("| Bolt", start));
    expect(within.length).toBeGreaterThan(2);
    for (const { headingPath } of within) expect(headingPath).toEqual(["Part · Price · Supplier"]);
    expect(spans[0]?.headingPath).toEqual([]);
  });

  it("are linear in the text, whatever it is", () => {
    for (const unit of ["a", "。", ". ", "# x\n", "😀"]) {
      const text = unit.repeat(60_000);
      const marks = unit === "# x\n" ? headings(text) : [];
      expect(cutPassages(text, marks).length).toBeGreaterThan(0);
    }
  });
});
