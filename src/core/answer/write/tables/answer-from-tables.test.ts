import { describe, expect, it } from "vitest";
import { fakeHits } from "../../../retrieval/fake-hits.ts";
import type { Extracted } from "../extractive/extracted.ts";
import { answerFromTables } from "./answer-from-tables.ts";

const NOW = "2026-05-20T09:00:00Z";

const SHIFTS = `name,station,since,languages
Ada Brook,Lenn,2019-04-01,English;Finnish
Milo Stern,Port,2021-09-15,German
Ines Falk,Lenn,2023-03-20,English`;
const COSTS = `date,category,what,amount
2026-02-03,Travel,Train,84.50
2026-03-02,Travel,Flight,212.00
2026-03-09,Office,Lamp,45.90
2026-03-15,Travel,Taxi,31.20`;
const TASKS = `# Tasks of the mill

| No | Task | Status | Owner |
|---|---|---|---|
| 7 | Paint the wheel | open | Ada |
| 8 | Mend the roof | closed | Milo |
| 9 | Count the sacks | open | Milo |`;
const SHOPS = `月份,门店,销售额（万元）,退货率
2026-01,江北店,86.4,2.1%
2026-01,湖滨店,92.7,1.8%
2026-02,江北店,74.9,2.4%
2026-02,湖滨店,60.1,1.7%`;
const FERRIES = `# Ferries

| Ferry | Departs | Arrives | Days | Cars |
|---|---|---|---|---|
| F1 | 06:40 | 07:35 | Mon–Sat | yes |
| F5 | 12:30 | 13:15 | daily | no |`;
const FAULTS = `# Waschmaschine

| 代码 | 含义 | 处理 |
|---|---|---|
| F2 | 门没有关好 | 重新关门 |
| F5 | 排水不畅 | 清洗过滤器 |`;
const YARN = `No,Name,Fibre,Price in euros
K01,Cloud,wool,4.80
K02,Old Captain,linen,6.20`;
const BREAD = `Product,Price in euros,Weight in g
Country loaf,5.20,1000
Rye loaf,4.80,750
Almond slice,2.70,110`;
const BOATS = `# Boats

| | Heron | Coot |
|---|---|---|
| Price | 349 euros | 519 euros |
| Weight | 171 kg | 158 kg |`;

function ask(question: string, text: string, title = "Notes"): Promise<Extracted> {
  const isData = /^[^|#]*,/u.test(text);
  const hits = fakeHits([{ title, text }]).map((hit) => ({
    ...hit,
    document: { ...hit.document, mediaType: isData ? ("text/csv" as const) : ("text/markdown" as const) },
  }));
  const store = { readText: () => Promise.resolve(text) };
  return answerFromTables({ question, hits, now: NOW, store });
}

const textsOf = async (question: string, text: string, title?: string): Promise<string[]> =>
  (await ask(question, text, title)).sentences.map((sentence) => sentence.text);

describe("rows", () => {
  it.each([
    [
      "Who is at the station in Lenn?",
      SHIFTS,
      ["name = Ada Brook; station = Lenn", "name = Ines Falk; station = Lenn"],
    ],
    ["Who speaks Finnish?", SHIFTS, ["name = Ada Brook; languages = English;Finnish"]],
    [
      "Which tasks are open?",
      TASKS,
      ["Task = Paint the wheel; Status = open", "Task = Count the sacks; Status = open"],
    ],
    ["Which tasks are not open?", TASKS, ["Task = Mend the roof; Status = closed"]],
    ["Who is the owner of task 8?", TASKS, ["No = 8; Task = Mend the roof; Owner = Milo"]],
    ["When did Milo Stern start?", SHIFTS, ["name = Milo Stern; since = 2021-09-15"]],
    ["2月湖滨店的销售额是多少？", SHOPS, ["月份 = 2026-02；门店 = 湖滨店；销售额（万元） = 60.1"]],
    ["Which ferries take cars?", FERRIES, ["Ferry = F1; Cars = yes"]],
    ["F5是什么意思？", FAULTS, ["代码 = F5；含义 = 排水不畅；处理 = 清洗过滤器"]],
    ["显示F5怎么办？", FAULTS, ["代码 = F5；含义 = 排水不畅；处理 = 清洗过滤器"]],
    ["F2代表什么", FAULTS, ["代码 = F2；含义 = 门没有关好；处理 = 重新关门"]],
    ["What does error F-5 mean?", FAULTS, ["代码 = F5; 含义 = 排水不畅; 处理 = 清洗过滤器"]],
    ["F5", FAULTS, ["代码 = F5; 含义 = 排水不畅; 处理 = 清洗过滤器"]],
    ["What does K02 cost?", YARN, ["No = K02; Name = Old Captain; Price in euros = 6.20"]],
    ["How much does the Coot cost?", BOATS, ["Coot; Price = 519 euros"]],
  ])("answers %j with the rows, each cell by the name of its column", async (question, text, expected) => {
    expect(await textsOf(question, text)).toEqual(expected);
  });

  it("quotes the row and the head, byte for byte, and marks what was asked for", async () => {
    const { sentences } = await ask("When did Milo Stern start?", SHIFTS);
    const [row] = sentences;
    expect(row?.quote.text).toBe("Milo Stern,Port,2021-09-15,German");
    expect(SHIFTS.slice(row?.quote.start, row?.quote.end)).toBe(row?.quote.text);
    expect(row?.more?.map(({ text }) => text)).toEqual(["name,station,since,languages"]);
    expect(row?.text.slice(row.mark?.start, row.mark?.end)).toBe("2021-09-15");
    expect(row?.computed).toBeUndefined();
  });
});

describe("what is computed", () => {
  it.each([
    ["How many tasks are open?", TASKS, "Computed: 2 rows with Status = open.", "2"],
    [
      "How much did we spend on travel in March?",
      COSTS,
      "Computed: sum of amount = 243.20 (2 rows: 212.00 + 31.20).",
      "243.20",
    ],
    [
      "What was the average amount?",
      COSTS,
      "Computed: average of amount = 93.4 (4 rows: 84.50 + 212.00 + 45.90 + 31.20).",
      "93.4",
    ],
    [
      "What was the highest amount?",
      COSTS,
      "Computed: greatest amount of 4 rows = 212.00 (Flight).",
      "Flight",
    ],
    [
      "Who has been here longest?",
      SHIFTS,
      "Computed: earliest since of 3 rows = 2019-04-01 (Ada Brook).",
      "Ada Brook",
    ],
    ["Which boat is the lightest?", BOATS, "Computed: least Weight of 2 rows = 158 kg (Coot).", "Coot"],
    [
      "Which is dearer, the rye loaf or the country loaf?",
      BREAD,
      "Computed: greatest Price in euros of 2 rows = 5.20 (Country loaf).",
      "Country loaf",
    ],
    [
      "Which is lighter, the Heron or the Coot?",
      BOATS,
      "Computed: least Weight of 2 rows = 158 kg (Coot).",
      "Coot",
    ],
    [
      "哪个门店销售额最高？",
      SHOPS,
      "计算得出：按门店合计，销售额（万元）最大的是 江北店，161.3（其余：湖滨店 152.8）。",
      "江北店",
    ],
    ["一月销售额一共多少？", SHOPS, "计算得出：销售额（万元）合计 179.1（2 行：86.4 + 92.7）。", "179.1"],
  ])("of %j is said to be computed", async (question, text, expected, marked) => {
    const [line] = (await ask(question, text)).sentences;
    expect(line?.text).toBe(expected);
    expect(line?.computed).toBeDefined();
    expect(line?.text.slice(line.mark?.start, line.mark?.end)).toBe(marked);
    const quotes = [line?.quote, ...(line?.more ?? [])];
    for (const quote of quotes) expect(text.slice(quote?.start, quote?.end)).toBe(quote?.text);
  });

  it("is nothing where prices are of two currencies", async () => {
    const text = "what,amount\nPen,€3\nInk,$4";
    expect((await ask("What is the total amount?", text)).status).toBe("not-found");
  });
});

it.each([
  ["What is Milo Stern's salary?", SHIFTS],
  ["Who is Milo Stern's manager?", SHIFTS],
  ["Who works in Madrid?", SHIFTS],
  ["How much did we spend on food in March?", COSTS],
  ["How much did we spend on travel in June?", COSTS],
  ["How much does a car cost on the ferry?", FERRIES],
  ["How long does the F5 take?", FERRIES],
  ["What does F9 mean?", FAULTS],
  ["How much was the fee?", BREAD],
  ["江北店有多少员工？", SHOPS],
  ["江北店的租金是多少？", SHOPS],
  ["Why was the wheel painted?", TASKS],
  ["How many members does the cooperative have?", "tool,owner\nladder,cooperative\ndrill,Ruth\nsaw,Ruth"],
  ["Hello?", SHIFTS],
  ["", SHIFTS],
])("leaves %j, for which the table does not account", async (question, text) => {
  expect((await ask(question, text)).status).toBe("not-found");
});

it("names who is asked for by what he is, not the thing that is called so", async () => {
  const bells = "name,weight,keeper\nBell of Varn,310 kg,Hanna Brandt\nBell of Orm,120 kg,Lars Holm";
  const [line] = (await ask("Who is the keeper of the Bell of Orm?", bells)).sentences;
  expect(line?.text).toContain("keeper = Lars Holm");
});

it("says of what a row is, where the question is in another language than the table", async () => {
  const faults = "# 除湿机\n\n| 代码 | 含义 |\n| --- | --- |\n| E4 | 蒸发器温度过低 |\n| E7 | 风机堵转 |";
  const lead = async (question: string): Promise<string | undefined> =>
    (await ask(question, faults, "除湿机说明书")).sentences[0]?.lead;
  expect(await lead("What does error E7 on the dryer mean?")).toBe("除湿机说明书");
  expect(await lead("E7是什么意思？")).toBeUndefined();
});

it("tells no code of another thing than the document is about", async () => {
  const chinese = "# 除湿机\n\n机器显示代码时先断电。\n\n| 代码 | 含义 |\n| --- | --- |\n| E7 | 风机堵转 |";
  const english = "# Dryer\n\n| Code | Meaning |\n| --- | --- |\n| E7 | the fan is blocked |";
  for (const question of ["洗衣机E7是什么意思？", "冰箱显示E7怎么办？"])
    expect((await ask(question, chinese)).status).toBe("not-found");
  expect((await ask("What does E7 on the washing machine mean?", english)).status).toBe("not-found");
  for (const question of ["除湿机E7是什么意思？", "机器显示E7怎么办？", "E7代表什么"])
    expect((await ask(question, chinese)).status).toBe("answered");
  for (const question of ["What does error E7 on the dryer mean?", "E7 error what to do"])
    expect((await ask(question, english)).status).toBe("answered");
});

it.each([
  ["哪门课最贵？", "陶藝"],
  ["方志遠教哪门课？", "木工"],
  ["礼拜三上什么课？", "陶藝"],
])("reads a table in traditional characters and tells it as it is written: %s", async (question, told) => {
  const text =
    "| 課程 | 老師 | 星期 | 學費（元） |\n| --- | --- | --- | --- |\n| 陶藝 | 許家寧 | 星期三 | 2400 |\n| 木工 | 方志遠 | 星期五 | 1800 |";
  const { sentences } = await ask(question, text, "課程表");
  expect(sentences[0]?.text).toContain(told);
  for (const { quote } of sentences) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
});

it("calls what is greatest by its name and not by its number, and adds up what all things of a make weigh", async () => {
  const text = "No,Boat,Yard,Weight kg\nB-1,Skiff,Orla,80.5\nB-2,Dinghy,Orla,60\nB-3,Barge,Tern,900";
  expect(
    (await ask("What is the heaviest thing in the boat house?", text, "Boat house")).sentences[0]?.text,
  ).toContain("Barge");
  expect(
    (await ask("What do all the Orla boats weigh taken together?", text, "Boat house")).sentences[0]?.text,
  ).toContain("140.5");
});

it("is about what its own headings say", async () => {
  const rows = (one: string): string => `| Day tour | Price |\n| --- | --- |\n| Mill | ${one} |`;
  const text = `# Tours\n\n## Summer\n\n${rows("£9")}\n\n## Winter\n\n${rows("£5")}`;
  expect((await ask("How much is the mill tour in winter?", text, "Tours")).sentences[0]?.text).toContain(
    "£5",
  );
});

const BOATS_BACK = `# Ferry to Lenn

## Weekdays

| Leaves Port | Leaves Lenn | Bar |
| --- | --- | --- |
| 07:15 | 08:30 | no |
| 17:40 | 19:00 | yes |

## Sunday

| Leaves Port | Leaves Lenn | Bar |
| --- | --- | --- |
| 10:30 | 12:15 | no |
| 16:20 | 17:45 | yes |`;

it.each([
  ["When is the last boat back from Lenn on Sundays?", "17:45"],
  ["What time does the first boat leave Port on weekdays?", "07:15"],
])("knows times of day: %s", async (question, told) => {
  const [line] = (await ask(question, BOATS_BACK, "Ferry to Lenn")).sentences;
  expect(line?.text.slice(line.mark?.start, line.mark?.end)).toBe(told);
});

it("leaves times of day of what the table does not name", async () => {
  for (const question of ["When is the last bus from Milden on Sundays?", "When was the last storm?"])
    expect((await ask(question, BOATS_BACK, "Ferry to Lenn")).status).toBe("not-found");
});
