import { describe, expect, test } from "vitest";
import { shownPage } from "./shown-page.ts";
import { textDirective } from "./text-directive.ts";

/** The directive of the last place at which `quote` stands in `text`. */
function directiveOf(text: string, quote: string, isMarked = true) {
  const start = text.lastIndexOf(quote);
  expect(start).toBeGreaterThanOrEqual(0);
  return textDirective(shownPage(text, isMarked), { start, end: start + quote.length });
}

const LONG =
  "The lighthouse of Varn was built in 1764 by the engineer Ottilie Krause on a rock outside the harbour of the town.";

describe("textDirective", () => {
  test("gives a short quote whole and a long one by whole words at its edges", () => {
    expect(directiveOf(`Before it. ${LONG}`, "was built in 1764 by the engineer")).toEqual({
      start: "was built in 1764 by the engineer",
    });
    expect(directiveOf(`Before it.\n\n${LONG}\n\nAfter it.`, LONG)).toEqual({
      start: "The lighthouse of Varn was",
      end: "the harbour of the town",
    });
  });

  test("takes more words where the first ones stand earlier too", () => {
    const { start = "" } =
      directiveOf(`The lighthouse of Varn was painted red. It is old. ${LONG}`, LONG) ?? {};
    expect(start).toMatch(/^The lighthouse of Varn was built in 1764/);
  });

  test("cuts Chinese at its words, without spaces", () => {
    const quote =
      "白河镇的铁塔高三百三十米，位于白河镇的北边，由工程师王立设计，于一九八七年秋天建成并向公众开放参观。";
    const directive = directiveOf(`铁塔是地标。${quote}`, quote);
    expect(directive?.start).toMatch(/^白河镇的铁塔高/);
    expect(directive?.start.length).toBeLessThan(16);
    expect(directive?.end).toMatch(/参观$/);
    expect(directiveOf("铁塔于1987年建成。后来重修。", "铁塔于1987年建成。")).toMatchObject({
      start: "铁塔于1987年建成。",
    });
  });

  test("adds what stands before a repeated quote, in its line or in the one above", () => {
    const text = "In spring the gates are closed.\n\nIn winter the gates are closed.";
    expect(directiveOf(text, "the gates are closed.")).toEqual({
      prefix: "In winter",
      start: "the gates are closed.",
    });
    const headings = "Opening hours\n\nMonday at nine.\n\nOpening hours\n\nTuesday at ten.";
    expect(directiveOf(headings, "Opening hours")).toEqual({
      prefix: "Monday at nine.",
      start: "Opening hours",
    });
  });

  test("adds what stands after where the same stands before the others", () => {
    const sign = "Please take off your shoes at the entrance to the hall, thank you:";
    const text = `${sign} Yes, gladly. Ann\n${sign} Yes, gladly. Ben`;
    expect(directiveOf(text, "Yes, gladly.")).toMatchObject({ suffix: "Ben" });
  });

  test("compares as browsers do, without regard to capitals", () => {
    expect(
      directiveOf("THE GATES ARE CLOSED today.\n\nNow the gates are closed.", "the gates are closed."),
    ).toEqual({
      start: "the gates are closed.",
    });
    expect(
      directiveOf("THE GATES ARE CLOSED.\n\nNow the gates are closed.", "the gates are closed."),
    ).toMatchObject({
      prefix: "Now",
    });
  });

  test("never crosses a paragraph, an item or a cell", () => {
    const list = "Steps:\n\n- Open the valve slowly.\n- Wait for the pressure to fall below two bar.";
    expect(
      directiveOf(list, "Open the valve slowly.\n- Wait for the pressure to fall below two bar."),
    ).toEqual({
      start: "Open the valve slowly.",
      end: "pressure to fall below two bar",
    });
    const table = "| Name | Height |\n| --- | --- |\n| The tower of Varn | 41 m high \\| red |";
    expect(directiveOf(table, "| The tower of Varn | 41 m high \\| red |")).toEqual({
      start: "The tower of Varn",
      end: "41 m high | red",
    });
  });

  test("leaves out the marks of our reading, but not those of a plain text", () => {
    expect(
      directiveOf("## Setting up\n\nRun `npm ci` at 10^3 metres and wait.", "Run `npm ci` at 10^3 metres"),
    ).toEqual({
      start: "Run npm ci at 103 metres",
    });
    expect(directiveOf("intro\n## Setting up the pump", "## Setting up the pump")).toEqual({
      start: "Setting up the pump",
    });
    expect(directiveOf("intro\n# Run `npm ci` and wait", "# Run `npm ci` and wait", false)).toEqual({
      start: "# Run `npm ci` and wait",
    });
  });

  test("keeps emoji whole, and gives nothing for a quote without words", () => {
    const text = "👩‍🚀👩‍🚀 Astronauts 👩‍🚀 train for years before they fly, and then they fly for days 👩‍🚀👩‍🚀";
    const directive = directiveOf(text, text);
    expect(directive?.start.isWellFormed()).toBe(true);
    expect(directive?.end?.isWellFormed()).toBe(true);
    expect(directiveOf("one\n\n---\n\ntwo", "---")).toBeUndefined();
  });
});
