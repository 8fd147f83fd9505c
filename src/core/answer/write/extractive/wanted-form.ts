/**
 * The form that an answer must have by its question: money for a price, a colour for "what colour", years for an age.
 * Where no sentence at hand has it, the subject is spoken of and the question is not answered.
 */
import { ASKS_PRICE, PRICE } from "./money.ts";

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
  [ASKS_PRICE, PRICE],
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
