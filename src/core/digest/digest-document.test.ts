import { array, assert, constantFrom, oneof, property, string as anyString } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mark } from "../domain/document.ts";
import type { Digest, DigestCitation, DigestLine } from "../domain/digest.ts";
import { digestDocument } from "./digest-document.ts";
import { digestMarkdown } from "./digest-markdown.ts";
import { runs } from "../../../test/property-runs.ts";

const BRIDGE =
  "In the past the old bridge carried 900 cars a day. The bridge was built in 1931 by Arup Engineers. " +
  "The main problem is that the bridge steel is full of rust. Rust made the bridge dangerous, because salt water reached the steel. " +
  "Why was the steel never painted? The town council of Ringsted decided to build a new bridge for 12 million euros. ";
const BREAD =
  "Okay, let's move on to the bakery. The bakery bakes bread with rye flour and yeast. Rye bread needs a longer oven time than wheat bread. " +
  "The bakery sells 400 loaves of bread each morning. In the future the bakery expects to sell bread online. " +
  "Therefore the key is to keep the oven hot and the flour dry, because bread depends on both. It remains to be seen whether customers buy bread online. ";
const TALK = BRIDGE.repeat(1) + BREAD;

const digestOf = (text: string, marks: readonly Mark[] = [], language = "en"): Digest =>
  digestDocument({ text, marks, language }, language === "zh" ? "zh" : "en");

function linesOf(digest: Digest): DigestLine[] {
  const { corePoint, fundamentalPoint, framework, chapters, statements, figures, names, openQuestions } =
    digest;
  return [
    ...(corePoint ? [corePoint] : []),
    ...(fundamentalPoint ? [fundamentalPoint] : []),
    ...framework,
    ...chapters,
    ...statements,
    ...figures,
    ...openQuestions,
    ...names.map((name) => ({ ...name, citations: name.citations.slice(0, 1) })),
    ...digest.keyPhrases.map((phrase) => ({ ...phrase, citations: phrase.citations.slice(0, 1) })),
  ];
}

/** Letter for letter, at its offsets. */
function expectQuoted(digest: Digest, text: string): void {
  const check = ({ start, end, quote }: DigestCitation): void => expect(text.slice(start, end)).toBe(quote);
  for (const line of linesOf(digest)) {
    line.citations.forEach(check);
    expect(line.text).toBe(line.citations.map(({ quote }) => quote).join(" "));
  }
  for (const figure of digest.figures) check(figure.statement);
  for (const name of [...digest.names, ...digest.keyPhrases]) name.citations.forEach(check);
  for (const { title, titlePlaces } of digest.chapters)
    expect(title).toBe(titlePlaces.map(({ start, end }) => text.slice(start, end)).join(" · "));
  for (const { places } of digest.conceptMap.nodes)
    for (const { start, end } of places) expect(text.slice(start, end).trim()).not.toBe("");
}

describe("digestDocument", () => {
  it("finds what a talk says, and quotes it letter for letter", () => {
    const digest = digestOf(TALK);
    expectQuoted(digest, TALK);
    expect(digest.corePoint?.text).toMatch(/bridge|bread/u);
    expect(digest.fundamentalPoint?.text).toMatch(/because|key/u);
    expect(digest.framework.length).toBeGreaterThanOrEqual(3);
    expect(digest.framework.map(({ label }) => label)).toContain("Challenge");
    expect(digest.figures.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["900 cars", "400 loaves of bread", "12 million euros"]),
    );
    expect(digest.figures.find(({ text }) => text === "12 million euros")).toMatchObject({
      amount: 12e6,
      measure: "eur",
    });
    expect(digest.names.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["Arup Engineers", "Ringsted"]),
    );
    expect(digest.openQuestions.map(({ text }) => text)).toEqual([
      "It remains to be seen whether customers buy bread online.",
    ]);
  });

  it("takes no point from what a page says of its copyright", () => {
    const notice =
      "Copyright: because of the copyright of the bridge, the bridge steel and the bread, rights are reserved. ";
    const { corePoint, fundamentalPoint } = digestOf(notice + TALK);
    expect([corePoint?.text, fundamentalPoint?.text]).not.toContainEqual(expect.stringContaining("opyright"));
  });

  it("labels in the language that is asked for", () => {
    const { framework } = digestDocument({ text: TALK, marks: [], language: "en" }, "zh");
    expect(framework.map(({ label }) => label)).toContain("挑战");
  });

  it("parts a recording where its subject changes, and tells the time", () => {
    const bridges = Array.from(
      { length: 40 },
      (_, n) => `The bridge of steel number ${n} carries cars over the river water.`,
    );
    const breads = Array.from(
      { length: 40 },
      (_, n) => `The bakery bakes rye bread number ${n} in the oven with flour.`,
    );
    const sentences = [...bridges, ...breads];
    const text = sentences.join(" ");
    let start = 0;
    const marks = sentences.map((sentence, n): Mark => {
      const mark = { kind: "time", start, atMs: n * 5_000 } as const;
      start += sentence.length + 1;
      return mark;
    });
    const { chapters } = digestOf(text, marks);
    const change = text.indexOf("The bakery");
    expect(chapters.map((chapter) => chapter.start)).toContain(change);
    expect(chapters.find((chapter) => chapter.start === change)?.startMs).toBe(200_000);
    expect(chapters[0]?.title).toMatch(/bridge|steel|river|cars/u);
    expect(chapters.at(-1)?.title).toMatch(/bakery|bread|oven|flour/u);
  });

  it("takes the chapters of a document from its own headings", () => {
    const text = `# Bridges\n\n${BRIDGE}\n\n# Bread\n\n${BREAD}`;
    const at = text.indexOf("# Bread");
    const marks: Mark[] = [
      { kind: "heading", start: 0, end: 9, level: 1, title: "Bridges" },
      { kind: "heading", start: at, end: at + 7, level: 1, title: "Bread" },
    ];
    const digest = digestOf(text, marks);
    expect(digest.chapters.map(({ title }) => title)).toEqual(["Bridges", "Bread"]);
    expectQuoted(digest, text);
  });

  it("does not count what rolling captions show five times over", () => {
    const sentences = TALK.match(/[^.?]+[.?] ?/gu) ?? [];
    const repeated = digestOf(
      sentences.flatMap((sentence) => Array.from({ length: 5 }, () => sentence)).join(""),
    );
    expect(new Set(repeated.statements.map(({ text }) => text)).size).toBe(repeated.statements.length);
    expect(repeated.keyPhrases.slice(0, 3).map(({ text, count }) => [text, count])).toEqual(
      digestOf(TALK)
        .keyPhrases.slice(0, 3)
        .map(({ text, count }) => [text, count]),
    );
  });

  it("gives a sound digest where times run backwards", () => {
    const marks = [3_000, 2_000, 1_000].map((atMs, n): Mark => ({ kind: "time", start: n * 50, atMs }));
    expectQuoted(digestOf(TALK, marks), TALK);
  });

  it.each(["", " \n ", "[Music]\n\n♪♪\n\n[Applause]", "{laugh} {laugh}", "1 2 3", "嗯 啊 对"])(
    "says in plain words that nothing is said in %j",
    (text) => {
      expect(() => digestOf(text)).toThrow(expect.objectContaining({ code: "document-empty" }));
    },
  );

  it("digests a long text that is a single line without a space", () => {
    const text = "但是他们开发出了更高效的模型所以训练的成本下降了十倍我们认为竞争会更激烈".repeat(3_000);
    const digest = digestOf(text, [], "zh");
    expectQuoted(digest, text);
    expect(digest.chapters.length).toBeGreaterThan(0);
  });

  it("quotes letter for letter, whatever the text", () => {
    const piece = oneof(
      anyString({ unit: "grapheme", maxLength: 30 }),
      constantFrom(
        BRIDGE,
        BREAD,
        "他们用2048块芯片完成训练，成本下降百分之三十。",
        "本质是需求催生创新",
        "吗",
        "\n\n",
        "[Music]",
        "Ann: ",
        "😀",
        "**<b>",
        "| a |\n",
        "《书》",
      ),
    );
    assert(
      property(array(piece, { maxLength: 10 }), (parts) => {
        const text = `${parts.join("")} The harbour master counts every ship.`.toWellFormed();
        const digest = digestOf(text);
        expectQuoted(digest, text);
        expect(digestMarkdown(digest, "t", "en")).not.toContain("<b>");
      }),
      { numRuns: runs(60) },
    );
  });
});

describe("digestMarkdown", () => {
  it("gives every line its place, with the time of a recording", () => {
    const marks: Mark[] = [{ kind: "time", start: 0, atMs: 65_000 }];
    const lines = digestMarkdown(digestOf(TALK, marks), "A talk", "en").split("\n");
    const listed = lines.filter((line) => /^(?:- |\d+\. )/u.test(line));
    expect(listed.length).toBeGreaterThan(10);
    for (const line of listed) expect(line).toMatch(/\\\[1:05 · \d+–\d+\\\]$/u);
  });
});
