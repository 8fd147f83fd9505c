import { describe, expect, it } from "vitest";
import { TINY_PIECES, tinyReaderFile } from "../../../test/tiny-reader.ts";
import { parseReaderFile } from "./reader-file.ts";
import { createTokenizer, readVocabulary } from "./tokenizer.ts";

const tokenizer = createTokenizer(readVocabulary(parseReaderFile(tinyReaderFile())));
const pieces = (text: string): string => Array.from(tokenizer.pieces(text), (n) => TINY_PIECES[n]).join("|");

describe("the division of a text into pieces", () => {
  it("is the one whose scores sum up highest", () => {
    expect(pieces("the bridge")).toBe("▁the|▁bridge");
    expect(pieces("bridgebridge")).toBe("▁bridge|bridge");
    expect(pieces("大桥桥")).toBe("▁|大桥|桥");
    expect(pieces("bridga")).toBe("▁br|id|<unk>|a");
  });

  it("takes runs of blanks for one, and puts one in front", () => {
    expect(pieces("the   bridge")).toBe(pieces(" the bridge"));
    expect(pieces("the\tbridge")).toBe("▁the|▁bridge");
    expect(pieces("the bridge ")).toBe("▁the|▁bridge|▁");
  });

  it("reads code points by the map of normal forms", () => {
    expect(pieces("\uff21b")).toBe("▁|a|b");
    expect(pieces("a\u0001b")).toBe("▁|a|b");
  });

  it("finds a piece for everything: what is unknown, emoji, half of a pair", () => {
    expect(pieces("😀a")).toBe("▁|<unk>|a");
    expect(pieces("a\ud83d")).toBe("▁|a|<unk>");
    expect(pieces("")).toBe("▁");
  });

  it("takes the names of control pieces in a text for letters", () => {
    expect(Array.from(tokenizer.pieces("<s></s><pad>")).every((piece) => piece === 3 || piece > 3)).toBe(
      true,
    );
  });

  it("knows which characters of the text each piece was read from", () => {
    const placed = (text: string): string[] => {
      const { pieces: found, from, to } = tokenizer.places(text);
      expect(Array.from(found)).toEqual(Array.from(tokenizer.pieces(text)));
      return Array.from(from, (begin, nth) => text.slice(begin, to[nth]));
    };
    expect(placed("the  bridge")).toEqual(["the", "bridge"]);
    expect(placed("大桥b")).toEqual(["", "大桥", "b"]);
    expect(placed("a\u0001\tb")).toEqual(["", "a", "\t", "b"]);
    expect(placed("😀a")).toEqual(["", "😀", "a"]);
    expect(placed("")).toEqual([""]);
  });

  it("divides 100,000 characters", () => {
    expect(tokenizer.pieces("the bridge ".repeat(9_100))).toHaveLength(18_201);
  });
});
