import { array, assert, constantFrom, oneof, property, string as anyString } from "fast-check";
import { describe, expect, it } from "vitest";
import { unitsOf } from "./units.ts";

const said = (text: string, cues?: Parameters<typeof unitsOf>[1]): string[] =>
  unitsOf(text, cues).map(({ start, end }) => text.slice(start, end));

/** As an automatic transcript writes it. */
const ROUGH =
  "首先我想了解局势的严重性能否描述一下这场竞赛的现状吗好的首先他们面临多重困难最大的问题是硬件受到限制" +
  "所以他们只能用性能较低的芯片但是需求催生创新资源不足反而迫使他们寻找替代方案最终他们开发出了更高效的办法" +
  "如果我们不努力就会被超过因此本土的创新至关重要当然我们也可以借鉴他们公开的成果未来几年会出现更多的竞争者";

describe("unitsOf", () => {
  it("gives sentences where there is punctuation", () => {
    expect(said("第一句话。第二句话！第三句？")).toEqual(["第一句话。", "第二句话！", "第三句？"]);
    expect(said("One is here. Two is there.")).toEqual(["One is here.", "Two is there."]);
  });

  it("cuts Chinese without any punctuation where sentences begin and questions end", () => {
    const units = said(ROUGH);
    expect(units.join("")).toBe(ROUGH);
    expect(units.length).toBeGreaterThan(5);
    expect(Math.max(...units.map((unit) => unit.length))).toBeLessThan(110);
    expect(units.some((unit) => unit.endsWith("现状吗"))).toBe(true);
    expect(units.some((unit) => unit.startsWith("但是需求催生创新"))).toBe(true);
  });

  it("parts what two people say without any mark: a question from its reply, one question from the next", () => {
    const units = said(
      "这种优势能保持多久存疑预计年底就会出现多个竞争者大模型正在变成大宗商品吗预训练模型确实在走这条老路" +
        "现在问题变成该相信谁吗开源模型的国家属性重要吗技术层面不重要但心里层面确实尴尬" +
        "正是由于硬件资源受限他们被迫攻克了数值稳定性的难题当您真正理解他们的突破时您有多震惊",
    );
    for (const end of ["大宗商品吗", "该相信谁吗", "国家属性重要吗"])
      expect(units.some((unit) => unit.endsWith(end))).toBe(true);
    for (const begin of ["他们被迫", "他们的突破"])
      expect(units.some((unit) => unit.startsWith(begin))).toBe(false);
  });

  it("cuts English without punctuation, and never within a word", () => {
    const text = Array.from(
      { length: 40 },
      (_, n) => `so we looked at case number ${n} and it worked but not always`,
    ).join(" ");
    const units = said(text);
    expect(units.length).toBeGreaterThan(10);
    expect(units.join(" ")).toBe(text);
  });

  it("leaves out times, speakers, headings and tables", () => {
    const text =
      "# Minutes\n\n[00:01] Ann: We begin now.\n[00:05] Bob: We agree on it.\n[00:09] Ann: That is good.\n" +
      "[00:12] Bob: It ends here.\n[00:15] Ann: We go home.\n[00:20] Bob: Until then.\n\n| a | b |\n";
    expect(said(text)).toEqual([
      "We begin now.",
      "We agree on it.",
      "That is good.",
      "It ends here.",
      "We go home.",
      "Until then.",
    ]);
  });

  it("leaves out all lines of code between fences", () => {
    expect(said("Start it so:\n\n```sh\nnpm ci\n\nnpm start # opens the page\n```\n\nIt runs then.")).toEqual(
      ["Start it so:", "It runs then."],
    );
    expect(said("It never ends:\n\n```\nThis is said. And this.").join(" ")).toContain("And this.");
  });

  it("leaves out what is data and no language", () => {
    expect(said(`The picture follows. ${"QUJDRA".repeat(2_000)}\n\nIt was taken at sea.`)).not.toContainEqual(
      expect.stringContaining("QUJDRAQUJDRA"),
    );
  });

  it("leaves out the marks of lists", () => {
    expect(said("- Oats are sown.\n- Rye is cut.\n\n2. Wheat is 3.5 metres high.\n")).toEqual([
      "Oats are sown.",
      "Rye is cut.",
      "Wheat is 3.5 metres high.",
    ]);
  });

  it("keeps the order, overlaps nowhere and cuts no character in two, whatever the text", () => {
    const piece = oneof(
      anyString({ unit: "grapheme", maxLength: 40 }),
      constantFrom("但是", "吗", "。", "\n\n", "[00:01] ", "Ann: ", ROUGH, "😀", "15 %", "# x\n"),
    );
    assert(
      property(array(piece, { maxLength: 12 }), (parts) => {
        const text = parts.join("").toWellFormed();
        let last = 0;
        for (const { start, end } of unitsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).isWellFormed()).toBe(true);
          last = end;
        }
      }),
    );
  });
});
