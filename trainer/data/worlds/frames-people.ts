/** Facts about people: who gave what to whom, who holds which office, who went where. */
import { exchanged, type Frame, same, sayings } from "./frame.ts";
import { CITIES, GOODS, JOBS, MONTHS, PEOPLE, PLACES, some, WEEKDAYS } from "./vocabulary.ts";

const trade: Frame = {
  slots: (chance) => {
    const [a, b, c] = some(PEOPLE, 3, chance);
    const [day, otherDay] = some(WEEKDAYS, 2, chance);
    const price = 20 + 5 * chance.below(90);
    return {
      a: a!,
      b: b!,
      c: c!,
      thing: chance.pick(GOODS),
      day: day!,
      otherDay: otherDay!,
      price: same(price),
      otherPrice: same(price + chance.pick([-15, 5, 10, 45, 100])),
    };
  },
  states: {
    "": sayings(
      {
        en: [
          "{a} sold {b} {thing} for {price} euros on {day}, and {c} carried it home on {otherDay}.",
          "On {day} {b} bought {thing} from {a} for {price} euros; {c} only looked on.",
          "{thing} went from {a} to {b} on {day} at a price of {price} euros. {c} had offered {otherPrice}.",
        ],
        zh: [
          "{day}，{a}把{thing}以{price}欧元卖给了{b}，{c}在{otherDay}帮忙搬走。",
          "{b}{day}花{price}欧元从{a}手里买下{thing}，{c}只是旁观。",
          "{thing}于{day}由{a}转让给{b}，价格为{price}欧元；{c}此前出价{otherPrice}欧元。",
        ],
      },
      {
        en: [
          "{b} bought {thing} from {a} for {price} euros.",
          "{a} sold {thing} to {b} on {day}.",
          "{a} received {price} euros from {b}.",
          "{thing} was sold to {b} by {a} on {day}.",
          "Since {day}, {thing} has belonged to {b}, who paid {a} {price} euros.",
        ],
        zh: [
          "{b}花{price}欧元从{a}那里买了{thing}。",
          "{a}在{day}把{thing}卖给了{b}。",
          "{a}从{b}那里收到{price}欧元。",
          "{thing}在{day}被{a}卖给{b}。",
          "从{day}起，{thing}归{b}所有，{b}付给{a}{price}欧元。",
        ],
      },
    ),
  },
  questions: {
    about: "thing",
    en: [
      "Who bought {thing} from {a}?",
      "How much did {b} pay for {thing}?",
      "On which day was {thing} sold?",
      "Who sold {thing}?",
    ],
    zh: [
      "谁从{a}那里买了{thing}？",
      "{b}买{thing}花了多少钱？",
      "{thing}是星期几卖出的？",
      "是谁卖掉了{thing}？",
    ],
  },
  wrong: (_, slots) => [
    { kind: "role", slots: exchanged(slots, "a", "b") },
    { kind: "role", slots: exchanged(slots, "a", "b") },
    { kind: "name", slots: exchanged(slots, "b", "c") },
    { kind: "name", slots: exchanged(slots, "a", "c") },
    { kind: "date", slots: exchanged(slots, "day", "otherDay") },
    { kind: "number", slots: exchanged(slots, "price", "otherPrice") },
  ],
};

const loan: Frame = {
  slots: (chance) => {
    const [a, b, c] = some(PEOPLE, 3, chance);
    const [due, other] = some(MONTHS, 2, chance);
    return { a: a!, b: b!, c: c!, due: due!, other: other!, sum: same(100 * (1 + chance.below(40))) };
  },
  states: {
    "": sayings(
      {
        en: [
          "{a} lent {b} {sum} euros, to be paid back in {due}; {c} is the witness, and the note is dated {other}.",
          "In {other} {b} borrowed {sum} euros from {a} and must return them in {due}. {c} signed as a witness.",
        ],
        zh: [
          "{a}借给{b}{sum}欧元，约定{due}归还；{c}为见证人，借条写于{other}。",
          "{other}，{b}向{a}借了{sum}欧元，须在{due}还清，{c}作为见证人签字。",
        ],
      },
      {
        en: [
          "{b} owes {a} {sum} euros.",
          "{a} is to get {sum} euros back from {b} in {due}.",
          "{b} has to repay {a} in {due}.",
          "The lender is {a}, the borrower {b}; the money is due in {due}.",
        ],
        zh: [
          "{b}欠{a}{sum}欧元。",
          "{b}应在{due}把{sum}欧元还给{a}。",
          "{a}是债权人，{b}是债务人，{due}到期。",
          "{due}，{a}应从{b}那里收回借款。",
        ],
      },
    ),
  },
  questions: {
    about: "b",
    en: ["How much does {b} owe?", "When must {b} pay the money back?", "Who lent {b} money?"],
    zh: ["{b}欠多少钱？", "{b}应在几月还钱？", "谁借钱给了{b}？"],
  },
  wrong: (_, slots) => [
    { kind: "role", slots: exchanged(slots, "a", "b") },
    { kind: "name", slots: exchanged(slots, "a", "c") },
    { kind: "name", slots: exchanged(slots, "b", "c") },
  ],
};

const offices: Frame = {
  slots: (chance) => {
    const [a, b, c] = some(PEOPLE, 3, chance);
    const [x, y] = some(JOBS, 2, chance);
    const year = 1995 + chance.below(25);
    return { a: a!, b: b!, c: c!, x: x!, y: y!, year: same(year), later: same(year + 1 + chance.below(6)) };
  },
  states: {
    "": sayings(
      {
        en: [
          "{a} has been {x} since {year}; {b} became {y} in {later}. {c} gave up both offices.",
          "{x}: {a} (since {year}). {y}: {b} (since {later}). Formerly: {c}.",
          "In {year} {a} succeeded {c} as {x}, and in {later} {b} took over as {y}.",
        ],
        zh: [
          "{a}自{year}年起担任{x}，{b}于{later}年出任{y}，{c}已卸任。",
          "{x}：{a}（{year}年起）；{y}：{b}（{later}年起）；前任：{c}。",
          "{year}年，{a}接替{c}担任{x}；{later}年，{b}接手{y}一职。",
        ],
      },
      {
        en: [
          "{a} is the {x}.",
          "The post of {y} is held by {b}.",
          "{b} has been {y} since {later}.",
          "{a} took office as {x} in {year}.",
          "{a} became {x} before {b} became {y}.",
        ],
        zh: [
          "{x}是{a}。",
          "{y}一职由{b}担任。",
          "{b}从{later}年起任{y}。",
          "{a}于{year}年就任{x}。",
          "{a}先当上{x}，后来{b}才当上{y}。",
        ],
      },
    ),
  },
  questions: {
    about: "x",
    en: ["Who is the {x}?", "Since when has the present {x} been in office?", "What is the name of the {x}?"],
    zh: ["{x}是谁？", "现任{x}是哪一年上任的？", "谁担任{x}？"],
  },
  wrong: (_, slots) => [
    { kind: "name", slots: exchanged(slots, "a", "b") },
    { kind: "name", slots: exchanged(exchanged(slots, "a", "c"), "b", "c") },
    { kind: "table", slots: exchanged(exchanged(slots, "a", "b"), "year", "later") },
  ],
};

const journey: Frame = {
  slots: (chance) => {
    const [from, to, other] = some(CITIES, 3, chance);
    const [a, b] = some(PEOPLE, 2, chance);
    const hour = 6 + chance.below(8);
    return {
      from: from!,
      to: to!,
      other: other!,
      a: a!,
      b: b!,
      start: same(`${hour}:${chance.pick(["05", "10", "20", "40"])}`),
      end: same(`${hour + 2 + chance.below(6)}:${chance.pick(["15", "25", "35", "50"])}`),
    };
  },
  states: {
    "": sayings(
      {
        en: [
          "The train leaves {from} at {start} and reaches {to} at {end}; {a} travels with it. {b} stays in {other}.",
          "{a} goes from {from} to {to}: departure {start}, arrival {end}. {b} is waiting in {other}.",
        ],
        zh: [
          "列车{start}从{from}出发，{end}到达{to}，{a}乘坐这趟车；{b}留在{other}。",
          "{a}从{from}前往{to}，{start}发车，{end}到站；{b}在{other}等候。",
        ],
      },
      {
        en: [
          "{a} arrives in {to} at {end}.",
          "The train sets off from {from} at {start}.",
          "{a} takes the train from {from} to {to}.",
          "At {start} {a} is still in {from}; at {end} {a} is in {to}.",
        ],
        zh: [
          "{a}于{end}抵达{to}。",
          "列车{start}从{from}开出。",
          "{a}坐火车从{from}去{to}。",
          "{start}时{a}还在{from}，{end}时已在{to}。",
        ],
      },
    ),
  },
  questions: {
    about: "to",
    en: ["When does {a} arrive in {to}?", "Who travels to {to}?", "From where does the train to {to} leave?"],
    zh: ["{a}几点到达{to}？", "谁去{to}？", "去{to}的列车从哪里出发？"],
  },
  wrong: (_, slots) => [
    { kind: "direction", slots: exchanged(slots, "from", "to") },
    { kind: "date", slots: exchanged(slots, "start", "end") },
    { kind: "name", slots: exchanged(exchanged(slots, "a", "b"), "to", "other") },
  ],
};

const agreement: Frame = {
  slots: (chance) => {
    const [a, b] = some(PEOPLE, 2, chance);
    const [place, other] = some(PLACES, 2, chance);
    const [day, otherDay] = some(WEEKDAYS, 2, chance);
    return { a: a!, b: b!, place: place!, other: other!, day: day!, otherDay: otherDay! };
  },
  states: {
    "": sayings(
      {
        en: [
          "{a} proposed to meet in {place} on {day}; {b} had wanted {other} on {otherDay} but agreed.",
          "{b} first suggested {other} on {otherDay}. In the end {a}'s proposal was accepted: {place}, {day}.",
        ],
        zh: [
          "{a}提议{day}在{place}见面；{b}原想{otherDay}在{other}，但最后同意了。",
          "{b}起初建议{otherDay}在{other}，最终采纳了{a}的提议：{day}，{place}。",
        ],
      },
      {
        en: [
          "The meeting takes place in {place} on {day}.",
          "{b} gave way to {a}.",
          "{a} wanted to meet in {place}, {b} in {other}.",
          "They will meet on {day}, as {a} proposed.",
        ],
        zh: [
          "会面于{day}在{place}进行。",
          "{b}向{a}让步了。",
          "{a}想在{place}见面，{b}想在{other}。",
          "按{a}的提议，他们将在{day}见面。",
        ],
      },
    ),
  },
  questions: {
    about: "a",
    en: ["Where does {a} want to meet?", "On which day is the meeting that {a} proposed?"],
    zh: ["{a}想在哪里见面？", "{a}提议的会面是星期几？"],
  },
  wrong: (_, slots) => [
    { kind: "role", slots: exchanged(slots, "a", "b") },
    { kind: "name", slots: exchanged(exchanged(slots, "place", "other"), "day", "otherDay") },
  ],
};

export const PEOPLE_FRAMES: readonly Frame[] = [trade, loan, offices, journey, agreement];
