/**
 * What columns are commonly called, and how questions speak of them: "how much" of a price, "where" of a city, 谁 of a
 * name. Only what nearly every table means by these words.
 */

export type Concept =
  | "person"
  | "money"
  | "place"
  | "date"
  | "clock"
  | "quantity"
  | "weight"
  | "length"
  | "width"
  | "depth"
  | "height"
  | "interval"
  | "phone"
  | "mail"
  | "score"
  | "sales"
  | "age"
  | "duration"
  | "travel"
  | "floor"
  | "joined"
  | "status";

/** In questions, and in the heads of columns. */
export const CONCEPTS: Readonly<Record<Concept, { readonly asked: RegExp; readonly head: RegExp }>> = {
  person: {
    asked:
      /\bwho(?:se|m)?\b|\b(?:employees?|people|persons?|staff|colleagues?|members?|team|students?|guests?|participants?)\b|谁|誰|员工|員工|人员|人員|同事|哪些人|几个人|幾個人|多少人|成员|成員|学生|學生/iu,
    head: /^(?:(?:full |first )?name|person|employee|member|staff|owner|assignee|assigned to|contact|student|guest|participant)s?$|姓名|名字|员工|員工|人员|人員|成员|学生|學生/iu,
  },
  money: {
    asked:
      /\bhow much\b|\bcosts?\b|\bpric\w+|\bspen[dt]\w*|\bpa(?:y|id|ys)\b|\bcheap\w*|\bexpensive\b|\bdear(?:er|est)\b|\bexpens\w+|\bbudget\b|\bhire\b|\brent\b|多少钱|多少錢|价格|價格|价钱|要钱|花钱|费钱|單價|单价|花了|花费|花費|费用|費用|贵|貴|便宜|支出|金额|金額|开销|開銷/iu,
    head: /price|cost|amount|\bfees?\b|spent|\bpaid\b|expense|value|\b(?:eur|usd|gbp|cny|rmb|chf)\b|[€$£¥]|[价價](?![值位])|金额|金額|费用|費用|支出|花费|花費|售价|售價|元/iu,
  },
  place: {
    asked:
      /\bwhere\b|\b(?:city|cities|town|office|place|location|country|room)\b|哪里|哪裡|哪儿|哪兒|地点|地點|城市|办公室|辦公室|什么地方|位置/iu,
    head: /city|town|place|location|office|\bsite\b|country|address|\broom\b|shelf|\bkept\b|\bstored\b|城市|地点|地點|地址|位置|办公室|辦公室|所在地|房间|房間|存放/iu,
  },
  date: {
    asked:
      /\bwhen\b|\b(?:date|day|month|year|due|deadline)\b|什么时候|什麼時候|哪天|哪一天|何时|何時|日期|几号|幾號|几月|幾月|哪个?月|哪個?月|截止|到期/iu,
    head: /date|\bday\b|month|\byear\b|started|since|joined|\bdue\b|deadline|\bwhen\b|born|expires|日期|时间|時間|月份|年份|入职|入職|到期|截止|生日/iu,
  },
  clock: {
    asked: /\bwhen\b|\bwhat time\b|几点|什么时候|何时/iu,
    head: /\b(?:departs?|departures?|leaves?|arriv\w+|sails?)\b|出发|发车|开车|到达/iu,
  },
  quantity: {
    asked: /\bhow many\b|\bstock\b|\bleft\b|\bquantity\b|库存|庫存|剩|数量|數量|存货|存貨/iu,
    head: /quantity|\bqty\b|\bcount\b|stock|\bunits\b|pieces|库存|庫存|数量|數量|件数|件數|存量|余量|餘量/iu,
  },
  weight: {
    asked: /\bheav\w+|\blight(?:er|est)\b|\bweigh\w*|多重|最重|最轻|最輕|重量/iu,
    head: /weight|\bkg\b|重量|体重/iu,
  },
  length: {
    asked:
      /\blong(?:er|est)?\b|\bshort(?:er|est)?\b|\btall(?:er|est)?\b|\bhigh(?:er|est)? (?:is|are|mountain|peak|tower)|多长|多長|多高|最长|最長|最短/iu,
    head: /length|height|distance|altitude|长度|長度|高度|距离|距離|身高|海拔/iu,
  },
  width: {
    asked: /\bhow (?:wide|broad)\b|多宽|多寬/iu,
    head: /\bwidth|breadth|\bwide\b|宽|寬/iu,
  },
  depth: {
    asked: /\bhow deep\b|多深/iu,
    head: /depth|draught|\bdraft\b|\bdeep\b|深度|水深|吃水/iu,
  },
  height: {
    asked: /\bhow (?:high|tall)\b|多高/iu,
    head: /height|elevation|altitude|高度|身高|海拔|[坝塔楼墙堤]高/iu,
  },
  interval: {
    asked: /\bhow often\b|多久.{0,6}一?[次回]|间隔多/iu,
    head: /interval|frequency|\bevery\b|how often|间隔|周期|频率|頻率/iu,
  },
  phone: {
    asked: /\b(?:tele)?phone\b|\bmobile\b|\bcall\b|电话|電話|手机|手機/iu,
    head: /\b(?:tele)?phone\b|\bmobile\b|\btel\b|\bcell\b|电话|電話|手机|手機/iu,
  },
  mail: {
    asked: /\be-?mail\b|邮箱|郵箱|邮件地址|電郵/iu,
    head: /\be-?mail\b|邮箱|郵箱|邮件地址|電郵/iu,
  },
  score: {
    asked: /\bscor\w+|\bgrades?\b|\bpoints\b|\brat(?:ed|ing)\b|成绩|成績|分数|分數|评分|評分|得分|考了/iu,
    head: /score|grade|points|marks|rating|分数|分數|成绩|成績|评分|評分|得分/iu,
  },
  sales: {
    asked:
      /\bs(?:old|ells?|elling|ales)\b|\brevenue\b|\bturnover\b|销售额|銷售額|卖|賣|营业额|營業額|营收|營收|销量|銷量/iu,
    head: /sales|\bsold\b|revenue|turnover|销售|銷售|营业额|營業額|营收|營收|销量|銷量/iu,
  },
  age: {
    asked: /\bhow old\b|\bage\b|\boldest\b|\byoungest\b|年龄|年齡|多大|几岁|幾歲|最年长|最年轻|最小的?孩/iu,
    head: /\bage\b|年龄|年齡/iu,
  },
  duration: {
    asked:
      /\bhow long\b|\blast(?:s|ed)?\b(?! (?:year|month|week))|\btakes?\b|多久|[几幾]天|[几幾]周|[几幾]个月|多少天|多长时间|多長時間|时长|時長/iu,
    head: /duration|minutes|hours|\b(?:days|nights|weeks|months)\b|\btime\b|时长|時長|分钟|小时|[天周月]数|期限/iu,
  },
  travel: {
    asked: /\btravel\w*|\btrips?\b|\btransport\w*|交通|出行|差旅/iu,
    head: /travel|trips?|transport|交通|出行|差旅/iu,
  },
  joined: {
    asked: /\bstart(?:ed)?\b|\bjoin(?:ed)?\b|\bhired\b|入职|入職|加入/iu,
    head: /started|since|joined|\bstart\b|hired|入职|入職|加入/iu,
  },
  floor: {
    asked: /\b(?:which|what) floor\b|几楼|几层|幾樓|幾層|哪层|哪一层|哪層/iu,
    head: /floor|楼层|樓層|层数/iu,
  },
  status: {
    asked: /\bstatus\b|\bstate\b|状态|狀態|进度|進度/iu,
    head: /status|\bstate\b|progress|状态|狀態|进度|進度|完成/iu,
  },
};

export const CONCEPT_NAMES = Object.keys(CONCEPTS) as readonly Concept[];

export type Operation = "sum" | "average" | "count" | "greatest" | "least";

interface Extreme {
  readonly asked: RegExp;
  readonly operation: "greatest" | "least";
  /** The column that the word itself means; absent where another word of the question says it. */
  readonly of?: readonly Concept[];
}

/** Tried in order. Of dates the greatest is the latest. */
export const EXTREMES: readonly Extreme[] = [
  {
    asked:
      /\blongest (?:here|serving|with us)\b|\b(?:been|worked?) (?:here|with us|there|in the \w+)?\s*(?:the )?longest\b|最早入职|来得最早|工作最久|资历最老/iu,
    operation: "least",
    of: ["date"],
  },
  { asked: /\bcheapest\b|\bleast expensive\b|最便宜|最低价/iu, operation: "least", of: ["money"] },
  { asked: /\bmost expensive\b|\bdearest\b|\bpriciest\b|最贵|最貴/iu, operation: "greatest", of: ["money"] },
  { asked: /\bheaviest\b|最重/iu, operation: "greatest", of: ["weight"] },
  { asked: /\blightest\b|最轻|最輕/iu, operation: "least", of: ["weight"] },
  { asked: /\btallest\b/iu, operation: "greatest", of: ["length"] },
  { asked: /\blongest\b|最长|最長|最久/iu, operation: "greatest", of: ["length", "duration"] },
  { asked: /\bshortest\b|最短/iu, operation: "least", of: ["length", "duration"] },
  { asked: /\boldest\b|最年长|最年長/iu, operation: "greatest", of: ["age"] },
  { asked: /\byoungest\b|最年轻|最年輕/iu, operation: "least", of: ["age"] },
  {
    asked: /\b(?:latest|newest|most recent(?:ly)?)\b|最新|最近|最晚|最后|最後/iu,
    operation: "greatest",
    of: ["date"],
  },
  { asked: /\b(?:earliest|oldest)\b|最早|最先/iu, operation: "least", of: ["date"] },
  {
    asked: /\b(?:last|final)\b(?! (?:year|month|week|summer|winter|spring|autumn))|末班|最后一班/iu,
    operation: "greatest",
    of: ["clock"],
  },
  { asked: /\bfirst\b|[首头早]班|第一班/iu, operation: "least", of: ["clock"] },
  { asked: /\bworst\b|最差/iu, operation: "least", of: ["score"] },
  {
    asked: /\b(?:best[- ]selling|sells? best|sold best)\b|最畅销|最暢銷|卖得最好|賣得最好|卖得最多/iu,
    operation: "greatest",
    of: ["sales", "quantity"],
  },
  { asked: /\bbest\b|最好/iu, operation: "greatest", of: ["score", "sales"] },
  {
    asked:
      /\b(?:highest|largest|biggest|greatest|most(?: often| frequently)?|maximum)\b|最高|最多|最大|第一(?=[？?名]|的|$)/iu,
    operation: "greatest",
  },
  {
    asked: /\b(?:lowest|smallest|least(?: often| frequently)?|fewest|minimum)\b|最低|最少|最小/iu,
    operation: "least",
  },
];

/** Of two or three: "which is lighter, A or B". */
export const COMPARED =
  /\b(?:cheap|light|heavi|tall|long|short|old|young|high|low|large|bigg|small|fewe?|earli|late|dear)er\b|\b(?:more|less) expensive\b|(?:更|比较|比較|哪个|哪個|哪种|哪種|谁|誰)(?=[贵貴重轻輕长長短高低大小早晚多少]|便宜)/iu;

/** The same said of the rows as of all: lighter as lightest. */
export const asExtreme = (question: string): string =>
  question
    .replace(
      /\b(cheap|light|heavi|tall|long|short|old|young|high|low|large?|bigg|small|fewe?|earli|late?|dear)er\b/giu,
      "$1est",
    )
    .replace(/\bmore (?=expensive)/iu, "most ")
    .replace(/\bless (?=expensive)/iu, "least ")
    .replace(/(?:更|比较|比較|哪个|哪個|哪种|哪種|谁|誰)(?=[贵貴重轻輕长長短高低大小早晚多少]|便宜)/gu, "最");

export const SUM =
  /\b(?:in total|total|altogether|in all|sum of|sum|overall|combined|add up|taken together|put together)\b|一共|总共|總共|合计|合計|总和|總和|共计|共計|总额|總額|总计|總計|加起来|加起來|总/iu;
export const AVERAGE = /\b(?:average|mean|on average)\b|平均/iu;
export const COUNT =
  /\bhow many\b|\bnumber of\b|\bcount\b|多少(?=[个個人家本台条條种種件次位名笔筆项項只张張门門间間])|几(?=[个個人家本台条條种種件次位名笔项只张门间])|幾(?=[個人家本台條種件次位名筆項隻張門間])|有多少/iu;
/** What is counted by, behind 多少. */
export const MEASURED = /(?:多少|几|幾)[个個人家本台条條种種件次位名笔筆项項只隻张張门門间間]/iu;
export const NEGATED =
  /\b(?:not|never|isn't|aren't|hasn't|haven't|wasn't|weren't|without|un(?=paid|finished|sold|returned))\b|(?<!是)不(?!同|是|过|過|少|久|知)|没有?(?!有)|沒有?|未/iu;
/** A row that sums up the others is none of them. */
export const TOTAL_ROW = /^(?:grand )?(?:sub)?total|^sum$|^合计|^合計|^总计|^總計|^小计|^小計|^总和/iu;
