/**
 * Finds what a question or an answer is about: the name or the words that a later "it", "she" or 它 stands for.
 * By rule and script; it does not parse sentences.
 */

const QUESTION_WORDS = new Set(
  (
    "who whom whose what which when where why how is are was were do does did can could should would will has have had " +
    "may must and but or so in on at for from to with by of the a an if then also tell please give list name describe explain i"
  ).split(" "),
);
/** A run of capitalised words, with the small words that names hold. */
const NAME =
  /\p{Lu}[\p{L}\p{N}'’.-]*(?:\s+(?:(?:of|the|de|von|van|and|for|&)\s+)?[\p{Lu}\p{N}][\p{L}\p{N}'’.-]*)*/gu;
const QUOTED = /["“「『《]([^"”」』》]{2,40})["”」』》]/u;
/** Where the subject of a Chinese question ends: before a particle, a verb of being or a question word. */
const CHINESE_END =
  /的|是|有|在|可以|能不能|可不可以|需要|应该|應該|位于|位於|于|於|被|由|为什么|為什麼|什么|什麼|谁|誰|哪|多少|几|幾|多[大高长長远遠久]|怎|如何|何|呢|吗|嗎|[？?，,。]/u;
/** What stands behind the subject of a Chinese question and is no part of it: 年糕绝育了, 洗澡要. */
const CHINESE_VERB = /(?:了|过|過|要|得|会|會|能|花|用)+$/u;
/** Words before the subject of a Chinese question. */
const CHINESE_START =
  /^(?:请问|請問|那么|那麼|那|在|关于|關於|对于|對於|谁是|誰是|什么是|什麼是|为什么|為什麼|哪位是)+/u;

/** Names in a text, longest first runs as written; question words that begin a sentence are not names. */
export function namesIn(text: string): string[] {
  const names: string[] = [];
  for (const match of text.slice(0, 2000).matchAll(NAME)) {
    const parts = match[0].split(/\s+/u);
    while (parts.length > 0 && QUESTION_WORDS.has(parts[0]!.toLowerCase())) parts.shift();
    const name = parts.join(" ").replace(/['’]s$|(?<![.'’-])[.'’-]+$/u, "");
    if (name.length > 1 && /\p{L}/u.test(name)) names.push(name);
  }
  return names;
}

/** What an earlier question is about; `undefined` where no rule finds it. */
export function subjectOf(question: string): string | undefined {
  const quoted = QUOTED.exec(question);
  if (quoted !== null) return /《/u.test(quoted[0]) ? quoted[0] : quoted[1];
  if (/\p{Script=Han}/u.test(question)) return chineseSubject(question);
  return namesIn(question)[0] ?? plainSubject(question);
}

function chineseSubject(question: string): string | undefined {
  const rest = question.replace(CHINESE_START, "");
  const end = CHINESE_END.exec(rest)?.index ?? rest.length;
  const subject = rest.slice(0, end).replace(CHINESE_VERB, "").trim();
  if (subject.length >= 2 && subject.length <= 20) return subject;
  // "谁写了红楼梦？": what stands after the verb.
  const after =
    /(?:谁|誰|什么人|什麼人)[^的是]{1,3}?了([^？?，,。的]{2,12})/u.exec(question)?.[1] ??
    /(?:谁|誰|什么人|什麼人)[^的是]{2}([^？?，,。的了]{2,12})/u.exec(question)?.[1];
  return after ?? (end === 0 ? undefined : subject.length >= 2 ? subject.slice(0, 20) : undefined);
}

/** "how tall is the eiffel tower" without capitals: the words after the last verb of being or small word. */
function plainSubject(question: string): string | undefined {
  const match =
    /\b(?:is|are|was|were|does|do|did|of|about|has|have|can)\s+(?:there\s+)?(?:the\s+|an?\s+|any\s+)?([\p{L}\p{N}' -]{3,60})/iu.exec(
      question,
    );
  // "Can I pay in parts?" is not about who asks.
  if (/^(?:i|you|we|one|they|he|she|it|my|our|your|people)\b/iu.test(match?.[1] ?? "")) return undefined;
  const words = match?.[1]?.trim().split(/\s+/u).slice(0, 4);
  return words === undefined || words.length === 0 ? undefined : words.join(" ");
}
