import { expect, test } from "vitest";
import { type NotFound, notFoundText } from "./not-found.ts";

const nothing: NotFound = {
  language: "en",
  nearestTitles: [],
  isScoped: false,
  isLeftOut: false,
  isLibraryAsked: true,
  isLibraryEmpty: false,
  web: "not-asked",
  filters: {},
};

test("an answer without one says where was looked", () => {
  expect(notFoundText(nothing)).toBe("I found nothing in your library that answers this.");
  expect(notFoundText({ ...nothing, isLibraryEmpty: true })).toContain("Your library is empty");
  expect(notFoundText({ ...nothing, web: "reached", isLibraryEmpty: true })).toBe(
    "I found nothing in your library or on the web that answers this.",
  );
  expect(notFoundText({ ...nothing, web: "reached", isLibraryAsked: false })).toBe(
    "I found nothing on the web that answers this.",
  );
});

test("a web that was not reached is not said to have been searched", () => {
  expect(notFoundText({ ...nothing, web: "unreached" })).toBe(
    "I found nothing in your library that answers this. The web could not be reached.",
  );
  expect(notFoundText({ ...nothing, web: "unreached", isLibraryAsked: false, language: "zh" })).toBe(
    "网络搜索没有成功。",
  );
});

test("what the person limited the search to is said, in both languages", () => {
  const filters = { site: "example.org", since: "2026-01-01", language: "zh" };
  expect(notFoundText({ ...nothing, web: "reached", filters })).toMatch(
    /pages of example\.org, since 2026-01-01, in the language zh\.$/,
  );
  expect(notFoundText({ ...nothing, web: "reached", filters, language: "zh" })).toMatch(
    /example\.org 的网页，2026-01-01 之后/,
  );
});

test("what speaks of the subject is told from what does not, with what could be done", () => {
  const near = { ...nothing, isNear: true, nearestTitles: ["Lease of the mill", "Zoo"] };
  expect(notFoundText(near)).toBe(
    "“Lease of the mill” speaks of this but does not say what you ask; searching the web, adding a document that says it, or asking a model may help.\n\n" +
      "The nearest documents are:\n\n- Lease of the mill\n- Zoo",
  );
  expect(notFoundText({ ...near, web: "reached" })).not.toContain("searching the web");
  expect(notFoundText({ ...near, language: "zh" })).toContain(
    "“Lease of the mill”谈到了这个话题，但没有说明你问的内容",
  );
});
