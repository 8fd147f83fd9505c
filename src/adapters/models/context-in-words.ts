/**
 * What a server says in words about a prompt that was too long: vLLM, SGLang, llama.cpp, LM Studio, TGI and half of the
 * hosted vendors have no code for it. Only whether it is that, and the sizes named. A limit on the output alone, on
 * requests a minute or on credit is none.
 */
import type { StatedContext } from "./context-after-refusal.ts";

/** What is too long. */
const WHAT =
  /\b(?:context|prompt|inputs?|tokens?|sequence|messages?|request)\b|上下文|输入|提示|请求|消息|prompt|tokens?/iu;
/** That it is. */
const TOO =
  /exceed|too (?:long|large|many|big)|overflow|longer than|greater than|larger than|maximum (?:context|input|prompt|sequence|length)|must be (?:<=|≤|less|at most)|does not fit|not enough (?:context|room)|reduce the length|context (?:window|length|size) (?:is )?(?:full|limit|of only)|range of input length|\d tokens? > \d|超|过长|太长|上限|大于/iu;
const CONTEXT =
  /context|prompt is too long|input (?:length|is too long|token)|prompt (?:length|contains)|上下文|输入|prompt/iu;
/** Limits of another kind that have the same words. */
const OTHER =
  /\bper[- ](?:minute|min|day|hour|second)\b|\b(?:TPM|RPM|TPD|RPD)\b|rate.?limit|quota|balance|credit|每分钟|每天|频率|并发|限流|余额|配额|额度/iu;
/** `max_tokens` by itself is the room for an answer. */
const OUTPUT = /\bmax_(?:completion_)?tokens\b|max[_ ]output|completion tokens|输出/iu;

/** Where a size stands that is the limit, the surest first; of several the smallest is it. */
const LIMITS: readonly RegExp[] = [
  /(?:context|prompt|input|sequence|maximum|max)[ _](?:context[ _])?(?:length|size|window|limit)[^\d\n]{0,40}?(?:\[\d, ?)?(\d[\d,]{2,})/giu,
  /(?:maximum|max)[^\d\n]{0,30}tokens[^\d\n]{0,30}(\d[\d,]{2,})/giu,
  /(?<!\d|\d,)(\d[\d,]{2,})\s*(?:tokens?\s*)?(?:maximum|max\b|limit)/giu,
  /(?:<=|≤|>|at most|up to|only)\s*(\d[\d,]{2,})/giu,
  /(?:上下文|最大|最多|上限|不超过|限制)[^\d\n]{0,16}(\d[\d,]{2,})/gu,
];
const PROMPT =
  /(?<!\d|\d,)(\d[\d,]{2,})\s*(?:tokens?\s*)?(?:in the (?:messages|prompt|input)|in your prompt)/iu;

/** Smaller ones are no context of a model; larger ones a mistake. */
const LEAST = 256;
const MOST = 20_000_000;

/** `undefined` where it says something else; without sizes where it names none. */
export function contextInWords(words: string): StatedContext | undefined {
  if (!WHAT.test(words) || !TOO.test(words) || OTHER.test(words)) return undefined;
  if (OUTPUT.test(words) && !CONTEXT.test(words)) return undefined;
  if (!CONTEXT.test(words) && !/tokens?/iu.test(words)) return undefined;
  const contextTokens = LIMITS.map((form) =>
    Math.min(...[...words.matchAll(form)].map(([, size]) => number(size)).filter(isSize)),
  ).find(isSize);
  const sizes = [...words.matchAll(/\d[\d,]{2,}/gu)].map(([size]) => number(size)).filter(isSize);
  const larger = Math.max(...sizes.filter((size) => size > (contextTokens ?? Infinity)));
  const promptTokens = number(PROMPT.exec(words)?.[1]);
  return {
    ...(contextTokens === undefined ? {} : { contextTokens }),
    ...(isSize(promptTokens) ? { promptTokens } : isSize(larger) ? { promptTokens: larger } : {}),
  };
}

function number(text: string | undefined): number {
  return Number((text ?? "").replaceAll(",", "") || Number.NaN);
}

function isSize(size: number): boolean {
  return size >= LEAST && size <= MOST;
}
