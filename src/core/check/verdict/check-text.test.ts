import { describe, expect, test } from "vitest";
import { FootnoteError } from "../../domain/errors.ts";
import { type CheckDocument, checkText, MOST_CHECKED, MOST_CHECKED_AGAINST } from "./check-text.ts";

const bridge: CheckDocument = {
  name: "bridge.md",
  title: "Harbour Bridge",
  text:
    "# Harbour Bridge\n\nThe Harbour Bridge was opened on 19 March 1932 by Jack Lang. It is 1,149 metres long and carries eight " +
    "lanes of traffic.\n\n## Painting\n\nPainting the bridge takes 80,000 litres of paint.\n",
  marks: [
    { kind: "heading", start: 0, end: 16, level: 1, title: "Harbour Bridge" },
    { kind: "page", start: 0, page: 1 },
    { kind: "heading", start: 145, end: 156, level: 2, title: "Painting" },
    { kind: "page", start: 150, page: 2 },
  ],
};
const opera: CheckDocument = {
  name: "opera.txt",
  text: "The Opera House was designed by Jørn Utzon. It opened in 1973 and is visited by 10.9 million people each year.",
};

let ticks = 0;
const clock = { monotonicMs: () => (ticks += 5) };

function check(text: string, documents: readonly CheckDocument[] = [bridge, opera]) {
  const checked = checkText(text, documents, { clock });
  for (const { start, end, text: written, citations, elsewhere } of checked.claims) {
    expect(text.slice(start, end)).toBe(written);
    for (const { number, document, quote } of [...citations, ...(elsewhere ? [elsewhere] : [])]) {
      const cited = documents[number - 1];
      expect(cited?.name).toBe(document);
      expect(cited?.text.slice(quote.start, quote.end)).toBe(quote.text);
    }
  }
  return checked;
}

/** Of each claim its verdict and the codes of its reasons. */
const verdicts = (text: string, documents?: readonly CheckDocument[]): string[] =>
  check(text, documents).claims.map(({ verdict, reasons }) =>
    [verdict, ...reasons.map(({ code }) => code)].join(" "),
  );

describe("with markers", () => {
  test("each claim is held against what it cites", () => {
    expect(
      verdicts(
        "The bridge was opened on 19 March 1932 [1]. It carries eight lanes of traffic [1]. " +
          "The Opera House opened in 1973 [2].",
      ),
    ).toEqual(["supported", "supported", "supported"]);
  });

  test("a wrong number, an invented name and a source that is not cited are told, and nothing else", () => {
    const { claims, summary } = check(
      "The Harbour Bridge was opened on 19 March 1932 [1]. It is 1,194 metres long [1]. " +
        "The Opera House was designed by Jørn Utzon [2]. It opened in 1973 [2]. " +
        "The bridge was opened by Harold Mitchell [1]. " +
        "The Opera House is visited by 10.9 million people each year [1].",
    );
    expect(claims.filter(({ verdict }) => verdict !== "supported")).toMatchObject([
      {
        text: "It is 1,194 metres long [1].",
        reasons: [{ code: "number-differs", claimed: "1,194 metres", stated: "1,149 metres" }],
      },
      { text: "The bridge was opened by Harold Mitchell [1].", reasons: [{ code: "name-missing" }] },
      {
        text: "The Opera House is visited by 10.9 million people each year [1].",
        elsewhere: { document: "opera.txt", number: 2 },
      },
    ]);
    expect(claims[5]?.reasons.at(-1)).toMatchObject({ code: "other-source", source: 2 });
    expect(summary).toMatchObject({ total: 6, supported: 3 });
  });

  test("what cites nothing is `uncited`, and a document that says it is named", () => {
    expect(
      verdicts("The Opera House opened in 1973. The bridge carries eight lanes of traffic [1]."),
    ).toEqual(["uncited not-cited other-source", "supported"]);
  });
});

describe("without markers", () => {
  test("each claim is held against all documents", () => {
    expect(
      verdicts(
        "The bridge carries eight lanes of traffic. The Opera House opened in 1973. It rains in [2024].",
      ),
    ).toEqual(["supported", "supported", expect.stringMatching(/^unsupported/)]);
  });

  test("only the documents that come nearest are quoted", () => {
    const [claim] = check("The Opera House opened in 1974.").claims;
    expect(claim?.verdict).not.toBe("supported");
    expect(claim?.reasons).toMatchObject([{ claimed: "1974" }]);
    expect(claim?.citations.map(({ document }) => document)).toEqual(["opera.txt"]);
  });

  test("one document that carries a claim is enough, whatever the others say", () => {
    const wrong = { name: "wrong.txt", text: "The Opera House was never designed by Jørn Utzon." };
    expect(check("The Opera House was designed by Jørn Utzon.", [wrong, opera]).claims).toMatchObject([
      { verdict: "supported", reasons: [], citations: [{ document: "opera.txt" }] },
    ]);
  });
});

test("a claim that draws on two documents quotes both", () => {
  const [claim] = check(
    "The bridge carries eight lanes of traffic, and the Opera House opened in 1973.",
  ).claims;
  expect(claim?.verdict).toBe("supported");
  expect(new Set(claim?.citations.map(({ document }) => document))).toEqual(
    new Set(["bridge.md", "opera.txt"]),
  );
});

test("a quote says where it stands", () => {
  const [claim] = check("Painting takes 80,000 litres of paint.").claims;
  expect(claim?.citations).toMatchObject([
    { document: "bridge.md", headingPath: ["Harbour Bridge", "Painting"], page: 2 },
  ]);
});

test("a name that a long document has only elsewhere is not said to be nowhere", () => {
  const sea = "They sailed along the coast for weeks and met nobody at all. ".repeat(14);
  const signers = [
    "Anna Weber from Hamburg",
    "Jack Lang from Sydney",
    "Mary Smith from Dublin",
    "Paul Dubois from Nantes",
  ];
  const chapters = signers.map((signer) => `${signer} signed the treaty. ${sea}`);
  const book = { name: "book", text: [...chapters, `Rosa Lima was there. ${sea}`].join("\n\n") };
  const [claim] = check(`${signers.join(", ")} and Rosa Lima signed the treaty.`, [book]).claims;
  expect(claim?.verdict).not.toBe("supported");
  expect(claim?.reasons.find(({ claimed }) => claimed === "Rosa Lima")?.message).toContain("only elsewhere");
});

test("a cell of a table is a claim with its row and column, in its place", () => {
  const table = "| sight | opened | lanes |\n| --- | --- | --- |\n| Harbour Bridge | 1932 [1] | eight [1] |";
  expect(check(table).claims).toMatchObject([
    { text: "1932", within: { subject: "Harbour Bridge", head: "opened" }, verdict: "supported" },
    { text: "eight", within: { subject: "Harbour Bridge", head: "lanes" } },
  ]);
});

test("the summary counts every verdict, and the time", () => {
  expect(check("The bridge carries eight lanes of traffic [1]. It rains.").summary).toEqual({
    total: 2,
    supported: 1,
    partial: 0,
    unsupported: 0,
    uncited: 1,
    findings: { figures: 0, names: 0, otherwise: 0, partly: 0, notJudged: 0, unfound: 0, uncited: 1 },
    elapsedMs: 5,
  });
});

test("a text that states nothing has no claims", () => {
  expect(check("# A heading\n\n```\ncode\n```\nIs it so?").summary).toMatchObject({ total: 0 });
});

test.each([
  ["bad-request", "It is so.", []],
  ["document-empty", " \n", [opera]],
  ["document-empty", "It is so.", [opera, { name: "blank.txt", text: "\n" }]],
  ["document-too-large", "a".repeat(MOST_CHECKED + 1), [opera]],
  ["document-too-large", "It is so.", [opera, { name: "huge", text: "a".repeat(MOST_CHECKED_AGAINST) }]],
] as const)("%s is thrown with a way out", (code, text, documents) => {
  const thrown = catchError(() => check(text, documents));
  expect(thrown).toMatchObject({ code });
  expect(thrown.hint).toBeTruthy();
});

function catchError(work: () => unknown): FootnoteError {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof FootnoteError) return thrown;
  }
  throw new Error("nothing was thrown");
}
