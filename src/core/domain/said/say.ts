/** Makes the sentences of errors and notices: a key of the catalogue and its parameters, said in English at once. */
import type { Sentence, SentenceParam } from "../sentence.ts";
import { SENTENCES } from "./catalogue.ts";
import { filledIn } from "./filled-in.ts";
import type { ParamNames } from "./sentence-pairs.ts";

type Sentences = typeof SENTENCES;
export type SentenceKey = keyof Sentences;
type ParamsOf<Key extends SentenceKey> = ParamNames<Sentences[Key]["en"]>;

/** The parameters are those of the sentence, no more and no fewer. */
export function say<Key extends SentenceKey>(
  key: Key,
  ...given: [ParamsOf<Key>] extends [never] ? [] : [params: Readonly<Record<ParamsOf<Key>, SentenceParam>>]
): Sentence {
  const params: Readonly<Record<string, SentenceParam>> = given[0] ?? {};
  return { key, params, text: filledIn("en", SENTENCES[key].en, params, ({ text }) => text) };
}
