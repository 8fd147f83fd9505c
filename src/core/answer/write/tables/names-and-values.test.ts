import { expect, it } from "vitest";
import { fakeHits } from "../../../retrieval/fake-hits.ts";
import type { Extracted } from "../extractive/extracted.ts";
import { answerFromTables } from "./answer-from-tables.ts";

const NOW = "2026-05-20T09:00:00Z";

function ask(question: string, text: string, title = "Notes"): Promise<Extracted> {
  const isData = /^[^|#]*,/u.test(text);
  const hits = fakeHits([{ title, text }]).map((hit) => ({
    ...hit,
    document: { ...hit.document, mediaType: isData ? ("text/csv" as const) : ("text/markdown" as const) },
  }));
  const store = { readText: () => Promise.resolve(text) };
  return answerFromTables({ question, hits, now: NOW, store });
}

const ISLANDS =
  "| Island | Monday | Tuesday |\n| --- | --- | --- |\n| Hesten | 07:10 |  |\n| Lyngoy |  | 09:25 |";
it.each([
  [
    "Who is the mayor?",
    "| key | value |\n| --- | --- |\n| capital | Brenn |\n| mayor | Ragna Moe |",
    "key = mayor; value = Ragna Moe",
  ],
  [
    "How many visitors were there in 2030?",
    "| Year | Visitors |\n| --- | --- |\n| 2029 | 1.204.311 |\n| 2030 | 998.020 |",
    "Year = 2030; Visitors = 998.020",
  ],
  [
    "How long is the Kvalsund Bridge?",
    "| Kvalsund Bridge |  |\n| --- | --- |\n| Length | 741 m |\n| Opened | 1977 |\n| Designer | Torleif Moan |",
    "Kvalsund Bridge; Length = 741 m",
  ],
  ["When does the ferry to Lyngoy leave on Tuesday?", ISLANDS, "Island = Lyngoy; Tuesday = 09:25"],
])("%s of names with a value each, of what is counted already, of a box", async (question, text, told) => {
  const { sentences } = await ask(question, text);
  expect(sentences.map((one) => one.text)).toEqual([told]);
});

it("does not answer from a cell that is empty", async () => {
  const { status } = await ask("When does the ferry to Lyngoy leave on Monday?", ISLANDS);
  expect(status).not.toBe("answered");
});
