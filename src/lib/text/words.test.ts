import { assert, property, string as anyString } from "fast-check";
import { describe, expect, it } from "vitest";
import { stem } from "./stem.ts";
import { isStopWord } from "./stop-words.ts";
import { tokenize, words } from "./words.ts";

describe("words", () => {
  it("are lower-cased, stemmed and without marks", () => {
    expect(words("Newton’s Running cafés")).toEqual(["newton", "run", "cafe"]);
  });

  it("keep numbers whole, whatever their commas, width and endings", () => {
    expect(words("1,234.5 ２０１５ 1990s 50th 3,4")).toEqual(["1234.5", "2015", "1990", "50", "3", "4"]);
  });

  it("of Chinese are overlapping pairs of characters, never across a mark", () => {
    expect(words("量子计算，机")).toEqual(["量子", "子计", "计算", "机"]);
    expect(words("C模式")).toEqual(["c", "模式"]);
  });

  it("of a Chinese year are its figures", () => {
    expect(words("于一九六二年竣工")).toEqual(["于", "1962", "年竣", "竣工"]);
    expect(words("二〇二四年和一二三四号")).toEqual(["2024", "年和", "和一", "一二", "二三", "三四", "四号"]);
  });

  it("part a product from what it is, where Chinese writes no space between them", () => {
    expect(words("2048块H800GPU和RTX4090GPU")).toEqual(["2048", "块", "h800", "gpu", "和", "rtx4090", "gpu"]);
    expect(words("GPT4 H2O COVID19 Web3D")).toEqual(["gpt4", "h2o", "covid19", "web3d"]);
  });

  it("carry the place at which they are written", () => {
    assert(
      property(anyString({ unit: "binary" }), (text) => {
        let at = 0;
        for (const { start, end, kind } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(kind === "han" ? at - 1 : at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          at = end;
        }
      }),
    );
  });
});

describe("stem", () => {
  it.each([
    ["surrendered", "surrender"],
    ["companies", "company"],
    ["running", "run"],
    ["nationalization", "nationalize"],
    ["quickly", "quick"],
    ["wrote", "writing"],
    ["studies", "studied"],
    ["investment", "invest"],
    ["located", "location"],
  ])("brings %s and %s together", (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ["news", "new"],
    ["general", "generate"],
    ["policy", "police"],
    ["bus", "but"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});

describe("stop words", () => {
  it("hold question words of both languages, and nothing that tells texts apart", () => {
    for (const word of ["what", "how", "the", "什么", "哪里", "多少", "誰"])
      expect(isStopWord(word)).toBe(true);
    for (const word of ["panther", "1990", "北京", "电视"]) expect(isStopWord(word)).toBe(false);
  });
});

it("stems a meeting and meetings alike", () => {
  for (const word of ["meeting", "morning", "booking", "sailing"])
    expect(words(`${word}s`)).toEqual(words(word));
});
