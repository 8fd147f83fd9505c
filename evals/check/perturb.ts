/**
 * Makes false sentences out of true ones, each by one change (a number, unit, name, date, negation, or two things in
 * each other's place), and reworded ones that stay true. English and Chinese, deterministic. What cannot be changed in
 * the way asked for gives undefined.
 */

export type Change = "number" | "unit" | "name" | "date" | "negation" | "order";
export const CHANGES: readonly Change[] = ["number", "unit", "name", "date", "negation", "order"];

/** A number that looks drawn by lot. */
export type Draw = (below: number) => number;

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** `around`: the text that the sentence is from, for names that stand elsewhere in it. */
export function perturb(sentence: string, change: Change, around: string, draw: Draw): string | undefined {
  const changed = isHan(sentence)
    ? chinese[change](sentence, around, draw)
    : english[change](sentence, around, draw);
  return changed === sentence || changed === undefined || around.includes(changed) ? undefined : changed;
}

type Perturb = (sentence: string, around: string, draw: Draw) => string | undefined;

function isHan(text: string): boolean {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 3;
}

/** One of the matches, replaced. */
function replaceOne(
  text: string,
  pattern: RegExp,
  draw: Draw,
  replacement: (match: string) => string | undefined,
) {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return undefined;
  const match = matches[draw(matches.length)] as RegExpMatchArray;
  const put = replacement(match[0]);
  if (put === undefined || put === match[0]) return undefined;
  return text.slice(0, match.index) + put + text.slice((match.index as number) + match[0].length);
}

/** Another number of the same length: digits changed or swapped, as slips do. */
function otherNumber(number: string, draw: Draw): string | undefined {
  const places = [...number.matchAll(/\d/gu)].map(({ index }) => index);
  const at = places[draw(places.length)] as number;
  const digit = (Number(number[at]) + 1 + draw(8)) % 10;
  if (at === 0 && digit === 0) return undefined;
  return number.slice(0, at) + String(digit) + number.slice(at + 1);
}

function fromPairs(pairs: readonly (readonly string[])[]): (word: string, draw: Draw) => string | undefined {
  return (word, draw) => {
    const group = pairs.find((one) => one.includes(word));
    if (group === undefined) return undefined;
    const others = group.filter((one) => one !== word);
    return others[draw(others.length)];
  };
}

const UNITS_EN = [
  ["metres", "feet", "miles", "kilometres"],
  ["meters", "feet", "miles", "kilometers"],
  ["million", "billion", "thousand", "trillion"],
  ["hours", "minutes", "days", "weeks", "months", "years"],
  ["kilograms", "kg", "pounds", "tons", "tonnes"],
  ["dollars", "euros", "pounds", "yen"],
];
const UNITS_ZH = [
  ["米", "公里", "英尺", "厘米", "英里"],
  ["万", "亿"],
  ["小时", "分钟", "天"],
  ["公斤", "吨", "克"],
  ["美元", "欧元", "英镑", "日元"],
];
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const NAMES_EN =
  "Berlin Toronto Nairobi Osaka Portugal Uruguay Hamilton Kowalski Andersson Bergman Microsoft Toyota Cambridge Helsinki Garcia".split(
    " ",
  );
const NAMES_ZH = [
  "北京 上海 广州 深圳 南京 武汉 成都 重庆 天津 杭州 西安 香港 台北 东京 伦敦 巴黎 纽约 柏林".split(" "),
  "中国 美国 英国 法国 德国 日本 俄罗斯 印度 巴西 加拿大 意大利 西班牙 韩国 澳大利亚".split(" "),
  "广东 江苏 浙江 四川 山东 河南 湖北 湖南 福建 陕西".split(" "),
];

const english: Record<Change, Perturb> = {
  number: (sentence, _around, draw) =>
    replaceOne(sentence, /(?<![\p{L}\d.,-])\d[\d,]*(?:\.\d+)?(?![\d\p{L}])/gu, draw, (number) =>
      otherNumber(number, draw),
    ),
  unit: (sentence, _around, draw) =>
    replaceOne(
      sentence,
      new RegExp(String.raw`(?<=\d\s?)(?:${UNITS_EN.flat().join("|")})\b`, "gu"),
      draw,
      (unit) => fromPairs(UNITS_EN)(unit, draw),
    ),
  name: (sentence, around, draw) =>
    replaceOne(sentence, /(?<=[\p{Ll},]\s)\p{Lu}\p{Ll}{3,}(?!\p{L})/gu, draw, (name) => {
      if (MONTHS.includes(name)) return undefined;
      const near = [...new Set(around.match(/(?<=[\p{Ll},]\s)\p{Lu}\p{Ll}{3,}(?!\p{L})/gu) ?? [])].filter(
        (one) => !sentence.includes(one) && !MONTHS.includes(one),
      );
      // Half of the time a name that the text has, for another thing.
      const pool = near.length > 0 && draw(2) === 0 ? near : NAMES_EN.filter((one) => !around.includes(one));
      return pool[draw(pool.length)];
    }),
  date: (sentence, _around, draw) =>
    replaceOne(
      sentence,
      new RegExp(String.raw`\b(?:${MONTHS.join("|")})\b|\b(?:1[5-9]|20)\d\d\b`, "gu"),
      draw,
      (date) =>
        MONTHS.includes(date)
          ? MONTHS.filter((month) => month !== date)[draw(11)]
          : String(Number(date) + [1, -1, 10, -10, 100][draw(5)]!),
    ),
  negation: (sentence, _around, draw) =>
    replaceOne(sentence, /\b(?:is|was|were|are|has|had|can|could|would)\b(?: not\b)?/gu, draw, (verb) =>
      verb.endsWith(" not") ? verb.slice(0, -4) : `${verb} not`,
    ),
  order: (sentence) =>
    swap(sentence, /(?<=[\p{Ll},]\s|^)\p{Lu}\p{Ll}{3,}(?:\s\p{Lu}\p{Ll}+)*(?!\p{L})/gu, /,|\band\b|\bor\b/u),
};

const chinese: Record<Change, Perturb> = {
  number: (sentence, _around, draw) =>
    replaceOne(
      sentence,
      /(?<![\p{Script=Latin}\d.,-])\d[\d,]*(?:\.\d+)?(?![\d\p{Script=Latin}])/gu,
      draw,
      (number) => otherNumber(number, draw),
    ),
  unit: (sentence, _around, draw) =>
    replaceOne(
      sentence,
      new RegExp(String.raw`(?<=\d[多余]?)(?:${UNITS_ZH.flat().join("|")})`, "gu"),
      draw,
      (unit) => fromPairs(UNITS_ZH)(unit, draw),
    ),
  name: (sentence, around, draw) =>
    replaceOne(sentence, new RegExp(NAMES_ZH.flat().join("|"), "gu"), draw, (name) => {
      const group = NAMES_ZH.find((one) => one.includes(name)) ?? [];
      const near = group.filter((one) => one !== name && around.includes(one) && !sentence.includes(one));
      const pool = near.length > 0 && draw(2) === 0 ? near : group.filter((one) => !around.includes(one));
      return pool[draw(pool.length)];
    }),
  date: (sentence, _around, draw) =>
    replaceOne(sentence, /(?:1[5-9]|20)\d\d(?=年)|\d{1,2}(?=[月日])/gu, draw, (date) =>
      date.length === 4
        ? String(Number(date) + [1, -1, 10, -10, 100][draw(5)]!)
        : String((Number(date) % 12) + 1),
    ),
  negation: (sentence, _around, draw) =>
    replaceOne(
      sentence,
      /(?<!不)是(?!否)|没有|並非|并非|不是|(?<![没沒])有(?=[一二三四五六七八九十\d])|能够|可以|位于|属于|成为/gu,
      draw,
      (word) =>
        word === "没有"
          ? "有"
          : word === "并非" || word === "並非" || word === "不是"
            ? "是"
            : word === "有"
              ? "没有"
              : word === "能够" || word === "可以"
                ? "不能"
                : word === "位于" || word === "属于"
                  ? `不${word}`
                  : word === "成为"
                    ? "没有成为"
                    : "不是",
    ),
  order: (sentence) => swap(sentence, new RegExp(NAMES_ZH.flat().join("|"), "gu"), /[、和与及,，]/u),
};

/** Words with which sentences begin. */
const NO_NAME =
  /^(?:The|This|That|These|Those|There|Their|They|Then|When|While|After|Before|During|Since|Because|Although|However|Such|Some|Many|Most|Both|With|From|Between|Despite|Under|Also|Each|Other|According|Following|Until|Where|What|Which|Among|Another|Over|Once|Even|Several|Its|His|Her|It)(?:\s|$)/u;

/** The first two different names with more between them than a comma, in each other's place. */
function swap(sentence: string, names: RegExp, list: RegExp): string | undefined {
  const found = [...sentence.matchAll(names)].filter(({ 0: name }) => !NO_NAME.test(name));
  for (const [nth, first] of found.entries()) {
    for (const second of found.slice(nth + 1)) {
      if (first[0] === second[0]) continue;
      const end = first.index + first[0].length;
      const between = sentence.slice(end, second.index);
      if (between.trim().length < 2 || list.test(between)) continue;
      return (
        sentence.slice(0, first.index) +
        second[0] +
        between +
        first[0] +
        sentence.slice(second.index + second[0].length)
      );
    }
  }
  return undefined;
}

/** Ways of saying the same, whatever is said. */
const REWORD_EN: readonly (readonly [RegExp, string])[] = [
  [/\bbegan\b/u, "started"],
  [/\blarge\b/u, "big"],
  [/\bapproximately (?=\d)/u, "about "],
  [/\bmany\b/u, "numerous"],
  [/\bhowever, /iu, ""],
  [/\balso\b ?/u, ""],
  [/\bIn addition, /u, ""],
  [/\bwas located\b/u, "was situated"],
  [/\bis located\b/u, "lies"],
  [/\bbecause\b/u, "since"],
  [/\bwhich\b/u, "that"],
  [/\bsuch as\b/u, "like"],
  [/\bhelped\b/u, "assisted"],
  [/\bshows\b/u, "demonstrates"],
  [/(?<![\d,])(\d{1,3}),(\d{3})(?![\d,])/u, "$1$2"],
  [/\bper cent\b/u, "percent"],
  [/\bdoes not\b/u, "doesn't"],
  [/\bwas not\b/u, "wasn't"],
  [/\bis not\b/u, "isn't"],
  [/\btwo\b/u, "2"],
  [/\bthree\b/u, "3"],
  [
    /\b(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2})\b/u,
    "$2 $1",
  ],
  [/ \([^()]{3,60}\)/u, ""],
  [/, and\b/u, " and"],
];
const REWORD_ZH: readonly (readonly [RegExp, string])[] = [
  [/位于/u, "坐落于"],
  [/大约/u, "约"],
  [/表示/u, "称"],
  [/因为/u, "由于"],
  [/但是/u, "但"],
  [/以及/u, "和"],
  [/目前/u, "现在"],
  [/建成/u, "落成"],
  [/并且/u, "并"],
  [/许多/u, "很多"],
  [/举行/u, "举办"],
  [/两(?=[个名位次种座条年])/u, "2"],
  [/三个/u, "3个"],
  [/（[^（）]{2,30}）/u, ""],
  [/此外，/u, ""],
  [/然而，/u, "但"],
  [/使用/u, "采用"],
  [/开始/u, "起"],
];

/** All of the ways that apply, up to three. */
export function reword(sentence: string): string | undefined {
  let out = sentence;
  let done = 0;
  for (const [pattern, put] of isHan(sentence) ? REWORD_ZH : REWORD_EN) {
    if (done === 3) break;
    const next = out.replace(pattern, put);
    if (next !== out) done += 1;
    out = next;
  }
  return out === sentence || out.trim().length < 8 ? undefined : out;
}
