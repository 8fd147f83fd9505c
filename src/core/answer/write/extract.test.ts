import { expect, it } from "vitest";
import { type FakePassage } from "../../retrieval/fake-hits.ts";
import type { Extracted } from "./extractive/extracted.ts";
import { extractFrom } from "./fake-extracting.ts";

const LEASE = {
  title: "Lease of the mill",
  text: "The rent of the mill is 900 euros. Dogs are allowed with the consent of the miller.",
};
const ZOO = { title: "Zoo", text: "Dogs are not allowed in the zoo. Tickets cost 12 euros." };

it("asks the sources of the thread first, and the rest where they do not answer", async () => {
  const leant = await extractFrom("Are dogs allowed?", { own: [ZOO], thread: [LEASE] });
  expect(leant.sentences[0]?.text).toContain("consent of the miller");
  const unnamed = await extractFrom("Who keeps dogs?", {
    own: [{ title: "Zoo", text: "Dogs are kept by Ada Brook." }],
    thread: [LEASE],
  });
  expect(unnamed.sentences[0]?.text).toContain("Ada Brook");
  const fresh = await extractFrom("What do tickets for the zoo cost?", { own: [ZOO], thread: [LEASE] });
  expect(fresh.sentences[0]?.text).toBe("Tickets cost 12 euros.");
});

it("answers about a document as a whole that is named by its title", async () => {
  const own = [
    {
      title: "Minutes of the mill club",
      text: "The club met on Friday. It was decided to paint the wheel. Nobody spoke of the roof.",
    },
  ];
  const { sentences, status } = await extractFrom("What was decided in the minutes of the mill club?", {
    own,
  });
  expect(status).toBe("answered");
  expect(sentences.map(({ text }) => text)).toContain("It was decided to paint the wheel.");
});

it("tells what a document is about that is named by its title alone, and of nothing else", async () => {
  const own = [
    {
      title: "the-long-ferry",
      text: "In spring my aunt rowed the ferry. The river was high. Nobody paid her. She sold the boat in June. Now it lies in Lenn.",
    },
  ];
  for (const question of ["What is The Long Ferry about?", "What is the story “the-long-ferry” about?"]) {
    const { status, confidence, sentences } = await extractFrom(question, { own });
    expect([status, confidence]).toEqual(["answered", 1]);
    expect(sentences.length).toBeGreaterThan(1);
  }
  expect((await extractFrom("What is the long river about?", { own })).confidence).toBeLessThan(1);
});

it("tells a document on the subject that does not answer from none at all", async () => {
  const near = await extractFrom("What is the phone number of the mill?", { own: [LEASE] });
  expect(near.status).toBe("not-found");
  expect(near.near?.map(({ document }) => document.title)).toEqual(["Lease of the mill"]);
  const nothing = await extractFrom("Who invented the telescope?", { own: [LEASE] });
  expect(nothing.status).toBe("not-found");
  expect(nothing.near ?? []).toEqual([]);
});

it("answers a question in the other language with the sentence that answers, as it stands", async () => {
  const question = "磨坊的租金是多少钱？";
  const nearness = { "The rent of the mill": 0.84, "Dogs are": 0.78 };
  const answers = { "The rent of the mill": 0.9 };
  const matched = { "The rent of the mill": 0.45 };
  const { sentences } = await extractFrom(question, { own: [LEASE], nearness, answers, matched });
  expect(sentences.map(({ text }) => text)).toEqual(["The rent of the mill is 900 euros."]);
  const far = { "The rent of the mill": 0.74 };
  expect((await extractFrom(question, { own: [LEASE], nearness: far, answers: {} })).status).toBe(
    "not-found",
  );
});

it("finds the answer in the other language though another sentence is as near as a whole", async () => {
  const { sentences } = await extractFrom("磨坊的租金是多少钱？", {
    own: [LEASE],
    nearness: { "The rent of the mill": 0.8, "Dogs are": 0.81 },
    matched: { "The rent of the mill": 0.5 },
    answers: { mill: 0.4, Dogs: 0.4 },
  });
  expect(sentences[0]?.text).toBe("The rent of the mill is 900 euros.");
});

it("answers from a text in the other language that says one thing over and over", async () => {
  const { sentences } = await extractFrom("磨坊的租金是多少钱？", {
    own: [{ title: "Lease", text: "The rent of the mill is 900 euros. ".repeat(40) }],
    nearness: { "The rent of the mill": 0.84 },
    matched: { "The rent of the mill": 0.45 },
    answers: { "The rent of the mill": 0.9 },
  });
  expect(sentences.map(({ text }) => text)).toEqual(["The rent of the mill is 900 euros."]);
});

it("answers from the other language only where its own has nothing on the subject", async () => {
  const own = [LEASE, { title: "磨坊参观须知", text: "磨坊每天上午开放，不得拍照。" }];
  const nearness = { "The rent of the mill": 0.82, "Dogs are": 0.78 };
  const asked = await extractFrom("磨坊的租金是多少钱？", { own, nearness, answers: { rent: 0.6 } });
  expect(asked.sentences.map(({ text }) => text)).not.toContain("The rent of the mill is 900 euros.");
});

it("compares with what is in the other language only where that lies about as near", async () => {
  const own = [LEASE, { title: "湖边小屋", text: "湖边的小屋每晚收费，须提前预订。" }];
  const given = { own, answers: { rent: 0.95 }, matched: { rent: 0.5 } };
  const at = (小屋: number): Promise<Extracted> =>
    extractFrom("磨坊的租金是多少钱？", { ...given, nearness: { rent: 0.84, 小屋 } });
  expect((await at(0.88)).sentences.map(({ text }) => text)).toEqual(["The rent of the mill is 900 euros."]);
  expect((await at(0.97)).status).toBe("not-found");
});

it("answers from what lies behind in the other language only where that is certain", async () => {
  const own = [LEASE, { title: "湖边小屋", text: "湖边的小屋每晚收费，须提前预订。" }];
  const at = (小屋: number, rent: number): Promise<Extracted> =>
    extractFrom("磨坊的租金是多少钱？", {
      own,
      answers: { rent },
      matched: { rent: 0.4 },
      nearness: { rent: 0.84, 小屋 },
    });
  const [near, behind, certain] = [await at(0.88, 0.8), await at(0.91, 0.8), await at(0.91, 0.995)];
  expect(near.status).toBe("answered");
  expect(near.confidence).toBeLessThan(0.8);
  expect(behind.status).toBe("not-found");
  expect(certain.status).toBe("answered");
});

it("summarises each part of a short document, and leaves out who was there", async () => {
  const text =
    "Minutes of the mill club\n\nPresent: Ada Brook, Tom Hill, Jane Dale.\n\nThe wheel is painted in May. The colour is green.\n\nThe roof leaks over the office. Two firms are asked for a price.\n\nMilling: the stones are dressed in June. Flour is sold on Fridays.";
  const { sentences } = await extractFrom("Summarise the minutes of the mill club.", {
    own: [{ title: "Minutes of the mill club", text }],
  });
  const said = sentences.map(({ text: one }) => one).join(" ");
  expect(said).not.toContain("Present");
  expect(said).toMatch(/wheel|green/u);
  expect(said).toMatch(/roof|firms/u);
  expect(said).toMatch(/stones|Flour/u);
});

it("says who does what where that is asked of a document", async () => {
  const text =
    "# Mill incident\n\nThe wheel stood still for an hour. A bolt had broken.\n\nBolts are checked weekly (owner: Ada, until 3 May). The brake is oiled (owner: Tom, done). Nobody was hurt.";
  const { sentences } = await extractFrom("Who does what in the mill incident?", {
    own: [{ title: "Mill incident", text }],
  });
  expect(sentences.map(({ text: one }) => one)).toEqual([
    "Bolts are checked weekly (owner: Ada, until 3 May).",
    "The brake is oiled (owner: Tom, done).",
  ]);
});

it("takes what both languages write alike for a sign, and no form but the asked one", async () => {
  const own = [
    { title: "Washer", text: "E15: there is water in the base. E24: the water does not drain away." },
  ];
  const nearness = { E15: 0.8, E24: 0.8 };
  const answers = { E15: 0.6, E24: 0.6 };
  const { sentences } = await extractFrom("洗衣机显示E24怎么办？", { own, nearness, answers });
  expect(sentences.map(({ text }) => text)).toEqual(["E24: the water does not drain away."]);
  const phone = await extractFrom("磨坊的电话是多少？", {
    own: [LEASE],
    nearness: { "The rent": 0.82 },
    answers: { rent: 0.6 },
  });
  expect(phone.status).toBe("not-found");
});

const KEEPER = {
  title: "Mill",
  text: "The keeper of the mill was praised in the paper. It was Ada Brook who looked after the mill for years.",
};

it("puts first what the reader says answers, though words say otherwise", async () => {
  const question = "Who was the keeper of the mill?";
  const byWords = await extractFrom(question, { own: [KEEPER] });
  expect(byWords.sentences[0]?.text).toContain("praised");
  const read = await extractFrom(question, { own: [KEEPER], answers: { "Ada Brook": 0.98 } });
  expect(read.sentences[0]?.text).toContain("Ada Brook");
});

it("is surer of what the reader says answers, and less sure of what it says does not", async () => {
  const question = "How much is the rent of the mill?";
  const confidenceOf = async (likely: number): Promise<number> =>
    (await extractFrom(question, { own: [LEASE], answers: { rent: likely, Dogs: likely } })).confidence;
  const byWords = (await extractFrom(question, { own: [LEASE] })).confidence;
  expect(await confidenceOf(0.95)).toBeGreaterThan(await confidenceOf(0.3));
  expect(await confidenceOf(0.3)).toBeGreaterThan(await confidenceOf(0.003));
  expect(byWords).toBeGreaterThan(0);
});

it("answers several questions one by one, and says which it cannot", async () => {
  const asked = "What is the rent of the mill? Who invented the telescope? What do tickets for the zoo cost?";
  const { sentences, parts } = await extractFrom(asked, { own: [LEASE, ZOO] });
  expect(parts).toBe(3);
  expect(sentences.map(({ part, text }) => [part, text])).toEqual([
    [1, "The rent of the mill is 900 euros."],
    [3, "Tickets cost 12 euros."],
  ]);
});

const REPORT = (day: string, text: string): FakePassage => ({ title: `Weekly report of ${day}`, text });

it("lets the newest of several reports lead, and says its day", async () => {
  const own = [
    REPORT("5 October 2026", "The release is planned for 12 November."),
    REPORT("19 October 2026", "The release is moved to 3 December."),
  ];
  const { sentences } = await extractFrom("When is the release planned?", { own });
  expect(sentences[0]).toMatchObject({
    text: "The release is moved to 3 December.",
    lead: "Weekly report of 19 October 2026",
  });
});

it("tells both values where two documents disagree, and only the later one of what is so now", async () => {
  const own = [
    { title: "Seaview brochure 1 May 2025", text: "The Seaview campsite has 120 pitches." },
    { title: "Seaview website 4 March 2026", text: "The Seaview campsite has 95 pitches." },
  ];
  const both = await extractFrom("How many pitches does the Seaview campsite have?", { own });
  expect(both.isDisputed).toBe(true);
  expect(both.sentences.map(({ text }) => text)).toEqual([
    "The Seaview campsite has 95 pitches.",
    "The Seaview campsite has 120 pitches.",
  ]);
  const now = await extractFrom("How many pitches does the Seaview campsite have now?", { own });
  expect(now.sentences.map(({ text }) => text)).toEqual(["The Seaview campsite has 95 pitches."]);
});

it("sells nothing of another year as that of the one asked for", async () => {
  const own = [
    {
      title: "Walnuts",
      text: "The tree gave 40 kilos of walnuts in 2024. The pond is full of frogs. Nobody swims there.",
    },
  ];
  const asked = async (year: string): Promise<string> =>
    (await extractFrom(`How many kilos of walnuts did the tree give in ${year}?`, { own })).status;
  expect(await asked("2024")).toBe("answered");
  expect(await asked("2019")).toBe("not-found");
});

it.each([
  ["学生月卡多少钱？", "学生月卡128元，成人月卡218元。"],
  ["小区里能养狗吗？", "小区内未经登记不得饲养犬只。每天18点以后不得施工。"],
  ["借书逾期罚多少钱？", "每证可借6册，逾期每册每天罚0.1元。周一闭馆。"],
  ["Are dogs allowed in the garden?", "Pets are not permitted in the garden."],
])("finds what is asked in %j in other words", async (question, text) => {
  const { status } = await extractFrom(question, { own: [{ title: "须知", text }] });
  expect(status).toBe("answered");
});

it("takes no other figures for those of a thing with a name of its own", async () => {
  const own = [{ title: "家常红烧肉", text: "材料：五花肉800克，冰糖30克，生抽三勺。小火炖一个小时。" }];
  expect((await extractFrom("红烧肉有多少卡路里？", { own })).status).toBe("not-found");
});

it("says bold words without their signs, and quotes them with these", async () => {
  const text =
    "Held in the mill on Friday.\n\n**Present:** Ada Brook (captain), Milo Stern. **Apologies:** Ines Falk.";
  const { sentences } = await extractFrom("Who sent apologies?", { own: [{ title: "Minutes", text }] });
  expect(sentences[0]?.text).toBe("Apologies: Ines Falk.");
  expect(sentences[0]?.quote.text).toBe("**Apologies:** Ines Falk.");
});

it("answers both parts of a question, and says once what answers both", async () => {
  const own = [
    {
      title: "Pump",
      text: "Weight: 14 kg\n\nTank capacity: 5 litres\n\nThe pump was built by Ada Brook in 1911.",
    },
  ];
  const one = await extractFrom("Who built the pump and when was the pump built?", { own });
  expect(one.sentences.map(({ text }) => text)).toEqual(["The pump was built by Ada Brook in 1911."]);
  expect(one.parts).toBeUndefined();
  const choir = { title: "合唱团", text: "合唱团一共有七个人。合唱团今年一共演了二十三场。" };
  const both = await extractFrom("合唱团有多少人，演了多少场？", { own: [choir] });
  expect(both.sentences.map(({ text, part }) => [part, text])).toEqual([
    [1, "合唱团一共有七个人。"],
    [2, "合唱团今年一共演了二十三场。"],
  ]);
});

it("tells the words that came nearest where nothing is sure enough, one of each document", async () => {
  const own = [
    { title: "Ferry", text: "Electric scooters stay ashore. Dogs travel free. The crossing takes an hour." },
    { title: "Mill", text: "The rent of the mill is 900 euros." },
  ];
  const answers = { scooters: 0.12, Dogs: 0.1, crossing: 0.001, rent: 0.001 };
  const { status, nearest = [] } = await extractFrom("Which things may not go aboard?", { own, answers });
  expect(status).toBe("not-found");
  expect(nearest.map(({ quote, hit }) => [hit.document.title, quote.text])).toEqual([
    ["Ferry", "Electric scooters stay ashore."],
  ]);
});
