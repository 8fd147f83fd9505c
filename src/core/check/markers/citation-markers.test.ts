import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMarkerParser } from "./citation-markers.ts";
import type { Marker } from "./citation-markers.ts";
import { runs } from "../../../../test/property-runs.ts";

const SOURCES = 5;

function parse(deltas: readonly string[], sourceCount = SOURCES): { text: string; markers: Marker[] } {
  const parser = createMarkerParser(sourceCount);
  const parts = [...deltas.map((delta) => parser.push(delta)), parser.flush()];
  return { text: parts.map((part) => part.text).join(""), markers: parts.flatMap((part) => part.markers) };
}

/** The clean text with `{n}` drawn where the markers stood. */
function drawn(text: string, sourceCount = SOURCES): string {
  const result = parse([text], sourceCount);
  let out = "";
  let at = 0;
  for (const marker of result.markers) {
    out += `${result.text.slice(at, marker.at)}{${marker.sources.join(",")}}`;
    at = marker.at;
  }
  return out + result.text.slice(at);
}

describe("a marker is taken out", () => {
  test.each([
    ["The bridge opened in 1932 [2].", "The bridge opened in 1932{2}."],
    ["It is 330 m tall.[1] It stands.", "It is 330 m tall.{1} It stands."],
    ["It is tall. [1] It stands.", "It is tall.{1} It stands."],
    ["Both [1][3].", "Both{1}{3}."],
    ["Both [1] [3].", "Both{1}{3}."],
    ["Both [1, 3].", "Both{1,3}."],
    ["All [1-3].", "All{1,2,3}."],
    ["All [1–3, 5].", "All{1,2,3,5}."],
    ["Twice [2, 2].", "Twice{2}."],
    ["Gemini 【1】 says", "Gemini{1} says"],
    ["【2†source】是", "{2}是"],
    ["Note [^1].", "Note{1}."],
    ["Labelled [^1, ^2].", "Labelled{1,2}."],
    ["It is so (source 1).", "It is so{1}."],
    ["It is so (Sources: 1, 2).", "It is so{1,2}."],
    ["It is so [Passage 4].", "It is so{4}."],
    ["铁塔高330米[来源1]。", "铁塔高330米{1}。"],
    ["铁塔高330米（来源：1、2）。", "铁塔高330米{1,2}。"],
    ["铁塔高330米[1]。它在巴黎［２］。", "铁塔高330米{1}。它在巴黎{2}。"],
    ["Glued to a plain word[1].", "Glued to a plain word{1}."],
    ["In 1889[1] it opened.", "In 1889{1} it opened."],
    ["DeepSeek[1] wrote it.", "DeepSeek{1} wrote it."],
    ["It opened (late)[1].", "It opened (late){1}."],
    ["[1] It opened.", "{1}It opened."],
    ["One.\n[2] Two.", "One.\n{2}Two."],
    ["- item [1]\n- item [2]", "- item{1}\n- item{2}"],
    ["Call `f(x)` [1].", "Call `f(x)`{1}."],
    ["```js\na[1]\n```\nThat is it [1].", "```js\na[1]\n```\nThat is it{1}."],
    ["An unclosed ` tick [1].\nAnd on [1].", "An unclosed ` tick [1].\nAnd on{1}."],
    ["The end [1]", "The end{1}"],
    ["It is so ([1]).", "It is so{1}."],
    ["It is so ([1], [2]).", "It is so{1,2}."],
    ["它是这样的（[1]、[2]）。", "它是这样的{1,2}。"],
    ["It is so [[1]].", "It is so{1}."],
    ["It is so [[1], [2]].", "It is so{1,2}."],
    ["It is so **[1]**.", "It is so{1}."],
    ["It is so.**[1]** And so.*[2]*", "It is so.{1} And so.{2}"],
    ["It is so^[1]^.", "It is so{1}."],
    ["It is so<sup>[1]</sup>.", "It is so{1}."],
    ["It is so.¹ And so.²˒³", "It is so.{1} And so.{2,3}"],
    ["It is tall¹.", "It is tall{1}."],
    ["它高330米。¹它在巴黎²。", "它高330米。{1}它在巴黎{2}。"],
    ["It is so.<sup>1</sup> And tall<sup>1, 2</sup>.", "It is so.{1} And tall{1,2}."],
    ["Note [^1^].", "Note{1}."],
    ["It is so \\[1\\].", "It is so{1}."],
    ["It is so (\\[1\\]).", "It is so{1}."],
    ["**It is so** [1] **and so** [2].", "**It is so**{1} **and so**{2}."],
    ["**It is so [1]** and so.", "**It is so{1}** and so."],
    ["It is so (as they say [1]).", "It is so (as they say{1})."],
    ["It is 2^[1] or so.", "It is 2^{1} or so."],
  ])("%j", (text, expected) => {
    expect(drawn(text)).toBe(expected);
  });
});

describe("what only looks like a marker stays", () => {
  test.each([
    "Use `arr[1]` for it.",
    "Use ``a ` b[1]`` for it.",
    "```\nlet x = arr[1];\n\n  [1]\n```",
    "````\n```\n[1]\n````",
    "```\nx ```\ny [1]\n```",
    "~~~py\nprint(xs [1])\n~~~",
    "Here arr[1] holds it.",
    "Here my_list[1], items2[1], userIds[1], x[1] and $rows[1] hold it.",
    "Here page.entries[1] holds it.",
    "Here f(x)[1] holds it.",
    "Here total[1]=4.",
    "In [2024] it was so.",
    "It is 10² or 5 km² or 30 square metres², 20 m² and 10<sup>2</sup>.",
    "面积为30平方米²。",
    "It is so.⁹",
    "A guess [6].",
    "Half a guess [1, 9].",
    "The interval [0, 1].",
    "See [the page](https://example.org).",
    "See [1](https://example.org).",
    "An ![1](https://example.org/x.png) image.",
    "Call f([1]) or g[[1]] with it.",
    "See [[1]](https://example.org).",
    "So \\(a_{[1]} + b [1]\\) holds, and $$c [1]$$.",
    "\\[\na [1]\n\\]",
    "**[6]** and ([7]) and 2 * [8] * 3",
    "Reference [style][1] link.",
    "Plain (1) and (see 2) stay, (2, 3) too.",
    "A [ ] box, an [x] box, [] and [a1].",
    "Backwards [3-1] is none.",
    "Never closed [1 and more",
    "Never closed [1",
    "Never closed [",
    "Trailing space  ",
    "(sourcebook 1)",
  ])("%j", (text) => {
    expect(parse([text])).toEqual({ text, markers: [] });
  });

  test("a number above the number of sources", () => {
    expect(drawn("One [1], two [2].", 1)).toBe("One{1}, two [2].");
  });
});

describe("while it streams", () => {
  test("only what may become a marker is held back", () => {
    const parser = createMarkerParser(SOURCES);
    expect(parser.push("It is tall").text).toBe("It is tall");
    expect(parser.push(" ").text).toBe("");
    expect(parser.push("[").text).toBe("");
    expect(parser.push("1]")).toEqual({ text: "", markers: [], cuts: [] });
    expect(parser.push(".")).toEqual({
      text: ".",
      markers: [{ at: 10, sources: [1] }],
      cuts: [{ at: 10, length: 4 }],
    });
    expect(parser.push(" [s").text).toBe("");
    expect(parser.push("ic]").text).toBe(" [sic]");
    expect(parser.push(" (so").text).toBe("");
    expect(parser.push(" it").text).toBe(" (so it");
    expect(parser.flush()).toEqual({ text: "", markers: [], cuts: [] });
  });

  const pieces = fc.constantFrom(
    ..."[1] [2] [1, 2] [1-3] 【1】 [^1] (source_1) (source [passage [来源1] arr[1] [2024] [x](u) ` `` ``` ~~~ [ ] ( ) ** * ^ <sup> </sup> ¹ ² <sup>1</sup> word \\[1\\] $$ \\( 1 a Ab 中 。 . \\".split(
      " ",
    ),
    " ",
    "  ",
    "\n",
    "\n\n",
    "\n```\n",
  );

  test("any cut of the same text gives the same text and markers", () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 25 }),
        fc.array(fc.nat({ max: 200 }), { maxLength: 20 }),
        (words, places) => {
          const text = words.join("").replaceAll("_", " ");
          const cuts = [...new Set(places)].filter((place) => place < text.length).sort((a, b) => a - b);
          const deltas = [...cuts, text.length].map((end, i) => text.slice(i === 0 ? 0 : cuts[i - 1], end));
          const whole = parse([text]);
          expect(parse(deltas)).toEqual(whole);
          expect(parse(Array.from({ length: text.length }, (_, at) => text.charAt(at)))).toEqual(whole);
        },
      ),
      { numRuns: runs(2_000) },
    );
  });

  test("nothing but markers and the space around them is ever lost", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (words) => {
        const text = words.join("");
        const result = parse([text]);
        if (result.markers.length === 0) expect(result.text).toBe(text);
        for (const marker of result.markers) {
          expect(marker.at).toBeLessThanOrEqual(result.text.length);
          expect(marker.sources.every((source) => source >= 1 && source <= SOURCES)).toBe(true);
        }
      }),
    );
  });

  test("the cuts say where in the raw text each clean character stood", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (words) => {
        const text = words.join("").replaceAll("_", " ");
        const parser = createMarkerParser(SOURCES);
        const parts = [parser.push(text), parser.flush()];
        let kept = "";
        let rawAt = 0;
        for (const { at, length } of parts.flatMap(({ cuts }) => cuts)) {
          const next = rawAt + at - kept.length;
          kept += text.slice(rawAt, next);
          rawAt = next + length;
        }
        expect(kept + text.slice(rawAt)).toBe(parts.map((part) => part.text).join(""));
      }),
      { numRuns: runs(1_000) },
    );
  });

  test("a bracket that never closes does not hold the text back for long", () => {
    const parser = createMarkerParser(SOURCES);
    const shown = parser.push(`[${"1, ".repeat(200)}`).text + parser.push("x").text;
    expect(shown.length).toBeGreaterThan(500);
  });
});
