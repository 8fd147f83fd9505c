/**
 * The shape of the answer that a question asks for, by its words: one statement, a whole list, steps in order, a reason, a
 * comparison. Whether the sources have that shape is for the writer to see.
 */
import { words } from "../../../../lib/text/words.ts";
import type { Wanted } from "./wanted.ts";

export type AnswerShape = "list" | "steps" | "reason" | "comparison" | "statement";

const COMPARISON =
  /\bdifferen(?:ce|t)\b|\bcompare[ds]?\b|\bversus\b|\bvs\.?\b|\bwhich (?:of .{1,40}|one |\w+ )?(?:is|are|was|has|costs?) .{0,30}\b(?:or|more|less|\w+er|\w+est)\b|区别|差别|不同|相比|哪个更|哪個更|比较|比較|還是.{1,12}更|还是.{1,12}更/iu;
const REASON =
  /\bwhy\b|\bhow come\b|\b(?:reasons?|causes?) (?:for|of|behind|why)\b|\bwhat (?:caused|made)\b|为什么|為什麼|为何|為何|为啥|怎么会|怎麼會|(?:原因|理由)是?(?:什么|什麼)|什么原因|什麼原因/iu;
const STEPS =
  /^\s*(?:and |so )?how (?:do|can|could|should|would|must|shall|to|does one|is it)\b|\bwhat (?:do|should|must|can) (?:i|we|you|one) do\b|\b(?:steps?|procedure|instructions?)\b|怎么(?!样|回事|会)|怎麼(?!樣|回事|會)|怎样|怎樣|如何|步骤|步驟|流程/iu;
const LIST =
  /^\s*(?:and )?(?:which|what) (?:\w+ ){0,3}?(?:\w{2,}(?<!s|u|i)s|people|children|men|women|criteria|data)\b(?= (?:are|were|do|does|did|can|could|should|have|has|had|will|would|may|must|was|is|in|of|for|on|to|from|belong|i|we|you|\w))|\bwhat are\b|\bwhat(?:'s| is| was| has(?: been)?) (?:new|added|changed|fixed|removed|included|missing)\b|\bwhat (?:do|does|will|must|should) (?:i|we|you|one) (?:need|bring|pack|take along)\b|\bwhat (?:is|are) (?:not |un)?(?:allowed|forbidden|prohibited|permitted|covered|excluded)\b|^\s*(?:list|name|enumerate)\b|\bwhat (?:all|else)\b|\bingredients\b|哪些|哪几|哪幾|哪[二两兩三四五六七八九十]|有什么(?!区别|不同|用|好处|关系)|有什麼(?!區別|不同|用|好處|關係)|列出|列举|列舉|(?:几|幾|多少)(?:类|類|种|種|个方面|條件|条件|步)|分为|分為|包括什么|包括什麼|清单|清單|材料|调料|調料|配料/iu;

export function answerShape(question: string): AnswerShape {
  if (COMPARISON.test(question)) return "comparison";
  if (REASON.test(question)) return "reason";
  if (STEPS.test(question)) return "steps";
  if (LIST.test(question)) return "list";
  return "statement";
}

/** "not covered", "isn't allowed", 不包括: what is denied is asked for, so that a denial answers. */
export function asksOfDenied(question: string): boolean {
  return /\b(?:not|never|isn't|aren't|doesn't|don't|can't|cannot|without|excluded)\b|(?<!是)不(?!同|是|过|過|少|久|知)|没有|沒有|未(?=[^来來])|除外/iu.test(
    question.replace(/是不是|能不能|可不可以|会不会|會不會|有没有|有沒有|要不要|好不好|对不对|對不對/gu, ""),
  );
}

/** Whether a sentence denies something. */
export function denies(sentence: string): boolean {
  return /\b(?:not|no|never|none|without|excluded?|except)\b|n['’]t\b|不|没有|沒有|未|禁止|除外|无|無/iu.test(
    sentence,
  );
}

/** Whether a sentence says what the asked thing is: "Tidepool is a small server …", 节气是…, …叫做… */
export function defines(
  sentence: string,
  { words: asked, isChinese }: Pick<Wanted, "words" | "isChinese">,
): boolean {
  const subject = isChinese
    ? /^(.{1,16}?)(?:，|,)?(?:是(?:指|一|一种|一種)|指的?是?|即|叫做?|称为|稱為)/u.exec(sentence)?.[1]
    : /^((?:\S+ ){1,5}?)(?:is|are|was|were|means?|refers to|stands for)\b/iu.exec(sentence)?.[1];
  if (subject === undefined) return isChinese && /(?:叫做|称为|稱為|把这叫|把這叫)[“「]/u.test(sentence);
  const said = new Set(words(subject));
  return asked.some((word) => said.has(word));
}

const SIDES: readonly RegExp[] = [
  /\b(?:between|compare|comparing)\s+(?:the |an? )?(.{2,40}?)\s+(?:and|with|to)\s+(?:the |an? )?(.{2,40}?)\s*[?.]*$/iu,
  /(?:,|:|\b(?:is|are|was|were))\s+(?:the |an? )?([^,:]{2,40}?)\s+or\s+(?:the |an? )?(.{2,40}?)\s*[?.]*$/iu,
  /^(.{1,12}?)(?:和|与|與|跟|同|及|还是|還是)(.{1,12}?)(?:有什么|有什麼|有何|有哪些|的?(?:区别|區別|差别|差別|不同)|哪个|哪個|哪一|相比|之间|之間|各|比|谁|誰|在)/u,
];

/** The two things that are compared, as words; `undefined` where the form of the question does not tell. */
export function sidesOf(question: string): readonly (readonly string[])[] | undefined {
  const [, one, other] = SIDES.map((form) => form.exec(question)).find((match) => match !== null) ?? [];
  if (one === undefined || other === undefined) return undefined;
  const sides = [words(one), words(other)];
  const shared = new Set(sides[0]?.filter((word) => sides[1]?.includes(word)));
  const telling = sides.map((side) => side.filter((word) => !shared.has(word)));
  return telling.every((side) => side.length > 0) ? telling : undefined;
}
