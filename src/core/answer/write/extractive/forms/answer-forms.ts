/**
 * The forms that answers have: how each is asked for, how it is said, and how much it is needed. One table for both languages;
 * Chinese is written simplified, since questions and sentences are compared as such (`asked-forms.ts`). A depth is no
 * temperature, a price is no volume, and what weighs two kilos is not how long something takes. Not covered: figures in
 * pictures, sums in words of no currency ("a fortune").
 */
import {
  AGE,
  alone,
  AREA,
  CLOCK,
  COUNT,
  either,
  HAN_COUNT,
  LENGTH,
  near,
  FREQUENCY,
  SHARE,
  SPAN,
  SPOKEN_YEAR,
  TIME,
  VOLUME,
  WEIGHT,
  WORDS,
} from "./figures.ts";
import type { AnswerForm } from "./answer-form.ts";
import { KIN_FORMS } from "./kin-forms.ts";
import { ASKS_MONEY, MONEY, PRICE } from "./money.ts";

/** Whatever may tell a time. */
const WHEN =
  /\d|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\b|\b(?:january|february|march|april|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|spring|summer|autumn|fall|winter|easter|christmas|advent|lent|noon|midnight|dawn|dusk|sunrise|sunset|century|centuries|decade|era|age|period|reign|war|season|birthday)\b|\b(?:before|after|when\w*|until|till|since|once|during|every|each|daily|weekly|monthly|yearly|annual\w*|today|tomorrow|yesterday|tonight|now|ago|morning|afternoon|evening|night|noon|weekend|week|month|year|day|hour|minute|moment|time|soon|later|early|late|always|never|first|last|next|while|upon|if|as|end|beginning|start|at once|immediately)s?\b|[年月日号时点天周季春夏秋冬早晚前后夜午初末旦节期代世纪古今昔曾即刻先]|星期|礼拜|之后|其间|平时|每/iu;

/** In order: of `figure` and of `somewhere` the first that a question asks for counts, of the others all do. */
export const ANSWER_FORMS: readonly AnswerForm[] = [
  // 多高的温度 is no height.
  {
    form: "temperature",
    need: "figure",
    asks: /\bhow (?:hot|cold|warm)\b|\bhow many degrees\b|\bwhat temperature\b|多少度(?!电)|几度(?!电)|多热|多冷|温度(?:是|有|要)?多少|多高的?温度|最[高低]温度/iu,
    said: /\d\s?(?:°|℃|degrees?|celsius|fahrenheit)|[\d〇零一二三四五六七八九十百千]\s?(?:度|摄氏)/iu,
  },
  {
    form: "depth",
    need: "figure",
    asks: /\bhow deep\b|多深|深多少|深度(?:是|有)?多少/iu,
    said: either(
      near("deep|depths?|down|below|under|beneath|fathoms?", "深|下", LENGTH),
      alone(
        "long|length|wide|width|tall|high|height|thick|away|apart|above|altitude|run|walk|drive",
        "长宽高厚远距游跑走",
        LENGTH,
      ),
    ),
    mark: LENGTH,
  },
  {
    form: "what it holds",
    need: "figure",
    asks: /\bhow much (?:water |liquid |fuel |oil )?(?:does|do|did|can|may|will) .{2,60}\bhold\b|[能可](?:以)?(?:装|盛|蓄|容纳?)(?:下)?多少(?:水|升|油)|(?:库容|容量|蓄水量)(?:是|有|为)?多少/iu,
    said: new RegExp(`${VOLUME}|${WEIGHT}`, "iu"),
  },
  {
    form: "weight",
    need: "figure",
    asks: /\bhow heavy\b|\bhow much (?:does|do|did|can|may|will) .{2,60}\b(?:weigh|carry)\b|\bweight of\b|多重|重多少|重量(?:是|有)?多少/iu,
    said: new RegExp(WEIGHT, "iu"),
    mark: WEIGHT,
  },
  {
    form: "width",
    need: "figure",
    asks: /\bhow wide\b|\bhow broad\b|多宽|宽多少|宽度(?:是|有)?多少/iu,
    said: near("wide|width|broad", "宽", LENGTH),
    mark: LENGTH,
  },
  {
    form: "thickness",
    need: "figure",
    asks: /\bhow thick\b|多厚|厚度(?:是|有)?多少/iu,
    said: new RegExp(LENGTH, "iu"),
    mark: LENGTH,
  },
  {
    form: "height",
    need: "figure",
    asks: /\bhow (?:tall|high)\b(?! (?:is|are|was) the (?:price|rent|cost|fee|deposit|fine|tax|rate|share))|多高|高多少|高度(?:是|有)?多少|身高/iu,
    said: either(
      near("tall|high|height|above|altitude", "高|海拔", LENGTH),
      alone(
        "long|length|wide|width|deep|depth|thick|away|apart|run|walk|drive",
        "长宽深厚远远距游跑走",
        LENGTH,
      ),
    ),
    mark: LENGTH,
  },
  {
    form: "power",
    need: "figure",
    asks: /\bhow many watts\b|\b(?:wattage|rated power|power (?:rating|consumption))\b|功率(?:是|有)?(?:多少|多大)/iu,
    said: /\d\s?(?:W|kW|watts?|kilowatts?|hp|horsepower)\b|\d\s?(?:瓦|千瓦|匹)|[一二三四五六七八九十百千](?:瓦|千瓦|匹)/iu,
  },
  {
    form: "distance",
    need: "figure",
    asks: /\bhow far\b|多远|距离(?:是|有)?多少/iu,
    said: new RegExp(`${LENGTH}|${TIME}`, "iu"),
  },
  {
    form: "time taken",
    need: "figure",
    asks: /\bhow long (?:does|do|did|will|would|can|may|must|should|has|have|had)\b/iu,
    said: new RegExp(TIME, "iu"),
    mark: SPAN,
  },
  // Power is no energy: 385 W say nothing of a day, nor do degrees.
  {
    form: "energy",
    need: "figure",
    asks: /\bhow much (?:electricity|energy|power)\b|[耗用费](?:掉)?(?:多少|几度)电|多少度电|多少电|耗电量/iu,
    said: /\d\s?(?:k?Wh|kilowatt[- ]hours?|units)\b|[\d一二三四五六七八九十百千万半]\s?(?:度电|千瓦时)|电[^。；]{0,12}[\d一二三四五六七八九十百千万两半]\s?度/iu,
  },
  // 多久一班 asks how often.
  {
    form: "frequency",
    need: "figure",
    asks: /\bhow (?:often|frequently)\b|多久.{0,6}一[次班趟回]|几天一|隔多久|每隔/iu,
    said: new RegExp(FREQUENCY, "iu"),
  },
  {
    form: "time taken",
    need: "figure",
    asks: /\bhow long\b|多久|多长时间|几个小时|几分钟/iu,
    said: new RegExp(`${TIME}|${LENGTH}`, "iu"),
    mark: SPAN,
  },
  {
    form: "length",
    need: "figure",
    asks: /多长(?!时)|长多少|长度(?:是|有)?多少/u,
    said: new RegExp(`${LENGTH}|${TIME}`, "iu"),
  },
  {
    form: "age",
    need: "figure",
    asks: /\bhow old\b|\bwhat age\b/iu,
    said: new RegExp(AGE, "iu"),
    mark: `${COUNT} years?(?: old)?|\\b(?:1\\d|20)\\d\\d\\b|(?<=\\b(?:is|was|be|are|turned|turns|aged?|at|now) )(?:\\d{1,3}|${WORDS})\\b`,
  },
  {
    form: "age",
    need: "figure",
    asks: /[几多少]岁|年龄(?:是|有)?多|多大(?:年纪|岁数|年龄)/u,
    said: /岁|出生|生于|年龄/u,
    mark: `${HAN_COUNT}周?岁`,
  },
  // A room has no litres.
  {
    form: "floor space",
    need: "figure",
    asks: /\b(?:how (?:big|large) an?|what size(?: of)?) (?:room|flat|house|hall|area|garden|space)\b|多大的?(?:房|屋|面积|空间|院|场地|地方|客厅)|适用面积/iu,
    said: new RegExp(
      `${HAN_COUNT}\\s?(?:平|㎡|公顷|亩)|${COUNT}[\\s-]?(?:square|sq\\.?|m²|m2|hectares?|acres?|ha\\b)|\\d ?[x×*] ?\\d`,
      "iu",
    ),
  },
  {
    form: "age or size",
    need: "figure",
    asks: /多大了|多大[？?]?$/u,
    said: new RegExp(`${AGE}|${AREA}`, "iu"),
  },
  {
    form: "size",
    need: "figure",
    asks: /\bhow (?:big|large|spacious)\b|\bwhat size\b|多大|面积(?:是|有)?多少|几平/iu,
    said: new RegExp(AREA, "iu"),
  },
  {
    form: "clock",
    need: "figure",
    asks: /\b(?:at )?what time\b|几点/iu,
    said: new RegExp(CLOCK, "iu"),
  },
  {
    form: "share",
    need: "figure",
    asks: /\b(?:what|which) (?:share|percentage|percent|proportion|fraction)\b|\bhow many (?:percent|per cent)\b|百分之[几多]|几成(?!立)|占比|多大比例/iu,
    said: new RegExp(SHARE, "iu"),
  },
  { form: "money", need: "said", asks: ASKS_MONEY, said: MONEY, surely: PRICE },
  {
    form: "when",
    need: "said",
    asks: /^\s*(?:and |but |so )?when\b|什么时候|何时|几月几[号日]|哪一?[天年]/iu,
    said: new RegExp(`${SPOKEN_YEAR}|${WHEN.source}`, "iu"),
  },
  {
    form: "deposit",
    need: "named",
    of: "money",
    asks: /\bdeposit\b|押金|保证金|[订定]金/iu,
    said: /\bdeposit|\bsecurity\b|\bbail\b|down payment|押|保证金|[订定]金/iu,
  },
  {
    form: "fine",
    need: "named",
    of: "money",
    asks: /\b(?:fine|penalty)\b|罚款|滞纳金/iu,
    said: /\bfin(?:e|ed|es)\b|penalt|\blate\b|overdue|罚|滞纳金|违约|逾期/iu,
  },
  {
    form: "wage",
    need: "named",
    of: "money",
    asks: /\b(?:salary|wages?)\b|工资|月薪|薪水/iu,
    said: /salar|wage|\bpay|\bpaid|\bearn|\bhour|工资|薪|报酬|收入/iu,
  },
  {
    form: "recommendation",
    need: "somewhere",
    asks: /\bwhat(?:'s| is| are) the best (?!way|time|practice|part)/iu,
    said: /\b(?:best|better|recommend\w*|favou?rite|prefer\w*|top|winner|won|excellent)\b/iu,
  },
  {
    form: "getting a card",
    need: "somewhere",
    asks: /[证卡照](?:要|该|应该|需要)?怎[么样]办/u,
    said: /办证|办理|办卡|申请|申领|申办|领取/u,
  },
  {
    form: "colour",
    need: "somewhere",
    asks: /\bwhat colou?r\b|什么颜色|颜色是/iu,
    said: /\b(?:red|green|blue|yellow|black|white|gr[ae]y|orange|purple|pink|brown|violet|silver|gold(?:en)?|beige|turquoise|colou?rless)\b|[红绿蓝黄黑白灰橙紫粉棕褐银金]色/iu,
  },
  {
    form: "phone number",
    need: "somewhere",
    asks: /\b(?:phone|telephone|fax|mobile) number\b|电话(?:号码)?是?多少|电话|手机号/iu,
    said: /(?:\+?\d[\d ()/-]{5,40}\d)/u,
  },
  {
    form: "e-mail address",
    need: "somewhere",
    asks: /\be-?mail address\b|邮箱|电子邮件地址/iu,
    said: /\S@\S/u,
  },
  {
    form: "number of an account",
    need: "somewhere",
    asks: /\b(?:account|card)(?:'s)? (?:number|no\b)|\biban\b|(?:银行|对公|收款|汇款|转[账帐])(?:[账帐]户?|卡)号|(?:[账帐]户?|卡)号码?是?多少/iu,
    said: /(?<!\d)(?!(?:19|20)\d\d[- ]\d\d?[- ]\d\d?(?!\d))\d[\d -]{6,40}\d|\p{Lu}{2}\d{2}[ \d]{2}/u,
  },
  {
    form: "number of a thing",
    need: "somewhere",
    asks: /\b(?:serial|licen[cs]e|registration|passport|policy|booking|invoice|order|reference|customer|member(?:ship)?|tax|room|plate)(?:'s)? (?:number|no\b|code)|\b(?:sort code|post ?code|zip code)\b|车牌号?|订单号|[证合同发票]号码?是|序列号|邮编|邮政编码/iu,
    said: /\p{Lu}[ -]?\d{2}|\d[\d -]{2,40}\d(?!年)|\b(?:room|no\.?|number) \d|号[码]?[是为：:]/iu,
  },
  {
    form: "web address",
    need: "somewhere",
    asks: /\bweb ?(?:site|page|address)\b.{0,20}\?|\bwhat(?:'s| is) the (?:url|web ?site)\b|网址|网站(?:地址)?是/iu,
    said: /https?:|www\.|\w\.(?:com|org|net|cn|uk|de|eu|io)\b/iu,
  },
  {
    form: "street",
    need: "somewhere",
    asks: /哪条(?:路|街)|什么路|地址/u,
    said: /[路街巷道弄号](?!由)/u,
  },
  { form: "origin", need: "somewhere", asks: /哪里人|籍贯/u, said: /人(?=[，。；、）)]|$)|籍|出生|来自/u },
  {
    form: "occupation",
    need: "somewhere",
    asks: /\bwhat (?:does|did) .{2,40} do for a living\b|\b(?:job|profession|occupation) (?:of|does)\b|做什么工作|什么职业|从事什么/iu,
    said: /\b(?:works?|worked|job|profession|\w+(?:er|or|ist|ian))\b|职业|工作|任职|从事|担任|[教律医工技厨]师/iu,
  },
  {
    form: "next one",
    need: "rather",
    asks: /\bnext\b(?! (?:to|year|month|week|door))|下一?[次回期场届]/iu,
    said: /\b(?:next|upcoming)\b|下一?[次回期场届]/iu,
  },
  {
    form: "closing day",
    need: "rather",
    asks: /\bclosed?\b|\bshut\b|\b(?:not|isn't|never) open\b|休息|关门|不开门?|闭馆|停业/iu,
    said: /\bclos(?:ed|es|ing|ure)\b|\bshut\b|\b(?:not|never) open\b|休|关门|不开|闭|停业/iu,
  },
  {
    form: "hours",
    need: "rather",
    asks: /\b(?:opening|closing|office|visiting|business) (?:hours|times?)\b|(?:营业|开放|开门|关门|上班|接待)时间|几点[开关]/iu,
    said: new RegExp(`${CLOCK}|\\bclosed\\b|休息|全天`, "iu"),
  },
  ...KIN_FORMS,
];
