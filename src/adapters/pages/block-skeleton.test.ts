import { array, assert, constantFrom, property } from "fast-check";
import { expect, it } from "vitest";
import { parseBlocks } from "../../lib/markdown/blocks.ts";
import { blockSkeleton } from "./block-skeleton.ts";

const PROSE = "The old mill by the river turns when the water is high enough in spring and in autumn.";
const LINES = [
  PROSE,
  `- ${PROSE}`,
  `    ${PROSE}`,
  `> ${PROSE}`,
  "# A heading",
  `## A heading that is long: ${PROSE}`,
  "===",
  "---",
  "",
  "```",
  "~~~ text",
  `| ${PROSE} | cell |`,
  "| --- | --- |",
  `<div> ${PROSE}`,
  `<!-- ${PROSE}`,
  `${PROSE} -->`,
  "$$",
  `[name]: https://example.org/${"long/".repeat(8)}`,
  "水车在河边，春天和秋天水位够高的时候才会转动，夏天和冬天则停下来，由磨坊主负责照看和修理，一年两次。",
];

/** Where headings begin and what they say. */
const headings = (text: string, at: (offset: number) => number = (offset) => offset) =>
  parseBlocks(text, "document").flatMap(({ kind, start, end }) =>
    kind === "heading" ? [[at(start), text.slice(start, end)]] : [],
  );

it("has the headings of the whole text, at their places, whatever stands around them", () => {
  assert(
    property(array(constantFrom(...LINES), { maxLength: 14 }), constantFrom("\n", "\r\n"), (lines, end) => {
      const text = lines.join(end);
      const skeleton = blockSkeleton(text);
      expect(headings(skeleton.text, skeleton.toGiven)).toEqual(headings(text));
    }),
    { numRuns: 400 },
  );
});

it("is a fraction of long prose", () => {
  const text = `# Mill\n\n${`${PROSE} ${PROSE} ${PROSE}\n\n`.repeat(50)}`;
  expect(blockSkeleton(text).text.length).toBeLessThan(text.length / 5);
});
