import { describe, expect, it } from "vitest";
import { readLaw, readMarkdownSections } from "./chinese-documents.ts";
import { isFitPair, readGettext, readNotebooks } from "./parallel.ts";
import { faqSections, sectionReadings, withoutRoles } from "./question-sections.ts";
import { sentencesWith, untokenized } from "./reading.ts";
import { readSquadJson } from "./squad-json.ts";
import { readConda, readPubmed } from "./yes-no-questions.ts";

describe("texts of sources", () => {
  it("joins tokens as people write them", () => {
    expect(untokenized("he did n't say `` no '' , -lrb- or did he -rrb- ?")).toBe(
      `he didn't say "no", (or did he)?`,
    );
    expect(untokenized("the film -lsb- note 5 -rsb- ended .")).toBe("the film ended.");
  });

  it("finds the sentence that holds an offset", () => {
    const text = "第一句在这里。答案在第二句。第三句。";
    expect(sentencesWith(text, text.indexOf("答案")).holder).toBe(1);
  });

  it("reads questions with the sentence that answers", () => {
    const file = {
      data: [
        {
          title: "T",
          paragraphs: [
            {
              context: "One is here. Two is there.",
              qas: [{ question: "Where is two?", answers: [{ text: "there", answer_start: 20 }] }],
            },
          ],
        },
      ],
    };
    const [reading] = readSquadJson(JSON.stringify(file), "s", "en");
    expect(reading?.answers).toEqual([1]);
    expect(reading?.answer).toBe("there");
  });

  it("reads headings that ask, without code and roles", () => {
    const rst =
      "Title\n=====\n\nHow long does it take?\n-----------------------\n\n  It takes :ref:`ten minutes <time>`.\n\n  .. code-block:: c\n\n     wait();\n\nNo question\n-----------\n\n  Text.\n";
    expect(faqSections(rst).map(({ question }) => question)).toEqual(["How long does it take?"]);
    expect(faqSections(rst)[0]!.text.trim()).toBe("It takes ten minutes.");
    expect(withoutRoles("``a`` and :func:`~os.path` and `text <url>`_")).toBe("a and os.path and text");
  });

  it("lets each section answer its own question alone, and leaves a repeated answer out", () => {
    const readings = sectionReadings("d", "s", "en", "T", [
      { question: "A?", text: "It is red. It is big." },
      { question: "B?", text: "It is blue." },
      { question: "C?", text: "It is blue." },
    ]);
    expect(readings.map(({ question, answers }) => [question, answers])).toEqual([
      ["A?", [0, 1]],
      ["B?", [2]],
    ]);
  });

  it("reads pairs of a gettext file and leaves fuzzy ones out", () => {
    const po =
      'msgid "The list is sorted in place."\nmsgstr "列表会就地排序，不产生副本。"\n\n#, fuzzy\nmsgid "Returns nothing at all here."\nmsgstr "此处不返回任何内容。"\n';
    expect(readGettext(po)).toEqual([
      { en: "The list is sorted in place.", zh: "列表会就地排序，不产生副本。" },
    ]);
    expect(isFitPair({ en: "Too short for such a long Chinese text here.", zh: "短" })).toBe(false);
  });

  it("pairs notebooks only where they have the same cells", () => {
    const book = (...cells: string[]): string =>
      JSON.stringify({ cells: cells.map((source) => ({ cell_type: "markdown", source: [source] })) });
    const [en, zh] = [book("This is the first cell of text."), book("这是第一个文本单元格的内容。")];
    expect(readNotebooks(en, zh)).toHaveLength(1);
    expect(readNotebooks(en, book("一", "二"))).toEqual([]);
  });

  it("reads articles of a law without their numbers, and sections of Markdown", () => {
    const law =
      "# 中华人民共和国某法\n<!-- INFO END -->\n## 第一章\n第一条 为了测试，制定本法。\n第二条 本法适用于测试。\n第三条 本法自公布之日起施行。\n";
    expect(readLaw("law", "a", law)[0]).toMatchObject({
      title: "某法",
      sentences: ["为了测试，制定本法。", "本法适用于测试。", "本法自公布之日起施行。"],
    });
    expect(
      readMarkdownSections("m", "p", "# 标题\n\n这是一段说明文字。\n\n```\ncode\n```\n")[0]?.document
        .sentences,
    ).toEqual(["这是一段说明文字。"]);
  });

  it("reads which sentence decides a question of yes or no", () => {
    const item = {
      PassageID: 1,
      PassageEditID: 0,
      SampleID: 7,
      label: "NO",
      "original sentence": "Nobody rows at night.",
      "original passage": "The lake is wide. Nobody rows at night.",
      sentence1: "The lake is wide. Nobody rows at night.",
      sentence2: "Can one row at midnight?",
    };
    const edited = {
      ...item,
      PassageEditID: 3,
      sentence1: "The lake is wide. Many row at night.",
      label: "YES",
    };
    const open = { ...item, label: "DON'T KNOW" };
    const readings = readConda("c", [item, edited, open].map((each) => JSON.stringify(each)).join("\n"));
    expect(readings.map(({ answers, document }) => [document.sentences[1], answers])).toEqual([
      ["Nobody rows at night.", [1]],
      ["Many row at night.", [1]],
      ["Nobody rows at night.", []],
    ]);
    const study = {
      QUESTION: "Does it help?",
      CONTEXTS: ["We asked why. We saw many.", "Half were better."],
      LABELS: ["METHODS", "RESULTS"],
      LONG_ANSWER: "It helps a little.",
    };
    expect(readPubmed("p", JSON.stringify({ 1: study }))).toMatchObject([
      { document: { sentences: ["We asked why.", "We saw many.", "It helps a little."] }, answers: [2] },
    ]);
  });
});
