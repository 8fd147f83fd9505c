/** Scenes with structure: tables, lists, steps in order, figures that rise and fall, causes, lengths and amounts. */
import type { Chance } from "../seeded-random.ts";
import { fill, same } from "./frame.ts";
import type { SceneMaker, Twin } from "./scene.ts";
import { CAUSES, EVENTS, FOODS, GOODS, ITEMS, MEASURES, MONTHS, PEOPLE, some, STEPS, WEEKDAYS, type Words } from "./vocabulary.ts";

const both = (en: string, zh: string, slots: Readonly<Record<string, Words>> = {}): Words => ({ en: fill(en, slots, "en"), zh: fill(zh, slots, "zh") });
type Pair = readonly [en: string, zh: string];
const oneOf = (pairs: readonly Pair[], chance: Chance): Pair => chance.pick(pairs);
const bare = (words: Words): Words => ({ en: words.en.replace(/^the |^an? /u, ""), zh: words.zh });

/** Rows of things with three columns, as CSV, Markdown, lines or JSON; claims name a row and a column. */
export const table: SceneMaker = (chance) => {
  const rows = some(chance.yes(0.5) ? FOODS : GOODS, 3 + chance.below(3), chance).map(bare);
  const columns = some(COLUMNS, 2, chance);
  const cells = rows.map(() => columns.map(() => same(2 + chance.below(180))));
  const form = chance.below(4);
  const render = (language: "en" | "zh"): string => {
    const head = [language === "en" ? "item" : "品名", ...columns.map((column) => column[language])];
    const lines = rows.map((row, i) => [row[language], ...cells[i]!.map((cell) => cell[language])]);
    if (form === 0) return [head, ...lines].map((line) => line.join(",")).join("\n");
    if (form === 1) return [head, head.map(() => "---"), ...lines].map((line) => `| ${line.join(" | ")} |`).join("\n");
    if (form === 2) return lines.map((line) => JSON.stringify(Object.fromEntries(line.map((cell, i) => [head[i], cell])))).join("\n");
    return lines.map((line) => line.map((cell, i) => `${head[i]}: ${cell}`).join(language === "en" ? "; " : "；")).join("\n");
  };
  const twins: Twin[] = [];
  for (let i = 0; i < 3; i++) {
    const row = chance.below(rows.length);
    const column = chance.below(columns.length);
    const value = cells[row]![column]!;
    const otherRow = cells[(row + 1 + chance.below(rows.length - 1)) % rows.length]![column]!;
    const otherColumn = cells[row]![1 - column]!;
    const wrong = i === 0 ? otherColumn : otherRow;
    if (wrong.en === value.en) continue;
    const say = chance.pick(CELL_SAYINGS);
    const slots = { row: rows[row]!, column: columns[column]! };
    twins.push({ kind: "table", right: both(...say, { ...slots, value }), wrong: both(...say, { ...slots, value: wrong }), label: 0 });
  }
  const by = (row: number): number => Number(cells[row]![0]!.en);
  const order = rows.map((_, i) => i).toSorted((a, b) => by(b) - by(a));
  const [first, second] = [order[0]!, order[1 + chance.below(order.length - 1)]!];
  if (by(first) !== by(second)) {
    const slots = (a: number, b: number): Record<string, Words> => ({ a: rows[a]!, b: rows[b]!, column: columns[0]! });
    const say = ["The figure under {column} is higher for {a} than for {b}.", "{a}的{column}比{b}的大。"] as const;
    twins.push({ kind: "table", right: both(...say, slots(first, second)), wrong: both(...say, slots(second, first)), label: 0 });
  }
  return { evidence: { en: render("en"), zh: render("zh") }, twins };
};

const COLUMNS: readonly Words[] = [
  { en: "in stock", zh: "库存" },
  { en: "ordered", zh: "订购数" },
  { en: "price (euros)", zh: "单价（欧元）" },
  { en: "weight (kg)", zh: "重量（公斤）" },
  { en: "returned", zh: "退货数" },
  { en: "sold in May", zh: "五月销量" },
  { en: "sold in June", zh: "六月销量" },
];
const CELL_SAYINGS: readonly (readonly [string, string])[] = [
  ["For {row}, the figure under {column} is {value}.", "{row}一行的{column}为{value}。"],
  ["{row}: {value} ({column}).", "{row}的{column}是{value}。"],
  ["The table gives {value} as the value of {column} for {row}.", "表中{row}的{column}写的是{value}。"],
];

/** What a set holds: one more, one only, how many. */
export const contents: SceneMaker = (chance) => {
  const [thing] = some(GOODS, 1, chance).map(bare) as [Words];
  const [a, b, c, other, apart] = some(ITEMS, 5, chance) as [Words, Words, Words, Words, Words];
  const three = chance.yes(0.6);
  const slots = { thing, a, b, c, other, apart };
  const evidence = three
    ? both(chance.pick(["The box of the {thing} holds {a}, {b} and {c}. Not included: {apart}.", "Included with the {thing}: {a}, {b}, {c}. Sold separately: {apart}.", "With the {thing} you get {a}, {b} and {c}, but {apart} must be bought apart."]), chance.pick(["{thing}的包装内有{a}、{b}和{c}，不含{apart}。", "{thing}随附：{a}、{b}、{c}。另售：{apart}。", "购买{thing}可得到{a}、{b}和{c}，{apart}需另购。"]), slots)
    : both("The box of the {thing} holds {a} and {b}, nothing else; {apart} is not included.", "{thing}的包装内只有{a}和{b}，不含{apart}。", slots);
  const one = chance.pick([a, b]);
  const say = oneOf([["The {thing} comes with {x}.", "{thing}附带{x}。"], ["{x} is part of what comes with the {thing}.", "{x}包含在{thing}的包装内。"], ["Besides other things, the box holds {x}.", "包装里还有{x}。"]], chance);
  const fillX = (x: Words): Words => both(say[0], say[1], { ...slots, x });
  const sayTwo = oneOf([["Only {x} and {y} come with the {thing}.", "{thing}只附带{x}和{y}。"], ["The {thing} comes with {x} and {y} and with nothing more.", "除{x}和{y}外，{thing}不附带其他东西。"]], chance);
  const twins: Twin[] = [
    { kind: "list", right: fillX(one), wrong: fillX(apart), label: 0 },
    { kind: "list", right: fillX(one), wrong: fillX(other), label: three ? 1 : 0 },
    { kind: "list", right: both("The {thing} comes with {b} and {a}.", "{thing}附带{b}和{a}。", slots), wrong: both("The {thing} comes with {b} and {other}.", "{thing}附带{b}和{other}。", slots), label: three ? 1 : 0 },
    { kind: "list", right: both("{apart} does not come with the {thing}.", "{thing}不附带{apart}。", slots), wrong: both("{a} does not come with the {thing}.", "{thing}不附带{a}。", slots), label: 0 },
  ];
  const onlyTwo = both(sayTwo[0], sayTwo[1], { ...slots, x: a, y: b });
  const all = both("{a}, {b} and {c} come with the {thing}.", "{thing}附带{a}、{b}和{c}。", slots);
  // "Only two" is true of a box of two and false of a box of three; with three named it is the other way round.
  twins.push(three ? { kind: "list", right: all, wrong: onlyTwo, label: 0 } : { kind: "list", right: onlyTwo, wrong: all, label: 0 });
  return { evidence, twins };
};

/** Steps in an order, numbered or told; before, after, first, last. */
export const steps: SceneMaker = (chance) => {
  const order = some(STEPS, 4, chance);
  const slots = Object.fromEntries(order.map((step, i) => [`s${i}`, step]));
  const evidence = both(
    chance.pick(["1. {s0}.\n2. {s1}.\n3. {s2}.\n4. {s3}.", "First {s0}, then {s1}. After that, {s2}; finally {s3}.", "Before you {s1}, {s0}. Once that is done, {s2}, and {s3} at the end."]),
    chance.pick(["1. {s0}。\n2. {s1}。\n3. {s2}。\n4. {s3}。", "首先{s0}，然后{s1}；接着{s2}，最后{s3}。", "在{s1}之前先{s0}；完成后{s2}，最后再{s3}。"]),
    slots,
  );
  const twins: Twin[] = [];
  for (let i = 0; i < 2; i++) {
    const early = chance.below(3);
    const late = early + 1 + chance.below(3 - early);
    const say = oneOf([
      ["You {x} before you {y}.", "先{x}，再{y}。"],
      ["To {y} comes after to {x}.", "{y}在{x}之后。"],
      ["{y} only when it is done: {x}.", "{x}完成以后才{y}。"],
      ["Earlier than to {y}, one has to {x}.", "{x}早于{y}。"],
    ], chance);
    const pair = (x: Words, y: Words): Words => both(say[0], say[1], { x, y });
    twins.push({ kind: "order", right: pair(order[early]!, order[late]!), wrong: pair(order[late]!, order[early]!), label: 0 });
  }
  const firstly = (x: Words): Words => both("The first thing to do: {x}.", "第一步是{x}。", { x });
  const lastly = (x: Words): Words => both("The last step is to {x}.", "最后一步是{x}。", { x });
  twins.push({ kind: "order", right: firstly(order[0]!), wrong: firstly(order[1 + chance.below(3)]!), label: 0 });
  twins.push({ kind: "order", right: lastly(order[3]!), wrong: lastly(order[chance.below(3)]!), label: 0 });
  return { evidence, twins };
};

/** A figure that rises or falls from one month to another. */
export const change: SceneMaker = (chance) => {
  const what = chance.pick(MEASURES);
  const at = chance.below(10);
  const [early, late] = [MONTHS[at]!, MONTHS[at + 1 + chance.below(11 - at)]!];
  const low = 10 + chance.below(400);
  const high = low + 5 + chance.below(300);
  const up = chance.yes(0.5);
  const [from, to] = (up ? [low, high] : [high, low]).map(same) as [Words, Words];
  const slots = { what, early, late, from, to };
  const rise: readonly Pair[] = [["{what} rose from {from} in {early} to {to} in {late}.", "{what}从{early}的{from}上升到{late}的{to}。"], ["{what} was raised: {from} in {early}, {to} in {late}.", "{what}有所提高：{early}为{from}，{late}为{to}。"]];
  const fall: readonly Pair[] = [["{what} fell from {from} in {early} to {to} in {late}.", "{what}从{early}的{from}下降到{late}的{to}。"], ["{what} was cut: {from} in {early}, {to} in {late}.", "{what}有所降低：{early}为{from}，{late}为{to}。"]];
  const evidence = both(...oneOf(up ? rise : fall, chance), slots);
  const higher = (x: Words, y: Words): Words => both("{what} was higher in {x} than in {y}.", "{x}的{what}高于{y}。", { what, x, y });
  const grew = both(...oneOf([["Between {early} and {late}, {what} went up.", "{early}到{late}之间，{what}增加了。"], ["There was an increase in {what} by {late}.", "到{late}，{what}有所增长。"]], chance), slots);
  const shrank = both(...oneOf([["Between {early} and {late}, {what} went down.", "{early}到{late}之间，{what}减少了。"], ["There was a decrease in {what} by {late}.", "到{late}，{what}有所下降。"]], chance), slots);
  const stood = (x: Words, y: Words): Words => both("In {late}, {what} stood at {x}, in {early} at {y}.", "{late}的{what}是{x}，{early}是{y}。", { ...slots, x, y });
  return {
    evidence,
    twins: [
      { kind: "direction", right: up ? grew : shrank, wrong: up ? shrank : grew, label: 0 },
      { kind: "direction", right: up ? higher(late, early) : higher(early, late), wrong: up ? higher(early, late) : higher(late, early), label: 0 },
      { kind: "direction", right: stood(to, from), wrong: stood(from, to), label: 0 },
    ],
  };
};

/** An event put off, with a reason or without one. */
export const cause: SceneMaker = (chance) => {
  const [event] = some(EVENTS, 1, chance) as [Words];
  const [why, other] = some(CAUSES, 2, chance) as [Words, Words];
  const [day, late, third] = some(WEEKDAYS, 3, chance) as [Words, Words, Words];
  const who = chance.pick(PEOPLE);
  const told = chance.yes(0.5);
  const slots = { event, why, other, day, late, third, who };
  const evidence = told
    ? both(chance.pick(["Because of {why}, {event} was moved from {day} to {late}. {who} announced it on {third}.", "{event} took place on {late} instead of {day}; the reason was {why}. {who} had said so on {third}."]), chance.pick(["由于{why}，{event}从{day}改到{late}，{who}在{third}通知了大家。", "{event}没有在{day}而是在{late}进行，原因是{why}；{who}在{third}说明了此事。"]), slots)
    : both(chance.pick(["{event} was moved from {day} to {late}. {who} announced it on {third}.", "{event} took place on {late} instead of {day}. {who} had said so on {third}."]), chance.pick(["{event}从{day}改到{late}，{who}在{third}通知了大家。", "{event}没有在{day}而是在{late}进行，{who}在{third}说明了此事。"]), slots);
  const because = (x: Words): Words => both(...oneOf([["{event} was put off because of {x}.", "{event}因{x}而推迟。"], ["{x} was the reason why {event} was not held on {day}.", "{event}没有在{day}举行，是因为{x}。"]], chance), { ...slots, x });
  const plainly = both(...oneOf([["{event} was held on {late}.", "{event}在{late}举行。"], ["{event} was not held on {day}.", "{event}没有在{day}举行。"]], chance), slots);
  const on = (x: Words): Words => both("{event} was held on {x}.", "{event}于{x}举行。", { event, x });
  const twins: Twin[] = [{ kind: "date", right: on(late), wrong: on(chance.pick([day, third])), label: 0 }];
  if (told) twins.push({ kind: "invented", right: because(why), wrong: because(other), label: 0 });
  else twins.push({ kind: "invented", right: plainly, wrong: because(why), label: 1 });
  return { evidence, twins };
};

/** Amounts said in other units; the wrong ones take the number and change the unit. */
export const amounts: SceneMaker = (chance) => {
  const { evidence, same: alike, wrong } = chance.pick(AMOUNTS);
  const n = 2 + chance.below(8);
  const slots = { what: chance.pick(EVENTS), thing: chance.pick(GOODS), n: same(n), sixty: same(60 * n), seven: same(7 * n), twelve: same(12 * n), thousand: same(1_000 * n), comma: same((1_000 * n).toLocaleString("en-US")), million: same(n * 10), full: { en: (n * 10_000_000).toLocaleString("en-US"), zh: String(n * 10_000_000) }, zhMillion: same(n * 1_000), ten: same(10 * n) };
  return {
    evidence: both(...evidence, slots),
    twins: [{ kind: "unit", right: both(...alike, slots), wrong: both(...wrong, slots), label: 0 }],
  };
};

const AMOUNTS: readonly { readonly evidence: Pair; readonly same: Pair; readonly wrong: Pair }[] = [
  { evidence: ["{what} lasts {n} hours.", "{what}持续{n}小时。"], same: ["{what} takes {sixty} minutes.", "{what}用时{sixty}分钟。"], wrong: ["{what} takes {n} minutes.", "{what}用时{n}分钟。"] },
  { evidence: ["{what} takes {sixty} minutes.", "{what}用时{sixty}分钟。"], same: ["{what} lasts {n} hours.", "{what}持续{n}小时。"], wrong: ["{what} lasts {sixty} hours.", "{what}持续{sixty}小时。"] },
  { evidence: ["{thing} weighs {n} kilograms.", "{thing}重{n}公斤。"], same: ["{thing} weighs {comma} grams.", "{thing}重{thousand}克。"], wrong: ["{thing} weighs {n} grams.", "{thing}重{n}克。"] },
  { evidence: ["The way to {what} is {n} kilometres long.", "去{what}的路长{n}公里。"], same: ["It is {comma} metres to {what}.", "去{what}有{thousand}米。"], wrong: ["It is {n} metres to {what}.", "去{what}有{n}米。"] },
  { evidence: ["{thing} is guaranteed for {n} weeks.", "{thing}保修{n}周。"], same: ["{thing} has a guarantee of {seven} days.", "{thing}的保修期为{seven}天。"], wrong: ["{thing} has a guarantee of {n} days.", "{thing}的保修期为{n}天。"] },
  { evidence: ["{thing} is guaranteed for {n} years.", "{thing}保修{n}年。"], same: ["{thing} has a guarantee of {twelve} months.", "{thing}的保修期为{twelve}个月。"], wrong: ["{thing} has a guarantee of {n} months.", "{thing}的保修期为{n}个月。"] },
  { evidence: ["{what} cost {million} million euros.", "{what}花费{zhMillion}万欧元。"], same: ["{full} euros were spent on {what}.", "为{what}支出了{full}欧元。"], wrong: ["{million} billion euros were spent on {what}.", "为{what}支出了{zhMillion}亿欧元。"] },
  { evidence: ["{ten} percent of the seats for {what} are free.", "{what}的座位有{ten}%空着。"], same: ["{ten} of every hundred seats for {what} are free.", "{what}每一百个座位中有{ten}个空着。"], wrong: ["{ten} of every thousand seats for {what} are free.", "{what}每一千个座位中有{ten}个空着。"] },
];
