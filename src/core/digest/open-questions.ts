/**
 * Questions that are asked and not answered near, and what is said to be undecided. A question counts as answered where
 * somebody begins to answer it, or where what follows says its words again; what the answer is worth nobody judges.
 */
import type { Unit } from "./unit.ts";
import { endsAsQuestion, isQuestion } from "./sentence-looks.ts";
import type { Terms } from "./terms.ts";

const MOST_QUESTIONS = 10;
/** Units in which an answer is looked for, and the words that make them enough. */
const NEAR = 8;
/** The share of a question's words that what follows says again. */
const ANSWERED_SHARE = 0.34;
/** Content words: shorter questions are asides (对吧？ right?). */
const LEAST_WORDS = 3;

const UNDECIDED =
  /尚不明[朗确]|[上尚]不(?:明|清楚)|存疑|未知数|有待|还不(?:清楚|确定|知道)|拭目以待|悬而未决|\b(?:remains? to be seen|open question|(?:is|are|it's|still) unclear|we (?:still )?don['’ ]*t (?:yet )?know (?:if|whether|how|why|what)|not (?:yet )?(?:clear|decided|sure (?:if|whether|how))|yet to be|(?:still|remains?|left) open (?:whether|if|how|why|what|when|who)|nobody (?:yet )?knows|(?:is|are|still|remains?) undecided|ha(?:s|ve) not (?:yet )?(?:decided|been decided))\b/iu;
const ANSWER =
  /^(?:是的|对的?[，。,]|不是|不会|会的|当然|好的|首先|有这个可能|百分百|确实|绝对|没有|可以|因为|我(?:觉得|认为|相信|们)|其实|技术层面|已经|目前|答案|yes\b|no\b|yeah\b|yep\b|sure\b|right\b|well\b|absolutely\b|exactly\b|because\b|i (?:think|believe|guess)\b|it's\b|of course\b|so\b)/iu;
/** Soon after the beginning of a reply. */
const AFFIRMS = /确实|已在|已经|正在|事实上|恰恰|百分百|certainly|definitely|actually/iu;
/** Of the other one in a talk, who then speaks: without marks nothing else shows it. */
const ADDRESSES = /您|你们|你(?:怎么|觉得|认为)|\b(?:do|did|can|could|would|are|were|have) you\b/iu;
/** Questions may follow one another; the reply is to all of them. */
const REPLY_WITHIN = 5;
const TAG =
  /(?:对吧|对不对|是吧|是不是|好吧|好不好|知道吧|明白吗|懂了?吗|对吗|听到没有|没有[?？]|行不行|可以吗|怎么样|怎么办呢?|准备好了?吗|叫什么|看见没有.{0,30}|是不是.{0,10}|right\s*\?|okay\s*\?|ok\s*\?|all right\s*\?|isn't it\s*\?|you know\s*\?|huh\s*\?)[?？\s]*$/iu;

/** Numbers of units, in order. */
export function openQuestions(text: string, units: readonly Unit[], terms: Terms): number[] {
  const open: number[] = [];
  const said = (unit: Unit): string => text.slice(unit.start, unit.end);
  for (const [nth, unit] of units.entries()) {
    const sentence = said(unit);
    const own = terms.units[nth] as Uint32Array;
    if (own.length < LEAST_WORDS && !UNDECIDED.test(sentence)) continue;
    if (UNDECIDED.test(sentence) ? !isMentionedAgain(nth, terms, 2) : isOpen(nth)) open.push(nth);
    if (open.length === MOST_QUESTIONS) break;
  }
  return open;

  function isOpen(nth: number): boolean {
    const sentence = said(units[nth] as Unit);
    if (!endsAsQuestion(sentence) || TAG.test(sentence)) return false;
    let replies = 0;
    for (let after = nth + 1; after < units.length && after <= nth + REPLY_WITHIN; after++) {
      const next = units[after] as Unit;
      const reply = said(next);
      if (isQuestion(reply)) continue;
      if (ANSWER.test(reply.trimStart()) || AFFIRMS.test(reply.trimStart().slice(0, 12))) return false;
      const says = (terms.units[after] as Uint32Array).length >= 2;
      // Somebody else speaks, or is asked to: whatever it is, it replies.
      if (says && (next.opens || (replies === 0 && isUnmarked(sentence) && ADDRESSES.test(sentence))))
        return false;
      if (++replies === 2) break;
    }
    return !isMentionedAgain(nth, terms, NEAR);
  }
}

function isUnmarked(sentence: string): boolean {
  return !/[?？][\s"'”’」』)）]*$/u.test(sentence);
}

function isMentionedAgain(nth: number, { units }: Terms, reach: number): boolean {
  const own = new Set(units[nth]);
  const again = new Set<number>();
  for (let after = nth + 1; after <= Math.min(units.length - 1, nth + reach); after++)
    for (const word of units[after] as Uint32Array) if (own.has(word)) again.add(word);
  return again.size / own.size >= ANSWERED_SHARE;
}
