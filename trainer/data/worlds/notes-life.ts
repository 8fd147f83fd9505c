/** Notes about what happens: faults, programmes, opening hours, decisions. */
import type { Chance } from "../seeded-random.ts";
import { same } from "./frame.ts";
import type { NoteKind } from "./note-kind.ts";
import { FAULTS, OFFICES } from "./note-words.ts";
import { EVENTS, MONTHS, PLACES, STEPS, WEEKDAYS } from "./vocabulary.ts";
import { bare } from "./wording.ts";

const clock = (chance: Chance, from: number, span: number): string =>
  `${from + chance.below(span)}:${chance.pick(["00", "15", "30", "45"])}`;

export const fault: NoteKind = {
  slots: (chance) => ({
    code: same(`${chance.pick(["E", "F", "A", "ERR-", "P0", "C"])}${1 + chance.below(60)}`),
    fault: chance.pick(FAULTS),
    step: chance.pick(STEPS),
  }),
  lines: {
    en: [
      "{code}: {fault}",
      "{code} – {fault}. {step}.",
      "{code}: {fault}; {step}",
      "Code: {code}; Meaning: {fault}; What to do: {step}",
    ],
    zh: [
      "{code}：{fault}",
      "{code} {fault}，请{step}",
      "{code}——{fault}。处理：{step}。",
      "代码：{code}；含义：{fault}；处理：{step}",
    ],
  },
  about: "code",
  asks: [
    {
      answer: "{fault}",
      en: [
        "What does {code} mean?",
        "What is {code}?",
        "The display shows {code}, what is wrong?",
        "error {code}",
      ],
      zh: ["{code}是什么意思？", "{code}是什么故障？", "显示{code}是怎么回事？", "报错{code}"],
    },
  ],
  lacks: {
    en: ["Since which version is {code} shown?", "Who reported {code}?", "How often does {code} come?"],
    zh: ["{code}是从哪个版本开始有的？", "{code}是谁报告的？", "{code}多久出现一次？"],
  },
};

export const programme: NoteKind = {
  slots: (chance) => ({
    event: bare(chance.pick(EVENTS)),
    time: same(clock(chance, 8, 12)),
    place: chance.pick(PLACES),
    day: chance.pick(WEEKDAYS),
  }),
  lines: {
    en: [
      "{time} {event}, {place}",
      "{day} {time}: {event}",
      "{event}: {day}, {time}, {place}",
      "{event} – {place}, {time}",
    ],
    zh: [
      "{time} {event}，{place}",
      "{day}{time}：{event}",
      "{event}：{day}{time}，{place}",
      "{event}——{place}，{time}",
    ],
  },
  about: "event",
  asks: [
    {
      answer: "{time}",
      en: ["When is the {event}?", "What time does the {event} start?"],
      zh: ["{event}几点开始？", "{event}是什么时候？"],
    },
  ],
  lacks: {
    en: [
      "Who leads the {event}?",
      "How many people come to the {event}?",
      "What does the {event} cost?",
      "How long does the {event} last?",
    ],
    zh: ["{event}由谁主持？", "{event}有多少人参加？", "{event}收费多少？", "{event}持续多久？"],
  },
};

export const hours: NoteKind = {
  slots: (chance) => {
    const [day, other] = chance.shuffle(WEEKDAYS);
    return {
      office: chance.pick(OFFICES),
      day: day!,
      other: other!,
      from: same(clock(chance, 7, 4)),
      to: same(clock(chance, 15, 6)),
    };
  },
  lines: {
    en: [
      "{office}: {from}–{to}, closed on {day}",
      "{office}, {day} to {other} {from}–{to}",
      "{office} is open from {from} to {to}.",
      "Where: {office}; Open: {from}–{to}; Closed: {day}",
    ],
    zh: [
      "{office}：{from}—{to}，{day}休息",
      "{office} {day}至{other} {from}-{to}",
      "{office}开放时间：{from}至{to}",
      "地点：{office}；开放：{from}—{to}；休息：{day}",
    ],
  },
  about: "office",
  asks: [
    {
      answer: "{from}",
      en: [
        "When does {office} open?",
        "What are the opening hours of {office}?",
        "When can I go to {office}?",
      ],
      zh: ["{office}几点开门？", "{office}的开放时间是什么？", "{office}什么时候开？"],
    },
  ],
  lacks: {
    en: [
      "How deep is the water at {office}?",
      "Who runs {office}?",
      "When was {office} built?",
      "Can I pay by card at {office}?",
      "Where is {office}?",
    ],
    zh: [
      "{office}的水有多深？",
      "{office}由谁管理？",
      "{office}是哪一年建的？",
      "{office}能刷卡吗？",
      "{office}在哪里？",
    ],
  },
};

export const decision: NoteKind = {
  slots: (chance) => ({
    event: chance.pick(EVENTS),
    month: chance.pick(MONTHS),
    other: chance.pick(MONTHS),
    yes: same(4 + chance.below(20)),
    no: same(chance.below(4)),
    place: chance.pick(PLACES),
  }),
  lines: {
    en: [
      "Decided: {event} moves to {month} ({yes} for, {no} against).",
      "Decision: {event} will be in {place}.",
      "{event}: put off to {month}.",
      "Agreed that {event} takes place in {month}, {yes} votes to {no}",
    ],
    zh: [
      "决定：{event}改到{month}（{yes}票赞成，{no}票反对）。",
      "决议：{event}在{place}举行。",
      "{event}：推迟到{month}。",
      "一致同意{event}于{month}举行，{yes}比{no}",
    ],
  },
  about: "event",
  asks: [
    {
      answer:
        "moves to {month}|will be in {place}|put off to {month}|takes place in {month}|改到{month}|在{place}举行|推迟到{month}|于{month}举行",
      en: ["What was decided about {event}?", "What happens with {event}?"],
      zh: ["关于{event}决定了什么？", "{event}怎么安排？"],
    },
  ],
  lacks: {
    en: ["What does {event} cost?", "Who proposed to change {event}?", "How many came to {event} last year?"],
    zh: ["{event}要花多少钱？", "是谁提议改{event}的？", "去年{event}来了多少人？"],
  },
};
