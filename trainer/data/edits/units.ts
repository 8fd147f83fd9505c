/** Another unit or magnitude at the same number. Not covered: conversions that keep the quantity. */
import { type Edit, replaceSpan, spansOf } from "./edit.ts";

/** Within a line every two differ in quantity. */
const EN = [
  "thousand million billion trillion",
  "kilometers miles meters feet inches",
  "kilometres miles metres feet inches",
  "km m cm mm",
  "kilograms grams pounds tons",
  "kg g mg",
  "seconds minutes hours days weeks months years decades",
  "second minute hour day week month year",
  "GB MB KB TB",
  "dollars euros pounds cents",
  "degrees percent",
  "litres millilitres",
  "acres hectares",
  "Mbit/s Gbit/s",
  "ms seconds",
  "MHz GHz kHz",
  "volts watts amperes",
].map((line) => line.split(" "));
const ZH = [
  "万 亿 千",
  "万元 亿元 元",
  "公里 米 厘米 毫米",
  "平方公里 平方米 公顷",
  "公斤 克 吨 毫克",
  "秒 分钟 小时 天 个月",
  "日 个月 年",
  "美元 欧元 日元 英镑 港元",
  "字节 千字节 兆字节",
  "% ‰",
  "升 毫升",
].map((line) => line.split(" "));

const enPattern = new RegExp(
  `(?<=(?:\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|several))[ -]?)(?:${EN.flat().join("|")})(?![\\p{L}/])`,
  "gu",
);
const zhPattern = new RegExp(
  `(?<=(?:\\d|[二三四五六七八九十百两]) ?)(?:${[...new Set(ZH.flat())].toSorted((a, b) => b.length - a.length).join("|")})(?!内瓦|[一-龥]?伦|象|分之)`,
  "gu",
);

export const editUnit: Edit = (sentence, { chance, language }) => {
  const found = spansOf(sentence, language === "zh" ? zhPattern : enPattern).filter(({ start, match }) => {
    // 5日 after 月 and 1990年 are dates, 十天 is a length of time.
    if (match[0] !== "日" && match[0] !== "年") return true;
    return (
      /(?<![\d月年第])(?:\d{1,2}|[二三五十六七]十?)$/u.test(sentence.slice(0, start)) &&
      /^[日年](?:以内|内|以上|以下|期|之内|前|后)/u.test(sentence.slice(start))
    );
  });
  if (found.length === 0) return undefined;
  const one = chance.pick(found);
  const unit = one.match[0];
  const line = (language === "zh" ? ZH : EN).filter((units) => units.includes(unit));
  if (line.length === 0) return undefined;
  return {
    text: replaceSpan(sentence, one, chance.pick(chance.pick(line).filter((other) => other !== unit))),
    label: 0,
  };
};
