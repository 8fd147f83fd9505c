/**
 * The words of a passage, cut once however often it is ranked, compared and weighed for a question: cutting and stemming
 * is the dearest that is done with a page. Kept as long as the passage itself is, or the span of a page that it was made of.
 */
import { words } from "../../lib/text/words.ts";
import type { Hit } from "../domain/passage.ts";
import type { PassageSpan } from "../domain/passage-span.ts";

type Passage = Pick<Hit["passage"], "text">;

const known = new WeakMap<Passage | PassageSpan, readonly string[]>();
const knownSets = new WeakMap<Passage | PassageSpan, ReadonlySet<string>>();
const spans = new WeakMap<Passage, PassageSpan>();

/** Whatever is made of one span for several questions has its words once. */
export function madeOf<Own extends Passage>(passage: Own, span: PassageSpan): Own {
  spans.set(passage, span);
  return passage;
}

const keyOf = (passage: Passage): Passage | PassageSpan => spans.get(passage) ?? passage;

/** In order, repeats included; without title and headings. */
export function passageWords(passage: Passage): readonly string[] {
  const key = keyOf(passage);
  const own = known.get(key) ?? words(passage.text);
  known.set(key, own);
  return own;
}

export function passageWordSet(passage: Passage): ReadonlySet<string> {
  const key = keyOf(passage);
  const own = knownSets.get(key) ?? new Set(passageWords(passage));
  knownSets.set(key, own);
  return own;
}
