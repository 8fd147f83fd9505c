/** What does not fit a document is cut at the end of a line and told, whatever it is. */
import { expect, test } from "vitest";
import { DocumentWriter } from "./document-writer.ts";

test("a table that does not fit keeps the rows that do, and its cut end is told", () => {
  const writer = new DocumentWriter(60);
  writer.table([
    ["port", "fee"],
    ["Sandby", "12"],
    ["Varn", "18"],
    ["Orm", "9"],
  ]);
  writer.paragraph("After it.");
  const { text, unread } = writer.finish();
  expect(text).toBe("| port | fee |\n| --- | --- |\n| Sandby | 12 |\n| Varn | 18 |");
  expect(unread.map(({ key }) => key)).toEqual(["format.too-long"]);
});

test("what fits is whole, and nothing is told", () => {
  const writer = new DocumentWriter(60);
  writer.heading(1, "Ports");
  writer.paragraph("Two of them.");
  expect(writer.finish()).toEqual({
    text: "# Ports\n\nTwo of them.",
    marks: [{ kind: "heading", start: 0, end: 7, level: 1, title: "Ports" }],
    unread: [],
  });
});
