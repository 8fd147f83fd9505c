/**
 * What Footnote says of a failure, as data: which sentence of the catalogue (`said/`) and what stands in it, so that
 * it can be said again in the reader's language. Knows no sentence itself.
 */

/** Words of others, names and numbers; a list; or another sentence. Only sentences are ever translated. */
export type SentenceParam = string | number | readonly string[] | InnerSentence;

/** A sentence in a sentence; its own parameters are of the same kinds, which a schema without an end could not say. */
export interface InnerSentence {
  readonly key: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** A sentence of the catalogue, in no language yet. */
export interface Said {
  readonly key: string;
  readonly params: Readonly<Record<string, SentenceParam>>;
}

/** Also in English, for programs, logs, and readers whose Footnote does not know the key. */
export interface Sentence extends Said {
  readonly text: string;
}

/** What others said, word for word: it is not ours to translate. */
export function asTold(words: string): Sentence {
  return { key: "told", params: { words }, text: words };
}
