import { describe, expect, test } from "vitest";
import { withTextDirective } from "./text-fragment.ts";

describe("withTextDirective", () => {
  test("writes start, end and context in the order of the specification", () => {
    expect(withTextDirective("https://a.example/b", { start: "one two" })).toBe(
      "https://a.example/b#:~:text=one%20two",
    );
    expect(
      withTextDirective("https://a.example/b?c=d", { prefix: "p", start: "s", end: "e", suffix: "x" }),
    ).toBe("https://a.example/b?c=d#:~:text=p-,s,e,-x");
  });

  test("keeps an address's own fragment and replaces its directive", () => {
    expect(withTextDirective("https://a.example/#part", { start: "s" })).toBe(
      "https://a.example/#part:~:text=s",
    );
    expect(withTextDirective("https://a.example/#part:~:text=old", { start: "s" })).toBe(
      "https://a.example/#part:~:text=s",
    );
    expect(withTextDirective("https://a.example/#:~:text=old,er", { start: "s" })).toBe(
      "https://a.example/#:~:text=s",
    );
  });

  test("escapes the signs of its syntax and those that end a link where it is written down", () => {
    const [, words] = withTextDirective("https://a.example/", {
      start: `a-b, c&d (e) 'f' "g" <h> #50%`,
    }).split("text=");
    expect(words).toBe("a%2Db%2C%20c%26d%20%28e%29%20%27f%27%20%22g%22%20%3Ch%3E%20%2350%25");
  });

  test("writes Chinese and emoji in UTF-8, and half a surrogate pair as the sign for what is broken", () => {
    expect(withTextDirective("https://a.example/", { start: "铁塔" })).toMatch(/text=%E9%93%81%E5%A1%94$/);
    expect(withTextDirective("https://a.example/", { start: "😀" })).toMatch(/text=%F0%9F%98%80$/);
    expect(withTextDirective("https://a.example/", { start: "\ud83d" })).toMatch(/text=%EF%BF%BD$/);
  });
});
