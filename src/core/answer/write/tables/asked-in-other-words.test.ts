/** Tables as programs write them, price lists that have old and new prices, and what is asked of them in other words. */
import { expect, it } from "vitest";
import { fakeHits } from "../../../retrieval/fake-hits.ts";
import { tablesIn } from "../../../../lib/table/tables-in.ts";
import { answerFromTables } from "./answer-from-tables.ts";
import { readTable } from "./read-table.ts";

const HIRE = `tool,deposit_eur,dailyFee,hires_2024,max_weeks,kept_at
Marquee 4 x 6 m,90,35,12,1,Barn
Stump grinder,120,48,31,2,Yard
Log splitter,60,22,27,4,Barn`;
const CLEANING = `# 明丽洗衣价目表

| 品名 | 旧价 | 新价 | 取件天数 |
|---|---|---|---|
| 旗袍 | 45 | 52 | 3 |
| 毛毯 | 70 | 86 | 6 |`;

it.each([
  ["What is the daily fee for the stump grinder?", HIRE, ["tool = Stump grinder; dailyFee = 48"]],
  ["How long can I keep the log splitter?", HIRE, ["tool = Log splitter; max_weeks = 4"]],
  ["Where is the marquee kept?", HIRE, ["tool = Marquee 4 x 6 m; kept_at = Barn"]],
  ["现在洗一条毛毯多少钱？", CLEANING, ["品名 = 毛毯；新价 = 86"]],
  ["以前洗一件旗袍要多少钱", CLEANING, ["品名 = 旗袍；旧价 = 45"]],
  ["毛毯几天能取？", CLEANING, ["品名 = 毛毯；取件天数 = 6"]],
  [
    "Which tool was borrowed most often in 2024?",
    HIRE,
    ["Computed: greatest hires_2024 of 3 rows = 31 (Stump grinder)."],
  ],
  [
    "How many hires did we make in 2024 altogether?",
    HIRE,
    ["Computed: sum of hires_2024 = 70 (3 rows: 12 + 31 + 27)."],
  ],
  [
    "Is the deposit for the marquee higher or lower than the one for the log splitter?",
    HIRE,
    ["Computed: greatest deposit_eur of 2 rows = 90 (Marquee 4 x 6 m)."],
  ],
  ["What is the cheapest tool to hire?", HIRE, ["Computed: least dailyFee of 3 rows = 22 (Log splitter)."]],
  ["洗哪一样现在要花钱最多？", CLEANING, ["计算得出：2 行中新价最大的是 86（毛毯）。"]],
] as const)("%s", async (question, text, expected) => {
  const isData = !text.startsWith("#");
  const hits = fakeHits([{ title: isData ? "hire" : "明丽洗衣价目表", text }]).map((hit) => ({
    ...hit,
    document: { ...hit.document, mediaType: isData ? ("text/csv" as const) : ("text/markdown" as const) },
  }));
  const store = { readText: async (_id: string, from: number, to: number) => text.slice(from, to) };
  const { sentences } = await answerFromTables({ question, hits, now: "2026-05-20T09:00:00Z", store });
  // What is computed leads; the rows it was computed of follow.
  expect(sentences.slice(0, 1).map((sentence) => sentence.text)).toEqual(expected);
});

it("reads a table with a cell of a million characters as any other", () => {
  const [table] = tablesIn(
    `item,price,notes\nTent,40,none\nStove,20,measured ${"0.1 ".repeat(250_000)}\n`,
    true,
  );
  const reading = table && readTable("What is the price of the tent?", table, "shop", "2026-05-20T09:00:00Z");
  expect(reading?.rows.map(({ cells }) => cells[1]?.text)).toEqual(["40"]);
});
