/** Scenes of figures that rise and fall, causes, lengths and amounts. */
import { same } from "./frame.ts";
import type { SceneMaker, Twin } from "./scene.ts";
import { CAUSES, EVENTS, GOODS, MEASURES, MONTHS, PEOPLE, some, WEEKDAYS, type Words } from "./vocabulary.ts";
import { both, oneOf, type Pair } from "./wording.ts";

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
  const rise: readonly Pair[] = [
    ["{what} rose from {from} in {early} to {to} in {late}.", "{what}从{early}的{from}上升到{late}的{to}。"],
    [
      "{what} was raised: {from} in {early}, {to} in {late}.",
      "{what}有所提高：{early}为{from}，{late}为{to}。",
    ],
  ];
  const fall: readonly Pair[] = [
    ["{what} fell from {from} in {early} to {to} in {late}.", "{what}从{early}的{from}下降到{late}的{to}。"],
    ["{what} was cut: {from} in {early}, {to} in {late}.", "{what}有所降低：{early}为{from}，{late}为{to}。"],
  ];
  const evidence = both(...oneOf(up ? rise : fall, chance), slots);
  const higher = (x: Words, y: Words): Words =>
    both("{what} was higher in {x} than in {y}.", "{x}的{what}高于{y}。", { what, x, y });
  const grew = both(
    ...oneOf(
      [
        ["Between {early} and {late}, {what} went up.", "{early}到{late}之间，{what}增加了。"],
        ["There was an increase in {what} by {late}.", "到{late}，{what}有所增长。"],
      ],
      chance,
    ),
    slots,
  );
  const shrank = both(
    ...oneOf(
      [
        ["Between {early} and {late}, {what} went down.", "{early}到{late}之间，{what}减少了。"],
        ["There was a decrease in {what} by {late}.", "到{late}，{what}有所下降。"],
      ],
      chance,
    ),
    slots,
  );
  const stood = (x: Words, y: Words): Words =>
    both("In {late}, {what} stood at {x}, in {early} at {y}.", "{late}的{what}是{x}，{early}是{y}。", {
      ...slots,
      x,
      y,
    });
  return {
    evidence,
    twins: [
      { kind: "direction", right: up ? grew : shrank, wrong: up ? shrank : grew, label: 0 },
      {
        kind: "direction",
        right: up ? higher(late, early) : higher(early, late),
        wrong: up ? higher(early, late) : higher(late, early),
        label: 0,
      },
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
    ? both(
        chance.pick([
          "Because of {why}, {event} was moved from {day} to {late}. {who} announced it on {third}.",
          "{event} took place on {late} instead of {day}; the reason was {why}. {who} had said so on {third}.",
        ]),
        chance.pick([
          "由于{why}，{event}从{day}改到{late}，{who}在{third}通知了大家。",
          "{event}没有在{day}而是在{late}进行，原因是{why}；{who}在{third}说明了此事。",
        ]),
        slots,
      )
    : both(
        chance.pick([
          "{event} was moved from {day} to {late}. {who} announced it on {third}.",
          "{event} took place on {late} instead of {day}. {who} had said so on {third}.",
        ]),
        chance.pick([
          "{event}从{day}改到{late}，{who}在{third}通知了大家。",
          "{event}没有在{day}而是在{late}进行，{who}在{third}说明了此事。",
        ]),
        slots,
      );
  const because = (x: Words): Words =>
    both(
      ...oneOf(
        [
          ["{event} was put off because of {x}.", "{event}因{x}而推迟。"],
          ["{x} was the reason why {event} was not held on {day}.", "{event}没有在{day}举行，是因为{x}。"],
        ],
        chance,
      ),
      { ...slots, x },
    );
  const plainly = both(
    ...oneOf(
      [
        ["{event} was held on {late}.", "{event}在{late}举行。"],
        ["{event} was not held on {day}.", "{event}没有在{day}举行。"],
      ],
      chance,
    ),
    slots,
  );
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
  const slots = {
    what: chance.pick(EVENTS),
    thing: chance.pick(GOODS),
    n: same(n),
    sixty: same(60 * n),
    seven: same(7 * n),
    twelve: same(12 * n),
    thousand: same(1_000 * n),
    comma: same((1_000 * n).toLocaleString("en-US")),
    million: same(n * 10),
    full: { en: (n * 10_000_000).toLocaleString("en-US"), zh: String(n * 10_000_000) },
    zhMillion: same(n * 1_000),
    ten: same(10 * n),
  };
  return {
    evidence: both(...evidence, slots),
    twins: [{ kind: "unit", right: both(...alike, slots), wrong: both(...wrong, slots), label: 0 }],
  };
};

const AMOUNTS: readonly { readonly evidence: Pair; readonly same: Pair; readonly wrong: Pair }[] = [
  {
    evidence: ["{what} lasts {n} hours.", "{what}持续{n}小时。"],
    same: ["{what} takes {sixty} minutes.", "{what}用时{sixty}分钟。"],
    wrong: ["{what} takes {n} minutes.", "{what}用时{n}分钟。"],
  },
  {
    evidence: ["{what} takes {sixty} minutes.", "{what}用时{sixty}分钟。"],
    same: ["{what} lasts {n} hours.", "{what}持续{n}小时。"],
    wrong: ["{what} lasts {sixty} hours.", "{what}持续{sixty}小时。"],
  },
  {
    evidence: ["{thing} weighs {n} kilograms.", "{thing}重{n}公斤。"],
    same: ["{thing} weighs {comma} grams.", "{thing}重{thousand}克。"],
    wrong: ["{thing} weighs {n} grams.", "{thing}重{n}克。"],
  },
  {
    evidence: ["The way to {what} is {n} kilometres long.", "去{what}的路长{n}公里。"],
    same: ["It is {comma} metres to {what}.", "去{what}有{thousand}米。"],
    wrong: ["It is {n} metres to {what}.", "去{what}有{n}米。"],
  },
  {
    evidence: ["{thing} is guaranteed for {n} weeks.", "{thing}保修{n}周。"],
    same: ["{thing} has a guarantee of {seven} days.", "{thing}的保修期为{seven}天。"],
    wrong: ["{thing} has a guarantee of {n} days.", "{thing}的保修期为{n}天。"],
  },
  {
    evidence: ["{thing} is guaranteed for {n} years.", "{thing}保修{n}年。"],
    same: ["{thing} has a guarantee of {twelve} months.", "{thing}的保修期为{twelve}个月。"],
    wrong: ["{thing} has a guarantee of {n} months.", "{thing}的保修期为{n}个月。"],
  },
  {
    evidence: ["{what} cost {million} million euros.", "{what}花费{zhMillion}万欧元。"],
    same: ["{full} euros were spent on {what}.", "为{what}支出了{full}欧元。"],
    wrong: ["{million} billion euros were spent on {what}.", "为{what}支出了{zhMillion}亿欧元。"],
  },
  {
    evidence: ["{ten} percent of the seats for {what} are free.", "{what}的座位有{ten}%空着。"],
    same: ["{ten} of every hundred seats for {what} are free.", "{what}每一百个座位中有{ten}个空着。"],
    wrong: ["{ten} of every thousand seats for {what} are free.", "{what}每一千个座位中有{ten}个空着。"],
  },
];
