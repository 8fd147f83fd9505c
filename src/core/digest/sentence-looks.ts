/**
 * How a sentence looks, apart from what it is about: whether it can stand alone as a statement. Questions, greetings,
 * thanks and what is said about the recording itself cannot; nor can what hangs on the sentence before it.
 */
import { HAN_PLACES } from "../check/beside/han-names.ts";

/** `[?` and `?]` are of a word that was heard badly. */
const QUESTION_END = /(?<!\[ ?)[?？][\s"'”’」』)）]*$/u;
/** Without a mark, as in automatic transcripts. */
const HAN_QUESTION =
  /(?:[吗呢][？?]?$)|(?:吗|难道|是什么|意味[著着]什么|(?:什么|怎么办|哪[里儿]|多少)$|^.{0,6}(?:您|你们?).{0,3}如何|为什么|怎么(?:看|办|样|理解)|如何(?:看待|改变|保持|应对|理解|影响)|能否|是否.{0,12}[吗？?]|有何|究竟|到底.{0,10}(?:什么|谁|哪|怎|多)|还是已经)/u;
const OTHER_QUESTION =
  /^(?:\W*(?:and|so|but|well|ok|okay|now)\W+)?(?:what|why|how|when|where|who|which|do|does|did|is|are|can|could|should|would|will|have you|has)\b(?!.*[.!]$)(?:.{0,160})$/iu;
const COURTESY =
  /(?:谢谢|感谢|欢迎(?:来到|收看|各位)|点赞|订阅|下期|再见|大家好|祝你|以上就是|本期节目|记得|有请|掌声|晚上好|早上好|下午好)|\b(?:thank(?:s| you)|welcome to|good (?:morning|afternoon|evening)|subscribe|see you|bye|next time|honou?rable|mr chair|madam chair)\b/iu;
/** Of the page and not of what it says. */
const BOILERPLATE =
  /(?:版[权權]|[转轉][载載]|稿件[来來]源|[资資]料[来來]源|免[责責][声聲]明|[点點][击擊]|[扫掃]码|[責责]任[編编][輯辑])|https?:\/\/|\b(?:copyright|all rights reserved|cookies?|read more|sign up|newsletter|privacy policy|terms of (?:use|service)|click here)\b/iu;
/** “See [the guide](guide.md).” */
const POINTS_ELSEWHERE = /^(?:see|read|everything is in|for more|参见|详见|见)\s?[^.。]{0,12}\[[^\]]*\]\(/iu;
/** Begins or ends within brackets. */
const TORN = /^[^[]*\?\]|\[[^[\]]*$/u;
const TALK_ABOUT_TALK =
  /(?:我(?:想|先)?(?:了解|请问|问一下)|正题|让我们|我们来看|专题|采访|访谈|节目|干货|能听到|听得见|屏幕|麦克风|投影)|\b(?:can you hear|my screen|slides?|microphone|mike is|agenda item|minutes of)\b/iu;
const HANGING =
  /^(?:也就是说|是因为|来讲|这就|所以|但是?|而且|不过|因为|然后|那么?|他们?|她们?|它们?|这[个种些]?|其中|对[，。吧]|嗯|哦|是的)|^(?:but|and|so|because|then|he|she|they|it|this|that|these|those|yeah|yes|no|well|um|uh|or)\b/iu;

/** Begun anew, broken off, sought for: "the the", "uh", `{disfmarker}`; 那个 and 就是 where there are many. */
const DISFLUENT =
  /\{\w+\}|\b(?:uh|um|eh|er|ehm|hmm|mm)\b|\b(\w{1,6}) \1\b|\b\p{L} [-–]|(?:这个|那个|就是说?|然后|的话|对吧|怎么说)/giu;
/** What one stumble in a short sentence costs. */
const DISFLUENCY = 0.2;
const UNFINISHED = /(?:[，,、：:–-]|\b(?:and|or|but|the|a|of|to|so|is|if|that))\s*$/iu;

/** A number, or a name as it shows by capitals or from the list of places. */
const NAMES = new RegExp(
  String.raw`\d|[\p{L},)] \p{Lu}\p{L}{2}|\p{Script=Han}[A-Z]|[A-Z]{2}|${HAN_PLACES.join("|")}`,
  "u",
);
const NAMING = 0.2;

/** Is it a question, with its mark or without? */
export function isQuestion(sentence: string): boolean {
  const said = sentence.trim();
  if (QUESTION_END.test(said)) return true;
  if (/[.!。！]$/u.test(said)) return false;
  return HAN_QUESTION.test(said) || OTHER_QUESTION.test(said);
}

/** Does it end with what is asked? Without a mark, a question may have its answer in the same stretch of speech. */
export function endsAsQuestion(sentence: string): boolean {
  const said = sentence.trim();
  return (
    QUESTION_END.test(said) ||
    (isQuestion(said) && (OTHER_QUESTION.test(said) || HAN_QUESTION.test(said.slice(-14))))
  );
}

/** From 0 to 1: what is left of a sentence's worth as a statement. */
export function sentenceLooks(sentence: string): number {
  let worth = 1;
  if (POINTS_ELSEWHERE.test(sentence)) worth *= 0.15;
  if (TORN.test(sentence)) worth *= 0.4;
  if (COURTESY.test(sentence)) worth *= 0.25;
  if (BOILERPLATE.test(sentence)) worth *= 0.1;
  if (TALK_ABOUT_TALK.test(sentence)) worth *= 0.5;
  if (isQuestion(sentence)) worth *= 0.4;
  if (HANGING.test(sentence.trimStart())) worth *= 0.85;
  if (UNFINISHED.test(sentence)) worth *= 0.6;
  const stumbles = (sentence.match(DISFLUENT)?.length ?? 0) / (1 + sentence.length / 60);
  worth /= 1 + DISFLUENCY * stumbles;
  if (NAMES.test(sentence)) worth *= 1 + NAMING;
  return worth;
}
