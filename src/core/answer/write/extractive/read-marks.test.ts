import { expect, it } from "vitest";
import { fakeHits } from "../../../retrieval/fake-hits.ts";
import { FootnoteError } from "../../../domain/errors.ts";
import { say } from "../../../domain/said/say.ts";
import type { AnswerPlaces, PairReader } from "../../../ports/pair-reader.ts";
import type { Extracted } from "./extracted.ts";
import { withReadMarks } from "./read-marks.ts";
import { wantedOf } from "./wanted.ts";

const TEXT = "The kiln was built by the guild and is heated with beech wood.";
const [hit] = fakeHits([{ title: "Kiln", text: TEXT }]);
const EXTRACTED: Extracted = {
  status: "answered",
  form: "sentences",
  sentences: [
    {
      text: TEXT,
      quote: { documentId: hit!.document.id, start: 0, end: TEXT.length, text: TEXT },
      hit: hit!,
      mark: { start: 22, end: 31 },
    },
  ],
  confidence: 0.9,
};
const QUESTION = wantedOf("What do they burn in the kiln?");
const signal = new AbortController().signal;

/** Sure that the words begin and end where these do; a piece is a word. */
function sureOf(words: string, text = TEXT): PairReader {
  const pieces = [...text.matchAll(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)].map(
    ({ 0: word, index }) => [index, index + word.length] as const,
  );
  const start = text.indexOf(words);
  const at = (is: (piece: readonly [number, number]) => boolean): Float32Array =>
    Float32Array.from(pieces, (piece) => (is(piece) ? -0.01 : -8));
  const places: AnswerPlaces = {
    from: Int32Array.from(pieces, ([from]) => from),
    to: Int32Array.from(pieces, ([, to]) => to),
    begins: at(([from, to]) => from <= start && start < to),
    ends: at(([from, to]) => from < start + words.length && start + words.length <= to),
  };
  return {
    read: () => Promise.resolve([]),
    match: () => Promise.resolve([]),
    glance: () => Promise.resolve([]),
    locate: (pairs) => Promise.resolve(pairs.map(() => places)),
  };
}

const markedBy = async (
  pairs: PairReader | undefined,
  extracted = EXTRACTED,
  question = QUESTION,
): Promise<string | undefined> => {
  const { sentences } = await withReadMarks(extracted, question, pairs, signal);
  const { text, mark } = sentences[0]!;
  return mark && text.slice(mark.start, mark.end);
};

it("marks what the reader finds, other than words alone would have it", async () => {
  expect(await markedBy(sureOf("beech wood."))).toBe("beech wood");
  expect(await markedBy(sureOf("the guild"))).toContain("guild");
});

it.each([
  [
    "What do members pay for the press?",
    "The press is let for 18 euros a day; members pay 11 euros.",
    "11 euros",
  ],
  [
    "What does the press cost a day?",
    "The press is let for 18 euros a day; members pay 11 euros.",
    "18 euros",
  ],
  ["How much do guests pay?", "Members pay 14 euros a firing, guests pay 22 euros.", "22 euros"],
  ["学生多少钱？", "成人票四十元，学生票二十元。", "二十元"],
  [
    "How long is the notice of the lender?",
    "The hirer has a notice of 4 weeks; the lender has a notice of 6 weeks.",
    "6 weeks",
  ],
])("%s marks the figure of its own clause, whatever the reader says: %s", async (question, text, figure) => {
  const sentence = { ...EXTRACTED.sentences[0]!, text };
  const first = /\d+ \p{L}+|四十元/u.exec(text)![0];
  for (const liked of [first, figure]) {
    const extracted = { ...EXTRACTED, sentences: [sentence] };
    expect(await markedBy(sureOf(liked, text), extracted, wantedOf(question))).toBe(figure);
  }
});

it("leaves the mark by words where nobody reads, where reading fails, and of a list", async () => {
  const broken: PairReader = {
    ...sureOf("beech"),
    locate: () => Promise.reject(new FootnoteError("model-failed", say("reader.ended"))),
  };
  expect(await markedBy(undefined)).toBe("the guild");
  expect(await markedBy(broken)).toBe("the guild");
  expect(await markedBy(sureOf("beech wood."), { ...EXTRACTED, form: "list" })).toBe("the guild");
});

it("stops where the question is given up", async () => {
  const given = AbortSignal.abort(new Error("given up"));
  const broken = { ...sureOf("beech"), locate: () => Promise.reject(new Error("closed")) };
  await expect(withReadMarks(EXTRACTED, QUESTION, broken, given)).rejects.toThrow("given up");
});

it("of an entry that is asked for by its name marks what it says, and reads nothing where a yes is asked for", async () => {
  const text = "E24: the water does not drain, or the hose is bent.";
  const sentence = { ...EXTRACTED.sentences[0]!, text, mark: { start: 5, end: text.length - 1 } };
  const extracted = { ...EXTRACTED, sentences: [sentence] };
  const asked: unknown[] = [];
  const reading: PairReader = {
    ...sureOf("the guild"),
    locate: (pairs) => {
      asked.push(...pairs);
      return sureOf("the guild").locate(pairs);
    },
  };
  const entry = await withReadMarks(extracted, wantedOf("What does E24 mean?"), reading, signal);
  expect(entry.sentences[0]?.mark).toEqual(sentence.mark);
  expect(asked).toHaveLength(1);
  await withReadMarks(extracted, wantedOf("Is the hose bent?"), reading, signal);
  expect(asked).toHaveLength(1);
});
