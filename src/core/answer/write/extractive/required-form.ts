/**
 * What the sentence itself has to hold: money for a price, a time for "when", the person for "who is she". What stands
 * elsewhere in the document answers nothing. A greeting or thanks never answers. Not covered: prices told by a picture or
 * in words of no currency ("a fortune").
 */
import { words } from "../../../../lib/text/words.ts";
import type { Candidate } from "./features.ts";
import { measureAsked } from "./measured.ts";
import { asksMoney, MONEY } from "./money.ts";
import { LABELLED } from "./outline.ts";
import { leansBack } from "./stand-alone.ts";

/** Sums that are called by their own name: another sum is no answer. */
const SUMS: readonly (readonly [asks: RegExp, said: RegExp])[] = [
  [
    /\bdeposit\b|押金|保证金|保證金|[订訂定]金/iu,
    /\bdeposit|\bsecurity\b|\bbail\b|down payment|押|保证金|保證金|[订訂定]金/iu,
  ],
  [
    /\b(?:fine|penalty)\b|罚款|罰款|滞纳金/iu,
    /\bfin(?:e|ed|es)\b|penalt|\blate\b|overdue|罚|罰|滞纳金|违约|逾期/iu,
  ],
  [
    /\b(?:salary|wages?)\b|工资|工資|月薪|薪水/iu,
    /salar|wage|\bpay|\bpaid|\bearn|\bhour|工资|工資|薪|报酬|收入/iu,
  ],
];

/** A time in any words: a day, a season, an event that it comes before or after. */
const TIME =
  /\d|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\b|\b(?:january|february|march|april|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|spring|summer|autumn|fall|winter|easter|christmas|advent|lent|noon|midnight|dawn|dusk|sunrise|sunset|century|centuries|decade|era|age|period|reign|war|season|birthday)\b|\b(?:before|after|when\w*|until|till|since|once|during|every|each|daily|weekly|monthly|yearly|annual\w*|today|tomorrow|yesterday|tonight|now|ago|morning|afternoon|evening|night|noon|weekend|week|month|year|day|hour|minute|moment|time|soon|later|early|late|always|never|first|last|next|while|upon|if|as|end|beginning|start|at once|immediately)s?\b|[年月日号號时時点點天周週季春夏秋冬早晚前后後夜午初末旦节節期代世纪紀古今昔曾即刻先]|星期|礼拜|禮拜|之后|之後|其间|平时|平時|每/iu;
const ASKS_WHEN =
  /^\s*(?:and |but |so )?when\b|什么时候|什麼時候|何时|何時|[几幾]月[几幾][号號日]|哪[一]?[天年]/iu;

const GREETING =
  /^(?:\*\*)?(?:(?:thank you|many thanks|thanks|welcome to|congratulations on|kind regards|best regards|best wishes|yours (?:sincerely|faithfully|truly))\b|dear \p{Lu}|(?:非常|衷心)?(?:感谢|感謝|谢谢|謝謝|多谢|多謝)(?:您|你|各位|大家|贵|貴|选|選|购|購|使用|阅|閱|关|關|支持)|(?:欢迎|歡迎)(?:您|你)?(?:使用|选用|選用|光临|光臨|来到|來到|阅读|閱讀|购买)|见字如面|見字如面|(?:您|你)好|此致|敬礼|敬禮|祝(?:您|你|大家|身体|身體|一切|好|安))/iu;
const ASKS_THANKS = /\bthank|\bwelcome|\bcongratulat|感谢|感謝|谢|謝|祝|欢迎|歡迎/iu;
/** Characters: a longer one says something beside. */
const LONGEST_GREETING = 120;

/** Who is there and to whom it goes: a list of names, which tells of nobody who they are. */
const NAMES_ONLY =
  /^(?:present|attend\w*|participants?|apologies|absent|regrets|excused|cc|bcc|to|from|到场|出席|与会|參會|参会|参加|缺席|请假|請假|列席|到会|抄送)/iu;
const ASKS_WHO =
  /^\s*(?:[Aa]nd |[Ss]o )?[Ww]ho(?:'s| is| was| are| were) (\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,4})\s?\?*$|^(?:谁|誰)是(.{2,8}?)[？?]?$|^(.{2,8}?)是(?:谁|誰)[？?]?$/u;

/** Whether a sentence, without what marks it as an item, can answer at all; `above` is what it stands under. */
export type MayAnswer = (sentence: string, above?: string) => boolean;

export function mayAnswer(question: string): MayAnswer {
  const asksThanks = ASKS_THANKS.test(question);
  const isMoney = asksMoney(question);
  const measure = measureAsked(question);
  const sum = sumAsked(question);
  const isWhen = ASKS_WHEN.test(question) && !isMoney;
  const who = personAsked(question);
  const names = who === undefined || isHanIn(who) ? [] : words(who);
  return (sentence, above = "") => {
    if (!asksThanks && sentence.length <= LONGEST_GREETING && GREETING.test(sentence)) return false;
    if (measure?.test(sentence) === false) return false;
    if (isMoney && !MONEY.test(sentence)) return false;
    if (sum !== undefined && !sum.test(`${above}\n${sentence}`)) return false;
    if (isWhen && !TIME.test(sentence)) return false;
    if (who === undefined) return true;
    if (isListOfNames(sentence, who)) return false;
    const own = words(sentence);
    return names.length === 0 || leansBack(sentence) || names.some((name) => own.includes(name));
  };
}

/** Who somebody is is asked, not who did what: their name. */
export const personAsked = (question: string): string | undefined =>
  ASKS_WHO.exec(question)
    ?.slice(1)
    .find((one) => one !== undefined)
    ?.trim();

const isHanIn = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** The sum that is asked for by its own name, in either language. */
export const sumAsked = (question: string): RegExp | undefined =>
  asksMoney(question) ? SUMS.find(([asks]) => asks.test(question))?.[1] : undefined;

/** The same of sentences as they are ranked. */
export function thatMayAnswer<One extends { readonly candidate: Candidate }>(
  question: string,
  ranked: readonly One[],
): One[] {
  const mayBeSaid = mayAnswer(question);
  return ranked.filter(({ candidate: { text, unit } }) =>
    mayBeSaid(text.slice(unit.mark), `${unit.label ?? ""}\n${unit.heading ?? ""}`),
  );
}

/** "Present: Ada Brook (captain)" says of Ada who she is; "Apologies: Ada Brook." does not. */
function isListOfNames(sentence: string, who: string): boolean {
  const label = LABELLED.exec(sentence)?.[1];
  if (label === undefined || !NAMES_ONLY.test(label)) return false;
  const at = sentence.toLowerCase().indexOf(who.toLowerCase());
  return at < 0 || !/^\s?(?:[(（]|, (?:the|an?|our|my) )/u.test(sentence.slice(at + who.length));
}
