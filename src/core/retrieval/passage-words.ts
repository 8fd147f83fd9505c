/**
 * The words of a passage, cut once however often it is ranked, compared and weighed for a question: cutting and stemming
 * is the dearest that is done with a page. Kept as long as the passage itself is.
 */
import { words } from "../../lib/text/words.ts";
import type { Hit } from "../domain/passage.ts";

type Passage = Pick<Hit["passage"], "text">;

const known = new WeakMap<Passage, readonly string[]>();
const knownSets = new WeakMap<Passage, ReadonlySet<string>>();

/** In order, repeats included; without title and headings. */
export function passageWords(passage: Passage): readonly string[] {
  const own = known.get(passage) ?? words(passage.text);
  known.set(passage, own);
  return own;
}

export function passageWordSet(passage: Passage): ReadonlySet<string> {
  const own = knownSets.get(passage) ?? new Set(passageWords(passage));
  knownSets.set(passage, own);
  return own;
}
