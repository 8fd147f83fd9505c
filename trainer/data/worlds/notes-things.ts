/** Notes about things: what they cost, weigh and hold, how they are set, where they are. */
import { same } from "./frame.ts";
import type { NoteKind } from "./note-kind.ts";
import { SETTINGS, PARTS, QUALITIES, ASKED, COLOURS, CHANGES, WHOM } from "./note-words.ts";
import { FOODS, GOODS, ITEMS, MONTHS, PLACES } from "./vocabulary.ts";
import { bare } from "./wording.ts";

export const price: NoteKind = {
  slots: (chance) => ({
    thing: bare(chance.pick([...GOODS, ...ITEMS])),
    whole: same(1 + chance.below(180)),
    cents: same(chance.pick(["", ".50", ".20", ".90"])),
    who: chance.pick(WHOM),
    colour: chance.pick(COLOURS),
  }),
  lines: {
    en: [
      "{thing}: {whole}{cents} euros",
      "{thing} – {whole}{cents} €",
      "{thing} ({colour}), {whole}{cents} euros",
      "Item: {thing}; Price: {whole}{cents} euros; Colour: {colour}",
    ],
    zh: [
      "{thing}：{whole}{cents}元",
      "{thing} {whole}{cents}元",
      "{thing}（{colour}），{whole}{cents}元",
      "物品：{thing}；价格：{whole}{cents}元；颜色：{colour}",
    ],
  },
  about: "thing",
  asks: [
    {
      answer: "{whole}{cents}",
      en: [
        "How much is the {thing}?",
        "What does the {thing} cost?",
        "price of the {thing}",
        "What do I pay for the {thing}?",
      ],
      zh: ["{thing}多少钱？", "{thing}的价格是多少？", "买{thing}要花多少钱？", "{thing}卖多少？"],
    },
  ],
  lacks: {
    en: [
      "Who makes the {thing}?",
      "How heavy is the {thing}?",
      "When was the {thing} bought?",
      "Where is the {thing} kept?",
    ],
    zh: ["{thing}是谁生产的？", "{thing}有多重？", "{thing}是什么时候买的？", "{thing}放在哪里？"],
  },
};

export const setting: NoteKind = {
  slots: (chance) => ({
    key: chance.pick(SETTINGS),
    value: same(chance.pick([5, 8, 10, 25, 30, 50, 64, 120, 200, 500, 4096, 8080]) + chance.below(5)),
    old: same(1 + chance.below(4)),
  }),
  lines: {
    en: [
      "{key}: {value}",
      "{key} = {value}",
      "`{key}` – default {value}",
      "{key} (default {value}, at least {old})",
      "Name: {key}; Default: {value}; Least: {old}",
    ],
    zh: [
      "{key}：{value}",
      "{key} = {value}",
      "`{key}`，默认{value}",
      "{key}（默认值{value}，最小{old}）",
      "名称：{key}；默认值：{value}；最小值：{old}",
    ],
  },
  about: "key",
  asks: [
    {
      answer: "{value}",
      en: [
        "What is the default of {key}?",
        "What is {key} set to?",
        "Which value has {key}?",
        "default {key}",
      ],
      zh: ["{key}的默认值是多少？", "{key}设为多少？", "{key}是多少？"],
    },
  ],
  lacks: {
    en: ["Who changed {key}?", "In which file does {key} stand?", "Why was {key} brought in?"],
    zh: ["{key}是谁改的？", "{key}写在哪个文件里？", "为什么要加{key}？"],
  },
};

export const ingredient: NoteKind = {
  slots: (chance) => ({
    food: chance.pick(FOODS),
    amount: same(`${chance.pick([10, 50, 75, 100, 200, 250, 400, 500])}`),
    spare: same(1 + chance.below(9)),
  }),
  lines: {
    en: ["{amount} g {food}", "{food}, {amount} g", "{food}: {amount} grams (in stock: {spare} bags)"],
    zh: ["{food}{amount}克", "{food} {amount}克", "{food}：{amount}克（库存{spare}袋）"],
  },
  about: "food",
  asks: [
    {
      answer: "{amount}",
      en: ["How much {food} do I need?", "How many grams of {food}?", "amount of {food}"],
      zh: ["要多少{food}？", "{food}放几克？", "{food}的用量是多少？"],
    },
  ],
  lacks: {
    en: ["Where does the {food} come from?", "Can I replace the {food}?", "How much does the {food} cost?"],
    zh: ["{food}产自哪里？", "{food}可以换成别的吗？", "{food}多少钱？"],
  },
};

export const release: NoteKind = {
  slots: (chance) => ({
    version: same(`${1 + chance.below(9)}.${chance.below(10)}${chance.pick(["", ".0", ".1", ".2"])}`),
    change: chance.pick(CHANGES),
    month: chance.pick(MONTHS),
    day: same(1 + chance.below(28)),
  }),
  lines: {
    en: ["{version}: {change}", "{version} ({day} {month}) – {change}", "Version {version}: {change}."],
    zh: ["{version}：{change}", "{version}（{month}{day}日）：{change}", "版本{version}：{change}。"],
  },
  about: "version",
  asks: [
    {
      answer: "{change}",
      en: ["What is new in {version}?", "What changed in version {version}?"],
      zh: ["{version}有什么新功能？", "{version}版改了什么？"],
    },
  ],
  lacks: {
    en: ["Who released {version}?", "How large is version {version}?", "Does {version} run on Windows?"],
    zh: ["{version}是谁发布的？", "{version}版有多大？", "{version}能在Windows上运行吗？"],
  },
};

export const quality: NoteKind = {
  slots: (chance) => {
    const quality = chance.pick(QUALITIES);
    const [en, zh, units, zhUnits] = ASKED[quality.en]!;
    const nth = chance.below(2);
    const part = chance.pick(PARTS);
    return {
      part,
      bare: bare(part),
      quality,
      asked: { en: en.replace("{part}", part.en), zh: zh.replace("{part}", part.zh) },
      number: same(chance.pick([2, 3, 4, 6, 8, 12, 15, 18, 24, 35, 40, 60, 75, 90, 120, 350])),
      unit: { en: units[nth]!, zh: zhUnits[nth]! },
    };
  },
  lines: {
    en: [
      "{quality}: {number} {unit}",
      "{bare}, {quality} {number} {unit}",
      "{bare}: {number} {unit} ({quality})",
      "The {quality} of {part} is {number} {unit}.",
    ],
    zh: [
      "{quality}：{number}{unit}",
      "{bare}，{quality}{number}{unit}",
      "{bare}：{number}{unit}（{quality}）",
      "{part}的{quality}为{number}{unit}。",
    ],
  },
  about: "quality",
  asks: [
    {
      answer: "{number} {unit}|{number}{unit}",
      en: ["{asked}", "What is the {quality} of {part}?"],
      zh: ["{asked}", "{part}的{quality}是多少？"],
    },
  ],
  lacks: {
    en: ["Who built {part}?", "When was {part} bought?", "What colour is {part}?"],
    zh: ["{part}是谁造的？", "{part}是哪年买的？", "{part}是什么颜色？"],
  },
};

export const place: NoteKind = {
  slots: (chance) => ({
    thing: bare(chance.pick([...GOODS, ...ITEMS])),
    place: chance.pick(PLACES),
    shelf: same(`${chance.pick(["A", "B", "C", "D"])}${1 + chance.below(30)}`),
    count: same(1 + chance.below(40)),
  }),
  lines: {
    en: [
      "{thing}: {place}, shelf {shelf}",
      "{thing} ({count}) – {place}",
      "{place}: {thing}",
      "Thing: {thing}; Place: {place}; Number: {count}",
    ],
    zh: [
      "{thing}：{place}，{shelf}架",
      "{thing}（{count}件）——{place}",
      "{place}：{thing}",
      "物品：{thing}；地点：{place}；数量：{count}",
    ],
  },
  about: "thing",
  asks: [
    {
      answer: "{place}",
      en: ["Where is the {thing}?", "Where do I find the {thing}?", "Where is the {thing} kept?"],
      zh: ["{thing}在哪里？", "{thing}放在什么地方？", "去哪里找{thing}？"],
    },
  ],
  lacks: {
    en: ["Who bought the {thing}?", "How much was the {thing}?", "How old is the {thing}?"],
    zh: ["{thing}是谁买的？", "{thing}花了多少钱？", "{thing}用了几年了？"],
  },
};
