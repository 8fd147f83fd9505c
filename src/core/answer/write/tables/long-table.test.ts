/** Tables that are too long to be taken apart: one row of them, and what is computed of all. */
import { describe, expect, it } from "vitest";
import { fakeHits } from "../../../retrieval/fake-hits.ts";
import type { Extracted } from "../extractive/extracted.ts";
import { answerFromTables } from "./answer-from-tables.ts";

const NOW = "2026-05-20T09:00:00Z";

describe("a table of more rows than are taken apart", () => {
  const towns = ["Veum", "Askeby", "Orm"];
  const rows = Array.from(
    { length: 15_000 },
    (_, nth) => `| D-${nth + 10_000} | ${towns[nth % 3]} | ${nth % 100} | ${nth === 9_000 ? 777 : nth % 7} |`,
  );
  const text = ["| delivery id | town | quantity | price |", "| --- | --- | --- | --- |", ...rows].join("\n");
  const asked = (question: string): Promise<Extracted> => {
    const [one] = fakeHits([{ title: "Deliveries", text }]);
    if (one === undefined) throw new Error("no hit");
    const start = text.indexOf("| D-19321 ");
    const passage = { ...one.passage, start, end: start + 400, text: text.slice(start, start + 400) };
    const document = { ...one.document, mediaType: "text/csv" as const, length: text.length };
    const store = { readText: async (_: unknown, from: number, to: number) => text.slice(from, to) };
    return answerFromTables({ question, hits: [{ ...one, document, passage }], now: NOW, store });
  };

  it.each([
    ["What is the quantity of D-19321?", "delivery id = D-19321; quantity = 21"],
    ["How many deliveries are there?", "15000 rows"],
    ["How many deliveries went to Veum?", "5000 rows with town = Veum"],
    ["What is the total quantity for Askeby?", "sum of quantity = 247500 (5000 rows)"],
    ["Which delivery had the highest price?", "777 (D-19000)"],
    ["Which town had the highest total quantity?", "greatest sum of quantity by town = 247500"],
  ])("%s", async (question, answer) => {
    const { sentences } = await asked(question);
    expect(sentences[0]?.text).toContain(answer);
    const { quote } = sentences[0]!;
    expect(text.slice(quote.start, quote.end)).toBe(quote.text);
  });

  it("answers nothing that its columns do not hold", async () => {
    expect((await asked("Who received D-19321?")).status).toBe("not-found");
  });
});
