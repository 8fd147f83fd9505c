import { expect, test } from "vitest";
import { isoDate, isoFromSeconds, plainText, tidy } from "./plain-text.ts";

test.each([
  ["<strong>Fish</strong> &amp; chips", "Fish & chips"],
  ["un<b>believ</b>able", "unbelievable"],
  ["<p>one</p><p>two</p>", "one two"],
  ["<jats:p>H<jats:sub>2</jats:sub>O</jats:p>", "H2O"],
  ["a < b and c > d", "a < b and c > d"],
  ["x<script>alert(1)</script>y", "xy"],
  ["  a\n\t b\u0000c ", "a b c"],
  ["<img src=x onerror=alert(1)>after", "after"],
  ["中<span class='searchmatch'>文</span>", "中文"],
])("reads %j as %j", (markup, text) => {
  expect(plainText(markup)).toBe(text);
});

test("gives nothing for what is no text", () => {
  expect([undefined, null, 7, {}].map(plainText)).toEqual(["", "", "", ""]);
});

test("cuts what is too long, never within a character", () => {
  const cut = tidy("a" + "😀".repeat(2_000));
  expect(cut.length).toBeLessThanOrEqual(1_501);
  expect(cut.isWellFormed()).toBe(true);
});

test("bounds its work on markup without end", () => {
  expect(plainText("<b>".repeat(1_000_000))).toBe("");
});

test.each([
  ["2026-11-03", "2026-11-03"],
  ["2026-11-03T10:15:00Z", "2026-11-03T10:15:00Z"],
  ["2026-11-03T10:15:00.123+02:00", "2026-11-03T08:15:00Z"],
  ["2026-11-03T10:15:00", "2026-11-03"],
  ["20261103T101500Z", "2026-11-03T10:15:00Z"],
  ["Nov 3, 2026", "2026-11-03"],
  ["3 November 2026", "2026-11-03"],
  ["Tue, 03 Nov 2026 10:15:00 GMT", "2026-11-03T10:15:00Z"],
])("reads the date %s", (text, date) => {
  expect(isoDate(text)).toBe(date);
});

test.each(["3 days ago", "2026-02-31", "2026", "yesterday", "", "Foo 3, 2026", null, 5])(
  "knows no date in %j",
  (text) => {
    expect(isoDate(text)).toBeUndefined();
  },
);

test("reads seconds, and refuses those out of all time", () => {
  expect(isoFromSeconds(1_600_000_000)).toBe("2020-09-13T12:26:40.000Z");
  expect([Number.NaN, 1e300, "1"].map(isoFromSeconds)).toEqual([undefined, undefined, undefined]);
});
