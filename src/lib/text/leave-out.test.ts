import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLeavingOut, leaveOut, type Statement } from "./leave-out.ts";

interface Verdict extends Statement {
  readonly isKept: boolean;
}

const isKept = (statement: Verdict): boolean => statement.isKept;

/** `{+kept}` and `{-left out}` are statements. */
function read(marked: string): { text: string; statements: Verdict[] } {
  const statements: Verdict[] = [];
  let text = "";
  for (const [piece, sign, words] of marked.matchAll(/\{([+-])([^}]*)\}|[^{]+/gu)) {
    const start = text.length;
    text += words ?? piece;
    if (sign === undefined) continue;
    statements.push({ start, end: text.length, text: text.slice(start), isKept: sign === "+" });
  }
  return { text, statements };
}

function left(marked: string): string {
  const { text, statements } = read(marked);
  return leaveOut(text, statements, isKept).text;
}

describe("what is left out takes with it what would stand broken", () => {
  test.each([
    ["{+One.} {-Two.} {+Three.}", "One. Three."],
    ["{-One.} {+Two.}", "Two."],
    ["{+One.} {-Two.}", "One."],
    ["{+一。}{-二。}{+三。}", "一。三。"],
    ["{+One.}\n\n{-Two.}\n\n{+Three.}", "One.\n\nThree."],
    ["- {+a}\n- {-b}\n- {+c}", "- a\n- c"],
    ["{+One.}\n\n- {-a}\n- {+b}\n\n{+Two.}", "One.\n\n- b\n\nTwo."],
    // Numbers close up.
    ["1. {-a}\n2. {+b}\n3. {-c}\n4. {+d}", "1. b\n2. d"],
    ["1. {-a}\n\nFor another:\n\n1. {+b}", "For another:\n\n1. b"],
    ["> {+a}\n>\n> {-b}", "> a"],
    // What stood below a lost item takes its place.
    ["- {-a}\n  - {+b}\n    - {+c}\n- {+d}", "- b\n  - c\n- d"],
    ["- {-a}\n  - {-b}\n    - {+c}", "- c"],
    // Lead-ins and headings over nothing.
    ["There are:\n\n- {-a}\n- {-b}\n\n{+One.}", "One."],
    ["There are:\n\n- {-a}\n- {+b}", "There are:\n\n- b"],
    ["{+One.} There are:\n- {-a}\n\n{+Two.}", "One.\n\nTwo."],
    ["{-One.} There are:\n- {+a}", "There are:\n- a"],
    ["- Parts:\n  - {-a}\n- {+b}", "- b"],
    ["1. **Parts**\n   - {-a}\n2. **Wholes**\n   - {+b}", "1. **Wholes**\n   - b"],
    ["# T\n\n{+a}\n\n## A\n\n{-b}\n\n## B\n\n{+c}", "# T\n\na\n\n## B\n\nc"],
    ["# T\n\n## A\n\n{-b}\n\n# U\n\n{+c}", "# U\n\nc"],
    ["{+a}\n\n**A**\n\n{-b}\n\n---\n\n**B**\n\n{+c}", "a\n\n---\n\n**B**\n\nc"],
    ["{+a}\n\n## Last\n\n{-b}", "a"],
    // Rows, and tables without any.
    ["| A | B |\n|---|---|\n{-| 1 | 2 |}\n{+| 3 | 4 |}", "| A | B |\n|---|---|\n| 3 | 4 |"],
    ["{+a}\n\n| A | B |\n|---|---|\n{-| 1 | 2 |}\n\n{+b}", "a\n\nb"],
    ["| A |\n|---|\n{-| 1 |}\n\n| B |\n|---|\n{+| 2 |}", "| B |\n|---|\n| 2 |"],
    // Cells of a row.
    [
      "| A | B | C |\n|---|---|---|\n| a | {-1} | {+2} |\n| b | {-3} | {-4} |",
      "| A | B | C |\n|---|---|---|\n| a |  | 2 |",
    ],
    ["| A | B |\n|---|---|\n| a | {+1} |\n| b | {-3} |", "| A | B |\n|---|---|\n| a | 1 |"],
    // Clauses of a sentence.
    ["{+It opened in 1932}, and {-it closed in 1950.} {+Then.}", "It opened in 1932. Then."],
    ["{+Zero.} {-It opened in 1932}, and {+it closed in 1950.} {+Then.}", "Zero. It closed in 1950. Then."],
    ["{+It opened}, {-it shone}, and {+it closed.}", "It opened, and it closed."],
    ["{-It opened}, {-it shone}, and {+iPhones closed.}", "iPhones closed."],
    ["{+它于1932年开放}，{-于1950年关闭。}{+然后。}", "它于1932年开放。然后。"],
    ["{-It opened}, and {-it closed.} {+Then.}", "Then."],
    ["- {+**It opened**}, and {-**it closed**}", "- **It opened**"],
    // Emphasis over several sentences.
    ["{-**One.} {+Two.**}", "**Two.**"],
    ["{+**One.} {-Two.**}", "**One.**"],
    ["{+**One.} {-Two.} {+Three.**}", "**One. Three.**"],
    ["{-**One.} {-Two.**} {+2*3 = 6.}", "2*3 = 6."],
    // Questions go with what answers them.
    ["Why? {-One.} {+Two.}", "Why? Two."],
    ["{+One.} Why? {-Two.}", "One."],
    ["{+One.} {-Two.} Or not?", "One. Or not?"],
    // Code states nothing.
    ["{+a}\n\n```\n1. x\n\n- y\n```\n\n{-b}", "a\n\n```\n1. x\n\n- y\n```"],
    // Remarks alone are no answer.
    ["Sure!\n\n{-a}\n\nDoes that help?", ""],
    ["Sure!\n\n{+a}\n\nDoes that help?", "Sure!\n\na\n\nDoes that help?"],
    ["```\ncode\n```", "```\ncode\n```"],
    ["", ""],
  ])("%j", (marked, expected) => {
    expect(left(marked)).toBe(expected);
  });
});

describe("whatever is left out", () => {
  const sentence = fc
    .tuple(
      fc.constantFrom("+", "-"),
      fc.constantFrom("One is.", "**Two** are.", "三是。", "_Half", "end_.", "`x` is."),
    )
    .map(([sign, words]) => `{${sign}${words}}`);
  const sentences = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(" "));
  const line = fc.oneof(
    sentences,
    fc.tuple(fc.constantFrom("- ", "  - ", "1. ", "2. ", "   ", "> "), sentences).map((all) => all.join("")),
    fc.constantFrom("## Head", "**Head**", "There are:", "- Parts:", "---", "```", "Why?", ""),
    fc.constantFrom("| A | B |", "|---|---|", "{+| 1 | 2 |}", "{-| 3 | 4 |}"),
  );
  const marked = fc.array(line, { maxLength: 12 }).map((all) => all.join("\n"));

  test("nothing of it is changed where nothing is left out", () => {
    fc.assert(
      fc.property(marked, (written) => {
        const { text, statements } = read(written.replaceAll("{-", "{+").replace(/^\s+/u, ""));
        const all = leaveOut(text, statements, isKept);
        expect(all.text).toBe(text.trimEnd());
        expect(all.kept).toEqual(statements);
      }),
    );
  });

  test("what is kept stands at its place, and nothing else of the statements does", () => {
    fc.assert(
      fc.property(marked, (written) => {
        const { text, statements } = read(written);
        const { text: out, kept } = leaveOut(text, statements, isKept);
        expect(kept.map(({ text: words }) => words.toLowerCase())).toEqual(
          statements.filter(isKept).map(({ text: words }) => words.toLowerCase()),
        );
        for (const { start, end, text: words } of kept) expect(out.slice(start, end)).toBe(words);
        let rest = out;
        for (const { start, end } of kept.toReversed()) rest = rest.slice(0, start) + rest.slice(end);
        expect(rest).not.toMatch(/\bis\.|\bare\.|三是|\d \|/u);
        // No bullet, number or quotation sign with nothing behind it.
        expect(out).not.toMatch(/^\s*(?:[-*]|\d+\.|>)[ \t]*$/mu);
      }),
    );
  });

  test("comes out the same however the text grows", () => {
    fc.assert(
      fc.property(marked, fc.integer({ min: 1, max: 9 }), (written, step) => {
        const { text, statements } = read(written);
        const whole = leaveOut(text, statements, isKept);
        const growing = createLeavingOut(isKept);
        let out = "";
        const kept: Verdict[] = [];
        let told = 0;
        for (let length = 0; ; length += step) {
          const known = text.slice(0, length);
          const isEnd = length >= text.length;
          const fresh = statements.slice(told).filter(({ end }) => end <= known.length);
          told += fresh.length;
          const more = growing.advance(known, fresh, isEnd);
          out += more.text;
          kept.push(...more.kept);
          if (isEnd) break;
        }
        expect({ text: out, kept }).toEqual(whole);
      }),
    );
  });
});

test.each([
  [
    "{+The bridge is long.} {-It has nine lanes.} {+It is grey.}",
    "The bridge is long. IT HAS NINE LANES. It is grey.",
  ],
  ["- {-It has nine lanes.}\n- {+It is grey.}", "- IT HAS NINE LANES.\n- It is grey."],
  ["**{-It has nine} lanes.** {+It is grey.}", "**IT HAS NINE lanes.** It is grey."],
  ["{-It **has nine lanes.} {+It is** grey.}", "**It is** grey."],
])("something may stand instead: %j", (marked, expected) => {
  const { text, statements } = read(marked);
  const leaving = createLeavingOut<Verdict>(isKept, (one) => ({ ...one, text: one.text.toUpperCase() }));
  const { text: out, kept } = leaving.advance(text, statements, true);
  expect(out).toBe(expected);
  for (const one of kept) expect(out.slice(one.start, one.end)).toBe(one.text);
});
