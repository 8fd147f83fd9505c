import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testLibrary } from "../../../../test/passages.ts";
import { createClaimChecker } from "./check-claim.ts";
import { isVerbatim } from "./verbatim.ts";

const library = testLibrary([
  {
    title: "Eiffel Tower",
    page: 3,
    headingPath: ["History"],
    text:
      "Paris has many towers. The Eiffel Tower was completed in 1889 for the World's Fair. It is 330 metres tall and " +
      "drew 5.9 million visitors in 2022.\n\nThe lifts are run by the city. They were not renewed before 2008. " +
      "Painting it takes 60 tonnes of paint every seven years.",
  },
  {
    title: "埃菲尔铁塔",
    text: "埃菲尔铁塔位于法国巴黎战神广场。铁塔高330米，于1889年建成，是世界著名建筑。",
  },
]);

function check(text: string, sources: number[] = [1]) {
  return createClaimChecker(library.hitsOfSources).check({ start: 0, end: text.length, text, sources });
}

describe("a verdict", () => {
  test.each([
    ["The Eiffel Tower was completed in 1889 for the World's Fair.", "supported"],
    ["The **Eiffel Tower** was completed in 1889", "supported"],
    ["The tower is 330 metres tall.", "supported"],
    // Word for word, although no word of it says what it is about.
    ["It is 330", "supported"],
    ["5,900,000 visitors came to the tower in 2022.", "supported"],
    ["The tower drew 5.9 million visitors in 2022.", "supported"],
    ["Painting the tower takes 60 tonnes of paint every 7 years.", "supported"],
    // A number that the source does not have.
    ["The Eiffel Tower was completed in 1890 for the World's Fair.", "unsupported"],
    ["The tower is 330 metres tall and drew 6.9 million visitors in 2022.", "partial"],
    ["Painting the tower takes 60 tonnes of paint every five years.", "partial"],
    // A negation that turns it round.
    ["The lifts were renewed before 2008.", "unsupported"],
    ["The tower was sold to a scrap dealer by a fraudster.", "unsupported"],
  ])("%s → %s", (text, verdict) => {
    expect(check(text).verdict).toBe(verdict);
  });

  test.each([
    ["铁塔高330米，于1889年建成。", "supported"],
    ["埃菲尔铁塔位于巴黎战神广场。", "supported"],
    ["铁塔高324米，于1889年建成。", "partial"],
    ["铁塔在冬天关闭，不对游客开放。", "unsupported"],
  ])("%s → %s", (text, verdict) => {
    expect(check(text, [2]).verdict).toBe(verdict);
  });

  test("across two languages is by words that stand for one another, and by figures", () => {
    expect(check("铁塔于1889年建成。", [1]).verdict).toBe("supported");
    expect(check("铁塔于1890年建成。", [1]).verdict).toBe("unsupported");
  });

  test("without a marker, or for a source without passages, is `uncited`", () => {
    expect(check("It is tall.", [])).toMatchObject({ verdict: "uncited", citations: [] });
    expect(check("It is tall.", [7])).toMatchObject({ verdict: "uncited", citations: [] });
  });

  test("of a claim is the best of its citations", () => {
    const claim = check("The tower is 330 metres tall.", [1, 2]);
    expect(claim.citations.map((citation) => citation.source)).toEqual([1, 2]);
    expect(claim.verdict).toBe("supported");
  });
});

describe("a table's cell is read with its row and column", () => {
  const cell = (subject: string, head: string, text: string) =>
    createClaimChecker(library.hitsOfSources).check({
      start: 0,
      end: text.length,
      text,
      sources: [1],
      within: { subject, head },
    }).verdict;

  test.each([
    ["Eiffel Tower", "Completed", "1889", "supported"],
    ["Eiffel Tower", "Year of inauguration", "1889", "supported"],
    ["Eiffel Tower", "Completed", "1898", "unsupported"],
    ["埃菲尔铁塔", "高度", "330米", "supported"],
    ["埃菲尔铁塔", "高度", "303米", "unsupported"],
  ])("%s, %s: %s is %s", (subject, head, text, verdict) => {
    expect(cell(subject, head, text)).toBe(verdict);
  });
});

describe("a name that the source has for something else", () => {
  test.each([
    [
      "Canberra is the largest city.",
      "Sydney is the largest city, and Canberra the capital.",
      "Sydney",
      "Canberra",
    ],
    [
      "The fair of 1900 was held in Lyon.",
      "The fair of 1900 was held in Paris. A museum in Lyon keeps its posters.",
      "Paris",
      "Lyon",
    ],
    [
      "The bridge was opened by Paul Dubois.",
      "The bridge was opened by Jack Lang. Its designer was Paul Dubois.",
      "Jack Lang",
      "Paul Dubois",
    ],
    ["大桥由李明于1932年启用。", "大桥由王强于1932年启用。李明是设计师。", "王强", "李明"],
    ["1900年的博览会在里昂举行。", "1900年的博览会在巴黎举行。里昂的博物馆保存着海报。", "巴黎", "里昂"],
  ])("%s ← %s", (text, source, stated, claimed) => {
    const { hitsOfSources } = testLibrary([{ title: "", text: source }]);
    const claim = createClaimChecker(hitsOfSources).check({ start: 0, end: text.length, text, sources: [1] });
    expect(claim.verdict).toBe("unsupported");
    expect(claim.reasons).toContainEqual(expect.objectContaining({ code: "name-differs", claimed, stated }));
  });

  test.each([
    ["In Paris, Smith met Jones.", "Smith met Jones in Paris in 1920."],
    [
      "Paul Dubois designed the bridge.",
      "The bridge was opened by Jack Lang. Paul Dubois designed the bridge in 1930.",
    ],
  ])("says nothing against the same names in another order: %s ← %s", (text, source) => {
    const { hitsOfSources } = testLibrary([{ title: "", text: source }]);
    const claim = createClaimChecker(hitsOfSources).check({ start: 0, end: text.length, text, sources: [1] });
    expect(claim.verdict).toBe("supported");
  });
});

describe("reasons", () => {
  const reasons = (text: string, sources?: number[]): string[] =>
    (check(text, sources).reasons ?? []).map(({ message }) => message);

  test.each([
    ["The Eiffel Tower was completed in 1890 for the World's Fair.", "The source says 1889, not 1890."],
    ["The tower is 330 feet tall.", "The source says 330 metres, not 330 feet."],
    [
      "The Eiffel Tower in Berlin was completed in 1889 for the World's Fair.",
      "Its sources do not mention Berlin.",
    ],
    ["The lifts were renewed before 2008.", "The source has a “not” at “renewed” that is missing here."],
    ["The lifts are not run by the city.", "There is a “not” at “run” here that the source does not have."],
    [
      "Painting it needs volunteers, scaffolding, helicopters and special permits every seven years.",
      "Its sources do not say “needs volunteers, scaffolding, helicopters”, “special permits”.",
    ],
  ])("%s", (text, message) => {
    expect(reasons(text)).toContain(message);
  });

  test.each([
    ["铁塔高324米，于1889年建成。", "The source says 330米, not 324米."],
    ["埃菲尔铁塔位于英国巴黎战神广场。", "The source says 法国, not 英国."],
  ])("%s", (text, message) => {
    expect(reasons(text, [2])).toContain(message);
  });

  test("name a source that says it and is not cited", () => {
    const claim = check("埃菲尔铁塔位于法国巴黎战神广场。", [1]);
    expect(claim).toMatchObject({ verdict: "partial", elsewhere: { source: 2, verdict: "supported" } });
    expect(claim.reasons).toContainEqual({
      code: "other-source",
      message: "Source 2 says it, and is not cited for it.",
      source: 2,
    });
    expect(check("The weather is fine.", [])).toMatchObject({ reasons: [{ code: "not-cited" }] });
  });

  test("are none where a claim is supported", () => {
    expect(check("The tower is 330 metres tall.").reasons).toEqual([]);
  });
});

test.each([
  // 1889 and 2008 are quoted; their distance is right, and then it is not.
  ["119 years lay between its completion in 1889 and the lifts' renewal in 2008.", false],
  ["120 years lay between its completion in 1889 and the lifts' renewal in 2008.", true],
])("%s", (text, isRefuted) => {
  const codes = (check(text).reasons ?? []).map(({ code }) => code);
  expect(codes.some((code) => code.startsWith("number-"))).toBe(isRefuted);
});

describe("a quote", () => {
  test("is the sentence that carries the claim, and says where it stands", () => {
    const [citation] = check("It was completed in 1889.").citations;
    expect(citation?.quote.text).toBe("The Eiffel Tower was completed in 1889 for the World's Fair.");
    expect(citation).toMatchObject({ headingPath: ["History"] });
  });

  test("takes in the neighbour where the claim draws on both", () => {
    const [citation] = check(
      "Completed in 1889 for the World's Fair, it is 330 metres tall and drew 5.9 million visitors.",
    ).citations;
    expect(citation?.quote.text).toMatch(/^The Eiffel Tower was completed.*in 2022\.$/);
    expect(citation?.verdict).toBe("supported");
  });

  test("stands byte for byte in the document at its offsets, whatever is claimed", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.constantFrom(1, 2), (text, source) => {
        for (const { quote } of check(text, [source]).citations) {
          expect(library.textOf(quote.documentId).slice(quote.start, quote.end)).toBe(quote.text);
          expect(quote.text).not.toBe("");
        }
      }),
    );
  });

  test("of a claim with a strange number is never `supported`", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100_000 }), (number) => {
        fc.pre(![5.9, 7, 60, 330, 1889, 2008, 2022].includes(number));
        const words = `The Eiffel Tower was completed in ${number} for the World's Fair.`;
        expect(check(words).verdict).not.toBe("supported");
      }),
    );
  });
});

test("figures are looked for also where no word is shared, in any language", () => {
  const reasons = (text: string, source: number) => check(text, [source]).reasons?.map(({ code }) => code);
  expect(reasons("Nobody could climb up until 1901.", 2)).toEqual(["number-missing", "other-language"]);
  expect(reasons("直到1901年都没有人能上去。", 1)).toEqual(["number-missing", "other-language"]);
  expect(reasons("没有人能上去。", 1)).toEqual(["other-language"]);
  expect(reasons("Nobody climbed until 1901.", 1)).toEqual(["number-missing", "little-shared"]);
});

test("verbatim forgives markup and stops, and nothing else", () => {
  expect(isVerbatim("The *art*.", "It is the art of it.")).toBe(true);
  expect(isVerbatim("the art", "at the artist's")).toBe(false);
  expect(isVerbatim("1.5", "11.5 and 1.55")).toBe(false);
  expect(isVerbatim("", "anything")).toBe(false);
  expect(isVerbatim("高330米", "铁塔高330米。")).toBe(true);
});
