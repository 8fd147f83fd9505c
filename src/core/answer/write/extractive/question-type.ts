/**
 * What kind of thing a question asks for, by its question words, English and Chinese (simplified and traditional).
 * `other` is the honest reading of "what" and "which" questions whose answer has no form of its own.
 */

export type QuestionType =
  | "date"
  | "number"
  | "person"
  | "place"
  | "reason"
  | "manner"
  | "definition"
  | "other";

/** Tried in order; the first that fits decides. */
const RULES: readonly (readonly [QuestionType, RegExp])[] = [
  [
    "reason",
    /\bwhy\b|\bhow come\b|\b(?:what|which)\b.{0,30}\b(?:reasons?|causes?|caused|purpose)\b|\bfor what reason\b/iu,
  ],
  [
    "date",
    /(?:^|^\w+ |, )when\b|\bwhen (?:did|do|does|was|were|is|are|will|has|had|have|can|could|should|would)\b|\b(?:what|which)\b.{0,20}\b(?:year|years|date|day|month|decade|century|season|time)\b/iu,
  ],
  [
    "number",
    /\bhow (?:many|much|long|far|old|tall|high|large|big|wide|deep|heavy|fast|often|hot|cold|likely)\b|\b(?:what|which)\b.{0,25}\b(?:number|percentage|percent|proportion|fraction|amount|population|price|cost|score|ratio|distance|length|height|width|depth|weight|speed|rate|size|age|salary|budget|area|temperature|version|port)\b/iu,
  ],
  [
    "person",
    /\bwho(?:m|se)?\b|\b(?:what|which)\b.{0,15}\b(?:person|man|woman|king|queen|president|author|writer|player|actor|scientist|singer|people)\b/iu,
  ],
  [
    "place",
    /\bwhere\b|\b(?:what|which)\b.{0,15}\b(?:city|cities|country|countries|state|place|location|town|village|region|area|continent|province|county|street|river|island|nation|venue|stadium)\b/iu,
  ],
  ["manner", /\bhow\b|\bwhat (?:steps?|command)\b|\bin what way\b/iu],
  [
    "reason",
    /为什么|為什麼|为甚么|為甚麼|为何|為何|为啥|何故|(?:原因|缘由|緣由|理由|目的).{0,6}(?:什么|什麼|何|哪)|(?:什么|什麼|何種|何种).{0,4}(?:原因|缘故|緣故|理由)|因何|怎么会|怎麼會/u,
  ],
  [
    "date",
    /什么时候|什麼時候|甚麼時候|何时|何時|何年|何月|何日|哪年|哪一年|哪个?月|哪一?天|哪一?日|几年|幾年|几月|幾月|几号|幾號|哪个?年代|哪個?年代|哪个?世纪|哪個?世紀|哪个?朝代|哪個?朝代|什么年代|什麼年代|(?:时间|時間|日期|年份|时候|時候).{0,4}(?:是|为|為)?(?:什么|什麼|何|哪|多少)|(?:什么|什麼|哪).{0,3}(?:时间|時間|日期|年份|时期|時期)/u,
  ],
  [
    "number",
    /多少|几[^乎何]|幾[^乎何]|多大|多高|多长|多長|多远|多遠|多久|多重|多深|多宽|多寬|多快|多厚|(?:比例|人口|面积|面積|数量|數量|数目|數目|价格|價格|长度|長度|高度|票房|排名|百分比).{0,6}(?:什么|什麼|何|哪)|第几|第幾/u,
  ],
  [
    "person",
    /谁|誰|哪位|何人|哪(?:一|个|個|一位|些|一个|一個)?人(?![种類类工口])|什么人|什麼人|(?:名字|作者|导演|導演|主演|总统|總統|校长|校長|创始人|創始人).{0,3}(?:什么|什麼|何|哪)/u,
  ],
  [
    "place",
    /哪里|哪裡|哪裏|哪儿|哪兒|何处|何處|何地|哪.{0,3}(?:地方|国家|國家|国|國|城市|地区|地區|省|市|县|縣|州|区|區|岛|島|洲|镇|鎮|村)|(?:什么|什麼|何).{0,2}(?:地方|地区|地區|国家|國家|城市|位置)|(?:位置|地点|地點|首都|总部|總部|位于|位於|在).{0,2}(?:什么|什麼|何|哪)/u,
  ],
  ["manner", /怎么|怎麼|怎样|怎樣|如何|什么方法|什麼方法|什么方式|什麼方式|何种方式|何種方式/u],
  [
    "definition",
    /^(?:what|who) (?:is|are|was|were)(?: an?| the)? (?:\S{1,30} ){0,3}\S{1,30}$|\bwhat does .{1,40} mean\b|\bmeaning of\b|\bdefin(?:e|ition)\b/iu,
  ],
  [
    "definition",
    /^[^的]{1,15}(?:是|指)的?(?:什么|什麼)(?:意思)?[？?]?$|^什么是|^什麼是|什么叫|什麼叫|何谓|何謂|(?:定义|定義|意思|含义|含義)/u,
  ],
];

export function questionType(question: string): QuestionType {
  for (const [type, rule] of RULES) if (rule.test(question)) return type;
  return "other";
}
