/**
 * Cuts the sentences of a text into windows that fit a model, about equally long, each beginning a little before the one
 * before it ends. Sizes are estimates on the high side; a model that has less room says so, and gets halves.
 */
import type { Unit } from "../unit.ts";
import { estimateTokens } from "../../../lib/text/tokens.ts";
import { promptTokens } from "../../models/model-limits.ts";
import { UNKNOWN_CONTEXT_TOKENS } from "../../models/fit-context.ts";
import { FootnoteError } from "../../domain/errors.ts";
import { say } from "../../domain/said/say.ts";
import type { Model, ModelMessage } from "../../ports/model.ts";

/** Numbers of units, `to` exclusive. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export interface Room {
  /** For sentences or notes. */
  readonly tokens: number;
  readonly maxOutputTokens: number;
}

/** About an hour of speech: of more, models lose what stands in the middle, and one reply cannot hold it. */
const MOST_TOKENS = 20_000;
const LEAST_TOKENS = 300;
/** A digest of an hour comes to some 3,000; models of 2023 write no more than this. */
const MOST_OUTPUT = 4_096;
const OUTPUT_SHARE = 0.3;
/** Chat templates, fence, title and the words about JSON. */
const FRAME_TOKENS = 400;
/** Sentences that two windows share, so that what is said across their border is seen whole once. */
const OVERLAP = 3;

/** Beside these rules and this form. Throws `model-context-exceeded` where there is none to speak of. */
export function roomOf(
  model: Pick<Model, "contextTokens">,
  prompt: readonly ModelMessage[],
  schema: object,
): Room {
  const context = model.contextTokens ?? UNKNOWN_CONTEXT_TOKENS;
  const maxOutputTokens = Math.min(MOST_OUTPUT, Math.floor(context * OUTPUT_SHARE));
  const said = FRAME_TOKENS + promptTokens(prompt);
  const left = context - maxOutputTokens - said - estimateTokens(JSON.stringify(schema));
  if (left < LEAST_TOKENS) {
    throw new FootnoteError("model-context-exceeded", say("digest.context-too-small", { tokens: context }), {
      hint: say("digest.larger-context"),
    });
  }
  return { tokens: Math.min(MOST_TOKENS, left), maxOutputTokens };
}

/** What each unit comes to in a prompt, with its number. */
export function unitTokens(text: string, units: readonly Unit[]): Float64Array {
  return Float64Array.from(units, ({ start, end }, nth) =>
    estimateTokens(`${nth + 1}: ${text.slice(start, end)}\n`),
  );
}

export function windowsOf(tokens: Float64Array, most: number): Window[] {
  const total = tokens.reduce((sum, own) => sum + own, 0);
  if (tokens.length === 0) return [];
  if (total <= most) return [{ from: 0, to: tokens.length }];
  const overlapping = (from: number): number => Math.max(0, from - OVERLAP);
  // What windows share is paid for twice.
  const shared = (OVERLAP * total) / tokens.length;
  const least = Math.max(most / 2, most - shared);
  const size = total / Math.ceil(total / least);
  const windows: Window[] = [];
  let begin = 0;
  let sum = 0;
  for (let at = 0; at < tokens.length; at++) {
    const own = tokens[at] as number;
    if (sum > 0 && sum + own > size) {
      windows.push({ from: overlapping(begin), to: at });
      begin = at;
      sum = 0;
    }
    sum += own;
  }
  windows.push({ from: overlapping(begin), to: tokens.length });
  return windows;
}

/** Undefined where it is one sentence. */
export function halves({ from, to }: Window): [Window, Window] | undefined {
  const middle = (from + to) >> 1;
  return middle === from
    ? undefined
    : [
        { from, to: middle },
        { from: middle, to },
      ];
}
