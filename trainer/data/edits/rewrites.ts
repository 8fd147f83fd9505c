/**
 * Rewrites that keep a sentence true: formats of numbers and dates, plain synonyms, a bracket or a last clause less,
 * a leading adverbial at the end, active for passive. Applied to true claims and false ones alike.
 */
import { capitalised } from "../../../src/lib/text/clauses.ts";
import type { Chance } from "../seeded-random.ts";
import { likeCase, replaceSpan, spansOf } from "./edit.ts";

const SAME_EN: readonly (readonly [string, string])[] =
  "began/started|located/situated|numerous/many|approximately/about|additionally/also|purchased/bought|obtained/got|assist/help|assisted/helped|constructed/built|established/founded|received/got|died/passed away|children/kids|large/big|small/little|entire/whole|primary/main|primarily/mainly|nearly/almost|often/frequently|usually/normally|because/since|therefore/so|although/though|such as/like|in order to/to|due to/because of|prior to/before|as well as/and also|is able to/can|are able to/can|is known as/is called|are known as/are called|was known as/was called|also known as/also called|in addition/moreover|for example/for instance|various/different|several/a number of|commonly/widely|resides/lives|resided/lived|required/needed|requires/needs|require/need|attempted/tried|allows/lets|permits/allows|contains/holds|consists of/is made up of|comprises/includes|occurs/happens|occurred/happened|ended/finished|created/made|composed/wrote|released/issued|shows/displays|used/utilised|uses/employs|helps/aids|employed/used|company/firm|movie/film|film/movie|photograph/picture|physician/doctor|doctor/physician|illness/disease|disease/illness|infants/babies|currently/at present|now/nowadays|rapidly/quickly|significant/important|important/significant|people/persons|home/house|city/town|moved/relocated|won/took|appeared/showed up|famous/well-known|popular/well-liked|initially/at first|originally/at first|finally/in the end|eventually/in the end|within/inside|across/throughout|despite/in spite of|whereas/while|per year/a year|annually/every year|each year/every year|daily/every day|United States/US|U.S./United States|United Kingdom/UK|percent/per cent"
    .split("|")
    .map((pair) => pair.split("/") as [string, string]);
const SAME_ZH: readonly (readonly [string, string])[] =
  "位于/坐落于|因此/所以|但是/不过|但/不过|以及/和|目前/现在|约/大约|大约/约|由于/因为|开始/起步|成立于/创立于|成立/创立|创办/创立|担任/出任|出任/担任|获得/取得|取得/获得|逝世/去世|去世/逝世|出生于/生于|毕业于/就读并毕业于|使用/采用|采用/使用|非常/十分|十分/非常|例如/比如|比如/例如|如果/假如|若/如果|需要/须要|通常/一般|一般/通常|许多/很多|很多/许多|著名/知名|知名/著名|全部/所有|所有/全部|称为/叫做|被称为/被叫做|又称/也叫|也称/又叫|包括/包含|包含/包括|属于/归属于|建立/设立|设立/建立|建造/兴建|兴建/建造|提供/供给|帮助/协助|协助/帮助|并且/而且|此外/另外|另外/此外|同时/与此同时|之后/以后|之前/以前|当时/那时|期间/的时候|最终/最后|立即/马上|马上/立即|应当/应该|应该/应当|不得/不可|可以/能够|能够/可以|或者/或|依照/按照|按照/依照|根据/依据|依据/根据|以内/之内|至少/最少|超过/多于|发表/发布|发布/公布|公布/发布|推出/发布|举行/举办|举办/举行|参加/参与|参与/参加|共有/总共有|拥有/有着|曾经/曾|首次/第一次|第一次/首次|妻子/太太|父亲/爸爸|母亲/妈妈|医生/大夫|电影/影片|影片/电影|人们/大家|居住/住|购买/买|出售/卖出"
    .split("|")
    .map((pair) => pair.split("/") as [string, string]);

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const DIGITS_ZH = Array.from("零一二三四五六七八九");

type Rewrite = (text: string, chance: Chance) => string | undefined;

/** Up to nineteen as Chinese writes it. */
function hanNumber(value: number): string {
  if (value < 10) return DIGITS_ZH[value]!;
  return `${value < 20 ? "" : DIGITS_ZH[Math.floor(value / 10)]!}十${value % 10 === 0 ? "" : DIGITS_ZH[value % 10]!}`;
}

const EN: readonly Rewrite[] = [
  (text) => change(text, /(?<![\d.,])(\d{1,3}),(\d{3})(?![\d,.]\d)/u, (_, a, b) => `${a}${b}`),
  (text) =>
    change(
      text,
      /(?<![\d.,-])([1-9]\d?)(\d{3})(?= (?:people|inhabitants|men|troops|copies|seats|students|votes))/u,
      (_, a, b) => `${a},${b}`,
    ),
  (text) => change(text, /(\d(?:\.\d+)?)\s?%/u, (_, a) => `${a} percent`),
  (text) => change(text, /(\d(?:\.\d+)?) (?:percent|per cent)\b/u, (_, a) => `${a}%`),
  (text) =>
    change(text, /(\d+(?:\.\d)?) million\b/u, (_, a) => (Number(a) * 1_000_000).toLocaleString("en-US")),
  (text) =>
    change(
      text,
      new RegExp(`\\b(${MONTHS.join("|")}) (\\d{1,2}), (\\d{4})\\b`, "u"),
      (_, m, d, y) => `${d} ${m} ${y}`,
    ),
  (text) =>
    change(
      text,
      new RegExp(`\\b(\\d{1,2}) (${MONTHS.join("|")}) (\\d{4})\\b`, "u"),
      (_, d, m, y) => `${m} ${d}, ${y}`,
    ),
  (text) =>
    change(
      text,
      new RegExp(`\\b(${MONTHS.join("|")}) (\\d{1,2}), (\\d{4})\\b`, "u"),
      (_, m, d, y) => `${y}-${String(MONTHS.indexOf(m!) + 1).padStart(2, "0")}-${d!.padStart(2, "0")}`,
    ),
  (text) =>
    change(
      text,
      /^(In|On|During|After|Since|By) ([^,]{3,30}), ([^,]{20,120})\.$/u,
      (_, p, t, rest) => `${unCapital(rest!)} ${p!.toLowerCase()} ${t!}.`,
    ),
  (text) =>
    change(
      text,
      /^(\p{Lu}[\p{L} .’'-]{2,30}?) (was|were) (defeated|succeeded|replaced|acquired|founded|killed|written|designed|discovered|directed|produced|built|invented|composed|painted|developed) by ((?:the )?\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,3})(?=[,.]| in \d)/u,
      (_, object, _be, verb, subject) =>
        `${capitalised(subject!)} ${verb === "written" ? "wrote" : verb} ${object!.replace(/^The /u, "the ")}`,
    ),
];
const ZH: readonly Rewrite[] = [
  (text) =>
    change(
      text,
      /(\d{4})年(\d{1,2})月(\d{1,2})日/u,
      (_, y, m, d) => `${y}-${m!.padStart(2, "0")}-${d!.padStart(2, "0")}`,
    ),
  (text) => change(text, /(\d{4})年(\d{1,2})月(\d{1,2})日/u, (_, y, m, d) => `${y}/${m}/${d}`),
  (text) =>
    change(text, /(?<![\d.])(\d{4})(?=年(?!代))/u, (_, y) =>
      Array.from(y!, (digit) => (digit === "0" ? "〇" : DIGITS_ZH[Number(digit)]!)).join(""),
    ),
  (text) =>
    change(text, /(?<![\d.,])(\d{1,2})(?=[个名次种位座家部条项届岁天])/u, (_, n) => hanNumber(Number(n))),
  (text) => change(text, /(?<![\d.,])(\d{1,2})%/u, (_, n) => `百分之${hanNumber(Number(n))}`),
  (text) => change(text, /(?<![\d.])(\d{1,3})(0000)(?=[人元名])/u, (_, n) => `${n}万`),
  (text) => change(text, /(?<![\d.])(\d{1,3}),(\d{3})(?![\d,])/u, (_, a, b) => `${a}${b}`),
  (text) =>
    change(
      text,
      /^([^，。、的了]{2,10})(击败|战胜|打败|收购|任命|取代)了?([^，。、的了]{2,10})(?=[，。])/u,
      (_, a, verb, b) => `${b}被${a}${verb}`,
    ),
];

/** Rules that leave a part out: what is left is true, but a false sentence may lose what made it false. */
const SHORTER: Readonly<Record<string, readonly Rewrite[]>> = {
  en: [
    (text) => change(text, / \([^()]{3,80}\)/u, () => ""),
    (text) =>
      change(
        text,
        /^(.{40,}?), (?:which|where|who|although|while|whereas|including|such as) [^.]+\.$/u,
        (_, kept) => `${kept}.`,
      ),
  ],
  zh: [
    (text) => change(text, /（[^（）]{2,40}）/u, () => ""),
    (text) =>
      change(text, /^(.{14,}?)，(?:并|同时|其中|而|以及|包括)[^。]{4,}。$/u, (_, kept) => `${kept}。`),
  ],
};

/** A true rewrite, or undefined where none fits. `most`: how many changes at most; `whole`: nothing is left out. */
export function rewrite(
  sentence: string,
  language: string,
  chance: Chance,
  most = 2,
  whole = false,
): string | undefined {
  let text = sentence;
  const rules = chance.shuffle([
    ...(language === "zh" ? ZH : EN),
    ...(whole ? [] : SHORTER[language]!),
    synonym(language),
    synonym(language),
    synonym(language),
  ]);
  let changes = 0;
  for (const rule of rules) {
    if (changes >= most) break;
    const changed = rule(text, chance);
    if (changed === undefined || changed === text || changed.length < 6) continue;
    text = changed;
    changes++;
  }
  return text === sentence ? undefined : text;
}

interface Synonyms {
  readonly pattern: RegExp;
  readonly of: ReadonlyMap<string, readonly string[]>;
}

function compile(pairs: readonly (readonly [string, string])[], language: string): Synonyms {
  const of = new Map<string, string[]>();
  for (const [from, to] of pairs) of.set(from.toLowerCase(), [...(of.get(from.toLowerCase()) ?? []), to]);
  const all = [...new Set(pairs.map(([from]) => from.replaceAll(".", "\\.")))]
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .join("|");
  return {
    pattern:
      language === "zh" ? new RegExp(all, "gu") : new RegExp(`(?<![\\p{L}-])(?:${all})(?![\\p{L}-])`, "giu"),
    of,
  };
}

const SYNONYMS: Readonly<Record<string, Synonyms>> = {
  en: compile(SAME_EN, "en"),
  zh: compile(SAME_ZH, "zh"),
};

function synonym(language: string): Rewrite {
  const { pattern, of } = SYNONYMS[language]!;
  return (text, chance) => {
    const found = spansOf(text, pattern).filter(
      ({ start, end, match }) =>
        // "Company" in a name is no company that can be called a firm.
        !(start > 0 && /^\p{Lu}\p{Ll}/u.test(match[0]) && !match[0].includes(" ")) &&
        !partOfWord(match[0], text.slice(0, start), text.slice(end)),
    );
    if (found.length === 0) return undefined;
    const one = chance.pick(found);
    return replaceSpan(text, one, likeCase(chance.pick(of.get(one.match[0].toLowerCase())!), one.match[0]));
  };
}

/** Chinese words of one or two characters inside longer ones. */
function partOfWord(word: string, before: string, after: string): boolean {
  if (word === "但") return !/[，。；]$/u.test(before) || /^是|^书/u.test(after);
  if (word === "约") return !/^\d/u.test(after) || /[大节条公合]$/u.test(before);
  if (word === "若") return !/(?:^|[，。；])$/u.test(before) || /^干|^非|^是/u.test(after);
  if (word === "大约") return !/^\d/u.test(after);
  if (word === "成立") return before.endsWith("不");
  if (word === "应当" || word === "可以" || word === "能够") return before.endsWith("不");
  if (word === "期间") return !/[，。]/u.test(after.charAt(0));
  if (word === "属于") return before.endsWith("归");
  if (word === "同时") return before.endsWith("此");
  if (word === "开始") return /^时|^的/u.test(after);
  return false;
}

function change(
  text: string,
  pattern: RegExp,
  by: (...parts: (string | undefined)[]) => string,
): string | undefined {
  const changed = text.replace(pattern, (...parts) => by(...(parts as (string | undefined)[])));
  return changed === text ? undefined : changed;
}

function unCapital(text: string): string {
  const lowered =
    /^(?:The|A|An|He|She|It|They|We|There|His|Her|Its|Their|This|These|Many|Some|Most|All)\b/u.test(text)
      ? text.charAt(0).toLowerCase() + text.slice(1)
      : text;
  return capitalised(lowered);
}
