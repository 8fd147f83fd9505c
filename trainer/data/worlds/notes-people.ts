/** Notes about people: what they pay, how they are reached, what they have to do and may not. */
import { same } from "./frame.ts";
import type { NoteKind } from "./note-kind.ts";
import { OFFICES, COLOURS, WORK, WHOM } from "./note-words.ts";
import { ACTS, JOBS, MONTHS, PEOPLE, PLACES } from "./vocabulary.ts";

const SHARED_DIGITS = 9000;

export const fee: NoteKind = {
  slots: (chance) => ({
    who: chance.pick(WHOM),
    office: chance.pick(OFFICES),
    sum: same(2 + chance.below(90)),
  }),
  lines: {
    en: ["{who}: {sum} euros", "{who} pay {sum} euros.", "{office}, {who}: {sum} €", "{sum} euros for {who}"],
    zh: ["{who}：{sum}元", "{who}票{sum}元", "{office}{who}票：{sum}元", "{who}每次{sum}元"],
  },
  about: "who",
  asks: [
    {
      answer: "{sum}",
      en: ["How much do {who} pay?", "What does it cost for {who}?", "What is the price for {who}?"],
      zh: ["{who}要付多少钱？", "{who}票多少钱？", "{who}收费多少？"],
    },
  ],
  lacks: {
    en: ["When may {who} come in?", "How many {who} were there?", "Where do {who} sit?"],
    zh: ["{who}几点可以入场？", "来了多少{who}？", "{who}坐在哪里？"],
  },
};

export const contact: NoteKind = {
  slots: (chance) => ({
    person: chance.pick(PEOPLE),
    job: chance.pick(JOBS),
    phone: same(`${chance.pick(["0", "555-", "020 "])}${1000 + chance.below(SHARED_DIGITS)}`),
    place: chance.pick(PLACES),
  }),
  lines: {
    en: [
      "{job}: {person}, {phone}",
      "{person} ({job}) – {phone}",
      "{person}, {job}, {place}, tel. {phone}",
      "Name: {person}; Role: {job}; Phone: {phone}",
    ],
    zh: [
      "{job}：{person}，{phone}",
      "{person}（{job}）{phone}",
      "{person}，{job}，{place}，电话{phone}",
      "姓名：{person}；职务：{job}；电话：{phone}",
    ],
  },
  about: "job",
  asks: [
    {
      answer: "{person}",
      en: ["Who is the {job}?", "What is the name of the {job}?"],
      zh: ["{job}是谁？", "{job}叫什么名字？"],
    },
    {
      answer: "{phone}",
      en: ["What is the {job}'s phone number?", "How do I reach the {job}?"],
      zh: ["{job}的电话是多少？", "怎么联系{job}？"],
    },
  ],
  lacks: {
    en: [
      "How old is the {job}?",
      "Since when is the {job} in office?",
      "What does the {job} earn?",
      "What is the {job}'s e-mail address?",
    ],
    zh: ["{job}多大年纪？", "{job}是什么时候上任的？", "{job}工资多少？", "{job}的邮箱是什么？"],
  },
};

export const task: NoteKind = {
  slots: (chance) => ({
    person: chance.pick(PEOPLE),
    work: chance.pick(WORK),
    day: same(1 + chance.below(28)),
    month: chance.pick(MONTHS),
  }),
  lines: {
    en: [
      "{work} – {person}, by {day} {month}",
      "{person}: {work} (until {day} {month})",
      "Action: {person} to {work} by {day} {month}.",
      "[ ] {work} ({person})",
    ],
    zh: [
      "{work}——{person}，{month}{day}日前",
      "{person}：{work}（截止{month}{day}日）",
      "待办：{person}在{month}{day}日前{work}。",
      "[ ] {work}（{person}）",
    ],
  },
  about: "work",
  asks: [
    {
      answer: "{person}",
      en: ["Who is to {work}?", "Who has to {work}?", "Whose task is it to {work}?"],
      zh: ["谁负责{work}？", "由谁来{work}？", "{work}是谁的任务？"],
    },
  ],
  lacks: {
    en: ["What does it cost to {work}?", "Why do we have to {work}?", "Where do we {work}?"],
    zh: ["{work}要花多少钱？", "为什么要{work}？", "在哪里{work}？"],
  },
};

export const fine: NoteKind = {
  slots: (chance) => ({
    act: chance.pick(ACTS),
    sum: same(5 * (1 + chance.below(40))),
    office: chance.pick(OFFICES),
    colour: chance.pick(COLOURS),
  }),
  lines: {
    en: [
      "{act}: not allowed",
      "{act}: fine of {sum} euros",
      "Not allowed: {act}",
      "{act} – only with a {colour} badge",
    ],
    zh: ["{act}：禁止", "{act}：罚款{sum}元", "禁止{act}", "{act}——须持{colour}证"],
  },
  about: "act",
  asks: [
    {
      answer: "not allowed|fine of {sum} euros|only with a {colour} badge|禁止|罚款{sum}元|须持{colour}证",
      en: ["May I {act}?", "Is it allowed to {act}?", "Can one {act} here?"],
      zh: ["可以{act}吗？", "能不能{act}？", "允许{act}吗？"],
    },
  ],
  lacks: {
    en: ["Who decided about this: {act}?", "Since when is there a rule for {act}?", "How many people {act}?"],
    zh: ["关于{act}的规定是谁定的？", "{act}的规定从什么时候开始？", "有多少人{act}？"],
  },
};
