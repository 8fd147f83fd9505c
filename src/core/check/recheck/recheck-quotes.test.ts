import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quote } from "../../domain/answer.ts";
import type { DocumentId } from "../../domain/ids.ts";
import { recheckQuotes } from "./recheck-quotes.ts";

const BEFORE = [
  "# The bridge of Ness",
  "The bridge was built in 1871 by Ada Holm. It carries 3.5 tonnes. The bridge is open.",
  "In winter it is closed at night, because nobody clears the snow from it.",
  "大桥建于1871年，由霍尔姆设计。桥长三百二十米，宽十二米。大桥是开放的。",
].join("\n\n");

function quoteOf(text: string, before = BEFORE): Quote {
  const start = before.indexOf(text);
  if (start < 0) throw new Error(`not in the text: ${text}`);
  return { documentId: "doc_a" as DocumentId, start, end: start + text.length, text };
}

/** The fate of one quote, and the words that stand there now. */
function fateOf(words: string, now: string, before: string | undefined = BEFORE) {
  const [found] = recheckQuotes([quoteOf(words)], before, now);
  if (found?.now) expect(now.slice(found.now.start, found.now.end)).toBe(found.now.text);
  return [found?.fate, found?.now?.text];
}

describe("a quote", () => {
  it("stands where the page around it has grown or shrunk", () => {
    const grown = `News of today\n\n${BEFORE}\n\nSee also: tunnels`;
    expect(fateOf("It carries 3.5 tonnes.", grown)).toEqual(["stands", "It carries 3.5 tonnes."]);
    const shorter = BEFORE.replace("The bridge was built in 1871 by Ada Holm. ", "");
    expect(fateOf("It carries 3.5 tonnes.", shorter)[0]).toBe("stands");
  });

  it("has moved where its words stand amid others", () => {
    const other = "# Ferries\n\nThe ferry is older. It carries 3.5 tonnes. Nobody knows why.";
    expect(fateOf("It carries 3.5 tonnes.", other)).toEqual(["moved", "It carries 3.5 tonnes."]);
  });

  it("is found at its old neighbours where the text repeats it", () => {
    const twice = `It carries 3.5 tonnes. So says the sign.\n\n${BEFORE}`;
    const [found] = recheckQuotes([quoteOf("It carries 3.5 tonnes.")], BEFORE, twice);
    expect(found?.fate).toBe("stands");
    expect(found?.now?.start).toBe(twice.lastIndexOf("It carries"));
  });

  it("stands in other spaces, punctuation and capitals, in English and Chinese", () => {
    expect(
      fateOf(
        "The bridge was built in 1871 by Ada Holm.",
        "THE BRIDGE was built\nin 1871 — by “Ada Holm”. Yes.",
      ),
    ).toEqual(["respaced", "THE BRIDGE was built\nin 1871 — by “Ada Holm"]);
    expect(fateOf("桥长三百二十米，宽十二米。", "桥长 三百二十米；宽十二米.")[0]).toBe("respaced");
    expect(fateOf("大桥建于1871年，由霍尔姆设计。", "大桥建于 1871 年,由霍尔姆设计。")[0]).toBe("respaced");
  });

  it("has changed with its number, its sign or its words, and the nearest passage is shown", () => {
    expect(fateOf("It carries 3.5 tonnes.", BEFORE.replace("3.5", "35"))).toEqual([
      "changed",
      "It carries 35 tonnes.",
    ]);
    expect(fateOf("It carries 3.5 tonnes.", BEFORE.replace("3.5", "-3.5"))[0]).toBe("changed");
    expect(fateOf("桥长三百二十米，宽十二米。", BEFORE.replace("三百二十", "四百"))).toEqual([
      "changed",
      "桥长四百米，宽十二米。",
    ]);
    const rewritten = "In winter it is closed at night and at noon, because nobody clears the ice from it.";
    expect(
      fateOf(
        "In winter it is closed at night, because nobody clears the snow from it.",
        `A. B.\n\n${rewritten}`,
      ),
    ).toEqual(["changed", rewritten]);
  });

  it("is shown beside the one sentence that is nearest, without its heading", () => {
    const now = "# The bridge\n\nThe bridge was built in 1872 by Ada Holm. So it was.";
    expect(fateOf("The bridge was built in 1871 by Ada Holm.", now)[1]).toBe(
      "The bridge was built in 1872 by Ada Holm.",
    );
  });

  it("does not stand inside a longer sentence that may say the opposite", () => {
    expect(fateOf("The bridge is open.", "It is false that the bridge is open. So it is.")[0]).toBe(
      "changed",
    );
    expect(fateOf("The bridge is open.", "The bridge is open only on Sundays. So it is.")[0]).toBe("changed");
    expect(fateOf("大桥是开放的。", "并不是说大桥是开放的。")).toEqual(["changed", "并不是说大桥是开放的。"]);
    // And not inside a longer word either.
    expect(fateOf("The bridge is open.", "The bridge is opened. So it is.")[0]).not.toBe("respaced");
  });

  it("that was part of a sentence stands as part of one", () => {
    expect(fateOf("built in 1871 by Ada Holm", BEFORE.replace("was built", "was, they say, built"))[0]).toBe(
      "stands",
    );
  });

  it("is missing where nothing like it stands any more", () => {
    expect(fateOf("It carries 3.5 tonnes.", "Buy shoes. The shop is open.")).toEqual(["missing", undefined]);
    expect(fateOf("桥长三百二十米，宽十二米。", "今日天气晴朗，适合出行。")).toEqual(["missing", undefined]);
    expect(fateOf("It carries 3.5 tonnes.", "")).toEqual(["missing", undefined]);
  });

  it("is looked for without the old text too", () => {
    const [found] = recheckQuotes([quoteOf("The bridge is open.")], undefined, BEFORE);
    expect(found).toMatchObject({ fate: "stands", now: { text: "The bridge is open." } });
  });
});

describe("long and strange texts", () => {
  it("are searched past the size of a piece", () => {
    const far = `${"Filler words of no interest. ".repeat(15_000)}\n\nIt carries\n3.5 tonnes. End.`;
    expect(fateOf("It carries 3.5 tonnes.", far)[0]).toBe("respaced");
  });

  it("find what straddles two pieces", () => {
    for (let shift = 0; shift < 30; shift++) {
      const far = `${"x".repeat(199_985 + shift)}\n\nIt carries\n3.5 tonnes. End.`;
      expect(fateOf("It carries 3.5 tonnes.", far)[0]).toBe("respaced");
    }
  });

  it("give a place that stands in the text, whatever the text", () => {
    const piece = constantFrom(
      "It carries",
      "3.5",
      "tonnes",
      ".",
      " ",
      "\n",
      "。",
      "桥长",
      "𠮷",
      "\ud800",
      "é",
    );
    assert(
      property(array(piece, { maxLength: 60 }), (parts) => {
        fateOf("It carries 3.5 tonnes.", parts.join(""));
      }),
    );
  });
});
