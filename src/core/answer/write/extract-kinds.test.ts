/** Kinds of questions that were answered wrongly over folders of strangers. */
import { expect, it } from "vitest";
import { extractFrom } from "./fake-extracting.ts";

it("says the newest version of a changelog, and the reason that stands further on", async () => {
  const changes = {
    title: "Inkpad changelog",
    text: "# Inkpad changelog\n\n## 2.9.0 (2026-03-01)\n\n- Added: offline search\n\n## 2.10.1 (2026-04-02)\n\n- Fixed: a crash\n",
  };
  const { sentences } = await extractFrom("What is the latest version of Inkpad?", { own: [changes] });
  expect(sentences.map(({ lead, text }) => [lead, text])).toEqual([
    ["Inkpad changelog", "2.10.1 (2026-04-02)"],
  ]);
  const letter = {
    title: "Letter",
    text: "From 4 May the boiler in the cellar is replaced. There will be no hot water by day. The heating is off. The work is necessary because the boiler no longer meets the limits.",
  };
  const why = await extractFrom("Why is the boiler replaced?", { own: [letter] });
  expect(why.sentences.map(({ text }) => text)).toEqual([
    "The work is necessary because the boiler no longer meets the limits.",
  ]);
});

it("says a sentence of clauses whole, without the number of its clause", async () => {
  const rules = {
    title: "休假制度",
    text: "第四条 年假：工龄满一年的，每年五天；满十年的，每年十天；满二十年的，每年十五天。\n第五条 病假须提交医院证明。",
  };
  const { sentences } = await extractFrom("年假有几天？", { own: [rules] });
  expect(sentences.map(({ text }) => text)).toEqual([
    "年假：工龄满一年的，每年五天；满十年的，每年十天；满二十年的，每年十五天。",
  ]);
});

it("takes the paragraph that begins with what was asked about, and knows pets for dogs and cats", async () => {
  const boarding = {
    title: "寄养登记",
    text: "豆包，柯基犬，四岁，体重十一公斤。寄养到7月12日，每天早晚各遛一次。\n\n团子，英短猫，两岁。寄养到7月20日。",
  };
  const until = await extractFrom("豆包寄养到哪天？", { own: [boarding] });
  expect(until.sentences[0]?.text).toContain("7月12日");
  const heavy = await extractFrom("豆包多重？", { own: [boarding] });
  expect(heavy.sentences[0]?.text).toContain("十一公斤");
  const inn = {
    title: "云栖民宿",
    text: "早餐七点半开始。宠物只能在院子里活动，每只每晚收费五十元。停车位有八个。",
  };
  const answers = { 宠物: 0.01 };
  const dog = await extractFrom("能带狗吗？", { own: [inn], answers });
  expect(dog.sentences[0]?.text).toContain("宠物只能在院子里活动");
});

it("answers today with what is so every week, and with nothing that a speech calls today", async () => {
  const speech = { title: "Speech", text: "Today you are eighty. Next week you go to Naples." };
  expect((await extractFrom("What happens today?", { own: [speech] })).status).toBe("not-found");
  const library = {
    title: "图书馆须知",
    text: "借自图书馆，6月8日前要还。开放时间：周二至周五9:00开门，周一闭馆。",
  };
  const open = await extractFrom("今天图书馆开门吗？", { own: [library] });
  expect(open.sentences[0]?.text).toContain("周一闭馆");
});

it("reads a sentence behind its title, where that names what it is of", async () => {
  const ferry = {
    title: "Ferry to Lenn: rules",
    text: "Electric scooters are not carried. Dogs lie on the open deck. The bar is closed in winter.",
  };
  const question = "Is my scooter taken on the ferry?";
  const bare = await extractFrom(question, { own: [ferry], answers: { zzz: 0.9 } });
  const placed = await extractFrom(question, {
    own: [ferry],
    answers: { "Ferry to Lenn: rules: Electric": 0.8 },
  });
  expect(placed.sentences[0]?.text).toBe("Electric scooters are not carried.");
  expect(placed.confidence).toBeGreaterThan(bare.confidence);
});

it("says no yes and no no of something else", async () => {
  const ship = {
    title: "Sailings",
    text: "The Petrel carries no cars and is painted each May. The grant pays 7,500 of the price.",
  };
  const answers = { Petrel: 0.03, grant: 0.03 };
  for (const question of ["Can I get coffee on the Petrel?", "Did the Fenwick Trust pay the price?"])
    expect((await extractFrom(question, { own: [ship], answers })).status).toBe("not-found");
  const { sentences } = await extractFrom("Does the Petrel carry cars?", {
    own: [ship],
    answers: { Petrel: 0.6 },
  });
  expect(sentences[0]?.text).toContain("no cars");
});

it("tells the steps and the figure of the section that is named", async () => {
  const kiln = {
    title: "电窑手册",
    text: "一、基本情况\n一号窑是旧窑，最高温度一千二百五十度，今年只用来素烧。\n\n二、素烧程序\n第一步，升到一百二十度，保持两个小时。\n第二步，升到一千度。\n第三步，断电冷却。\n\n三、釉烧程序\n第一步，升到一千一百度。\n第二步，升到一千二百二十度，保持二十分钟。",
  };
  const steps = await extractFrom("素烧怎么烧，一步一步说。", { own: [kiln] });
  expect(steps.form).toBe("steps");
  expect(steps.sentences.map(({ text }) => text).join("")).toContain("断电冷却");
  expect(steps.sentences).toHaveLength(3);
});

it("knows a day of the week by its other names, and tells of the next one what is said of the next", async () => {
  const notes = {
    title: "工坊",
    text: "周五晚上拉坯开到十点。周三晚上拉坯开到八点。今天的讲座由林师傅来讲。下一次講座是釉料，主讲人是高晓岚老师。",
  };
  const answers = { 拉坯: 0.6, 林师傅: 0.9, 高晓岚: 0.7 };
  const day = await extractFrom("礼拜五晚上拉坯开到几点？", { own: [notes], answers });
  expect(day.sentences[0]?.text).toBe("周五晚上拉坯开到十点。");
  const next = await extractFrom("下次讲座是谁来讲？", { own: [notes], answers });
  expect(next.sentences[0]?.text).toContain("高晓岚");
});

it.each([
  ["How many employees do we have?", "The firm trains two employees of the client.", "not-found"],
  [
    "How many employees of the client are trained?",
    "The firm trains two employees of the client.",
    "answered",
  ],
  ["How many members are there?", "Forty members of the choir sing at Easter.", "answered"],
  ["公司有多少员工？", "公司负责培训客户的两名员工。", "not-found"],
])("does not count what belongs to another: %s", async (question, text, status) => {
  const choir = { title: "The choir", text: `Rain fell on Monday.\n\n${text}\n\nThe hall is cold.` };
  expect((await extractFrom(question, { own: [choir], answers: { [text]: 0.9 } })).status).toBe(status);
});

it("says how it is with what the sentence right behind it judges, and which of several are so", async () => {
  const bike = {
    title: "Notes on the bike",
    text: "The disc brakes squeal when wet. That is harmless. The pads last for two years.",
  };
  const { sentences } = await extractFrom("Are squealing brakes dangerous?", { own: [bike] });
  expect(sentences.map(({ text, lead }) => [text, lead])).toEqual([
    ["The disc brakes squeal when wet.", undefined],
    ["That is harmless.", undefined],
  ]);
  const lifts = {
    title: "电梯更换",
    text: "2号楼的电梯去年刚大修，暂不更换。业主大会决定更换1号楼和3号楼的电梯。",
  };
  const which = await extractFrom("哪几栋楼更换电梯？", { own: [lifts] });
  expect(which.sentences[0]?.text).toBe("业主大会决定更换1号楼和3号楼的电梯。");
});

it("says nothing of a house that knows no regatta where the minutes of another document speak of it", async () => {
  const minutes = {
    title: "Minutes of the rowing club",
    text: "The summer regatta will start at the lock. Lewis looks after it.",
  };
  const rules = { title: "House rules", text: "Quiet hours are from 22:30 to 7:00." };
  const answers = { Quiet: 0.96, Lewis: 0.1, regatta: 0.2 };
  const { status, sentences } = await extractFrom("What time does the regatta start?", {
    own: [minutes, rules],
    answers,
  });
  expect([status, ...sentences.map(({ text }) => text)]).not.toContain("Quiet hours are from 22:30 to 7:00.");
});

it("takes prices for nothing but prices: not for how high, when or how many", async () => {
  const prices = {
    title: "Campsite",
    text: "# Campsite\n\n| Pitch | Low season | High season |\n|---|---|---|\n| Tent | £12 | £16 |\n| Van | £22 | £29 |\n",
  };
  const sheds = { title: "Sheds", text: "A shed may be no taller than 2.2 metres." };
  const { sentences } = await extractFrom("How high can a shed be?", { own: [prices, sheds] });
  expect(sentences.map(({ text }) => text)).toEqual(["A shed may be no taller than 2.2 metres."]);
  // Nor do prices say when, or how many there are of what has them.
  const leave = await extractFrom("What time do I have to leave the pitch?", { own: [prices] });
  const count = await extractFrom("How many pitches does the campsite have?", { own: [prices] });
  const kinds = await extractFrom("How many kinds of pitch are there?", { own: [prices] });
  expect([leave.status, count.status, kinds.status]).toEqual(["not-found", "not-found", "answered"]);
});
