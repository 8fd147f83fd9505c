/**
 * A corpus of our own making, small enough to be written by a loop: who lives where, eats what, since when, in English and
 * Chinese, as rows of both tasks. It shows that a run works from end to end; nothing that is learned from it is of use.
 */
import type { AnswerRow, ClaimRow } from "../data/rows.ts";
import { seededNumbers } from "../model/seeded-numbers.ts";

const WORLDS = [
  {
    lang: "en",
    people: ["Anna", "Boris", "Dora", "Emil", "Hana", "Omar"],
    places: ["Paris", "Oslo", "Lima", "Cairo", "Rome"],
    foods: ["apples", "bread", "rice", "honey", "fish"],
    where: (who: string) => `Where does ${who} live?`,
    lives: (who: string, place: string) => `${who} lives in ${place}.`,
    eats: (who: string, food: string) => `Every day ${who} eats ${food}.`,
    since: (who: string, place: string, year: number) => `${who} moved to ${place} in ${year}.`,
  },
  {
    lang: "zh",
    people: ["小明", "小红", "大伟", "丽丽", "阿强", "文文"],
    places: ["北京", "上海", "广州", "成都", "西安"],
    foods: ["苹果", "面包", "米饭", "蜂蜜", "鱼"],
    where: (who: string) => `${who}住在哪里？`,
    lives: (who: string, place: string) => `${who}住在${place}。`,
    eats: (who: string, food: string) => `${who}每天吃${food}。`,
    since: (who: string, place: string, year: number) => `${who}在${year}年搬到${place}。`,
  },
] as const;

export function tinyCorpus(groups: number): { readonly answers: AnswerRow[]; readonly claims: ClaimRow[] } {
  const chance = seededNumbers("tiny corpus");
  const pick = <T>(list: readonly T[]): T => list[chance.below(list.length)]!;
  const [answers, claims]: [AnswerRow[], ClaimRow[]] = [[], []];
  for (let index = 0; index < groups; index++) {
    const world = WORLDS[index % WORLDS.length]!;
    const { lang } = world;
    const split = index % 10 < 8 ? ("train" as const) : ("dev" as const);
    const [who, other] = chance.shuffled(world.people) as [string, string];
    const [place, food, year] = [pick(world.places), pick(world.foods), 1950 + chance.below(60)];
    const elsewhere = pick(world.places.filter((each) => each !== place));
    const group = `tiny/${index}`;
    const answer = (label: 0 | 1 | 2, kind: string, sentence: string): void => {
      answers.push({ id: `${group}/${label}`, group, lang, split, question: world.where(who), sentence, label, kind });
    };
    answer(2, "answer", world.lives(who, place));
    answer(1, "same-passage", world.eats(who, food));
    answer(0, "other-passage", world.lives(other, elsewhere));
    const evidence = `${world.since(who, place, year)} ${world.eats(other, food)}`;
    const claim = (label: 0 | 1 | 2, kind: string, text: string): void => {
      claims.push({ id: `${group}/${label}`, group, lang, claimLang: lang, split, evidence, claim: text, label, kind });
    };
    claim(2, "same", world.lives(who, place));
    claim(0, "place", world.lives(who, elsewhere));
    claim(1, "unsaid", world.eats(who, food));
  }
  return { answers, claims };
}
