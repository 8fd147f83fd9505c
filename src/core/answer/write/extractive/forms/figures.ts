/** What figures of each measure look like in a sentence, English and Chinese, as parts of the expressions of `answer-forms.ts`. */

/** Of a number in Chinese writing. */
export const HAN_FIGURE = "[\\d０-９〇零一二三四五六七八九十百千万亿两半]";
export const WORDS =
  "an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half|quarter|several|few|couple";
/** A figure and what may stand between it and its unit: "two and a half", "half an", "ten to twelve". */
export const COUNT = `(?:\\b(?:\\d[\\d.,]*|${WORDS})(?:[\\s-](?:and|a|an|of an?|to|or|full|working|calendar|square|cubic|${WORDS}|\\d[\\d.,]*))*)`;
export const HAN_COUNT = `(?:${HAN_FIGURE}+(?:\\.\\d+)?(?:多|余|来)?)`;
export const LENGTH = `(?:${COUNT}[\\s-]?(?:km|cm|mm|m|metres?|meters?|kilomet\\w+|centimet\\w+|millimet\\w+|feet|foot|ft|inch(?:es)?|miles?|yards?|fathoms?)\\b(?!\\/)|${HAN_COUNT}\\s?(?:米|公里|千米|厘米|公分|毫米|里|尺|寸|丈|cm|mm|km|m\\b(?!\\/))${HAN_FIGURE}*)`;
export const WEIGHT = `(?:${COUNT}[\\s-]?(?:kg|g|kilo(?:s|gram\\w*)?|grams?|tons?|tonnes?|t|pounds?|lbs?|ounces?|oz)\\b|${HAN_COUNT}个?\\s?(?:公斤|千克|斤|克|吨|两|kg|g\\b)${HAN_FIGURE}?)`;
export const VOLUME = `(?:${COUNT}[\\s-]?(?:m³|m3|cubic|litres?|liters?|l|ml|hl|hectolit\\w+|gallons?|pints?|barrels?|bushels?|metres?|meters?|feet)\\b|\\d\\s?m³|${HAN_COUNT}\\s?(?:立方|升|毫升|方))`;
/** "Passengers a year" says how many, and not how long. */
const RATE =
  "(?<=\\b(?!(?:takes|lasts|needs|requires|spends|stays|runs|works|lives|keeps)\\b)\\p{L}{3,}s )an? ";
export const SPAN = `(?:(?!${RATE})${COUNT}[\\s-](?:s|sec\\w*|min\\w*|h|hours?|hrs?|days?|weeks?|months?|years?|nights?|decades?|centur\\w+)\\b|\\d\\s?(?:h|min|s)\\b|${HAN_COUNT}\\s?个?半?(?:工作|自然)?(?:秒|分钟|刻钟|小时|钟头|天|日|夜|晚|周|星期|礼拜|月|年|学期|季)半?|半(?:小时|天|年|个月|个小时))`;
export const TIME = `(?:${SPAN}|\\d:\\d\\d|\\b(?:until|since|permanent\\w*|always|overnight|all (?:day|night|year))\\b|长期|永久|无限期|过夜)`;
export const AREA = `(?:${COUNT}[\\s-]?(?:square|sq\\.?|m²|m2|hectares?|acres?|ha\\b|litres?|liters?|l\\b|inch(?:es)?|people|persons|rooms?|seats?|places?|gb|mb|tb)|${HAN_COUNT}\\s?(?:平|㎡|公顷|亩|升|人|间|寸)|\\d ?[x×*] ?\\d|${LENGTH})`;
const OFTEN = `(?:\\b(?:every|each|(?<!\\bat )once(?! (?:the|it|this|that|you|they|we|he|she|all)\\b)|twice|thrice|daily|weekly|monthly|yearly|annual\\w*|hourly|never|always|(?:a|per) (?:day|week|month|year|hour)|times|nightly|quarterly|regularly|on \\p{L}+days)\\b|每|一次|[两三四五六七八九十\\d]次|一班|天天|从不|偶尔|定期)`;
export const AGE = `(?:\\b\\d+[- ]years?[- ]old\\b|\\baged? \\d|\\b(?:is|was|turn(?:s|ed)|will be|are) (?:now |almost |nearly )?(?:\\d{1,3}|${WORDS})(?:[- ](?:${WORDS}))?(?=[.,;](?!\\d)| (?:and|years?(?! (?:ago|of|in|at|with|as))|now|today)\\b|$)|\\bage of|\\bborn\\b|\\b(?:built|founded|established|opened|created|made|since|dates? (?:from|back))\\b|\\bbirthday\\b|${HAN_COUNT}周?岁|出生|生于|建于|建成|成立|年龄)`;
export const CLOCK = `(?:\\d{1,2}[:.：]\\d\\d|\\b(?:at|from|until|till|to|by|before|after|around|past|and) (?:half past |quarter (?:past|to) |about )?(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|sunrise|sunset)\\b|\\b\\d{1,2}\\s?(?:[ap]\\.?m\\b|o['’]clock|h\\b)|\\b(?:noon|midnight|o['’]clock)\\b|${HAN_FIGURE}\\s?[点时]|中午|半夜|全天|24小时)`;
export const SHARE = `(?:\\d\\s?(?:%|％|percent|per cent)|\\b(?:half|third|quarter|fifth|tenth|majority|most|all|none|percent|per cent|out of|in (?:two|three|four|five|ten))s?\\b|百分之|[\\d一二三四五六七八九]成|分之|一半|半数|‰|大多)`;
/** The figure beside the word for the measure; in Chinese right beside it, since 深 stands in many words. */
export const near = (word: string, han: string, figure: string): RegExp =>
  new RegExp(
    `\\b(?:${word})\\b[^.;,]{0,24}?${figure}|${figure}[ -]?[^.;,]{0,12}?\\b(?:${word})\\b|` +
      `(?:${han})度?(?:[约为是有达超过多至在：:\\s]|大约|平均|最多|最大){0,5}[\\d.]*${figure}|${figure}(?:左右|多)?(?:${han})|\\d ?[x×] ?\\d`,
    "iu",
  );

/** The figure alone, where nothing says that it is another measure: a tower of 41 metres, 塔四十一米. */
export const alone = (other: string, han: string, figure: string): string =>
  `^(?![\\s\\S]*(?:\\b(?:${other})\\b|[${han}]))[\\s\\S]*${figure}`;
export const either = (said: RegExp, other: string): RegExp => new RegExp(`${said.source}|${other}`, "iu");
/** A year in words, as people say it aloud: "nineteen forty-nine", "eighteen hundred". */
export const SPOKEN_YEAR =
  "\\b(?:fifteen|sixteen|seventeen|eighteen|nineteen|twenty)[ -](?:hundred|oh|ten|eleven|twelve|\\p{L}+teen|\\p{L}+ty)\\b|\\btwo thousand\\b";
/** How often; "within a few weeks" is how soon. */
export const FREQUENCY = `${OFTEN}|(?<!\\b(?:within|after|for|in|during|over) (?:an? |about |the )?)${SPAN}`;
