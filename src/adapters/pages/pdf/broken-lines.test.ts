/** Words and sentences that lines, columns and pages break in two. */
import { afterAll, expect, test } from "vitest";
import { createPdfReader } from "../read-pdf.ts";
import { tinyPdf, type TinyLine } from "../tiny-pdf.ts";

const reader = createPdfReader({ threads: 1 });
afterAll(() => reader.close());

const read = (...pages: TinyLine[][]): ReturnType<typeof reader.read> =>
  reader.read(tinyPdf({ pages }), undefined);

/** One line under the other. */
function lines(x: number, top: number, step: number, texts: readonly string[], size = 10): TinyLine[] {
  return texts.map((text, nth) => ({ x, y: top - step * nth, text, size }));
}

test("keeps hyphens that a word has, and drops those that a line made", async () => {
  const { text } = await read(
    lines(72, 700, 12, [
      "The test for SARS-CoV-2 and for MERS-",
      "CoV was run at the Nielsen-",
      "Okafor ward from 2027-",
      "2029. A well-known nurse, who is well-",
      "known abroad, and both day- and night-",
      "shift doctors wrote the manu-",
      "script about out- and inpatients, in-",
      "or outside of the ward.",
    ]),
  );
  expect(text).toBe(
    "The test for SARS-CoV-2 and for MERS-CoV was run at the Nielsen-Okafor ward from 2027-2029. A well-known nurse, who is well-known abroad, and both day- and night-shift doctors wrote the manuscript about out- and inpatients, in- or outside of the ward.",
  );
});

test("keeps the hyphen before what is written apart in most compounds, and joins what is one word with it", async () => {
  const { text } = await read(
    lines(72, 700, 12, [
      "The response was glucose-",
      "dependent in a placebo-",
      "controlled trial with long-",
      "term follow-up. The parts are inter-",
      "dependent and under-",
      "funded, the edges were corre-",
      "lated, and the frame was re-",
      "inforced.",
    ]),
  );
  expect(text).toBe(
    "The response was glucose-dependent in a placebo-controlled trial with long-term follow-up. The parts are interdependent and underfunded, the edges were correlated, and the frame was reinforced.",
  );
});

test("goes on with a sentence over the page, past a note at its foot and a small head on the next", async () => {
  const head = { y: 770, size: 9, text: "Yearly Report 2031   Heath Trust" };
  const { text } = await read(
    [
      head,
      ...lines(
        72,
        740,
        14,
        ["The trust sold the mill to its tenants, and the sum, which", "was paid at once, came to"],
        11,
      ),
      { y: 60, size: 8, text: "1 The deed is kept at the county archive." },
    ],
    [head, ...lines(72, 740, 14, ["94,500 francs, of which the bank had its part.", "Nobody objected."], 11)],
  );
  expect(text).toContain("came to 94,500 francs, of which the bank had its part.");
});
