/**
 * The form that an answer must have by its question: money for a price, a colour for "what colour", years for an age.
 * Where no sentence at hand has it, the subject is spoken of and the question is not answered.
 */

const MONEY =
  /[€$£¥]\s?\d|(?<!\d|\d[.,])\d[\d.,]*\s?(?:euros?|EUR|dollars?|USD|pounds?|GBP|yuan|RMB|cents?|francs?|CHF|元|块|塊|美元|欧元|歐元|英镑|英鎊|日元|角|万元|萬元|亿元|億元)|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)\s(?:euros?|dollars?|pounds?|yuan|cents?|francs?)\b|(?<![一二三四五六七八九十百千万萬亿億两兩])[一二三四五六七八九十百千万萬亿億两兩]+(?:元|块|塊|角|美元|欧元)|\b(?:free|no charge|nothing)\b|免费|免費/iu;
/** "A loaf costs 4.80": the verb says that it is money. */
const PAID =
  /\b(?:costs?|pays?|paid|charged?s?|sells? for|priced at)\b(?: [\p{L}]+){0,3}? \d[\d.,]*\b(?! ?(?:days?|hours?|weeks?|months?|years?|minutes?|%|percent))/iu;
const COLOUR =
  /\b(?:red|green|blue|yellow|black|white|gr[ae]y|orange|purple|pink|brown|violet|silver|gold(?:en)?|beige|turquoise|colou?rless)\b|[红紅绿綠蓝藍黄黃黑白灰橙紫粉棕褐银銀金]色/iu;

/** Question → what has to stand in a sentence that answers it. The first that fits decides. */
const FORMS: readonly (readonly [question: RegExp, answer: RegExp])[] = [
  // An opinion: which are better than others has to be said.
  [
    /\bwhat(?:'s| is| are) the best (?!way|time|practice|part)/iu,
    /\b(?:best|better|recommend\w*|favou?rite|prefer\w*|top|winner|won|excellent)\b/iu,
  ],
  // 借书证怎么办 asks how one gets the card.
  [
    /[证證卡照](?:要|该|應該|应该|需要)?怎[么麼样樣]办/u,
    /办证|辦證|办理|辦理|办卡|辦卡|申请|申請|申领|申領|申办|领取|領取/u,
  ],
  [/\bwhat colou?r\b|什么颜色|什麼顏色|颜色是|顏色是/iu, COLOUR],
  [
    /\b(?:what|which)(?:'s| is)?\b.{0,40}\b(?:phone|telephone|fax) number\b|电话(?:号码)?是?多少|電話|手机号|手機號/iu,
    /(?:\+?\d[\d ()/-]{5,40}\d)/u,
  ],
  [/\be-?mail address\b|邮箱|郵箱|电子邮件地址/iu, /\S@\S/u],
  [
    /\bhow much (?:does|do|did|is|are|was|were|will|would)\b.{1,80}\b(?:cost|charge|pay|price)|\b(?:price|cost|fee)s? (?:of|for)\b|\bhow much (?:is|are|was|were) (?:the |our |my |your |his |her |their )?(?:\p{L}+ ){0,2}?(?:deposit|rent|fee|fine|penalty|price|cost|salary|wage|pay|admission|fare|ticket|excess|rate|tax|premium|budget|bill|bonus)s?\b|\bwhat(?:'s| is| are| was| were) (?:the |our |my |his |her |their )?(?:\p{L}+ ){0,2}?(?:deposit|rent|fee|fine|price|salary|wage|fare|excess|premium)s?(?= (?:of|for|in|at|on|per)\b|\?|$)|(?:押金|租金|房租|[学學年月会會票]费|[学學年月会會]費|工资|工資|门票|門票|票价|票價|费用|費用|罚款|罰款|[定订訂]金|预算|預算)(?:是|有|要|为|為)?多少|多少(?:押金|租金|房租|[学會会年月]费|工资|门票|票价|费用|罚款|定金|预算)|多少钱|多少錢|卖多少|賣多少|价格是|售价/iu,
    new RegExp(`${MONEY.source}|${PAID.source}`, "iu"),
  ],
  [/(?<!年龄|今年|年纪)有多大|面积(?:是|有)?多少|占地多少/u, /平方|公顷|公頃|亩|畝|㎡|见方|面积|面積/u],
  [/哪(?:条|條)(?:路|街)|什么路|地址/u, /[路街巷道弄号號](?!由)/u],
  [/哪里人|哪裡人|籍贯|籍貫/u, /人(?=[，。；、）)]|$)|籍|出生|来自|來自/u],
  [
    /做什么工作|做什麼工作|什么职业|什麼職業|从事什么/u,
    /职业|職業|工作|任职|任職|从事|從事|担任|擔任|[教律医工技厨]师|[教律醫工技廚]師/u,
  ],
  [
    /\bwhat (?:does|did) .{2,40} do for a living\b|\b(?:job|profession|occupation) (?:of|does)\b/iu,
    /\b(?:works?|worked|job|profession|\w+(?:er|or|ist|ian))\b/iu,
  ],
];

/** `undefined` where any form will do. */
export function wantedForm(question: string): RegExp | undefined {
  return FORMS.find(([asks]) => asks.test(question))?.[1];
}
