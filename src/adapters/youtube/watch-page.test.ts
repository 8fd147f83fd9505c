import { expect, test } from "vitest";
import { CAPTCHA_PAGE, CONSENT_PAGE, playerReply, watchPage } from "./fake-replies.ts";
import { readWatchPage } from "./watch-page.ts";

test("finds what the page tells its player, braces and quotes in titles included", () => {
  const reply = playerReply({ id: "aB3_-xyz019", title: 'He said "}" and \\ left {' });
  expect(readWatchPage(watchPage(reply))).toEqual(reply);
});

test("says which page came in its place", () => {
  expect(() => readWatchPage(CONSENT_PAGE)).toThrow(/consent/);
  expect(() => readWatchPage(CAPTCHA_PAGE)).toThrow(/CAPTCHA/);
  for (const page of [
    "",
    "<html>Hello</html>",
    "ytInitialPlayerResponse = {",
    "ytInitialPlayerResponse = {bad};",
  ]) {
    expect(() => readWatchPage(page)).toThrow(/without a video's particulars/);
  }
});
