import { expect, test } from "vitest";
import { say } from "../../core/domain/said/say.ts";
import { unreadLines } from "./unread-lines.ts";

test("a document that was read in part says so, once for each reason, and one that was read whole says nothing", () => {
  const unread = [say("read.only-space"), say("read.no-text")];
  expect(unreadLines({ unread })).toEqual([
    expect.stringContaining("Read in part: The document is empty: it has only white space."),
    expect.stringContaining("Read in part: The document has no text that could be read."),
  ]);
  expect(unreadLines({})).toEqual([]);
});
