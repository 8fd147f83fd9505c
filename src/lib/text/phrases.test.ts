import { describe, expect, it } from "vitest";
import { excerptOf, hasPhrases, phrasesOf, plainWords } from "./phrases.ts";

describe("words as somebody remembers them", () => {
  it("are folded, and cut one by one where no spaces stand", () => {
    expect(plainWords("Café-Räume, ２ 個燈塔!")).toEqual(["cafe", "raume", "2", "个", "灯", "塔"]);
    expect(plainWords("— … ’")).toEqual([]);
  });

  it("are looked for in their order, the last of a phrase perhaps cut off", () => {
    const words = plainWords("The e-mail about the lighthouse; 港口的燈塔很老。");
    const finds = (looked: string) => hasPhrases(words, phrasesOf(looked));
    expect(["lighth", "E-MAIL", "灯塔很", "mail 老", "Light e-mail"].every(finds)).toBe(true);
    expect(["house", "mail-e", "塔灯", "lighthouse boat"].some(finds)).toBe(false);
    expect(phrasesOf(" ?! ")).toEqual([]);
  });

  it("are shown with the words around them", () => {
    const text = `${"before ".repeat(20)}the Lantern turned${" after".repeat(20)}`;
    const excerpt = excerptOf(text, "lantern", 60);
    expect(excerpt).toMatch(/^….*the Lantern turned.*…$/);
    expect(excerpt.length).toBeLessThanOrEqual(62);
    expect(excerptOf("Short\n\n text", "nothing", 60)).toBe("Short text");
    expect(excerptOf("港口的燈塔很老", "灯塔", 60)).toBe("港口的燈塔很老");
  });
});
