/**
 * Questions of a measure (how deep, how heavy, 多宽) want that measure of that thing: a figure of its unit beside the word for
 * it. A depth is no temperature, and what weighs two kilos is not how long something takes. Not covered: weights in words.
 */

const HAN_FIGURE = "[\\d０-９〇零一二三四五六七八九十百千万萬亿億两兩半]";
const COUNT =
  "(?:\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand))";
const LENGTH = `(?:${COUNT}[\\s-]?(?:km|cm|mm|m|metres?|meters?|kilomet\\w+|centimet\\w+|feet|foot|ft|inch(?:es)?|miles?|yards?)\\b|(?:${HAN_FIGURE})\\s?(?:多|余|来)?(?:米|公里|千米|厘米|公分|毫米|里|尺|寸|丈|cm|mm|km|m\\b))`;
const WEIGHT = `(?:\\d\\s?(?:kg|g|kilo\\w*|grams?|tons?|tonnes?|t|pounds?|lbs?|ounces?)\\b|(?:${HAN_FIGURE})\\s?(?:公斤|千克|斤|克|吨|噸|两|kg))`;
const TIME = `(?:\\b(?:\\d[\\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|half)\\b[\\s-](?:and a half |full |working |calendar )?(?:s|sec\\w*|min\\w*|h|hours?|hrs?|days?|weeks?|months?|years?|nights?|decades?|centur\\w+)\\b|\\d\\s?(?:h|min|s)\\b|\\d:\\d\\d|(?:${HAN_FIGURE})\\s?(?:多|余|来)?(?:个|個)?(?:半)?(?:工作|自然)?(?:秒|分钟|分鐘|小时|小時|钟头|天|日|夜|周|週|星期|礼拜|月|年|学期|季)|半(?:小时|天|年|个月)|until|since|permanent|always|长期|永久|无限期)`;
/** The figure beside the word for the measure; in Chinese right beside it, since 深 stands in many words. */
const near = (word: string, han: string, figure: string): RegExp =>
  new RegExp(
    `\\b(?:${word})\\b[^.;,]{0,24}?${figure}|${figure}[ -]?[^.;,]{0,12}?\\b(?:${word})\\b|` +
      `(?:${han})度?(?:[约約为為是有达達超过過多至在：:\\s]|大约|平均|最多|最大){0,5}[\\d.]*${figure}|${figure}(?:左右|多)?(?:${han})|\\d ?[x×] ?\\d`,
    "iu",
  );

/** The figure alone, where nothing says that it is another measure: a tower of 41 metres, 塔四十一米. */
const alone = (other: string, han: string, figure: string): string =>
  `^(?![\\s\\S]*(?:\\b(?:${other})\\b|[${han}]))[\\s\\S]*${figure}`;
const either = (said: RegExp, other: string): RegExp => new RegExp(`${said.source}|${other}`, "iu");

const MEASURES: readonly (readonly [asks: RegExp, said: RegExp])[] = [
  [/\bhow deep\b|多深|深度(?:是|有)?多少/iu, near("deep|depths?", "深", LENGTH)],
  [
    /\bhow heavy\b|\bhow much (?:does|do|did) .{2,60}\bweigh\b|\bweight of\b|多重|重多少|重量(?:是|有)?多少/iu,
    new RegExp(WEIGHT, "iu"),
  ],
  [/\bhow wide\b|\bhow broad\b|多宽|多寬|宽度(?:是|有)?多少/iu, near("wide|width|broad", "宽|寬", LENGTH)],
  [
    /\bhow (?:tall|high)\b(?! (?:is|are|was) the (?:price|rent|cost|fee|deposit|fine|tax|rate|share))|多高|高度(?:是|有)?多少|身高/iu,
    either(
      near("tall|high|height|above|altitude", "高|海拔", LENGTH),
      alone(
        "long|length|wide|width|deep|depth|thick|away|apart|run|walk|drive",
        "长長宽寬深厚远遠距游跑走",
        LENGTH,
      ),
    ),
  ],
  [
    /\bhow many watts\b|\b(?:wattage|rated power|power (?:rating|consumption))\b|功率(?:是|有)?(?:多少|多大)/iu,
    /\d\s?(?:W|kW|watts?|kilowatts?|hp|horsepower)\b|\d\s?(?:瓦|千瓦|匹)|[一二三四五六七八九十百千](?:瓦|千瓦|匹)/iu,
  ],
  [/\bhow far\b|多远|多遠|距离(?:是|有)?多少/iu, new RegExp(`${LENGTH}|${TIME}`, "iu")],
  [/\bhow long (?:does|do|did|will|would|can|may|must|should|has|have|had)\b/iu, new RegExp(TIME, "iu")],
  [/\bhow long\b|多久|多长时间|多長時間|几个小时|几分钟/iu, new RegExp(`${TIME}|${LENGTH}`, "iu")],
  [/多长(?!时)|多長(?!時)|长度(?:是|有)?多少/u, new RegExp(`${LENGTH}|${TIME}`, "iu")],
  [
    /\bhow (?:hot|cold|warm)\b|\bwhat temperature\b|多少度|几度|多热|多冷|温度(?:是|有)?多少/iu,
    /\d\s?(?:°|℃|degrees?|celsius|fahrenheit)|[\d〇零一二三四五六七八九十百千]\s?(?:度|摄氏)/iu,
  ],
];

/** Two things asked in one sentence are answered by two: neither has to hold the measure. */
const ASKS =
  /\b(?:how|when|who|whose|where|why|which|what)\b|什么|什麼|哪|谁|誰|何时|何時|多少|多[深重宽寬高远遠久长長热冷]/giu;

/** What a sentence has to say that answers a question of measure; `undefined` where none is asked for, or more than that. */
export function measureAsked(question: string): RegExp | undefined {
  if ((question.match(ASKS) ?? []).length > 1) return undefined;
  return MEASURES.find(([asks]) => asks.test(question))?.[1];
}
