/**
 * The words of each unit as numbers, for comparing units and counting: stems, and pairs of Chinese characters; small
 * words, fillers of speech and marks such as `{laugh}` left out. Said again word for word soon after, a unit counts once.
 */
import type { Unit } from "./unit.ts";
import { isHalfEmpty, isStopWord } from "../../lib/text/stop-words.ts";
import { tokenize } from "../../lib/text/words.ts";
import { isFiller } from "./fillers.ts";
import { withoutUnspoken } from "./unspoken.ts";

export interface Terms {
  /** For each unit the numbers of its words, repeats included; none for one that was said before. */
  readonly units: readonly Uint32Array[];
  /** How many different words there are. */
  readonly size: number;
  /** In how many units each stands. */
  readonly unitCounts: Uint32Array;
  /** Of each unit: how long it is, in words, small ones included. */
  readonly lengths: Uint32Array;
  readonly words: readonly string[];
}

/** How many units back a repetition is looked for: captions that roll, a line shown five times. */
const REPEAT_WINDOW = 12;
/** Words: longer ones that were said anywhere before are a recording that begins again. */
const LONG_REPEAT = 10;

export function termsOf(text: string, units: readonly Unit[]): Terms {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const lengths = new Uint32Array(units.length);
  const recent: string[] = [];
  const long = new Set<string>();
  const vectors = units.map(({ start, end }, nth) => {
    const said = withoutUnspoken(text.slice(start, end));
    const tokens = tokenize(said);
    lengths[nth] = tokens.length;
    const key = tokens.map(({ word }) => word).join(" ");
    const isAgain = recent.includes(key) || long.has(key);
    if (tokens.length >= LONG_REPEAT) long.add(key);
    if (recent.push(key) > REPEAT_WINDOW) recent.shift();
    if (isAgain) return new Uint32Array(0);
    const own: number[] = [];
    for (const { word, kind } of tokens) {
      if (kind === "number" || isStopWord(word) || isFiller(word)) continue;
      if (kind === "han" ? isHalfEmpty(word) || word.length < 2 : word.length < 2) continue;
      let number = numbers.get(word);
      if (number === undefined) {
        numbers.set(word, (number = words.length));
        words.push(word);
      }
      own.push(number);
    }
    return Uint32Array.from(own);
  });
  const unitCounts = new Uint32Array(words.length);
  for (const own of vectors)
    for (const number of new Set(own)) unitCounts[number] = (unitCounts[number] as number) + 1;
  return { units: vectors, size: words.length, unitCounts, lengths, words };
}
