/**
 * Places in a sentence that have the form of an answer: dates for "when", numbers for "how many", names for "who".
 * Forms only; whether it is the right date is for the words around it to say.
 */
import type { QuestionType } from "./question-type.ts";

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const CHINESE_NUMERAL = "〇一二三四五六七八九十百千万萬亿億两兩零";

const DATE = new RegExp(
  `\\b(?:1\\d|20)\\d{2}s?\\b|\\b(?:${MONTHS})\\b|\\b\\d{1,2}(?:st|nd|rd|th) century\\b|\\b(?:century|centuries|decade)\\b|` +
    `\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b\\d+ ?(?:BC|BCE|AD|CE)\\b|\\b(?:spring|summer|autumn|winter)\\b|` +
    `[\\d０-９〇一二三四五六七八九十百元]{1,4}\\s?(?:年|月|日|世纪|世紀|年代|號|号|岁|歲|点|時|时)|(?:前|当|當|今|明|去|同|次)(?:年|日|天)|` +
    `[唐宋元明清汉漢隋秦周晋晉商夏](?:朝|代)|(?:期间|期間|初期|中期|末期|时期|時期)`,
  "gu",
);
const NUMBER = new RegExp(
  `[\\d０-９]+(?:[.,][\\d０-９]+)*%?|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|` +
    `half|third|quarter|first|second|fourth|fifth|once|twice|several|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|majority)\\b|` +
    `[${CHINESE_NUMERAL}]{2,}|第?[${CHINESE_NUMERAL}半数數](?=[个個位名种種次人家座条條张張部本篇岁歲年月日天倍成支所项項层層套届屆场場分米公千万萬亿億只隻艘架台臺组組代])`,
  "giu",
);
const NAME = /(?<![.!?]\s|^)\b\p{Lu}[\p{L}'’-]+(?:\s+(?:of\s+|the\s+|de\s+|von\s+)?\p{Lu}[\p{L}'’-]*)*/gu;
/** "Ravi takes …": a name may begin a sentence, before a verb; "Membership costs" and "Painting is" are none. */
const FIRST_NAME =
  /(?<=^|[.!?]\s)(?!The|This|That|These|Those|It|He|She|They|We|You|There|What|When|Who|How|All|Each|Every|Some|Most|Many|Dogs|Children)\p{Lu}\p{Ll}+(?<!ing|ship|tion|ment|ness|ity|ers|ies)(?: \p{Lu}\p{Ll}+)?(?= (?:is|was|has|had|will|takes?|brings?|keeps?|leads?|runs?|writes?|pays?|\p{Ll}+ed)\b)/gu;
const CHINESE_PERSON =
  /[\u4e00-\u9fff]{1,6}[·・‧•][\u4e00-\u9fff]{1,8}|(?:由|被|与|與|和|者|家|王|帝|师|師|长|長|员|員|人|姓|名叫)[\u4e00-\u9fff]{2,4}|[王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范范方石姚谭譚廖邹鄒熊金陆陆郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文][\u4e00-\u9fff]{1,2}/gu;
const CHINESE_PLACE =
  /[\u4e00-\u9fff]{1,6}(?:省|市|县|縣|国|國|州|区|區|镇|鎮|乡|鄉|村|岛|島|山|河|江|湖|海|港|路|街|大学|大學|学院|學院|城|湾|灣|洲|半岛|半島|地区|地區|寺|宫|宮|站|部|院)|(?:位于|位於|在|于|於|至|到|自|从|從)[\u4e00-\u9fff]{2,6}/gu;
const ENGLISH_PLACE =
  /\b(?:in|at|from|near|to|of|on|between|through|across|around|outside|inside)\s+(?:the\s+)?\p{Lu}[\p{L}'’-]+/gu;
const REASON =
  /\b(?:because|due to|since|as a result|in order to|so that|caused? by|led to|owing to|thanks to|therefore|thus|reason|cause|to avoid|to prevent|for fear)\b|因为|因為|由于|由於|因此|所以|为了|為了|导致|導致|因而|使得|原因|鉴于|鑒於|以免|以便|故|因/giu;
const MANNER =
  /\b(?:by|through|using|via|with|run|set|use|click|open|add|type|press|choose|first|then|must|can)\b|`[^`]+`|通过|通過|利用|使用|采用|採用|藉由|透过|透過|经由|經由|以|方法|方式|运行|輸入|输入|点击|點擊|设置|設置/giu;
const DEFINITION =
  /\b(?:is|are|was|were|means|refers to|known as|defined as|stands for)\b|是|指|称为|稱為|即|意为|意為|意思/giu;

const FORMS: Record<QuestionType, readonly RegExp[]> = {
  date: [DATE],
  number: [NUMBER],
  person: [NAME, FIRST_NAME, CHINESE_PERSON],
  place: [ENGLISH_PLACE, CHINESE_PLACE],
  reason: [REASON],
  manner: [MANNER],
  definition: [DEFINITION],
  other: [],
};

/**
 * Offsets in `sentence` at which something of the wanted form begins, and that does not already stand in the
 * question (a year that was asked about is not an answer). At most 20.
 */
export function typedCandidates(type: QuestionType, sentence: string, questionLower: string): number[] {
  const found: number[] = [];
  const mustBeNew = type === "date" || type === "number" || type === "person" || type === "place";
  for (const form of FORMS[type]) {
    for (const match of sentence.matchAll(form)) {
      if (mustBeNew && questionLower.includes(match[0].toLowerCase())) continue;
      found.push(match.index);
      if (found.length >= 20) return found;
    }
  }
  return found;
}
