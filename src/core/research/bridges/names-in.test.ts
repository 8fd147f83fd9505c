import { describe, expect, it } from "vitest";
import { namesIn } from "./names-in.ts";

const names = (text: string): string[] => namesIn(text).map(({ name }) => name);

describe("names in a text", () => {
  it("are found by capitals, quotation marks and small words within, without what only opens a sentence", () => {
    expect(names("The Golden Tide is a film by Petra Quarrie of the University of Leeds.")).toEqual([
      "Golden Tide",
      "Petra Quarrie",
      "University of Leeds",
    ]);
    expect(names('Published in 1926, "the long way home" is by Ludwig van Dale.')).toEqual([
      "the long way home",
      "Ludwig van Dale",
    ]);
    expect(names("Born in March 1931, she moved to Wickhaven in 1950.")).toEqual(["Wickhaven"]);
  });

  it("are found in Chinese by marks, surnames, callings and the words that institutions end in", () => {
    expect(names("《长河》由沈若兰执导，摄于青桥镇。")).toEqual(["长河", "沈若兰", "青桥镇"]);
    expect(names("小说家陈思远毕业于明德艺术学院。")).toEqual(["陈思远", "明德艺术学院"]);
    expect(names("歌曲《冬日钟楼》的作曲者出生在哪里？")).toEqual(["冬日钟楼"]);
  });
});
