/**
 * Turns a follow-up ("and in 2020?", "When was she born?", "那北京呢？") into a question that stands alone, by rule.
 * Not covered: what only a reader of the whole thread could resolve; then the earlier question is put beside it, so
 * that at least the right passages are found.
 */
import type { EarlierTurn } from "../../domain/earlier-turn.ts";
import { CHINESE_JOINING, ENGLISH_JOINING } from "./joining-words.ts";
import { namesIn, subjectOf } from "./understand-subject.ts";
import { withoutEnd } from "../../../lib/text/without-end.ts";

/** Turns looked at: what people refer back to is nearly always this near. */
const TURNS = 4;
const JOINING = new RegExp(`^(?:${ENGLISH_JOINING})\\b[\\s,]*`, "iu");
const HAN_JOINING = new RegExp(`^(?:${CHINESE_JOINING})[，, ]*`, "u");
const PRONOUN =
  /\b(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|this|these|those|there)\b|\bthat\b(?!\s+\p{L}+\s+\p{L})/iu;
const CHINESE_PRONOUN =
  /他们|她们|它们|他們|她們|它們|牠|他|她|它|其(?![他它次实實中余餘])|该(?=[\p{Script=Han}])|(?:这|這|那)(?:个|個|位|家|座|本|部|条|條|种|種|里|裡|儿|兒|些)?/u;
const YEAR = /\b(?:1\d|20)\d{2}\b|\d{4}(?=年)/u;

/** Whether a pronoun in it stands for something said before; "is there" stands for nothing. */
export const leansOnEarlier = (question: string): boolean =>
  /\p{Script=Han}/u.test(question)
    ? CHINESE_PRONOUN.test(question)
    : PRONOUN.test(question.replace(/\b(?:is|are|was|were) there\b|\bthere (?:is|are|was|were)\b/giu, ""));

/** A turn read by itself, and what it is about, which it may have from those before. */
interface Earlier extends EarlierTurn {
  readonly subject: string | undefined;
}

/** The question as it is where it leans on nothing or there is no earlier turn. */
export function standAlone(question: string, history: readonly EarlierTurn[]): string {
  let earlier: Earlier | undefined;
  for (const turn of history.slice(-TURNS)) {
    const alone = resolve(turn.question.trim(), earlier);
    earlier = { question: alone, answer: turn.answer, subject: subjectOf(alone) ?? earlier?.subject };
  }
  return resolve(question, earlier);
}

function resolve(question: string, earlier: Earlier | undefined): string {
  if (earlier === undefined) return question;
  return /\p{Script=Han}/u.test(question)
    ? resolveChinese(question, earlier)
    : resolveEnglish(question, earlier);
}

function resolveEnglish(question: string, earlier: Earlier): string {
  const joined = JOINING.test(question);
  const rest = question.replace(JOINING, "");
  const asked = askedOfDeed(rest, earlier.question);
  if (asked !== undefined) return asked;
  const hasVerb = /\b(?:is|are|was|were|do|does|did|can|could|should|would|will|has|have|had)\b/iu.test(rest);
  // "Who runs it?" has a verb that no list tells.
  const isWhole = /^who\b/iu.test(rest) && PRONOUN.test(rest);
  if (!hasVerb && !isWhole && (joined || rest.split(/\s+/u).length <= 3))
    return swap(rest, earlier, namesIn(rest)[0]);
  if (!PRONOUN.test(rest)) return joined || namesIn(rest).length > 0 ? rest : question;
  const subject = referent(rest, earlier);
  if (subject === undefined) return `${rest} (${earlier.question})`;
  let replaced = false;
  return rest.replace(
    /\b(he|she|it|they|him|them|his|hers|her|its|their|theirs|this|these|those|there|that)\b(\s+\p{L}+)?/giu,
    (whole, pronoun: string, next: string | undefined) => {
      const word = pronoun.toLowerCase();
      if (replaced || (word === "there" && /^\s+(?:is|are|was|were)\b/iu.test(next ?? ""))) return whole;
      const pointsAtNoun =
        /^(?:this|these|those|that)$/u.test(word) && next !== undefined && !VERB_AFTER.test(next);
      replaced = true;
      if (pointsAtNoun) return `${whole} (${subject})`;
      const owns =
        /^(?:his|its|their)$/u.test(word) || (word === "her" && next !== undefined && !VERB_AFTER.test(next));
      const place = word === "there" ? "in " : "";
      return `${place}${subject}${owns ? "'s" : ""}${next ?? ""}`;
    },
  );
}

/** "When was it done?", "Who did it?", "Why?": what is asked of what the question before asks whether, when or how. */
function askedOfDeed(question: string, earlier: string): string | undefined {
  const asks = (DEED.exec(question) ?? BARE_ASK.exec(question))?.[1];
  const deed = ASKED_DEED.exec(withoutEnd(earlier, /[?？。.!！\s]/u));
  if (asks === undefined || deed === null) return undefined;
  const [, what = "", verb = "", rest = ""] = deed;
  const isBeing = /^(?:is|are|was|were)$/iu.test(verb);
  // "What is it?" and "How much is it?" ask for no deed.
  if (isBeing && /^(?:who|what|which|how (?:much|many|old|big|long|far))\b/iu.test(what)) return undefined;
  const by = isBeing && /^who$/iu.test(asks) ? "By whom" : asks.charAt(0).toUpperCase() + asks.slice(1);
  return `${by} ${verb.toLowerCase()} ${rest}?`;
}

const DEED =
  /^(when|where|why|how|who|by whom|how long ago) (?:(?:was|is|were|will) (?:it|that|this) (?:be )?done|(?:did|does|will) (?:it|that|this) happen|did (?:it|that|this))\s*[?.!]*$/iu;
const BARE_ASK =
  /^((?:since|until|by|with|for) (?:when|whom)|who|when|where|why|how(?: (?:often|long|soon|come|much))?)\s*[?.!]*$/iu;
/** What is asked before the verb, the verb, and the rest. */
const ASKED_DEED =
  /^((?:\p{L}+ ){0,4}?)(is|are|was|were|has|have|had|did|does|do|will|can|could|should|would) (.+)$/iu;

const VERB_AFTER =
  /^\s+(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|to|in|on|at|by|for|from|with|of|and|or|mean|work|happen)\b/iu;

/** What a pronoun stands for: a person who was the answer, else what the earlier question was about. */
function referent(question: string, earlier: Earlier): string | undefined {
  const wantsPerson =
    /\b(?:he|she|him|his|her)\b/iu.test(question) && /\bwho(?:m|se)?\b/iu.test(earlier.question);
  const wantsPlace =
    /\bthere\b/iu.test(question) &&
    /\bwhere\b|\b(?:which|what) (?:city|country|place|town|state)\b/iu.test(earlier.question);
  if (wantsPerson || wantsPlace) {
    const asked = earlier.question.toLowerCase();
    const name = namesIn(earlier.answer).find((one) => !asked.includes(one.toLowerCase()));
    if (name !== undefined) return name;
  }
  return earlier.subject;
}

/** "And in Berlin?", "2020?", "那北京呢？": the earlier question with its counterpart exchanged. */
function swap(fragment: string, earlier: EarlierTurn, name: string | undefined): string {
  const year = YEAR.exec(fragment)?.[0];
  if (year !== undefined && YEAR.test(earlier.question)) return earlier.question.replace(YEAR, year);
  const before =
    year === undefined && name !== undefined ? counterpart(fragment, earlier.question) : undefined;
  if (before !== undefined && name !== undefined) return earlier.question.replace(before, name);
  return `${withoutEnd(earlier.question, /[?？。.!！\s]/u)} ${fragment}`;
}

/** The name in the earlier question that stands after the same small word as the new one does, else its first. */
function counterpart(fragment: string, question: string): string | undefined {
  const names = namesIn(question);
  const small = /^(in|at|from|for|with|of|to|by|on)\b/iu.exec(fragment)?.[1];
  const same = names.find(
    (name) =>
      small !== undefined && question.toLowerCase().includes(`${small.toLowerCase()} ${name.toLowerCase()}`),
  );
  return same ?? names[0] ?? subjectOf(question);
}

function resolveChinese(question: string, earlier: Earlier): string {
  const joined = HAN_JOINING.test(question);
  const rest = joined ? question.replace(HAN_JOINING, "") : question;
  const bare = /^(.{1,15}?)(?:呢)[？?]?$/u.exec(rest)?.[1];
  if (bare !== undefined && !/什么|什麼|谁|誰|哪|多少|几|幾|怎|如何|何/u.test(bare)) {
    const year = YEAR.exec(bare)?.[0];
    if (year !== undefined && YEAR.test(earlier.question)) return earlier.question.replace(YEAR, year);
    const name = bare.replace(CHINESE_PRONOUN, "") === "" ? undefined : bare;
    const { subject } = earlier;
    if (name !== undefined && subject !== undefined)
      return earlier.question.includes(subject)
        ? earlier.question.replace(subject, name)
        : `${name}${earlier.question}`;
    return `${withoutEnd(earlier.question, /[?？。\s]/u)}，${bare}？`;
  }
  const { subject } = earlier;
  if (subject === undefined)
    return joined || CHINESE_PRONOUN.test(rest) ? `${rest}（${earlier.question}）` : rest;
  const pronoun = CHINESE_PRONOUN.exec(rest);
  if (pronoun !== null) {
    const owns = pronoun[0] === "其" ? "的" : "";
    return `${rest.slice(0, pronoun.index)}${subject}${owns}${rest.slice(pronoun.index + pronoun[0].length)}`;
  }
  // "人口有多少？", "什么时候建成的？": no subject of its own.
  const isBare =
    joined ||
    /^(?:什么时候|什麼時候|何时|何時|为什么|為什麼|怎么|怎麼|在哪|哪年|谁|誰|有多|是谁|是誰|是什么|是什麼|多少|多大|多高|几|能不能|可不可以|能|可以|会不会|会|需要|要不要|要|有没有|有|是不是|是否|一共|总共|花了?|用了?|收|还|为啥|什么颜色)/u.test(
      rest,
    );
  if (isBare && !/[《「“A-Za-z]/u.test(rest) && rest.length <= 14) return `${subject}${rest}`;
  return rest;
}
