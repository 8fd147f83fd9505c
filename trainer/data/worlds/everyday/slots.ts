/** Figures, times and days that everyday facts are filled with, the same in both languages. */
import type { Chance } from "../../seeded-random.ts";
import { same, type Slots } from "../frame.ts";
import type { Words } from "../vocabulary.ts";
import { MONTHS, PEOPLE, WEEKDAYS } from "../vocabulary.ts";

const NUMBERS = "一 两 三 四 五 六 七 八 九 十 十一 十二".split(" ");
const WORDS = "one two three four five six seven eight nine ten eleven twelve".split(" ");

function money(chance: Chance, most: number): Words {
  const amount = chance.yes(0.5) ? 1 + chance.below(most) : 5 * (1 + chance.below(Math.ceil(most / 5)));
  return chance.pick([
    { en: `£${amount}`, zh: `${amount}英镑` },
    { en: `${amount} euros`, zh: `${amount}欧元` },
    { en: `$${amount}`, zh: `${amount}美元` },
    { en: `${amount} yuan`, zh: `${amount}元` },
    { en: `${amount} yuan`, zh: `${amount}块钱` },
  ]);
}

function clock(chance: Chance, from: number, span: number): Words {
  const hour = from + chance.below(span);
  const half = chance.yes(0.4);
  const twelve = ((hour + 11) % 12) + 1;
  const spelled = half ? `half past ${WORDS[twelve - 1]}` : `${WORDS[twelve - 1]} o'clock`;
  const part = hour < 12 ? "上午" : hour < 18 ? "下午" : "晚上";
  return chance.pick([
    same(`${hour}:${half ? "30" : "00"}`),
    { en: spelled, zh: `${NUMBERS[twelve - 1]}点${half ? "半" : ""}` },
    {
      en: `${twelve}${half ? ".30" : ""} ${hour < 12 ? "am" : "pm"}`,
      zh: `${part}${twelve}点${half ? "半" : ""}`,
    },
  ]);
}

function count(chance: Chance, from: number, span: number): Words {
  const number = from + chance.below(span);
  return number <= 12 && chance.yes(0.5)
    ? { en: WORDS[number - 1]!, zh: NUMBERS[number - 1]! }
    : same(number);
}

/** All slots that wordings may name; `the` is the subject's. */
export function slotsOf(chance: Chance): Slots {
  const [day, otherDay] = chance.shuffle(WEEKDAYS);
  return {
    price: money(chance, 90),
    small: money(chance, 12),
    large: money(chance, 900),
    morning: clock(chance, 6, 5),
    time: clock(chance, 13, 4),
    evening: clock(chance, 17, 6),
    few: count(chance, 2, 6),
    number: count(chance, 3, 25),
    many: same(10 * (3 + chance.below(40))),
    age: count(chance, 5, 13),
    days: count(chance, 2, 28),
    degrees: same(18 + chance.below(70)),
    share: same(5 * (1 + chance.below(14))),
    day: day!,
    otherDay: otherDay!,
    month: chance.pick(MONTHS),
    person: chance.pick(PEOPLE),
    phone: same(`0${100 + chance.below(900)} ${100_000 + chance.below(900_000)}`),
  };
}
