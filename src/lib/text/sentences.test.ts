import { array, assert, constantFrom, oneof, property, string as anyString } from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_SENTENCE, splitSentences } from "./sentences.ts";
import { runs } from "../../../test/property-runs.ts";

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("English sentences", () => {
  it("do not end at abbreviations, initials, numbers, versions, addresses and file names", () => {
    expect(
      split(
        "Dr. Smith met J. R. R. Tolkien in Washington D.C. in 1990. He paid $3.5 million, e.g. to Acme Inc. The end. Use Node.js v24.21.0 with main.ts. See https://a.b/c.html. Done",
      ),
    ).toEqual([
      "Dr. Smith met J. R. R. Tolkien in Washington D.C. in 1990.",
      "He paid $3.5 million, e.g. to Acme Inc.",
      "The end.",
      "Use Node.js v24.21.0 with main.ts.",
      "See https://a.b/c.html.",
      "Done",
    ]);
  });

  it("end at the word I, and not at the initial", () => {
    expect(split("It was designed by I. M. Pei. So was I. Birds sing.")).toEqual([
      "It was designed by I. M. Pei.",
      "So was I.",
      "Birds sing.",
    ]);
  });

  it("keep their closing quotes and footnote marks", () => {
    expect(split('"Really?" he said. "Yes!" It was so.[1][2] Then (at last.) Nothing.')).toEqual([
      '"Really?" he said.',
      '"Yes!"',
      "It was so.[1][2]",
      "Then (at last.)",
      "Nothing.",
    ]);
  });

  it("keep the stars that close what they opened", () => {
    expect(split("**May I park there?** No. **问：能停车吗？**\n答：不能。 It costs 2 * 3 * 4.")).toEqual([
      "**May I park there?**",
      "No.",
      "**问：能停车吗？**",
      "答：不能。",
      "It costs 2 * 3 * 4.",
    ]);
  });

  it("do not end at an ordinal of German", () => {
    expect(
      split(
        "Die Gebühr steigt am 1. April auf 140 Euro. Er wohnt im 3. Stock. Das 19. Jahrhundert war lang. Es waren 12. Danach kam keiner.",
      ),
    ).toEqual([
      "Die Gebühr steigt am 1. April auf 140 Euro.",
      "Er wohnt im 3. Stock.",
      "Das 19. Jahrhundert war lang.",
      "Es waren 12.",
      "Danach kam keiner.",
    ]);
    expect(split("The score was 12. April was cold.")).toHaveLength(2);
  });

  it("do not end within code", () => {
    expect(split("It allows `plan.team ?? 80` calls. `a. B` is one.")).toEqual([
      "It allows `plan.team ?? 80` calls.",
      "`a. B` is one.",
    ]);
    expect(split("A lone ` mark. Then more.")).toEqual(["A lone ` mark.", "Then more."]);
  });

  it("go on over hard-wrapped lines and end at a blank one", () => {
    expect(split("One line of a paragraph that\r\nis wrapped. And more\n\nAnother")).toEqual([
      "One line of a paragraph that\r\nis wrapped.",
      "And more",
      "Another",
    ]);
  });

  it("do not swallow a title that stands on a line of its own", () => {
    expect(
      split("Super Bowl 50\nSuper Bowl 50 was an American football game to determine the champion."),
    ).toHaveLength(2);
  });
});

describe("Chinese sentences", () => {
  it("end at Chinese marks and keep closing quotes", () => {
    expect(split("他说：“你好！”然后走了。“是吗？”，她问。使用 Node.js v1.2 吧；很好！")).toEqual([
      "他说：“你好！”",
      "然后走了。",
      "“是吗？”，她问。",
      "使用 Node.js v1.2 吧；",
      "很好！",
    ]);
  });

  it("do not end within the title of a book or at a semicolon in brackets", () => {
    expect(split("《十万个为什么？》是一本书。雨林（葡语：A；荷语：B）很大。")).toEqual([
      "《十万个为什么？》是一本书。",
      "雨林（葡语：A；荷语：B）很大。",
    ]);
  });

  it("mix with English", () => {
    expect(split("这是 GPT. 它很大。Really?真的。")).toEqual(["这是 GPT.", "它很大。", "Really?", "真的。"]);
  });
});

describe("Markdown", () => {
  it("gives headings, list items, table rows and lines of code as units of their own", () => {
    expect(
      split(
        "# Title\n- one item\n  goes on\n- two\n1. First\n\n| a | b |\n| c | d |\n```bash\nnpm ci\nnpm start\n```\nText.",
      ),
    ).toEqual([
      "# Title",
      "- one item\n  goes on",
      "- two",
      "1. First",
      "| a | b |",
      "| c | d |",
      "```bash",
      "npm ci",
      "npm start",
      "```",
      "Text.",
    ]);
  });
});

describe("any text", () => {
  const piece = constantFrom(
    "a",
    "B",
    ".",
    "。",
    "！",
    "?",
    " ",
    "\n",
    "\r\n",
    "😀",
    "“",
    "”",
    "（",
    ")",
    "；",
    "# ",
    "- ",
    "|",
    "```",
    "1",
    "他",
  );
  const anyText = oneof(
    anyString({ unit: "binary" }),
    array(piece, { maxLength: 300 }).map((all) => all.join("")),
  );

  it("is covered: every character that is not white space is in exactly one tight sentence, in order", () => {
    assert(
      property(anyText, (text) => {
        let at = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(
            text
              .slice(at, start)
              .replaceAll(/[\u0085\u200b]/gu, "")
              .trim(),
          ).toBe("");
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(text.slice(start, end).isWellFormed()).toBe(
            text.isWellFormed() || text.slice(start, end).isWellFormed(),
          );
          at = end;
        }
        expect(
          text
            .slice(at)
            .replaceAll(/[\u0085\u200b]/gu, "")
            .trim(),
        ).toBe("");
      }),
      { numRuns: runs(300) },
    );
  });

  it("never gives a sentence longer than the cap, and never half a surrogate pair", () => {
    for (const unit of ["a", "😀", "字", "word ", "a,", ".", "？》", ". (", "？"]) {
      const text = unit.repeat(Math.ceil(20_000 / unit.length));
      for (const { start, end } of splitSentences(text)) {
        expect(text.slice(start, end).isWellFormed()).toBe(true);
        if (!/[.？]/u.test(unit)) expect(end - start).toBeLessThanOrEqual(MAX_SENTENCE + 1);
      }
    }
  });

  it("within a range has the offsets of the whole text", () => {
    const text = "One. Two. Three.";
    expect(splitSentences(text, 5, 9)).toEqual([{ start: 5, end: 9 }]);
  });
});

it("as many are given as are wanted, and they are the first", () => {
  const text = "It opened. It closed.\n\n- It was sold";
  const all = splitSentences(text);
  for (const most of [1, 2, 3])
    expect(splitSentences(text, 0, text.length, most)).toEqual(all.slice(0, most));
});
