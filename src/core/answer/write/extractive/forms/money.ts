/**
 * Money, asked for and said, in two strengths: what a sentence has to say itself, where whatever may be a sum will do ("the fee
 * is 12"), and what shows that a document tells a price at all, where only what is surely money counts.
 */
import { HAN_FIGURE } from "./figures.ts";

const NUMBER_WORDS =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million";

const CURRENCIES =
  "euros?|dollars?|pounds?|yuan|cents?|pence|francs?|crowns?|kron(?:a|e|or|er|ur)|yen|rupees?|roubles?|rubles?|lira|zlotys?|złotych|forints?|pesos?|reais|shillings?|guilders?|ducats?|thalers?";
const CODES = "EUR|USD|GBP|CHF|RMB|CNY|NOK|SEK|DKK|JPY|INR|PLN|CZK|CAD|AUD|NZD|HKD|TWD|KRW";
const HAN_CURRENCIES =
  "元|块|毛钱|美元|欧元|英镑|日元|港币|台币|克朗|法郎|卢布|卢比|泰铢|韩元|先令|马克|文|两银";

/** A price list has its currency at the top at most. */
const LISTED =
  "\\d[.,]\\d\\d(?![\\d.,]|\\s?(?:m|km|cm|mm|kg|g|t|l|pm|am|a\\.m|p\\.m|o['’]clock|%|米|公里|公斤|升|吨)\\b)";

/** Said by the sentence that answers, in so many words or as figures of a price list. */
export const MONEY = new RegExp(
  [
    "[€$£¥￥]\\s?\\d",
    `\\d[\\d.,]*\\s?(?:${CURRENCIES}|${CODES}|p)\\b`,
    `\\b(?:${CODES})\\s?\\d`,
    `\\b(?:${NUMBER_WORDS}|billion)\\s(?:${CURRENCIES})\\b`,
    LISTED,
    "\\b(?:costs?|pays?|paid|charged?s?|sells? for|sold for|priced at|worth|price|rent|fees?|deposit|wages?|salary|fare|fine)\\b(?:[:=]| [\\p{L}]+){0,4}? ?\\d[\\d.,]*\\b(?! ?(?:days?|hours?|weeks?|months?(?!['’])|years?|minutes?))",
    "\\bmonths?['’]?s?['’]? (?:\\p{L}+ )?(?:rent|salary|pay)\\b",
    "\\b(?:free|no charge|without charge|no (?:fee|deposit|rent|fine)|nothing|included|complimentary|half(?: the)? price)\\b|\\b(?:fee|rate|tax|premium|interest|commission|discount)\\b[^.;]{0,24}\\d\\s?(?:%|per ?cent)|[费税率][^。；]{0,12}\\d\\s?[%％]",
    `${HAN_FIGURE}+(?:多|余)?(?:${HAN_CURRENCIES}|角)`,
    `(?:价|费|付|给|钱|花|租|押|金|资|售|卖|收|交|罚)[^。；;]{0,8}?${HAN_FIGURE}{2,}(?![个名日天月年号升公斤米])`,
    "免费|不收|不另收|包含|包括在|半价|个月(?:的)?(?:房租|租金|工资)|押[一二三]",
  ].join("|"),
  "iu",
);

/** Asked for what has a price, a rent or a fee; "how much water" is no money. */
export const ASKS_MONEY =
  /^(?!.*(?:\bhow much (?:water|time|space|memory|sugar|salt|flour|electricity|power|energy|fuel|weight|snow|rain|land)\b|多少(?:电|水|油|时间))).*(?:(?<!\bby )\bhow much (?:does|do|did|is|are|was|were|will|would|must|should|can|has|have|to)\b.{0,80}\b(?:costs?|charged?|pay|paid|prices?|earn(?:ed|s)?|spent|spend)\b|\bwhat (?:does|do|did|will|would|could)\b.{1,80}\bcost\b|\bwhat (?:does|do|did) .{2,50} charge\b|\bwhat (?:would|do|does|did|will|must|should) (?:\p{L}+ ){0,4}?pay\b(?! attention)|\bwhat(?:'s| is| was| are| were) (?:the|their|your|his|her|its|our) (?:prices?|charges?|fees?|fares?)\b|\bhow much money\b|\bwhat .{2,40} charged? for\b|\b(?:price|cost|fee|fare)s? (?:of|for)\b|\bhow much (?:\p{L}+ )?(?:deposit|rent|fee|fine|penalty|salary|money)\b|\bhow much (?:is|are|was|were) (?:the |our |my |your |his |her |their )?(?:\p{L}+ ){0,2}?(?:deposit|rent|fee|fine|penalty|price|cost|salary|wage|pay|admission|fare|ticket|excess|rate|tax|premium|budget|bill|bonus)s?\b|(?<!\bby )\bhow much (?:is|are|was|were) (?!known|left|lost|missing|needed|enough|allowed|used|due to|of )(?:\p{L}+ ){0,4}?[\p{L}\d-]+\s*[?.]*$|\bwhat(?:'s| is| are| was| were) (?:the |our |my |his |her |their )?(?:\p{L}+ ){0,2}?(?:deposit|rent|fee|fine|price|salary|wage|fare|excess|premium)s?(?= (?:of|for|in|at|on|per)\b|\?|$)|(?:收费|[收交付退花]|花费)(?:是|了)?(?:多少|几(?:块|元))(?!人|天|次|个)|怎么收费|多少(?:钱|元|块|押金|租金|房租|保证金|[学会年月]费|工资|门票|票价|费用|罚款|定金|预算)|(?:押金|租金|房租|保证金|[学年月会票]费|工资|门票|票价|费用|罚款|[定订]金|价格|售价|单价|预算)(?:是|有|要|为)?(?:多少|几)|卖多少|价格是|售价)/isu;

const NAMED_MONEY = String.raw`[€$£¥]\s?\d|(?<!\d|\d[.,])\d[\d.,]*\s?(?:(?:${CURRENCIES}|${CODES})\b|${HAN_CURRENCIES}|角|万元|亿元)|\b(?:${NUMBER_WORDS})\s(?:${CURRENCIES})\b|(?<![一二三四五六七八九十百千万亿两])[一二三四五六七八九十百千万亿两]+(?:元|块|角|美元|欧元|英镑|克朗|法郎|卢布)|\b(?:free|no charge|nothing)\b|免费`;
/** "A loaf costs 4.80": the verb says that it is money. */
const PAID =
  /\b(?:costs?|pays?|paid|charged?s?|sells? for|priced at)\b(?: [\p{L}]+){0,3}? \d[\d.,]*\b(?! ?(?:days?|hours?|weeks?|months?|years?|minutes?|%|percent))/iu;

/** Said somewhere in a document that tells it. */
export const PRICE = new RegExp(`${NAMED_MONEY}|${LISTED}|${PAID.source}`, "iu");
