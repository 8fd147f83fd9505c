import type { MarkedClaim } from "./marked-claim.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createMarkerParser } from "../markers/citation-markers.ts";
import type { Marker } from "../markers/citation-markers.ts";
import { createClaimSplitter, splitClaims } from "./claims.ts";
import { runs } from "../../../../test/property-runs.ts";

function clean(raw: string): { text: string; markers: Marker[] } {
  const parser = createMarkerParser(9);
  const parts = [parser.push(raw), parser.flush()];
  return { text: parts.map((part) => part.text).join(""), markers: parts.flatMap((part) => part.markers) };
}

function claimsOf(raw: string): string[] {
  const { text, markers } = clean(raw);
  return splitClaims(text, markers).map((claim) => `${claim.text} {${claim.sources.join()}}`);
}

test.each([
  ["One is so [1]. Two is so [2][3].", ["One is so. {1}", "Two is so. {2,3}"]],
  ["One is so. [1] Two is so. [2]", ["One is so. {1}", "Two is so. {2}"]],
  ["One is so. Two is so [2].", ["One is so. {}", "Two is so. {2}"]],
  ["One is so. Two is so. [1]\nThree is so.", ["One is so. {}", "Two is so. {1}", "Three is so. {}"]],
  ["One is so [1], and so is two [2].", ["One is so {1}", "so is two. {2}"]],
  ["一是这样建成的[1]，二是那样建成的[2]。", ["一是这样建成的 {1}", "二是那样建成的。 {2}"]],
  ["One [1], two [2] and three [3] are so.", ["One, two and three are so. {1,2,3}"]],
  ["[1] says that one is so. Two is so.", ["says that one is so. {1}", "Two is so. {}"]],
  ["一是这样[1]。二是那样。[2]三也是。", ["一是这样。 {1}", "二是那样。 {2}", "三也是。 {}"]],
  [
    "There are two:\n\n- One is so [1].\n- Two is so [2]. It stays so.\n1. Third [3]",
    ["One is so. {1}", "Two is so. {2}", "It stays so. {}", "Third {3}"],
  ],
  ["# A heading. Of two.\n**Bold heading**\nOne is so [1].\n---", ["One is so. {1}"]],
  [
    "Call it so [1]:\n```js\nrun(1); // One. Two.\n```\nThen it runs [2].",
    ["Call it so: {1}", "Then it runs. {2}"],
  ],
  ["| City | Height |\n|---|---|\n| Paris | 330 m [1] |", ["330 m {1}"]],
  ["| City | Height | Built |\n|---|---|---|\n| Paris | 330 m [1] | 1889 [2] |", ["330 m {1}", "1889 {2}"]],
  [
    "| City | Height | Built |\n|---|---|---|\n| Paris | 330 m | 1889 | [1]\n| Rome | - | 12 |",
    ["330 m {1}", "1889 {1}", "| Rome | - | 12 | {}"],
  ],
  ["Is it so? It is [1].", ["It is. {1}"]],
  ["> It is so [1].", ["It is so. {1}"]],
  [
    "1. **First part**\n   - One is so [1].\n2. **Second** [2]\n3. **It is so.**",
    ["One is so. {1}", "**Second** {2}", "**It is so.** {}"],
  ],
  [
    "Dr. Smith measured 3.5 km in the U.S. in 1990 [1]. It was long [2].",
    ["Dr. Smith measured 3.5 km in the U.S. in 1990. {1}", "It was long. {2}"],
  ],
  ["", []],
  ["…\n\n!", []],
])("%j", (raw, expected) => {
  expect(claimsOf(raw)).toEqual(expected);
});

test("cells are claims without markers too, where that is asked for", () => {
  const text = "| City | Height | Built |\n|---|---|---|\n| Paris | 330 m | 1889 |";
  expect(splitClaims(text, [], { everyCell: true })).toMatchObject([
    { text: "330 m", within: { subject: "Paris", head: "Height" } },
    { text: "1889", within: { subject: "Paris", head: "Built" } },
  ]);
});

test("a claim's text stands in the answer at its offsets", () => {
  const { text, markers } = clean("One is so [1].\n- Two is *so* [2].  Three.\n");
  for (const claim of splitClaims(text, markers)) expect(text.slice(claim.start, claim.end)).toBe(claim.text);
});

test("a claim comes while the text streams, once the next sentence has begun", () => {
  const splitter = createClaimSplitter();
  const markers = [{ at: 10, sources: [1] }];
  expect(splitter.advance("One is so.", markers, false)).toEqual([]);
  expect(
    splitter.advance("One is so. Another one is here", markers, false).map((claim) => claim.text),
  ).toEqual(["One is so."]);
  expect(
    splitter.advance("One is so. Another one is here.", markers, true).map((claim) => claim.text),
  ).toEqual(["Another one is here."]);
});

const pieces = fc.constantFrom(
  "One is so",
  "Dr",
  "J. ",
  " T",
  "he ",
  " co. ",
  "in ",
  "U.S",
  "e.g",
  "3.5",
  "不是这样",
  "二",
  "Why",
  "the end of it",
  "Note",
  " ",
  " ",
  ". ",
  ".",
  "? ",
  "。",
  "！",
  ": ",
  " [1]",
  "[2]",
  "[1][2]",
  "\n",
  "\n\n",
  "\n- ",
  "\n1. ",
  "\n# ",
  "\n| a | b |",
  "\n|---|",
  "\n```\n",
  "**",
  "“",
  "”",
  "(",
  ")",
);

test("the claims of a stream are those of the whole text, however it was cut", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), fc.integer({ min: 1, max: 30 }), (words, step) => {
      const raw = words.join("");
      const whole = clean(raw);
      const parser = createMarkerParser(9);
      const splitter = createClaimSplitter();
      const markers: Marker[] = [];
      const claims: MarkedClaim[] = [];
      let text = "";
      for (let at = 0; at < raw.length; at += step) {
        const part = parser.push(raw.slice(at, at + step));
        text += part.text;
        markers.push(...part.markers);
        claims.push(...splitter.advance(text, markers, false));
      }
      const last = parser.flush();
      text += last.text;
      markers.push(...last.markers);
      claims.push(...splitter.advance(text, markers, true));
      expect(claims).toEqual(splitClaims(whole.text, whole.markers));
    }),
    { numRuns: runs(1_500) },
  );
});

test("a word that is not yet whole ends no sentence", () => {
  const text = "He met J. Theodor and R. Angela in the end. It was so.";
  const splitter = createClaimSplitter();
  const claims: MarkedClaim[] = [];
  for (let end = 1; end <= text.length; end++)
    claims.push(...splitter.advance(text.slice(0, end), [], end === text.length));
  expect(claims.map((claim) => claim.text)).toEqual([
    "He met J. Theodor and R. Angela in the end.",
    "It was so.",
  ]);
});
