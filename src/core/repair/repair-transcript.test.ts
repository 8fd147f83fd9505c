import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toOriginal, toRepaired } from "./changes.ts";
import { looseSyllable, syllableOf } from "./han-sound.ts";
import { repairTranscript, withoutChanges, type Repair } from "./repair-transcript.ts";
import { runs } from "../../../test/property-runs.ts";

const ENGLISH =
  "okay so today we are going to talk about sorting and i want to start with a question what is the fastest way to sort a list " +
  "well it depends on the list if it is short then anything works but if it is long we need to think about how many times " +
  "we compare so let's look at merge sort it splits the list in two halves and then it sorts each of them and we put them together";
const CHINESE =
  "好的我们今天来讲机械波首先我们要知道什么是波然后大家看一下这个图它是不是一个正弦的曲线对不对" +
  "那么这个波长是多少呢我们可以从图上读出来所以第一个问题就解决了但是第二个问题稍微难一点因为它没有告诉我们周期是多少";

const namesOf = ({ changes }: Repair): string[] =>
  changes.filter(({ kind }) => kind === "name").map(({ before, after }) => `${before}→${after}`);

describe("a transcript without marks", () => {
  it("gets sentences, capitals and questions in English", () => {
    const { text, sentences } = repairTranscript(ENGLISH);
    expect(text.toLowerCase().replaceAll(/[.,?]/g, "").replaceAll(/\s+/g, " ")).toBe(ENGLISH);
    expect(text).toMatch(/^Okay/);
    expect(text).toContain(" I want ");
    expect(text).toMatch(/\. So let's look at merge sort/);
    expect(sentences.length).toBeGreaterThan(3);
  });

  it("gets sentences and questions in Chinese", () => {
    const { text, sentences } = repairTranscript(CHINESE);
    expect(text.replaceAll(/[，。？\n]/g, "")).toBe(CHINESE);
    expect(text).toMatch(/多少呢？/);
    expect(text).toMatch(/[。，？]但是/);
    expect(text).toMatch(/[。？]$/);
    expect(sentences.length).toBeGreaterThan(3);
  });

  it("ends sentences where the speaker paused, and puts marks in place of spaces between Han characters", () => {
    const words = "我们看这个图".repeat(12);
    const at = 6 * 5;
    const cues = [
      { start: 0, end: at, startMs: 0, endMs: 5_000 },
      { start: at, end: words.length, startMs: 8_000, endMs: 14_000 },
    ];
    expect(repairTranscript(words, { cues }).sentences.map(({ to }) => to)).toContain(at);
    const spaced = `${words.slice(0, at)} ${words.slice(at)}`;
    const mark = repairTranscript(spaced, {
      cues: [
        { ...cues[0], start: 0, end: at, startMs: 0, endMs: 5_000 },
        { start: at + 1, end: spaced.length, startMs: 8_000, endMs: 9_000 },
      ],
    }).changes.find(({ start }) => start === at);
    expect(mark).toMatchObject({ kind: "mark", before: " ", after: "。", reason: { code: "sentence-ends" } });
  });

  it("is cut into paragraphs where it is long", () => {
    expect(repairTranscript(`${ENGLISH} `.repeat(6)).text.split("\n\n").length).toBeGreaterThan(2);
    expect(repairTranscript(CHINESE.repeat(8)).text.split("\n\n").length).toBeGreaterThan(2);
  });
});

it("a text that has its marks, and one in another language, stay as they are", () => {
  for (const text of [
    "We read. Then we write, slowly, and nobody minds at all.\n\nIs that so? It is.",
    "这是一个句子。这是另一个，带有逗号的句子！你看呢？",
    "das ist ein langer text ohne zeichen ".repeat(3),
    "это длинный текст без знаков ".repeat(30),
    "",
  ]) {
    expect(repairTranscript(text)).toMatchObject({ text, changes: [] });
  }
});

describe("names", () => {
  const hints = { title: "深度求索与人工智能", glossary: ["黄仁勋", { term: "token", heard: ["偷坑"] }] };

  it("become what the title or the glossary has where they sound the same", () => {
    const repair = repairTranscript("深度求所在人公制能上，每秒16个偷坑，黄人询这样说。", hints);
    expect(namesOf(repair)).toEqual([
      "深度求所→深度求索",
      "人公制能→人工智能",
      "偷坑→token",
      "黄人询→黄仁勋",
    ]);
    expect(repair.text).toBe("深度求索在人工智能上，每秒16个token，黄仁勋这样说。");
    const phrase = repairTranscript("他们用混和专家模形的训练方法", { description: "混合专家模型的训练" });
    expect(namesOf(phrase)).toEqual(["混和专家模形→混合专家模型"]);
    expect(repair.changes[0]).toMatchObject({
      reason: { code: "sounds-as", term: "深度求索", from: "title" },
    });
  });

  it("take the letters that the hints, or the text itself more than once, give them", () => {
    expect(namesOf(repairTranscript("openai 与 OPEN AI，还有 OPNAI。", { title: "OpenAI" }))).toEqual([
      "openai→OpenAI",
      "OPEN AI→OpenAI",
    ]);
    expect(namesOf(repairTranscript("DeepSeek 好，DeepSeek 快，DEEPSEEK 新。"))).toEqual([
      "DEEPSEEK→DeepSeek",
    ]);
    expect(namesOf(repairTranscript("we use OPEN AI today", { title: "OpenAI" }))).toEqual([
      "OPEN AI→OpenAI",
    ]);
    expect(namesOf(repairTranscript("truly open AI", { title: "OpenAI" }))).toEqual([]);
    expect(namesOf(repairTranscript("We open AIs. OPENED doors. Open."))).toEqual([]);
  });

  it("stay where nothing is sure: short words, two terms of one sound, no hint, and every number", () => {
    expect(namesOf(repairTranscript("黎明的时候，他来了。", { glossary: ["李明"] }))).toEqual([]);
    expect(namesOf(repairTranscript("张晓明来了。", { glossary: ["张小明", "章晓鸣"] }))).toEqual([]);
    expect(namesOf(repairTranscript("深度求所发布了模型，深度求所很快。"))).toEqual([]);
    expect(namesOf(repairTranscript("他说得进一步", { title: "说的进一步" }))).toEqual([]);
    expect(namesOf(repairTranscript("以后三十而立的人", { title: "三时而立" }))).toEqual([]);
    expect(namesOf(repairTranscript("x 16", { glossary: [{ term: "60", heard: ["16"] }] }))).toEqual([]);
  });
});

describe("a repair", () => {
  const repair = repairTranscript(`${CHINESE}深度求所就这样`, { title: "深度求索" });

  it("loses a change that is refused, and only that", () => {
    const name = repair.changes.find(({ kind }) => kind === "name");
    const less = withoutChanges(repair, [name?.id ?? "", "mark-unknown"]);
    expect(less.text).toBe(repair.text.replace("深度求索", "深度求所"));
    const none = withoutChanges(
      repair,
      repair.changes.map(({ id }) => id),
    );
    expect(none.text).toBe(repair.original);
  });

  it("leads from each text to the other, and its sentences to the original", () => {
    for (const { from, to, start, end } of repair.sentences) {
      expect(toOriginal(repair.changes, start)).toBe(from);
      expect(toOriginal(repair.changes, end)).toBe(to);
    }
    const unchanged = Array.from(repair.original, (_, at) => at).filter(
      (at) => !repair.changes.some(({ start, end }) => at >= start && at < end),
    );
    for (const at of unchanged) {
      const there = toRepaired(repair.changes, at);
      expect(repair.text[there]).toBe(repair.original[at]);
      expect(toOriginal(repair.changes, there)).toBe(at);
    }
  });

  it("is made of any text, and its changes say what stood there and do not overlap", () => {
    const word = fc.constantFrom(
      "我们",
      "深度求所",
      " ",
      "\n",
      "so",
      "i",
      "OPEN AI",
      "16",
      "。",
      "吗",
      "🙂",
      "但是",
      "\ud800",
    );
    const texts = fc.oneof(
      fc.array(word, { maxLength: 200 }).map((words) => words.join("")),
      fc.string({ unit: "binary", maxLength: 300 }),
    );
    fc.assert(
      fc.property(texts, (original) => {
        const { changes, text } = repairTranscript(original, { title: "深度求索 OpenAI" });
        let at = 0;
        for (const { start, end, before } of changes) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(original.slice(start, end)).toBe(before);
          at = end;
        }
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
        expect(text.match(/\p{N}/gu)).toEqual(original.match(/\p{N}/gu));
      }),
      { numRuns: runs(200) },
    );
  });
});

it("Han characters are read by their place in Unicode's order", () => {
  const read = Array.from("深度求索人工智能黄仁勋女绿略二啊做重行", syllableOf).join(" ");
  expect(read).toBe("shen du qiu suo ren gong zhi neng huang ren xun nv lv lve er a zuo zhong xing");
  expect(["x", "の", "。"].map(syllableOf)).toEqual(["x", "の", "。"]);
  expect(["zhang", "neng", "shi", "ling"].map(looseSyllable)).toEqual(["zan", "len", "si", "lin"]);
});
