import { expect, it } from "vitest";
import { askedForms, hadForms, markAsked } from "./asked-forms.ts";

it.each([
  ["How deep is the lake?", "The lake is 14 m deep.", true],
  ["How deep is the lake?", "The water has 27 degrees.", false],
  ["水有多深？", "泳池水深1.4米。", true],
  ["水有多深？", "深水区须持深水证；办理深水证需要游满二百米。", false],
  ["How heavy is the reel?", "Weight: 6.4 kg", true],
  ["How heavy is the reel?", "Wool: 45 min, cold", false],
  ["豆包多重？", "柯基犬，四岁，体重十一公斤。", true],
  ["水泵重多少公斤？", "水箱容量一千二百升。", false],
  ["这台水泵的功率是多少？", "The tank holds 1,200 litres.", false],
  ["What is the rated power of the pump?", "额定功率750 W。", true],
  ["How long does a firing take?", "A firing takes nine hours.", true],
  ["How long does a firing take?", "The box is 75 x 60 x 40 cm.", false],
  ["多久发证？", "三个工作日发证。", true],
  ["How tall is the tower?", "The tower is 28 metres high.", true],
  ["How tall is the tower?", "The tower was built in 1868.", false],
  ["How high does the flood reach?", "In spring the flood reaches five metres.", true],
  ["瓦恩灯塔有多高？", "瓦恩灯塔建于1868年，塔身四十一米。", true],
  ["How tall is the tower?", "The wall beside the tower is 40 metres long.", false],
  ["灯塔有多高？", "灯塔距港口三百米。", false],
  ["How heavy is the bell?", "The bell weighs two and a half tonnes.", true],
  ["How heavy is the bell?", "The bell was cast two and a half years ago.", false],
  ["How long is the walk?", "On foot it takes forty minutes.", true],
  ["How often does it ring?", "It rings every quarter of an hour.", true],
  ["How often does it ring?", "It rings loudly.", false],
  ["How often is the belt replaced?", "Replace the belt at once if oil leaks on it.", false],
  ["How often is the belt replaced?", "Oil softens the belt within a few weeks.", false],
  ["How often is the belt replaced?", "24 months", true],
  ["How often is the belt replaced?", "The belt is replaced once the oil leaks.", false],
  ["How often is the belt replaced?", "The belt is replaced once a year.", true],
  ["How big is the hall?", "The room is 35 square metres large.", true],
  ["How big is the hall?", "The hall was built in 1868.", false],
  ["How old is the miller?", "The miller is 81 years old.", true],
  ["How old is the miller?", "The baker is 57 and began at sixteen.", true],
  ["How old is the miller?", "The miller has three rooms.", false],
  ["What time does it open?", "We open at six.", true],
  ["What time does it open?", "It is cleaned on the first Monday of the month.", false],
  ["What share is sold?", "Two thirds of the bread is sold before noon.", true],
  ["What share is sold?", "The bread is sold before noon.", false],
  ["退房最晚几点？", "退房不晚于中午十二点。", true],
  ["退房最晚几点？", "退房须归还钥匙。", false],
  ["从车站开车要多久？", "离高铁站约七公里，开车一刻钟。", true],
  ["周末上浮百分之几？", "周末房价上浮百分之二十。", true],
  ["加湿器适合多大的房间？", "水箱容量：3 升", false],
  ["加湿器适合多大的房间？", "适用面积：15 至 30 平方米", true],
  ["冰箱每天耗多少电？", "额定功率：120 瓦", false],
  ["冰箱每天耗多少电？", "每天耗电 0.6 度。", true],
  ["房间有多大？", "最大的房间四十平方米。", true],
  ["老周多大年纪？", "老周在这里开店。", false],
  ["团子多大了？", "团子，英短猫，两岁。", true],
  ["班车多久一班？", "班车每二十分钟一班。", true],
  ["拉杆最高多高？", "拉杆：三档，最高一米零五", true],
  ["旅行箱能装多重？", "载重：不超过30公斤", true],
])("%s %s: %s", (question, sentence, isMeasured) => {
  expect(hadForms(askedForms(question), sentence).figure).toBe(isMeasured);
});

it("asks nothing of questions of other things", () => {
  expect(askedForms("Who built the tower?").figure).toBeUndefined();
  expect(askedForms("When was the lighthouse built, and how high is it?").figure).toBeUndefined();
  expect(askedForms("灯塔是谁修的，有多高？").figure).toBeUndefined();
});

it("tells the figure of the measure from those beside it", () => {
  const marked = (question: string, sentence: string): string[] =>
    [...sentence.matchAll(markAsked(askedForms(question)) ?? /$^/gu)].map(([text]) => text);
  expect(marked("How wide is the staircase?", "It is 80 centimetres wide and has 146 steps.")).toEqual([
    "80 centimetres",
  ]);
  expect(marked("开车要多久？", "离高铁站约七公里，开车一刻钟。")).toEqual(["一刻钟"]);
  expect(marked("旺财多重？", "叫旺财，六岁，三十二公斤。")).toEqual(["三十二公斤"]);
});

it.each([
  ["How much does the ticket cost?", "A ticket is 4 euros.", "Tickets are sold at the door."],
  ["What colour is the gate?", "The gate is dark green.", "The gate is of oak."],
  ["What is the miller's phone number?", "Call 0555 612 44.", "The miller lives at number 4."],
  [
    "What is the society's account number?",
    "Pay into 20-44-51 3308 1172.",
    "Pay into the society's account.",
  ],
  ["What is the museum's website?", "See www.mill.example.org.", "The museum has a website of its own."],
  ["甲方的银行账号是多少？", "账号：6222 0801 3345 221。", "租金每月5日之前转到甲方的银行账户。"],
  ["甲方的银行账号是多少？", "6222080133452211", "2023年的旧合同到2024-12-31为止。"],
  ["What is the club's account number?", "IBAN: DE44 5001 0517 5407 3249 31", "Pay by 2026-03-01."],
  ["船票多少钱？", "船票每张三十元。", "船票在码头出售。"],
  ["磨坊有多大？", "磨坊占地二百平方米。", "磨坊在河边。"],
])("%s is answered by the form of %s and not of %s", (question, answer, other) => {
  const has = (sentence: string): boolean => {
    const { figure, somewhere } = hadForms(askedForms(question), sentence);
    return figure ?? somewhere ?? false;
  };
  expect([has(answer), has(other)]).toEqual([true, false]);
});

it("reads traditional characters as simplified ones", () => {
  expect(hadForms(askedForms("燈塔有多高？"), "灯塔塔身四十一米。").figure).toBe(true);
  expect(hadForms(askedForms("押金要多少钱？"), "保證金三百塊。")).toMatchObject({ said: true, named: true });
});

it.each([
  ["釉要烧到多高的温度？", "保温两个小时，升到一千二百度。", "figure", true],
  ["釉要烧到多高的温度？", "作品相隔五毫米。", "figure", false],
  ["烤一次要用多少度电？", "烤箱升到一百八十度。", "figure", false],
  ["烤一次要用多少度电？", "每次用电两度。", "figure", true],
  ["What would I pay for a month?", "A month is £28.", "said", true],
  ["What would I pay for a month?", "Members leave after a month.", "said", false],
  ["Who is Ada's mother?", "Her daughter Mia plays the harp.", "said", false],
  ["Who is Ada's mother?", "Ada and her mum Rose keep the mill.", "said", true],
  ["何三的师父是谁？", "会唱的只剩何三和他师弟雷明。", "said", false],
  ["何三的师父是谁？", "何三跟师父葛老五学了九年。", "said", true],
  ["阿明的妈妈是谁？", "Ming's mother is Lin Yue.", "said", true],
  ["Is it fine to park here?", "Cars park behind the mill.", "named", undefined],
  ["When is the next talk?", "The next talk is on 3 May.", "rather", true],
  ["When is the next talk?", "The talk of today is on glazes.", "rather", false],
  ["下次讲座谁来讲？", "下一次講座由高老師主講。", "rather", true],
  ["On which day is it closed?", "The mill rests on Mondays: closed.", "rather", true],
] as const)("%s %s: %s is %s", (question, sentence, need, had) => {
  expect(hadForms(askedForms(question), sentence)[need]).toBe(had);
});

it.each([
  ["How deep does it lie?", "The wreck lies at 31 metres.", "figure", true],
  ["How deep does the wreck lie?", "It rests in 17 fathoms of water.", "figure", true],
  ["How deep does it lie?", "The wreck is 31 metres long.", "figure", false],
  ["沉船有多深？", "沉船位于水下三十一米。", "figure", true],
  ["How much does the dam hold?", "The dam holds 310 million cubic metres.", "figure", true],
  ["How much does the tank hold?", "The tank takes 1,200 litres.", "figure", true],
  ["How much does the tank hold?", "The tank was built in 1868.", "figure", false],
  ["水库能装多少水？", "水库库容三亿立方米。", "figure", true],
  ["How much did repairs cost?", "Repairs came to 59,365 crowns.", "said", true],
  ["What did wire traps cost?", "They came from Denmark and cost two crowns each.", "said", true],
  ["What is the price per tonne?", "Price per tonne: 10^2 crowns.", "said", true],
  ["How much does the ticket cost?", "A ticket is 90 rupees.", "said", true],
  ["船票多少钱？", "船票四十五克朗。", "said", true],
  ["When did the sawmill burn down?", "The sawmill burned down in nineteen forty nine.", "said", true],
  ["When did the sawmill burn down?", "The sawmill burned down.", "said", false],
  ["望潮码头长多少？", "望潮码头长二十八丈。", "figure", true],
  ["塔高多少？", "塔高四十一米。", "figure", true],
] as const)("%s %s: %s is %s", (question, sentence, need, had) => {
  expect(hadForms(askedForms(question), sentence)[need]).toBe(had);
});

it.each([
  ["How long is the bridge?", "It replaced a ferry that had 61,000 passengers a year.", false],
  ["How long does a firing take?", "A firing takes a day.", true],
  ["How long is herring smoked?", "Never smoke fish while the wind is above 12 m/s.", false],
  ["How long is the bridge?", "The bridge has a length of 741 m.", true],
  ["At how many degrees does the water boil?", "The water boils at 97°C.", true],
  ["At how many degrees does the water boil?", "The water boils within two minutes.", false],
])("%s %s: %s", (question, sentence, isMeasured) => {
  expect(hadForms(askedForms(question), sentence).figure).toBe(isMeasured);
});
