/** Scenes with structure: tables, contents of boxes, steps in order. */
import { same } from "./frame.ts";
import type { SceneMaker, Twin } from "./scene.ts";
import { FOODS, GOODS, ITEMS, some, STEPS, type Words } from "./vocabulary.ts";
import { bare, both, oneOf } from "./wording.ts";

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
    if (form === 1)
      return [head, head.map(() => "---"), ...lines].map((line) => `| ${line.join(" | ")} |`).join("\n");
    if (form === 2)
      return lines
        .map((line) => JSON.stringify(Object.fromEntries(line.map((cell, i) => [head[i], cell]))))
        .join("\n");
    return lines
      .map((line) => line.map((cell, i) => `${head[i]}: ${cell}`).join(language === "en" ? "; " : "；"))
      .join("\n");
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
    twins.push({
      kind: "table",
      right: both(...say, { ...slots, value }),
      wrong: both(...say, { ...slots, value: wrong }),
      label: 0,
    });
  }
  const by = (row: number): number => Number(cells[row]![0]!.en);
  const order = rows.map((_, i) => i).toSorted((a, b) => by(b) - by(a));
  const [first, second] = [order[0]!, order[1 + chance.below(order.length - 1)]!];
  if (by(first) !== by(second)) {
    const slots = (a: number, b: number): Record<string, Words> => ({
      a: rows[a]!,
      b: rows[b]!,
      column: columns[0]!,
    });
    const say = [
      "The figure under {column} is higher for {a} than for {b}.",
      "{a}的{column}比{b}的大。",
    ] as const;
    twins.push({
      kind: "table",
      right: both(...say, slots(first, second)),
      wrong: both(...say, slots(second, first)),
      label: 0,
    });
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
    ? both(
        chance.pick([
          "The box of the {thing} holds {a}, {b} and {c}. Not included: {apart}.",
          "Included with the {thing}: {a}, {b}, {c}. Sold separately: {apart}.",
          "With the {thing} you get {a}, {b} and {c}, but {apart} must be bought apart.",
        ]),
        chance.pick([
          "{thing}的包装内有{a}、{b}和{c}，不含{apart}。",
          "{thing}随附：{a}、{b}、{c}。另售：{apart}。",
          "购买{thing}可得到{a}、{b}和{c}，{apart}需另购。",
        ]),
        slots,
      )
    : both(
        "The box of the {thing} holds {a} and {b}, nothing else; {apart} is not included.",
        "{thing}的包装内只有{a}和{b}，不含{apart}。",
        slots,
      );
  const one = chance.pick([a, b]);
  const say = oneOf(
    [
      ["The {thing} comes with {x}.", "{thing}附带{x}。"],
      ["{x} is part of what comes with the {thing}.", "{x}包含在{thing}的包装内。"],
      ["Besides other things, the box holds {x}.", "包装里还有{x}。"],
    ],
    chance,
  );
  const fillX = (x: Words): Words => both(say[0], say[1], { ...slots, x });
  const sayTwo = oneOf(
    [
      ["Only {x} and {y} come with the {thing}.", "{thing}只附带{x}和{y}。"],
      ["The {thing} comes with {x} and {y} and with nothing more.", "除{x}和{y}外，{thing}不附带其他东西。"],
    ],
    chance,
  );
  const twins: Twin[] = [
    { kind: "list", right: fillX(one), wrong: fillX(apart), label: 0 },
    { kind: "list", right: fillX(one), wrong: fillX(other), label: three ? 1 : 0 },
    {
      kind: "list",
      right: both("The {thing} comes with {b} and {a}.", "{thing}附带{b}和{a}。", slots),
      wrong: both("The {thing} comes with {b} and {other}.", "{thing}附带{b}和{other}。", slots),
      label: three ? 1 : 0,
    },
    {
      kind: "list",
      right: both("{apart} does not come with the {thing}.", "{thing}不附带{apart}。", slots),
      wrong: both("{a} does not come with the {thing}.", "{thing}不附带{a}。", slots),
      label: 0,
    },
  ];
  const onlyTwo = both(sayTwo[0], sayTwo[1], { ...slots, x: a, y: b });
  const all = both("{a}, {b} and {c} come with the {thing}.", "{thing}附带{a}、{b}和{c}。", slots);
  // "Only two" is true of a box of two and false of a box of three; with three named it is the other way round.
  twins.push(
    three
      ? { kind: "list", right: all, wrong: onlyTwo, label: 0 }
      : { kind: "list", right: onlyTwo, wrong: all, label: 0 },
  );
  return { evidence, twins };
};

/** Steps in an order, numbered or told; before, after, first, last. */
export const steps: SceneMaker = (chance) => {
  const order = some(STEPS, 4, chance);
  const slots = Object.fromEntries(order.map((step, i) => [`s${i}`, step]));
  const evidence = both(
    chance.pick([
      "1. {s0}.\n2. {s1}.\n3. {s2}.\n4. {s3}.",
      "First {s0}, then {s1}. After that, {s2}; finally {s3}.",
      "Before you {s1}, {s0}. Once that is done, {s2}, and {s3} at the end.",
    ]),
    chance.pick([
      "1. {s0}。\n2. {s1}。\n3. {s2}。\n4. {s3}。",
      "首先{s0}，然后{s1}；接着{s2}，最后{s3}。",
      "在{s1}之前先{s0}；完成后{s2}，最后再{s3}。",
    ]),
    slots,
  );
  const twins: Twin[] = [];
  for (let i = 0; i < 2; i++) {
    const early = chance.below(3);
    const late = early + 1 + chance.below(3 - early);
    const say = oneOf(
      [
        ["You {x} before you {y}.", "先{x}，再{y}。"],
        ["To {y} comes after to {x}.", "{y}在{x}之后。"],
        ["{y} only when it is done: {x}.", "{x}完成以后才{y}。"],
        ["Earlier than to {y}, one has to {x}.", "{x}早于{y}。"],
      ],
      chance,
    );
    const pair = (x: Words, y: Words): Words => both(say[0], say[1], { x, y });
    twins.push({
      kind: "order",
      right: pair(order[early]!, order[late]!),
      wrong: pair(order[late]!, order[early]!),
      label: 0,
    });
  }
  const firstly = (x: Words): Words => both("The first thing to do: {x}.", "第一步是{x}。", { x });
  const lastly = (x: Words): Words => both("The last step is to {x}.", "最后一步是{x}。", { x });
  twins.push({
    kind: "order",
    right: firstly(order[0]!),
    wrong: firstly(order[1 + chance.below(3)]!),
    label: 0,
  });
  twins.push({ kind: "order", right: lastly(order[3]!), wrong: lastly(order[chance.below(3)]!), label: 0 });
  return { evidence, twins };
};
