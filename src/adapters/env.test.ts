import { expect, test } from "vitest";
import { readNumber, readValue } from "./env.ts";

const range = { least: 1, most: 500 };

test.each([
  [undefined, 50],
  ["", 50],
  [" \n", 50],
  ["1", 1],
  [" 500\n", 500],
])("a number that is given as %j is %d", (text, value) => {
  expect(readNumber({ FOOTNOTE_SIZE: text }, "FOOTNOTE_SIZE", 50, range)).toBe(value);
});

test.each(["0", "501", "-1", "1.5", "1e2", "0x10", "sk-secret", "５"])(
  "%j is refused, and not repeated",
  (text) => {
    const read = (): number => readNumber({ FOOTNOTE_SIZE: text }, "FOOTNOTE_SIZE", 50, range);
    expect(read).toThrow(
      expect.objectContaining({
        code: "config-invalid",
        message: "FOOTNOTE_SIZE is not a whole number from 1 to 500.",
        hint: expect.stringContaining("leave it unset for 50"),
      }),
    );
  },
);

test("what is blank is not set", () => {
  expect(readValue({ KEY: " \n" }, "KEY")).toBeUndefined();
  expect(readValue({ KEY: " abc\n" }, "KEY")).toBe("abc");
});
