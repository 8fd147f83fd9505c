/** What an error or a sentence says in the reader's language. What has no key, of an older version, stays as it is. */
import type { ErrorBody } from "../errors.ts";
import type { InnerSentence } from "../sentence.ts";
import { SENTENCES } from "./catalogue.ts";
import { filledIn } from "./filled-in.ts";
import type { Language, Pair } from "./sentence-pairs.ts";

/** That of a language tag (BCP 47), or of a browser's `Accept-Language`, in which there are sentences. */
export function languageOf(asked: string): Language {
  return /^\s*zh\b/iu.test(asked) ? "zh" : "en";
}

export interface InWords {
  readonly message: string;
  readonly hint?: string;
}

const PAIRS: ReadonlyMap<string, Pair> = new Map(Object.entries(SENTENCES));

export function inLanguage(
  language: Language,
  { message, hint, said, hinted }: Pick<ErrorBody, "message" | "hint" | "said" | "hinted">,
): InWords {
  return {
    message: sentenceIn(language, said, message),
    ...(hint === undefined ? {} : { hint: sentenceIn(language, hinted, hint) }),
  };
}

/** `english` where the key is not known here, or what was stored lacks a parameter. */
export function sentenceIn(
  language: Language,
  said: Pick<InnerSentence, "key" | "params"> | undefined,
  english: string,
): string {
  const pair = said === undefined ? undefined : PAIRS.get(said.key);
  if (said === undefined || pair === undefined || language === "en") return english;
  const inside = (sentence: InnerSentence): string => sentenceIn(language, sentence, sentence.text);
  try {
    return filledIn(language, pair[language], said.params, inside);
  } catch (thrown) {
    if (thrown instanceof RangeError || thrown instanceof TypeError) return english;
    throw thrown;
  }
}
