import { expect, test } from "vitest";
import { readJson } from "./read-records.ts";

test("takes the marks of a page out of values that are made of them, and out of no others", () => {
  const { text } = readJson(
    JSON.stringify({
      items: [
        { id: 1, content: "<p>The bridge opens at <b>six</b> &amp; closes at ten.</p>" },
        { id: 2, content: "if a<b and b>c then <em>stop" },
      ],
    }),
  );
  expect(text).toContain("id: 1\ncontent: The bridge opens at six & closes at ten.");
  expect(text).toContain("if a<b and b>c then <em>stop");
});
