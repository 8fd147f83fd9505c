/**
 * What a question is about, in at most three words of a closed list: all that is ever told of it to whoever decides what is shown. It is made
 * here, in the reader's own browser, from words that are counted and kept nowhere. What is sensitive has no topics; nor has what no word of the
 * lists names. It misses what is put in other words, and then nothing is shown.
 */
import { MOST_TOPICS, type SponsoredTopic } from "../../../core/domain/sponsored.ts";
import { SENSITIVE_WORDS, TOPIC_WORDS, type Words } from "./topic-words.ts";

export interface QuestionTopics {
  /** Most often named first. */
  readonly topics: readonly SponsoredTopic[];
  readonly isSensitive: boolean;
}

export function questionTopics(question: string): QuestionTopics {
  const text = question.normalize("NFKC").toLowerCase();
  if (count(text, SENSITIVE_WORDS) > 0) return { topics: [], isSensitive: true };
  const named = Object.entries(TOPIC_WORDS)
    .map(([topic, words]) => ({ topic: topic as SponsoredTopic, count: count(text, words) }))
    .filter((one) => one.count > 0)
    .toSorted((one, other) => other.count - one.count);
  return { topics: named.slice(0, MOST_TOPICS).map(({ topic }) => topic), isSensitive: false };
}

const patterns = new WeakMap<Words, RegExp>();

function count(text: string, words: Words): number {
  const known = patterns.get(words) ?? patternOf(words);
  patterns.set(words, known);
  return text.match(known)?.length ?? 0;
}

function patternOf({ en, zh }: Words): RegExp {
  const latin = en.split(/\s+/u).map((word) => word.replaceAll("_", "[ -]").replace(/\*$/u, "\\p{L}*"));
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${latin.join("|")})(?![\\p{L}\\p{N}])|${zh.replaceAll(" ", "|")}`,
    "gu",
  );
}
