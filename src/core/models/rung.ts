/**
 * How much is asked of a model that answers: by what its probe found, and until then by its size. A weak one cannot cite
 * or refuse; a slow one can, but reads so slowly that a full prompt would be waited for. It does not say what is done with
 * a weak model's answer.
 */
import type { Model } from "../ports/model.ts";

export interface Rung {
  /** It cannot tell where its words are from, or that they are not there: neither is asked of it, nor believed. */
  readonly isWeak: boolean;
  /** Little is given to it to read, and nothing but the answer is asked of it. */
  readonly isShort: boolean;
}

/** A prompt of 2,900 tokens, the longest that we send, then takes half a minute. */
const SLOW_READING = 100;
/** Those that were tried with fewer (0.1 to 0.5 billion) could do neither; of 3 billion and more most can. */
const FEW_PARAMETERS = 2e9;

export function rungOf({ name, ability = {} }: Pick<Model, "name" | "ability">): Rung {
  const { cites, refuses, readsPerSecond } = ability;
  const isTried = cites !== undefined && refuses !== undefined;
  const isWeak = isTried
    ? !cites || !refuses
    : ability.isTiny === true || parametersIn(name) < FEW_PARAMETERS;
  return { isWeak, isShort: isWeak || (readsPerSecond ?? Infinity) < SLOW_READING };
}

/** `qwen2.5:0.5b`, `SmolLM2-135M`: what a model's name says of its size; the larger figure of a mixture's two. */
function parametersIn(name: string): number {
  const sizes = [...name.matchAll(/(?<![\d.])(\d+(?:\.\d+)?)\s?([bm])(?![a-z])/giu)].map(
    ([, figure = "", unit = ""]) => Number(figure) * (unit.toLowerCase() === "b" ? 1e9 : 1e6),
  );
  return sizes.length === 0 ? Infinity : Math.max(...sizes);
}
