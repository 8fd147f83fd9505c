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

const askKept = (question: string, text: string): Promise<Extracted> => {
  const hits = fakeHits([{ title: "kept", text }]).map((hit) => ({
    ...hit,
    document: { ...hit.document, mediaType: "text/calendar" as const },
  }));
  return answerFromTables({ question, hits, now: NOW, store: { readText: () => Promise.resolve(text) } });
};

const CARDS =
  "## 陈立\n\nPhone: 13800000000\n\n## Ida Ness\n\nPhone: 555-0142\nEmail: ida@example.org\n\nRings before noon.";

it.each([
  ["陈立的电话是多少？", CARDS, "13800000000"],
  ["What is the phone number of Ida Ness?", CARDS, "555-0142"],
  ["What is the email of Ida Ness?", CARDS, "ida@example.org"],
  [
    "When is the dentist appointment?",
    "## Dentist with Dr. Halvorsen\n\nStart: 2031-05-12 09:00 UTC\n\nBring the X-ray.",
    "2031-05-12 09:00 UTC",
  ],
])("%s of cards and calendars", async (question, text, told) => {
  const { sentences } = await askKept(question, text);
  expect(sentences.map((one) => one.text).join("\n")).toContain(told);
  for (const { quote } of sentences) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
});

it("does not answer from a card of somebody else, nor what no card says", async () => {
  for (const question of ["What is the phone number of Odd Moe?", "What is the email of 陈立?"])
    expect((await askKept(question, CARDS)).status).not.toBe("answered");
});

it.each([
  ["How wide is the West gate?", "| gate | width |\n| --- | --- |\n| East | 4.5 |\n| West | 6.0 |", "6.0"],
  ["北闸有多宽？", "| 闸门 | 宽度 |\n| --- | --- |\n| 北闸 | 6.2米 |\n| 南闸 | 4.1米 |", "6.2米"],
  [
    "How often must the timing belt be replaced?",
    "| Item | Interval |\n| --- | --- |\n| Brake fluid | every 24 months |\n| Timing belt | every 96000 km |",
    "every 96000 km",
  ],
  [
    "How many stones did the Upper mill have in 1879?",
    "| Mill | Year | Stones |\n| --- | --- | --- |\n| Upper mill | 1812 | two |\n| Upper mill | 1879 | five |",
    "Stones = five",
  ],
])(
  "%s: a measure by the word that asks for it, years of other centuries, numbers in words",
  async (question, text, told) => {
    const { sentences } = await ask(question, text);
    expect(sentences.map((one) => one.text)).toEqual([expect.stringContaining(told)]);
  },
);

it("a width is no depth", async () => {
  const { status } = await ask(
    "How deep is the West gate?",
    "| gate | width |\n| --- | --- |\n| East | 4.5 |\n| West | 6.0 |",
  );
  expect(status).not.toBe("answered");
});
