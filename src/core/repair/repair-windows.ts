/**
 * How a transcript is cut for a model: cores that follow on each other without a gap, each ending where a sentence is
 * likely to, and shown with some words of its neighbours either side. Only what concerns its core is taken of a reply,
 * so that each word is put right once: the core's edge is the middle of what two windows share.
 */
import { estimateTokens } from "../../lib/text/tokens.ts";
import { UNKNOWN_CONTEXT_TOKENS } from "../models/fit-context.ts";
import type { Model } from "../ports/model.ts";
import type { RepairedSentence } from "./repair-transcript.ts";
import type { SpokenWord } from "./spoken-words.ts";

/** Indexes of words, `to` exclusive. */
export interface RepairWindow {
  readonly from: number;
  readonly to: number;
}

/** Longer replies stray more and are lost whole; shorter ones pay for the rules more often. */
export const WINDOW_TOKENS = 1_500;
/** Words of each neighbour that are shown: a sentence or two. */
export const SHARED_WORDS = 40;
/** Tokens of the reply for each of the text: marks come in, and our estimate need not be the model's. */
export const REPLY_GROWTH = 1.4;
/** Beside the words: for templates and the end of the reply. */
export const REPLY_ROOM = 100;
/** Where a sentence goes on for longer, it is cut within. */
const LONGEST = 60;
/** Words below which a window is not worth asking for. */
export const LEAST_WORDS = 8;

/** Tokens of a window's core beside a prompt of `restTokens`. */
export function coreTokens(model: Pick<Model, "contextTokens">, restTokens: number): number {
  const room = (model.contextTokens ?? UNKNOWN_CONTEXT_TOKENS) - restTokens - REPLY_ROOM;
  return Math.max(
    LEAST_WORDS,
    Math.min(WINDOW_TOKENS, Math.floor(room / (1 + REPLY_GROWTH)) - 2 * SHARED_WORDS),
  );
}

/** `sentences` in order; their `to` is an offset into the original. */
export function cutWindows(
  original: string,
  words: readonly SpokenWord[],
  sentences: readonly Pick<RepairedSentence, "to">[],
  tokens: number,
): RepairWindow[] {
  const windows: RepairWindow[] = [];
  let [from, at, held] = [0, 0, 0];
  for (const end of stops(words, sentences)) {
    const cost = estimateTokens(original.slice(words[at]!.start, words[end - 1]!.end));
    if (held + cost > tokens && at > from) {
      windows.push({ from, to: at });
      [from, held] = [at, 0];
    }
    held += cost;
    at = end;
  }
  if (words.length > from) windows.push({ from, to: words.length });
  return windows;
}

/** After which words a window may end; the last always. */
function* stops(
  words: readonly SpokenWord[],
  sentences: readonly Pick<RepairedSentence, "to">[],
): Generator<number> {
  let [last, nth] = [0, 0];
  for (let at = 1; at <= words.length; at++) {
    while (nth < sentences.length && sentences[nth]!.to < words[at - 1]!.end) nth++;
    const isEnd = nth < sentences.length && sentences[nth]!.to <= (words[at]?.start ?? Infinity);
    if (!isEnd && at - last < LONGEST && at < words.length) continue;
    yield at;
    last = at;
  }
}

export function halves({ from, to }: RepairWindow): RepairWindow[] {
  const middle = (from + to) >> 1;
  return [
    { from, to: middle },
    { from: middle, to },
  ];
}

/** What is shown of a window: its core and its neighbours' words. */
export function shown({ from, to }: RepairWindow, words: readonly SpokenWord[]): RepairWindow {
  // A small core between long neighbours would cost more than it brings.
  const shared = Math.min(SHARED_WORDS, to - from);
  return { from: Math.max(0, from - shared), to: Math.min(words.length, to + shared) };
}
