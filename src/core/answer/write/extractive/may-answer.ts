/**
 * What never answers, whatever its form: a greeting or thanks, a list of names where it is asked who one of them is. Forms are
 * in `forms/`.
 */
import { simplified } from "../../../../lib/text/simplified.ts";
import { words } from "../../../../lib/text/words.ts";
import { LABELLED } from "./outline.ts";
import { leansBack } from "./stand-alone.ts";

const GREETING =
  /^(?:\*\*)?(?:(?:thank you|many thanks|thanks|welcome to|congratulations on|kind regards|best regards|best wishes|yours (?:sincerely|faithfully|truly))\b|dear \p{Lu}|(?:非常|衷心)?(?:感谢|谢谢|多谢)(?:您|你|各位|大家|贵|选|购|使用|阅|关|支持)|欢迎(?:您|你)?(?:使用|选用|光临|来到|阅读|购买)|见字如面|(?:您|你)好|此致|敬礼|祝(?:您|你|大家|身体|一切|好|安))/iu;
const ASKS_THANKS = /\bthank|\bwelcome|\bcongratulat|感谢|谢|祝|欢迎/iu;
/** Characters: a longer one says something beside. */
const LONGEST_GREETING = 120;

/** Who is there and to whom it goes: a list of names, which tells of nobody who they are. */
const NAMES_ONLY =
  /^(?:present|attend\w*|participants?|apologies|absent|regrets|excused|cc|bcc|to|from|到场|出席|与会|参会|参加|缺席|请假|列席|到会|抄送)/iu;
const ASKS_WHO =
  /^\s*(?:[Aa]nd |[Ss]o )?[Ww]ho(?:'s| is| was| are| were) (\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,4})\s?\?*$|^[谁誰]是(.{2,8}?)[？?]?$|^(.{2,8}?)是[谁誰][？?]?$/u;

/** What lies between is asked for, and the sentence tells of an end. */
const AVERAGE = /\b(?:average|mean|median|typical(?:ly)?|on average)\b|平均|中位/iu;
const EXTREME =
  /\b(?:highest|lowest|greatest|least|largest|smallest|longest|shortest|maximum|minimum|peak|record)\b|最[高低大小多少长長短]/iu;

/** Whether a sentence, without what marks it as an item, may be said to the question. */
export function mayAnswer(question: string): (sentence: string) => boolean {
  const asksThanks = ASKS_THANKS.test(simplified(question));
  const asksMiddle = AVERAGE.test(question) && !EXTREME.test(question);
  const who = personAsked(question);
  const names = who === undefined || isHanIn(who) ? [] : words(who);
  return (sentence) => {
    if (!asksThanks && sentence.length <= LONGEST_GREETING && GREETING.test(simplified(sentence)))
      return false;
    if (asksMiddle && EXTREME.test(sentence) && !AVERAGE.test(sentence)) return false;
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

/** "Present: Ada Brook (captain)" says of Ada who she is; "Apologies: Ada Brook." does not. */
function isListOfNames(sentence: string, who: string): boolean {
  const label = LABELLED.exec(sentence)?.[1];
  if (label === undefined || !NAMES_ONLY.test(simplified(label))) return false;
  const at = sentence.toLowerCase().indexOf(who.toLowerCase());
  return at < 0 || !/^\s?(?:[(（]|, (?:the|an?|our|my) )/u.test(sentence.slice(at + who.length));
}
