import { describe, expect, test } from "vitest";
import { authorNames, fullName } from "./author-names.ts";

/** `Family|Given`, with particle and suffix; a literal as it is. */
function read(byline: string): string[] {
  return authorNames(byline).map((name) =>
    "literal" in name
      ? name.literal
      : [name.family, name.given, name.particle, name.suffix].filter((part) => part !== undefined).join("|"),
  );
}

describe("names of a byline", () => {
  test.each([
    ["Ada Brook", ["Brook|Ada"]],
    ["By Ada Brook", ["Brook|Ada"]],
    ["Brook, Ada", ["Brook|Ada"]],
    ["Brook, Ada M.", ["Brook|Ada M."]],
    ["J. R. R. Tolkien", ["Tolkien|J. R. R."]],
    ["Martin L. King Jr.", ["King|Martin L.|Jr."]],
    ["Ludwig van Beethoven", ["Beethoven|Ludwig|van"]],
    ["van der Berg, Anna", ["Berg|Anna|van der"]],
    ["Jean-Luc Godard", ["Godard|Jean-Luc"]],
    ["Zoë O’Brien", ["O’Brien|Zoë"]],
    ["Ada Brook, MD", ["Brook|Ada"]],
  ])("takes %s apart", (byline, names) => expect(read(byline)).toEqual(names));

  test.each([
    ["Ada Brook and Ben Stone", ["Brook|Ada", "Stone|Ben"]],
    ["Ada Brook, Ben Stone & Cy Reed", ["Brook|Ada", "Stone|Ben", "Reed|Cy"]],
    ["Brook, Ada; Stone, Ben", ["Brook|Ada", "Stone|Ben"]],
    ["Ada Brook, 王河", ["Brook|Ada", "王河"]],
    ["张三、李四", ["张三", "李四"]],
    ["张三 李四", ["张三", "李四"]],
    ["作者：欧阳修", ["欧阳修"]],
    ["Ada Brook, Ben Stone, PhD", ["Brook|Ada", "Stone|Ben"]],
  ])("finds each name in %s", (byline, names) => expect(read(byline)).toEqual(names));

  test.each([
    "Reuters",
    "BBC News",
    "Johnson and Johnson Foundation",
    "World Health Organization",
    "Gabriel García Márquez",
    "Мария Иванова",
    "山田 太",
    "@rivers",
    "NASA",
    "ACME 2000",
    "新华社",
  ])("leaves %s as it is", (byline) => expect(authorNames(byline)).toEqual([{ literal: byline }]));

  test("takes agencies side by side for two", () => {
    expect(read("Reuters, AFP")).toEqual(["Reuters", "AFP"]);
  });

  test("finds nobody in nothing", () => {
    expect(authorNames(undefined)).toEqual([]);
    expect(authorNames(" ; ")).toEqual([]);
  });

  test("writes a name in its own order", () => {
    expect(authorNames("van der Berg, Anna").map(fullName)).toEqual(["Anna van der Berg"]);
  });
});
