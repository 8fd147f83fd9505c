/** Drops passages that say again, nearly word for word, what a better one says. */
import type { Hit } from "../domain/passage.ts";
import { words } from "../../lib/text/words.ts";
import { passageWords, passageWordSet } from "./passage-words.ts";

/** Share of the smaller passage's words that stand in the other: at this, nothing new is left to cite. */
const SAME_SHARE = 0.9;

/** `question`: a passage that alone names what it names by a number (`shed 5`) is no repeat of those on other sheds. */
export function dropNearDuplicates(hits: readonly Hit[], question = ""): Hit[] {
  const numbered = new Set(numberedIn(words(question)));
  const kept: { hit: Hit; words: ReadonlySet<string>; names: boolean }[] = [];
  for (const hit of hits) {
    const own = passageWordSet(hit.passage);
    const names = numbered.size > 0 && numberedIn(passageWords(hit.passage)).some((one) => numbered.has(one));
    if (!kept.some((other) => (other.names || !names) && isSame(own, other.words)))
      kept.push({ hit, words: own, names });
  }
  return kept.map(({ hit }) => hit);
}

/** Each number with the word before it. */
function numberedIn(all: readonly string[]): string[] {
  return all.flatMap((word, at) => (at > 0 && /^\d+$/u.test(word) ? [`${all[at - 1]} ${word}`] : []));
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  // Very unequal sizes: the larger one has more to say.
  if (small.size < large.size * SAME_SHARE) return false;
  let missing = Math.floor(small.size * (1 - SAME_SHARE));
  for (const word of small) {
    if (!large.has(word) && --missing < 0) return false;
  }
  return true;
}
