/**
 * What is asked, apart from what is only told: several questions asked at once each by itself, with what it takes from the one
 * before; and one question without the sentences around it.
 */
import { splitSentences } from "../../../lib/text/sentences.ts";
import { words } from "../../../lib/text/words.ts";
import { leansOnEarlier, standAlone } from "./understand-follow-up.ts";
import { subjectOf } from "./understand-subject.ts";

/** More are answered as one: nobody reads an answer of so many parts. */
const MOST = 6;
const NUMBER = /^\s*(?:\d{1,2}[.)、]|[（(]\d{1,2}[)）]|[-*•])\s*/u;

/** What asks, in either language: each part has to have its own. */
const HAN_ASKS =
  /多少|几|幾|什么|什麼|谁|誰|哪|何时|何時|怎么|怎麼|如何|为什么|為什麼|多[大高长長重宽寬深远遠久]|[吗嗎]/u;
/** "When is the outing and how much is it?", "What does it cost, and how many places does the boat have?" */
const ENGLISH_PARTS =
  /^((?:when|where|who|what|how|which|why)\b[^?,]{3,120}?),? and ((?:when|where|who|what|why|which|how(?: (?:much|many|long|far|old|big|tall|high|deep|heavy|often))?)\b(?: [\p{L}'’-]{1,20}){0,3}? (?:is|are|was|were|do|does|did|will|can|has|have)\b[^?]{2,120})\?*$/iu;
/** Words of the first part at least: "which boats" asks nothing yet. */
const WHOLE_PART = 3;
const QUALITY =
  "(?:重量|净重|容量|价格|單價|单价|面积|面積|高度|长度|長度|宽度|寬度|深度|功率|噪声|噪音|尺寸|电话|電話|地址|押金|租金|房租|费用|費用|年龄|年齡|生日|颜色|顏色|产地|產地|库存|保修期|电压|速度)";
/** 水泵重量和水箱容量是多少？ */
const HAN_PAIR = new RegExp(
  `^(.{2,16}?)的?(${QUALITY})(?:和|与|與|及|以及|、)(.{0,8}?)(${QUALITY})(?:各|分别|分別)?(?:是|有|为|為)(多少|什么|什麼|多[大高长重])[？?]?$`,
  "u",
);

/** Two things asked in one sentence; none where it is one question. */
function joinedParts(asked: string): string[] {
  const [, subject, first, own, second, asks] = HAN_PAIR.exec(asked) ?? [];
  if (subject !== undefined && first !== undefined && second !== undefined)
    return [`${subject}${first}是${asks}？`, `${subject}${own ?? ""}${second}是${asks}？`];
  const english = ENGLISH_PARTS.exec(asked);
  if (english !== null && words(english[1] ?? "").length >= WHOLE_PART)
    return [`${english[1]}?`, `${english[2]}?`];
  const clauses = asked.replace(/[？?]$/u, "").split(/[，,]/u);
  const isEach = /\p{Script=Han}/u.test(asked) && clauses.length > 1 && clauses.length <= MOST;
  return isEach && clauses.every((clause) => HAN_ASKS.test(clause)) ? clauses.map((one) => `${one}？`) : [];
}

/** 演了多少场 is asked of what the part before was asked of. */
function withSubject(part: string, before: string): string {
  const alone = standAlone(part, [{ question: before, answer: "" }]);
  const subject = /\p{Script=Han}/u.test(part) && part.length <= 10 ? subjectOf(before) : undefined;
  const leans = /^(?:有|演|收|要|在|是|能|会|開|开|做|卖|用|住|怎|多|几|什么|哪|何|为)/u.test(part);
  return alone === part && leans && subject !== undefined && !part.includes(subject) ? subject + part : alone;
}

/** Words of a question at least: "Really??" asks nothing. */
const FEWEST_WORDS = 3;

/**
 * The one sentence that asks: "We come on Friday with a dog. Where can we park?" What leans on what was told ("how long is
 * that?") keeps the sentence before it.
 */
function askingPart(asked: string): string {
  const sentences = splitSentences(asked).map(({ start, end }) => asked.slice(start, end).trim());
  const nth = sentences.findIndex((one) => ASKS.test(one));
  const [before, part] = [sentences[nth - 1], sentences[nth]];
  const isOne = sentences.length > 1 && sentences.filter((one) => ASKS.test(one)).length === 1;
  if (part === undefined || !isOne || words(part).length < FEWEST_WORDS) return asked;
  if (!leansOnEarlier(part)) return part;
  return before === undefined ? asked : `${before} ${part}`;
}

const ASKS = /[?？]["'”’」』)）]*$/u;

/** One alone where there is one, or where what is set apart by question marks is no question. */
export function severalQuestions(asked: string): string[] {
  const { ended, rest } = endedParts(asked);
  const parts = ended.map((part) => part.replace(NUMBER, "").trim());
  const own = parts.filter((part) => (part.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2);
  const isAll = rest.trim() === "";
  const joined = own.length < 2 ? joinedParts(asked.trim()) : [];
  if (joined.length > 1) return told(joined);
  if (own.length < 2 || own.length > MOST || !isAll) return [askingPart(asked)];
  return told(own.map(askingPart));
}

const told = (parts: readonly string[]): string[] =>
  parts.map((part, nth) => {
    const before = parts[nth - 1];
    return before === undefined ? part : withSubject(part, before);
  });

/** What question marks end, marks included, and what stands behind the last. */
function endedParts(asked: string): { ended: string[]; rest: string } {
  const ended: string[] = [];
  let from = 0;
  for (const { 0: marks, index } of asked.matchAll(/[?？]+/gu)) {
    if (index > from) ended.push(asked.slice(from, index + marks.length));
    from = index + marks.length;
  }
  return { ended, rest: asked.slice(from) };
}
