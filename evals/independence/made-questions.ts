/** Questions of our own with the pages that answer them, in both languages, about what is advertised: an offer is decided beside each. */

export interface MadeSubject {
  readonly name: string;
  readonly html: string;
  readonly questions: readonly string[];
}

/** Name, Chinese name, what is asked of it: each with a word by which a topic is known. */
const SUBJECTS = [
  ["Varn night ferry", "瓦恩夜间渡轮", "ferry", "渡轮"],
  ["Ombra mountain hotel", "翁布拉山地酒店", "hotel", "酒店"],
  ["Kessel laptop", "凯塞尔笔记本", "laptop", "笔记本"],
  ["Tarn camera", "塔恩相机", "camera", "相机"],
  ["Lindor bread recipe", "林多面包食谱", "recipe", "食谱"],
  ["Quill novel", "奎尔小说", "novel", "小说"],
  ["Brask bicycle", "布拉斯克自行车", "bicycle", "自行车"],
  ["Fenn garden tomato", "芬恩番茄", "garden", "园艺"],
  ["Orrin sofa", "奥林沙发", "sofa", "沙发"],
  ["Peal guitar", "皮尔吉他", "guitar", "吉他"],
] as const;

/** What is told of each: a property in both languages, with a unit. */
const FACTS = [
  ["weight", "重量", "kilograms", "公斤"],
  ["length", "长度", "metres", "米"],
  ["price", "价格", "crowns", "克朗"],
  ["first year", "最早的年份", "by the calendar", "年"],
  ["warranty", "保修期", "months", "个月"],
  ["number of parts", "部件数量", "parts", "个"],
  ["height", "高度", "centimetres", "厘米"],
  ["delivery time", "交付时间", "days", "天"],
  ["capacity", "容量", "litres", "升"],
  ["top speed", "最高速度", "knots", "节"],
] as const;

/** 10 subjects, 10 facts, two languages: 200 questions, the languages in turn. */
export function madeSubjects(): MadeSubject[] {
  return SUBJECTS.map(([name, chinese, word, chineseWord], nth) => {
    const value = (fact: number): number => 12 + ((nth * 37 + fact * 53) % 880);
    const english = FACTS.map(
      ([fact, , unit], at) =>
        `The ${fact} of the ${name} is ${value(at)} ${unit}, says the maker's sheet on the ${word}.`,
    );
    const han = FACTS.map(
      ([, fact, , unit], at) =>
        `${chinese}的${fact}是 ${value(at)} ${unit}，制造商的${chineseWord}说明书这样写。`,
    );
    const paragraphs = [...english, ...han].map((text) => `<p>${text}</p>`).join("");
    return {
      name: `${word}-${nth}`,
      html: `<html lang="en"><head><title>${name} ${chinese}</title></head><body><article><h1>${name}</h1>${paragraphs}</article></body></html>`,
      questions: FACTS.flatMap(([fact, chineseFact]) => [
        `What is the ${fact} of the ${name}?`,
        `${chinese}的${chineseFact}是多少？`,
      ]),
    };
  });
}
