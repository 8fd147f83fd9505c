import { describe, expect, test } from "vitest";
import { testLibrary } from "../../../../../test/passages.ts";
import { atOnce } from "../../../../lib/in-parts.ts";
import { createClaimBinder } from "./bind-claim.ts";

const library = testLibrary([
  {
    title: "Lease",
    text: "The rent is 900 euros a month, without heating. The deposit is 1,800 euros.\n\n25. Rules of the house",
  },
  { title: "渡船", text: "渡船每天早上七点开，船票十二元。\n\n冬天不开船。" },
  { title: "Bakery", text: "The bakery opens at seven o'clock. A loaf costs 4 euros." },
]);

function bind(text: string, sources: readonly number[] = [], question = "What does it cost to live there?") {
  const binder = createClaimBinder(library.hitsOfSources, question);
  const claim = atOnce(binder.bind({ start: 0, end: text.length, text, sources }));
  return {
    ...claim,
    cited: claim.citations.map(({ source }) => source),
    quoted: claim.citations[0]?.quote.text,
  };
}

describe("a sentence without a marker", () => {
  test.each([
    ["The rent is 900 euros a month.", 1, "The rent is 900 euros a month, without heating."],
    ["The bakery opens at seven o'clock.", 3, "The bakery opens at seven o'clock."],
    ["渡船每天早上七点开。", 2, "渡船每天早上七点开，船票十二元。"],
  ])("%j is bound to the words that carry it", (text, source, quote) => {
    expect(bind(text)).toMatchObject({ verdict: "supported", cited: [source], quoted: quote });
  });

  test("that says another figure of the same is shown beside what the source says", () => {
    const { verdict, reasons, quoted } = bind("The deposit is 2,400 euros.");
    expect(verdict).not.toBe("supported");
    expect(verdict).not.toBe("uncited");
    expect(reasons?.[0]?.code).toMatch(/^number-/u);
    expect(quoted).toContain("1,800");
  });

  test.each(["Pirates paid for all of it.", "The answer is: 25.", "25.", "海盗付了所有的钱。"])(
    "%j that nothing carries stays without a source",
    (text) => expect(bind(text)).toMatchObject({ verdict: "uncited", cited: [] }),
  );
});

describe("a sentence with one word of content", () => {
  test("is bound where its passage is of what was asked, and nowhere else", () => {
    expect(bind("It is 900 euros a month.", [], "How much is the rent of the lease?")).toMatchObject({
      cited: [1],
    });
    expect(bind("Her loaf is 4.", [], "What is the phone number of Marta Lind?")).toMatchObject({
      verdict: "uncited",
    });
  });
});

test("words of two sources together carry nothing", () => {
  expect(bind("The ferry to the bakery costs 900 euros.")).not.toMatchObject({ verdict: "supported" });
});

describe("a marker is a hint", () => {
  test("that leads to a source which does not carry the sentence is moved to the one that does", () => {
    expect(bind("A loaf costs 4 euros.", [1])).toMatchObject({ verdict: "supported", cited: [3] });
    expect(bind("冬天不开船。", [1])).toMatchObject({ verdict: "supported", cited: [2] });
  });

  test("is kept where no other source carries the sentence, and the sentence marked", () => {
    expect(bind("The deposit is 2,400 euros.", [1])).toMatchObject({ cited: [1] });
    expect(bind("The deposit is 2,400 euros.", [1]).verdict).not.toBe("supported");
  });

  test("is kept where the sentence itself names its source", () => {
    expect(bind("Source 1 says that a loaf costs 4 euros.", [1]).verdict).not.toBe("supported");
  });
});
