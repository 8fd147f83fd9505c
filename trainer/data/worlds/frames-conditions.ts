/** What holds under a condition, and of how many things. */
import { type Frame, same, sayings, type WrongFact } from "./frame.ts";
import { CONDITIONS, GROUPS, NOT_CONDITIONS, OUTCOMES, PLACES, RESULTS } from "./vocabulary.ts";

const condition: Frame = {
  slots: (chance) => {
    const [at, other] = chance.shuffle(CONDITIONS.map((_, i) => i)).slice(0, 2) as [number, number];
    return {
      if: CONDITIONS[at]!,
      not: NOT_CONDITIONS[at]!,
      other: CONDITIONS[other]!,
      result: chance.pick(RESULTS),
      days: same(3 + chance.below(40)),
    };
  },
  states: {
    only: sayings(
      {
        en: [
          "Only if {if}, {result}.",
          "{result}, but only when {if}; this has been so for {days} days.",
          "Unless {if}, the rule that {result} does not hold.",
        ],
        zh: [
          "只有{if}，才{result}。",
          "{result}的前提是{if}，该规定已实行{days}天。",
          "除非{if}，否则不会{result}。",
        ],
      },
      {
        en: [
          "If {not}, it is not so that {result}.",
          "For it to be so that {result}, it is necessary that {if}.",
          "When {not}, nobody can expect that {result}.",
        ],
        zh: ["如果{not}，就不会{result}。", "要想{result}，必须{if}。", "{not}时，不适用“{result}”。"],
      },
    ),
    if: sayings(
      {
        en: [
          "If {if}, {result}.",
          "{result} when {if}.",
          "As soon as {if}, {result}; this has been so for {days} days.",
        ],
        zh: [
          "如果{if}，就{result}。",
          "在{if}的情况下，{result}。",
          "一旦{if}，便{result}，该规定已实行{days}天。",
        ],
      },
      {
        en: [
          "{result}, provided that {if}.",
          "When {if}, {result}.",
          "It is enough that {if}: then {result}.",
        ],
        zh: ["只要{if}，就{result}。", "{if}时，{result}。", "满足“{if}”这一条件即可，此时{result}。"],
      },
    ),
    even: sayings(
      {
        en: [
          "Even if {not}, {result}.",
          "{result} in any case, no matter whether {if}.",
          "{result}, also when {not}; this has been so for {days} days.",
        ],
        zh: [
          "即使{not}，也{result}。",
          "无论是否{if}，都{result}。",
          "{result}，{not}时也一样，该规定已实行{days}天。",
        ],
      },
      {
        en: ["{result} even when {not}.", "Without conditions, {result}.", "{result} also where {not}."],
        zh: ["哪怕{not}，也{result}。", "{result}，不附带条件。", "{not}也照样{result}。"],
      },
    ),
  },
  questions: {
    about: "result",
    en: ["On what does it depend whether {result}?", "Under which condition is it so that {result}?"],
    zh: ["在什么条件下{result}？", "{result}取决于什么？"],
  },
  wrong: (state, slots) => {
    const turned = { ...slots, if: slots["not"]!, not: slots["if"]! };
    if (state === "only")
      return [
        { kind: "condition", state: "even", label: 0 },
        { kind: "condition", slots: turned, label: 0 },
      ];
    if (state === "if")
      return [
        { kind: "condition", state: "even", label: 1 },
        { kind: "condition", slots: { ...slots, if: slots["other"]! }, label: 1 },
      ];
    return [{ kind: "condition", state: "only", label: 0 }];
  },
};

const quantity: Frame = {
  slots: (chance) => {
    const at = chance.below(OUTCOMES.length);
    return {
      things: chance.pick(GROUPS),
      done: OUTCOMES[at]!,
      place: chance.pick(PLACES),
      otherDone: OUTCOMES[(at + 1 + chance.below(OUTCOMES.length - 1)) % OUTCOMES.length]!,
    };
  },
  states: {
    all: sayings(
      {
        en: [
          "All of {things} near {place} {done}.",
          "Every single one of {things} {done}; none was left out.",
          "Without exception {things} {done}.",
        ],
        zh: [
          "{place}附近的{things}全都{done}。",
          "每一个{things}都{done}，无一遗漏。",
          "{things}无一例外地{done}。",
        ],
      },
      {
        en: [
          "The whole of {things} {done}.",
          "Not one of {things} was left out: they {done}.",
          "{things} {done}, every one of them.",
        ],
        zh: ["所有{things}都{done}。", "{things}没有一个例外，都{done}。", "全部{things}{done}。"],
      },
    ),
    most: sayings(
      {
        en: [
          "Most of {things} near {place} {done}; a few did not come to it.",
          "The greater part of {things} {done}, but not all.",
          "With few exceptions {things} {done}.",
        ],
        zh: [
          "{place}附近的大多数{things}{done}，少数没有。",
          "大部分{things}{done}，但不是全部。",
          "除少数例外，{things}都{done}。",
        ],
      },
      {
        en: [
          "More than half of {things} {done}, though not all.",
          "A majority of {things} {done}, with exceptions.",
          "Not quite all of {things} {done}.",
        ],
        zh: [
          "超过一半的{things}{done}，但并非全部。",
          "多数{things}{done}，也有例外。",
          "不是所有的{things}都{done}，但占多数。",
        ],
      },
    ),
    few: sayings(
      {
        en: [
          "Only a few of {things} near {place} {done}.",
          "Hardly any of {things} {done}; the great majority waited in vain.",
          "{things} {done} in rare cases only.",
        ],
        zh: [
          "{place}附近只有少数{things}{done}。",
          "几乎没有{things}{done}，绝大多数都没有。",
          "{things}仅有个别{done}。",
        ],
      },
      {
        en: [
          "A small part of {things} {done}, no more.",
          "Less than half of {things} {done}.",
          "Just a few of {things} {done}.",
        ],
        zh: ["只有一小部分{things}{done}。", "不到一半的{things}{done}。", "{done}的{things}很少。"],
      },
    ),
    none: sayings(
      {
        en: [
          "None of {things} near {place} {done}.",
          "Not a single one of {things} {done}.",
          "It is not true that any of {things} {done}.",
        ],
        zh: ["{place}附近的{things}没有一个{done}。", "{things}无一{done}。", "没有任何{things}{done}。"],
      },
      {
        en: ["Not even one of {things} {done}.", "Of {things}, none {done}.", "{things} {done} in no case."],
        zh: ["{things}一个也没有{done}。", "没有哪个{things}{done}。", "{things}都没有{done}。"],
      },
    ),
  },
  questions: {
    about: "things",
    en: ["How many of {things} {done}?", "What share of {things} {done}?"],
    zh: ["有多少{things}{done}？", "{done}的{things}占多大比例？"],
  },
  wrong: (state, slots) => {
    const others = {
      all: ["most", "few", "none"],
      most: ["all", "few", "none"],
      few: ["all", "most", "none"],
      none: ["all", "most", "few"],
    }[state]!;
    return [
      ...others.map((claimed): WrongFact => ({ kind: "quantifier", state: claimed, label: 0 })),
      { kind: "not-said", slots: { ...slots, done: slots["otherDone"]! }, label: 1 },
    ];
  },
};

export const CONDITION_FRAMES: readonly Frame[] = [condition, quantity];
