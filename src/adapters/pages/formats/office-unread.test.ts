import { expect, test } from "vitest";
import { officeUnread } from "./office-unread.ts";

test("tells of charts and comments, which are not read, and of nothing where there are none", () => {
  const names = [
    "word/document.xml",
    "ppt/comments/comment1.xml",
    "word/charts/chart1.xml",
    "word/charts/style1.xml",
    "word/media/a.png",
  ];
  expect(officeUnread({ names })).toMatchObject([
    { key: "office.charts", params: { count: 1 } },
    { key: "office.comments" },
  ]);
  expect(
    officeUnread({ names: ["xl/workbook.xml", "xl/threadedComments/threadedComment1.xml"] }),
  ).toMatchObject([{ key: "office.comments" }]);
  expect(officeUnread({ names: ["ppt/presentation.xml", "ppt/commentAuthors.xml"] })).toEqual([]);
});
