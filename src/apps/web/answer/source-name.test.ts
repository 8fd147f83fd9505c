import { expect, test } from "vitest";
import { placeOf, sourceName } from "./source-name.ts";

test("shows uploads, guide pages and files by name, without a link", () => {
  expect(sourceName("upload:0123456789ab/%E9%95%BF%E6%B1%9F.txt")).toEqual({ name: "长江.txt" });
  expect(sourceName("guide:models.md")).toEqual({ name: "models.md" });
  expect(sourceName("file:///home/a%20b/c.pdf")).toEqual({ name: "/home/a b/c.pdf" });
  expect(sourceName("upload:0/100%.txt")).toEqual({ name: "100%.txt" });
});

test("links http and https only", () => {
  expect(sourceName("https://www.a.example/b/")).toEqual({
    name: "a.example/b",
    href: "https://www.a.example/b/",
  });
  expect(sourceName("javascript:alert(1)").href).toBeUndefined();
});

test("tells headings without the title, page and time", () => {
  expect(placeOf({ headingPath: ["T", "A", "B"], page: 3, atMs: 754_000 }, "T")).toBe("A › B · p. 3 · 12:34");
  expect(placeOf({}, "T")).toBe("");
  expect(placeOf({ atMs: 3_723_000 })).toBe("1:02:03");
});
