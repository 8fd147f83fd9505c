/**
 * Questions of a measure (how deep, how heavy, 多宽) want that measure of that thing: a figure of its unit beside the word for
 * it. A depth is no temperature, and what weighs two kilos is not how long something takes. Not covered: weights in words.
 */

/** Of a number in Chinese writing. */
export const HAN_FIGURE = "[\\d０-９〇零一二三四五六七八九十百千万萬亿億两兩半]";
const WORDS =
  "an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|quarter|several|few|couple";
/** A figure and what may stand between it and its unit: "two and a half", "half an", "ten to twelve". */
const COUNT = `(?:\\b(?:\\d[\\d.,]*|${WORDS})(?:[\\s-](?:and|a|an|of an?|to|or|full|working|calendar|square|cubic|${WORDS}|\\d[\\d.,]*))*)`;
const HAN_COUNT = `(?:${HAN_FIGURE}+(?:\\.\\d+)?(?:多|余|餘|来|來)?)`;
const LENGTH = `(?:${COUNT}[\\s-]?(?:km|cm|mm|m|metres?|meters?|kilomet\\w+|centimet\\w+|millimet\\w+|feet|foot|ft|inch(?:es)?|miles?|yards?)\\b|${HAN_COUNT}\\s?(?:米|公里|千米|厘米|公分|毫米|里|尺|寸|丈|cm|mm|km|m\\b)${HAN_FIGURE}*)`;
const WEIGHT = `(?:${COUNT}[\\s-]?(?:kg|g|kilo(?:s|gram\\w*)?|grams?|tons?|tonnes?|t|pounds?|lbs?|ounces?|oz)\\b|${HAN_COUNT}(?:个)?\\s?(?:公斤|千克|斤|克|吨|噸|两|兩|kg|g\\b)${HAN_FIGURE}?)`;
const SPAN = `(?:${COUNT}[\\s-](?:s|sec\\w*|min\\w*|h|hours?|hrs?|days?|weeks?|months?|years?|nights?|decades?|centur\\w+)\\b|\\d\\s?(?:h|min|s)\\b|${HAN_COUNT}\\s?(?:个|個)?(?:半)?(?:工作|自然)?(?:秒|分钟|分鐘|刻钟|刻鐘|小时|小時|钟头|鐘頭|天|日|夜|晚|周|週|星期|礼拜|禮拜|月|年|学期|學期|季)半?|半(?:小时|小時|天|年|个月|個月|个小时|個小時))`;
const TIME = `(?:${SPAN}|\\d:\\d\\d|\\b(?:until|since|permanent\\w*|always|overnight|all (?:day|night|year))\\b|长期|長期|永久|无限期|無限期|过夜|過夜)`;
const AREA = `(?:${COUNT}[\\s-]?(?:square|sq\\.?|m²|m2|hectares?|acres?|ha\\b|litres?|liters?|l\\b|inch(?:es)?|people|persons|rooms?|seats?|places?|gb|mb|tb)|${HAN_COUNT}\\s?(?:平|㎡|公顷|公頃|亩|畝|升|人|间|間|寸)|\\d ?[x×*] ?\\d|${LENGTH})`;
const OFTEN = `(?:\\b(?:every|each|once|twice|thrice|daily|weekly|monthly|yearly|annual\\w*|hourly|never|always|(?:a|per) (?:day|week|month|year|hour)|times|nightly|quarterly|regularly|on \\p{L}+days)\\b|每|一次|[两兩三四五六七八九十\\d]次|一班|天天|从不|從不|偶尔|偶爾|定期)`;
const AGE = `(?:\\b\\d+[- ]years?[- ]old\\b|\\baged? \\d|\\b(?:is|was|turn(?:s|ed)|will be|are) (?:now |almost |nearly )?(?:\\d{1,3}|${WORDS})(?:[- ](?:${WORDS}))?(?=[.,;]| (?:and|years?(?! (?:ago|of|in|at|with|as))|now|today)\\b|$)|\\bage of|\\bborn\\b|\\b(?:built|founded|established|opened|created|made|since|dates? (?:from|back))\\b|\\bbirthday\\b|${HAN_COUNT}(?:周)?[岁歲]|出生|生于|生於|建于|建於|建成|成立|年龄|年齡)`;
const CLOCK = `(?:\\d{1,2}[:.：]\\d\\d|\\b(?:at|from|until|till|to|by|before|after|around|past|and) (?:half past |quarter (?:past|to) |about )?(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|sunrise|sunset)\\b|\\b\\d{1,2}\\s?(?:[ap]\\.?m\\b|o['’]clock|h\\b)|\\b(?:noon|midnight|o['’]clock)\\b|${HAN_FIGURE}\\s?[点點时時]|中午|半夜|全天|24小时)`;
const SHARE = `(?:\\d\\s?(?:%|％|percent|per cent)|\\b(?:half|third|quarter|fifth|tenth|majority|most|all|none|percent|per cent|out of|in (?:two|three|four|five|ten))s?\\b|百分之|[\\d一二三四五六七八九]成|分之|一半|半数|半數|‰|大多)`;
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

interface Measure {
  readonly asks: RegExp;
  /** What a sentence has to say that answers. */
  readonly said: RegExp;
  /** The figure that is marked. */
  readonly figure?: string;
}

const MEASURES: readonly Measure[] = [
  {
    asks: /\bhow deep\b|多深|深度(?:是|有)?多少/iu,
    said: near("deep|depths?", "深", LENGTH),
    figure: LENGTH,
  },
  {
    asks: /\bhow heavy\b|\bhow much (?:does|do|did|can|may|will) .{2,60}\b(?:weigh|carry|hold)\b|\bweight of\b|多重|重多少|重量(?:是|有)?多少/iu,
    said: new RegExp(WEIGHT, "iu"),
    figure: WEIGHT,
  },
  {
    asks: /\bhow wide\b|\bhow broad\b|多宽|多寬|宽度(?:是|有)?多少/iu,
    said: near("wide|width|broad", "宽|寬", LENGTH),
    figure: LENGTH,
  },
  { asks: /\bhow thick\b|多厚|厚度(?:是|有)?多少/iu, said: new RegExp(LENGTH, "iu"), figure: LENGTH },
  {
    asks: /\bhow (?:tall|high)\b(?! (?:is|are|was) the (?:price|rent|cost|fee|deposit|fine|tax|rate|share))|多高|高度(?:是|有)?多少|身高/iu,
    said: either(
      near("tall|high|height|above|altitude", "高|海拔", LENGTH),
      alone(
        "long|length|wide|width|deep|depth|thick|away|apart|run|walk|drive",
        "长長宽寬深厚远遠距游跑走",
        LENGTH,
      ),
    ),
    figure: LENGTH,
  },
  {
    asks: /\bhow many watts\b|\b(?:wattage|rated power|power (?:rating|consumption))\b|功率(?:是|有)?(?:多少|多大)/iu,
    said: /\d\s?(?:W|kW|watts?|kilowatts?|hp|horsepower)\b|\d\s?(?:瓦|千瓦|匹)|[一二三四五六七八九十百千](?:瓦|千瓦|匹)/iu,
  },
  { asks: /\bhow far\b|多远|多遠|距离(?:是|有)?多少/iu, said: new RegExp(`${LENGTH}|${TIME}`, "iu") },
  {
    asks: /\bhow long (?:does|do|did|will|would|can|may|must|should|has|have|had)\b/iu,
    said: new RegExp(TIME, "iu"),
    figure: SPAN,
  },
  // Power is no energy: 385 W say nothing of a day.
  {
    asks: /\bhow much (?:electricity|energy|power)\b|[耗用费費](?:掉)?(?:多少|几度|幾度)电|多少度电|多少電|耗电量/iu,
    said: /\d\s?(?:k?Wh|kilowatt[- ]hours?|units)\b|[\d一二三四五六七八九十百千万半]\s?(?:度|千瓦时|千瓦時)/iu,
  },
  // 多久一班 asks how often.
  {
    asks: /\bhow (?:often|frequently)\b|多久.{0,6}一[次班趟回]|几天一|隔多久|每隔/iu,
    said: new RegExp(`${OFTEN}|${SPAN}`, "iu"),
  },
  {
    asks: /\bhow long\b|多久|多长时间|多長時間|几个小时|几分钟/iu,
    said: new RegExp(`${TIME}|${LENGTH}`, "iu"),
    figure: SPAN,
  },
  { asks: /多长(?!时)|多長(?!時)|长度(?:是|有)?多少/u, said: new RegExp(`${LENGTH}|${TIME}`, "iu") },
  {
    asks: /\bhow (?:hot|cold|warm)\b|\bwhat temperature\b|多少度|几度|多热|多冷|温度(?:是|有)?多少/iu,
    said: /\d\s?(?:°|℃|degrees?|celsius|fahrenheit)|[\d〇零一二三四五六七八九十百千]\s?(?:度|摄氏)/iu,
  },
  {
    asks: /\bhow old\b|\bwhat age\b/iu,
    said: new RegExp(AGE, "iu"),
    figure: `${COUNT} years?(?: old)?|\\b(?:1\\d|20)\\d\\d\\b|(?<=\\b(?:is|was|be|are|turned|turns|aged?|at|now) )(?:\\d{1,3}|${WORDS})\\b`,
  },
  {
    asks: /[几幾多少][岁歲]|年龄(?:是|有)?多|多大(?:年纪|年紀|岁数|歲數|年龄)/u,
    said: /[岁歲]|出生|生于|生於|年龄|年齡/u,
    figure: `${HAN_COUNT}(?:周)?[岁歲]`,
  },
  // A room has no litres.
  {
    asks: /\b(?:how (?:big|large) an?|what size(?: of)?) (?:room|flat|house|hall|area|garden|space)\b|多大的?(?:房|屋|面积|面積|空间|空間|院|场地|場地|地方|客厅)|适用面积/iu,
    said: new RegExp(
      `${HAN_COUNT}\\s?(?:平|㎡|公顷|公頃|亩|畝)|${COUNT}[\\s-]?(?:square|sq\\.?|m²|m2|hectares?|acres?|ha\\b)|\\d ?[x×*] ?\\d`,
      "iu",
    ),
  },
  {
    asks: /多大了|多大[？?]?$/u,
    said: new RegExp(`${AGE}|${AREA}`, "iu"),
  },
  {
    asks: /\bhow (?:big|large|spacious)\b|\bwhat size\b|多大|面积(?:是|有)?多少|[几幾]平/iu,
    said: new RegExp(AREA, "iu"),
  },
  {
    asks: /\b(?:at )?what time\b|[几幾]点|[几幾]點/iu,
    said: new RegExp(CLOCK, "iu"),
  },
  {
    asks: /\b(?:what|which) (?:share|percentage|percent|proportion|fraction)\b|\bhow many (?:percent|per cent)\b|百分之[几幾多]|[几幾]成(?!立)|占比|多大比例/iu,
    said: new RegExp(SHARE, "iu"),
  },
];

/** Two things asked in one sentence are answered by two: neither has to hold the measure. */
const ASKS =
  /\b(?:how|when|who|whose|where|why|which|what)\b|什么|什麼|哪|谁|誰|何时|何時|多少|多[深重宽寬高远遠久长長热冷]/giu;

/** What a sentence has to say that answers a question of measure; `undefined` where none is asked for, or more than that. */
export function measureAsked(question: string): RegExp | undefined {
  return measureOf(question)?.said;
}

/** The figure that is marked in it; `undefined` where any may be. */
export function figureAsked(question: string): RegExp | undefined {
  const figure = measureOf(question)?.figure;
  return figure === undefined ? undefined : new RegExp(figure, "giu");
}

function measureOf(question: string): Measure | undefined {
  if ((question.match(ASKS) ?? []).length > 1) return undefined;
  return MEASURES.find(({ asks }) => asks.test(question));
}
