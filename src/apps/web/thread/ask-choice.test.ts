import { expect, test } from "vitest";
import { choiceBody, hasLimits, NO_CHOICE, toggleSource } from "./ask-choice.ts";

test("nothing chosen tells the server nothing", () => {
  expect(choiceBody(NO_CHOICE)).toEqual({});
  expect(choiceBody({ ...NO_CHOICE, site: "  " })).toEqual({});
  expect(hasLimits({ ...NO_CHOICE, site: " " })).toBe(false);
});

test("kinds of sources are added and taken away, and there is always one", () => {
  const withNews = toggleSource(NO_CHOICE, "news");
  expect(choiceBody(withNews).sources).toEqual(["library", "web", "news"]);
  const newsOnly = toggleSource(toggleSource(withNews, "library"), "web");
  expect(choiceBody(newsOnly).sources).toEqual(["news"]);
  expect(toggleSource(newsOnly, "news").sources).toEqual(NO_CHOICE.sources);
});

test("limits are told as they are chosen", () => {
  const choice = { ...NO_CHOICE, site: " example.org ", since: "1w", language: "zh", isStrict: true };
  expect(choiceBody(choice)).toEqual({ site: "example.org", since: "1w", language: "zh", strict: true });
  expect(hasLimits(choice)).toBe(true);
});
