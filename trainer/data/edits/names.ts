/**
 * Another name in the same place: of the same document where one stands behind the same word, else of another document.
 * English names are told by capitals, Chinese ones by titles in 《》, by `·`, by endings such as 市 and 大学, and by a
 * list of countries; other Chinese names are not found.
 */
import { type Edit, replaceSpan, type Span, spansOf } from "./edit.ts";

const NAME_EN =
  /(?<=[\p{Ll}\d,”"’)] (?:["“])?)\p{Lu}[\p{L}’'-]+(?: (?:(?:of|the|de|van|von|and the) )?\p{Lu}[\p{L}’'-]*)*/gu;
const NO_NAME =
  /^(?:I|The|A|An|In|On|At|He|She|It|They|We|You|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|English|I’m|AM|PM|BC|AD)$/u;
export const COUNTRIES_ZH =
  "中国 美国 英国 法国 德国 日本 韩国 俄罗斯 印度 巴西 加拿大 意大利 西班牙 荷兰 瑞典 挪威 芬兰 丹麦 波兰 土耳其 埃及 墨西哥 阿根廷 澳大利亚 新西兰 泰国 越南 新加坡 马来西亚 印度尼西亚 菲律宾 希腊 葡萄牙 比利时 奥地利 瑞士 匈牙利 捷克 乌克兰 以色列 伊朗 伊拉克 南非 尼日利亚 北京 上海 广州 深圳 香港 台湾 澳门 天津 重庆 南京 武汉 成都 杭州 西安 纽约 伦敦 巴黎 东京 柏林 莫斯科".split(
    " ",
  );
const SUFFIX =
  "省|市|县|州|镇|大学|学院|公司|银行|医院|电视台|出版社|委员会|机场|车站|博物馆|中学|球会|俱乐部";
/** Characters of names; small words are no part of them. */
const PART = "(?:(?![的一个了是在于和与及或其该这那并而被到从自由等各某])\\p{Script=Han})";
const NAME_ZH = new RegExp(
  [
    "《[^》]{1,20}》",
    "(?<=[，。、（：]|^)\\p{Script=Han}{1,6}·\\p{Script=Han}{1,8}(?=[，。、（）；]|$)",
    `(?<![\\p{Script=Han}\\p{Script=Latin}])${PART}{2,6}(?:${SUFFIX})(?=[，。、（）的与和是为在于]|$)`,
    `(?<=[在于由与和被到从自])${PART}{2,5}(?:${SUFFIX})(?=[，。、（）的与和是为在于]|$)`,
    `(?:${COUNTRIES_ZH.join("|")})(?!人民|语|文|史|洋|西太平洋|\\p{Script=Han}{0,3}(?:省|市|大学|公司|学院|队))`,
  ].join("|"),
  "gu",
);
const COUNTRY = new Set(COUNTRIES_ZH);

export interface NameSpan extends Span {
  readonly text: string;
  /** Names with the same key can stand in each other's place. */
  readonly key: string;
}

export function namesOf(text: string, language: string): NameSpan[] {
  if (language === "zh") {
    return spansOf(text, NAME_ZH).map(({ start, end, match }) => ({
      start,
      end,
      text: match[0],
      key: keyZh(match[0]),
    }));
  }
  return spansOf(text, NAME_EN)
    .filter(({ match }) => !NO_NAME.test(match[0]) && match[0].length > 2)
    .map(({ start, end, match }) => {
      const name = match[0].replace(/[’']s?$/u, "");
      const before = /(\p{L}+)[,”"’)]? ["“]?$/u.exec(text.slice(0, start))?.[1] ?? "";
      const after = /^ (?:\p{Ll})+/u.exec(text.slice(end))?.[0] ?? "";
      const count = Math.min(3, name.split(" ").length);
      const shouted = /^\p{Lu}{2,}$/u.test(name) ? "!" : "";
      // Adjectives of nations and parts of longer names stand before small letters: "a French sailor".
      const role = /^(?:a|an|the|and|or|of)$/u.test(before) && after !== "" ? `${before}${after}` : before;
      return { start, end: start + name.length, text: name, key: `${role.toLowerCase()} ${count}${shouted}` };
    });
}

function keyZh(name: string): string {
  if (name.startsWith("《")) return "《》";
  if (COUNTRY.has(name)) return COUNTRIES_ZH.indexOf(name) < COUNTRIES_ZH.indexOf("北京") ? "国" : "城";
  if (name.includes("·")) return "·";
  return new RegExp(`(?:${SUFFIX})$`, "u").exec(name)?.[0] ?? "";
}

export const editName: Edit = (sentence, { chance, language, around, foreign }) => {
  const here = namesOf(sentence, language);
  if (here.length === 0) return undefined;
  const one = chance.pick(here);
  const known = new Set(here.map(({ text }) => text));
  const near = around
    .flatMap((line) => namesOf(line, language))
    .filter(({ text, key }) => key === one.key && !known.has(text) && !overlaps(text, one.text));
  let by = near.length > 0 && chance.yes(0.75) ? chance.pick(near).text : foreign.name(one.key, chance);
  if (one.key === "国" && by === undefined) by = chance.pick(COUNTRIES_ZH.slice(0, 40));
  if (by === undefined || overlaps(by, one.text) || sentence.includes(by)) return undefined;
  if (language === "en" && /(?:^|\s)an?\s$/u.test(sentence.slice(0, one.start))) return undefined;
  return { text: replaceSpan(sentence, one, by), label: 0 };
};

function overlaps(first: string, second: string): boolean {
  return first.includes(second) || second.includes(first);
}
