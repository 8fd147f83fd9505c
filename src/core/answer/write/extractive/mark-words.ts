/**
 * The words of a sentence that answer the question: the name for who, the day for when, the figure with its unit for how
 * many; else what stands where the sentence goes beyond the question. Not covered: reasons and ways, which are whole
 * clauses, and answers in two places.
 */
import { isStopWord } from "../../../../lib/text/stop-words.ts";
import { tokenize } from "../../../../lib/text/words.ts";
import type { QuestionType } from "./question-type.ts";
import type { Wanted } from "./wanted.ts";

export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
}

const MONTHS =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?";
const HAN_NUMBER = "[\\d０-９〇零一二三四五六七八九十百千万萬亿億两兩]";
const DATES = new RegExp(
  [
    `(?:\\d{1,2}(?:st|nd|rd|th)?(?: (?:to|and|–|-) \\d{1,2}(?:st|nd|rd|th)?)? )?${MONTHS}(?: \\d{1,2}(?:st|nd|rd|th)?\\b)?(?:,? \\d{4}\\b)?(?: (?:to|until|and) (?:\\d{1,2} )?${MONTHS}(?: \\d{1,2})?(?:,? \\d{4})?)?`,
    "\\d{4}-\\d{2}-\\d{2}",
    `(?:公元前?)?${HAN_NUMBER}{2,4}\\s?年(?:\\s?${HAN_NUMBER}{1,3}\\s?月)?(?:\\s?${HAN_NUMBER}{1,3}\\s?[日号號])?(?:[上下晚早]?午?${HAN_NUMBER}{1,3}[:：点時时]\\d{0,2})?`,
    `${HAN_NUMBER}{1,3}\\s?月(?:\\s?${HAN_NUMBER}{1,3}\\s?[日号號])?`,
    `${HAN_NUMBER}{1,3}世[纪紀](?:${HAN_NUMBER}{1,2}年代)?`,
    "\\b(?:the )?(?:early |mid-?|late )?(?:1\\d|20)\\d{2}s?\\b(?: (?:BC|BCE|AD|CE))?",
    "\\b\\d{1,2}(?:st|nd|rd|th)[- ]centur(?:y|ies)\\b",
    "\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\\b(?: (?:to|and|or) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)?",
    "(?:周|星期|礼拜)[一二三四五六日天末]",
    "\\b(?:at )?\\d{1,2}(?::\\d{2}|(?: ?[ap]\\.?m\\.?))(?: to \\d{1,2}:\\d{2})?",
    "\\b\\d+ ?(?:BC|BCE|AD|CE)\\b",
  ].join("|"),
  "gu",
);
const NUMBER_WORDS =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|dozen";
const NUMBERS = new RegExp(
  [
    `[€$£¥]\\s?\\d[\\d,.]*\\d?(?:\\s?(?:million|billion|thousand|m|bn)\\b)?`,
    `(?:约|約|近|超过|超過|大约|大約)?${HAN_NUMBER}[${HAN_NUMBER.slice(1, -1)}.,]*\\s?(?:%|％|[\\u4e00-\\u9fff]{1,2}(?=[，。、；：）)的以]|$)|[个個名位人家座条條张張部本篇岁歲次天倍项項层層种種元块塊米吨噸公])`,
    `\\b\\d[\\d,.]*\\d?(?:\\s?(?:%|percent\\b|per cent\\b))?(?:[- ](?:${NUMBER_WORDS}))*(?: \\p{L}{2,}){0,1}`,
    `\\b(?:${NUMBER_WORDS})(?:[- ](?:and |${NUMBER_WORDS}))*\\b(?: \\p{L}{2,}){0,1}`,
  ].join("|"),
  "giu",
);
const NAMES =
  /(?<![\p{L}])\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:of|the|de|von|van|der|al|and|&)\s+)?\p{Lu}[\p{L}'’.-]*){0,5}/gu;
const HAN_NAMES =
  /[\u4e00-\u9fff]{1,6}[·・‧•][\u4e00-\u9fff]{1,8}(?:[·・‧•][\u4e00-\u9fff]{1,8})?|[王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍段雷钱錢汤湯尹黎易常武乔賀贺赖龚文][\u4e00-\u9fff]{1,2}/gu;

const FORMS: Partial<Record<QuestionType, readonly RegExp[]>> = {
  date: [DATES],
  number: [NUMBERS],
  person: [NAMES, HAN_NAMES],
  place: [NAMES],
};

/** Longest mark, in characters: what is longer marks nothing. */
const LONGEST = 60;
const LONGEST_HAN = 24;

/** Offsets into `sentence`; `undefined` where nothing stands out. */
export function markWords(sentence: string, wanted: Wanted): MarkedSpan | undefined {
  const type = wanted.type;
  if (type === "reason" || type === "manner") return undefined;
  const isHan = /\p{Script=Han}/u.test(sentence);
  const limit = isHan ? LONGEST_HAN : LONGEST;
  const asked = askedPlaces(sentence, wanted);
  const typed = typedSpans(sentence, FORMS[type] ?? [], wanted);
  const best = nearest(typed, asked) ?? phraseBeyond(sentence, asked, isHan);
  if (best === undefined) return undefined;
  const span = trimmed(sentence, best);
  const length = span.end - span.start;
  return length > 0 && length <= limit && length < sentence.length ? span : undefined;
}

/** Where the sentence repeats the question. */
function askedPlaces(sentence: string, { place }: Wanted): MarkedSpan[] {
  return tokenize(sentence).flatMap(({ word, start, end }) => (place.has(word) ? [{ start, end }] : []));
}

function typedSpans(sentence: string, forms: readonly RegExp[], { lower }: Wanted): MarkedSpan[] {
  for (const form of forms) {
    const found = [...sentence.matchAll(form)]
      .map(({ 0: text, index }) => ({ text: withoutSmallEnd(text.trimEnd()), start: index }))
      // A name that was asked about is no answer.
      .filter(({ text }) => text !== "" && !lower.includes(text.toLowerCase()) && !isSmallWord(text))
      .map(({ text, start }) => ({ start, end: start + text.length }));
    if (found.length > 0) return found;
  }
  return [];
}

/** "2024 and": what follows a figure is its unit only where it says something. */
function withoutSmallEnd(text: string): string {
  const last = /^(.+) (\p{Ll}+)$/u.exec(text);
  return last?.[1] !== undefined && isSmallWord(last[2] ?? "") ? last[1] : text;
}

const isSmallWord = (text: string): boolean => {
  const tokens = tokenize(text);
  return tokens.length > 0 && tokens.every(({ word, kind }) => kind === "latin" && isStopWord(word));
};

/** The one that lies nearest to what the sentence repeats of the question, on the whole. */
function nearest(spans: readonly MarkedSpan[], asked: readonly MarkedSpan[]): MarkedSpan | undefined {
  const weighed = spans.map((span) => {
    let sum = 0;
    for (const { start, end } of asked) {
      const gap = start >= span.end ? start - span.end : Math.max(0, span.start - end);
      sum += Math.exp(-gap / 25);
    }
    return { span, sum };
  });
  return weighed.toSorted((a, b) => b.sum - a.sum || a.span.start - b.span.start)[0]?.span;
}

/** Clause by clause, the run of words that the question lacks and that lies nearest to those it has. */
function phraseBeyond(
  sentence: string,
  asked: readonly MarkedSpan[],
  isHan: boolean,
): MarkedSpan | undefined {
  const breaks = isHan
    ? /[，。；：、,;:（）()「」“”]|(?:是|为|為|叫|在|有|由|被|指|即|于|於|的|了|和|与|與)/gu
    : /[,;:()"“”.]|\b(?:is|are|was|were|be|been|has|have|had|that|which|who|by|to|of|for|in|on|at|with|from|as|and|or|called|named|known|means?)\b/giu;
  const pieces: MarkedSpan[] = [];
  let start = 0;
  for (const match of sentence.matchAll(breaks)) {
    pieces.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  pieces.push({ start, end: sentence.length });
  const own = pieces
    .map((piece) => trimmed(sentence, piece))
    .filter(
      (piece) =>
        piece.end - piece.start >= (isHan ? 2 : 3) &&
        !asked.some(({ start: from, end: to }) => from < piece.end && to > piece.start) &&
        tokenize(sentence.slice(piece.start, piece.end)).some(({ word }) => !isStopWord(word)),
    );
  return nearest(own, asked);
}

const EDGE = /[\s,，.。;；:：、"“”'‘’()（）「」『』《》!！?？*_`-]/u;

function trimmed(sentence: string, span: MarkedSpan): MarkedSpan {
  let { start, end } = span;
  while (start < end && EDGE.test(sentence.charAt(start))) start++;
  while (end > start && EDGE.test(sentence.charAt(end - 1))) end--;
  return { start, end };
}
