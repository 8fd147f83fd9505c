/** What a run of words looks like, whatever it means: a day, a figure, a name. Forms alone, English and Chinese. */

const MONTHS =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?";
const HAN_NUMBER = "[\\d０-９〇零一二三四五六七八九十百千万萬亿億两兩]";
/** Days, months, years, centuries, weekdays and times of day, as alternatives of one expression. */
export const DATES = [
  `(?:\\d{1,2}(?:st|nd|rd|th)?(?: (?:to|and|–|-) \\d{1,2}(?:st|nd|rd|th)?)? )?${MONTHS}(?: \\d{1,2}(?:st|nd|rd|th)?\\b)?(?:,? \\d{4}\\b)?(?: (?:to|until|and) (?:\\d{1,2} )?${MONTHS}(?: \\d{1,2})?(?:,? \\d{4})?)?`,
  "\\d{4}-\\d{2}-\\d{2}",
  `(?:公元前?)?${HAN_NUMBER}{2,4}\\s?年(?:\\s?${HAN_NUMBER}{1,3}\\s?月)?(?:\\s?${HAN_NUMBER}{1,3}\\s?[日号號])?(?:[上下晚早]?午?${HAN_NUMBER}{1,3}[:：点點時时]\\d{0,2})?`,
  `${HAN_NUMBER}{1,3}\\s?月(?:\\s?${HAN_NUMBER}{1,3}\\s?[日号號])?`,
  `${HAN_NUMBER}{1,3}世[纪紀](?:${HAN_NUMBER}{1,2}年代)?`,
  "\\b(?:the )?(?:early |mid-?|late )?(?:1\\d|20)\\d{2}s?\\b(?: (?:BC|BCE|AD|CE))?",
  "\\b\\d{1,2}(?:st|nd|rd|th)[- ]centur(?:y|ies)\\b",
  "\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\\b(?: (?:to|and|or) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)?",
  "(?:周|星期|礼拜)[一二三四五六日天末]",
  "\\b(?:at )?\\d{1,2}(?::\\d{2}|(?: ?[ap]\\.?m\\.?))(?: to \\d{1,2}:\\d{2})?",
  "\\b\\d+ ?(?:BC|BCE|AD|CE)\\b",
].join("|");
const DATE = new RegExp(`^(?:${DATES})$`, "u");
const HAS_DATE = new RegExp(DATES, "u");
const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|dozens?|third|quarter|first|second|both|several)$/iu;
const FIGURE = new RegExp(`^(?:约|約|近|超过|超過|大约|大約|第)?(?:\\p{Sc}?\\s?\\d|${HAN_NUMBER})`, "u");
/** The commonest Chinese surnames, as a class of characters. */
export const SURNAMES =
  "[王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍段雷钱錢汤湯尹黎易常武乔賀贺赖龚文]";
const SURNAMED = new RegExp(
  `^(?:${SURNAMES}[\\u4e00-\\u9fff]{1,2}|[\\u4e00-\\u9fff]{1,6}[·・‧•][\\u4e00-\\u9fff·・‧•]{1,12})$`,
  "u",
);
const PLACED = /[省市县縣国國州区區镇鎮乡鄉村岛島山河江湖海港路街学學院城湾灣洲寺宫宮站部馆館]$/u;
const SMALL_IN_NAMES = /^(?:of|the|de|von|van|der|al|and|&|in|for|la|le|du|'|’|-|–|\.)$/u;

export const FORMS = [
  "date",
  "dated",
  "figure",
  "numberWord",
  "withFigure",
  "name",
  "opensName",
  "withName",
  "surname",
  "place",
  "latin",
  "plain",
] as const;
export type Form = (typeof FORMS)[number];

/** `isFirst`: it begins its sentence, where every word has a capital. */
export function formOf(text: string, written: readonly string[], isFirst: boolean): Form {
  if (DATE.test(text)) return "date";
  if (FIGURE.test(text)) return HAS_DATE.test(text) ? "dated" : "figure";
  if (NUMBER_WORD.test(written[0] ?? "")) return "numberWord";
  const isHan = /\p{Script=Han}/u.test(text);
  if (/\d/u.test(text) && HAS_DATE.test(text)) return "dated";
  if (/\d/u.test(text)) return "withFigure";
  if (isHan) {
    if (SURNAMED.test(text)) return "surname";
    if (PLACED.test(text)) return "place";
    return /\p{Script=Latin}/u.test(text) ? "latin" : "plain";
  }
  const telling = written.filter((word) => !SMALL_IN_NAMES.test(word));
  const capitals = telling.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (telling.length > 0 && capitals === telling.length)
    return isFirst && telling.length === 1 ? "opensName" : "name";
  return capitals > (isFirst ? 1 : 0) ? "withName" : "plain";
}
