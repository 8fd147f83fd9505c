/**
 * Bridges: names that the first findings have and the question has not. "Where was the director of X born?" names X alone; what
 * is found of X names the director, and a search for the director finds the rest. A name counts by the sentence it stands in:
 * how much of the question that says, and whether its document is on what the question names.
 */
import { isHalfEmpty, isStopWord } from "../../../lib/text/stop-words.ts";
import { splitSentences } from "../../../lib/text/sentences.ts";
import { simplified } from "../../../lib/text/simplified.ts";
import { words } from "../../../lib/text/words.ts";
import type { Quote } from "../../domain/answer.ts";
import type { Hit } from "../../domain/passage.ts";
import { namesIn } from "./names-in.ts";

export interface Bridge {
  readonly name: string;
  /** Comparable among the bridges of one question. */
  readonly score: number;
  /** The sentence that names it. */
  readonly from: { readonly hit: Hit; readonly quote: Quote };
  /** What to search for: the name, and of the question what that sentence does not say. */
  readonly query: string;
}

/** Passages looked through: what lies below is seldom on what is asked. */
const PASSAGES = 30;
/** Names of a sentence; the rest are lists. */
const NAMES_OF_A_SENTENCE = 8;
/** A document on what the question names counts so much beside the words that a sentence shares with the question. */
const ON_SUBJECT = 1.2;
const FOLLOWS = 0.8;
/** What stands in so many documents tells little of any. */
const COMMON = 0.5;
/** Names of several words are somebody's or something's. */
const SEVERAL_WORDS = 0.25;
/** It shares a word with what the question names: mostly the same thing in other words. */
const KIN = 0.4;

/**
 * Best first; `hits` of all searches so far, best first; `known` are names that need no search: those that were searched for.
 */
export function bridgesOf(question: string, hits: readonly Hit[], known: readonly string[]): Bridge[] {
  const asked = contentWords(question);
  const subjects = namesIn(question).map(({ name }) => name);
  const subjectWords = new Set(subjects.flatMap(contentWords));
  const best = new Map<string, Bridge>();
  const spread = new Map<string, Set<string>>();
  const top = hits[0]?.score || 1;
  hits.slice(0, PASSAGES).forEach((hit, rank) => {
    const { passage, document } = hit;
    const { title } = document;
    const isOn = subjects.some((subject) => speaksOf(title, subject));
    const isFollowed = known.some((name) => speaksOf(title, name));
    for (const span of splitSentences(passage.text)) {
      const text = passage.text.slice(span.start, span.end);
      const own = contentWords(text);
      const shared = asked.filter((word) => has(own, word));
      const names = namesIn(text).slice(0, NAMES_OF_A_SENTENCE);
      const titled = isName(document.title) ? [{ name: bareTitle(document.title), start: 0 }] : [];
      for (const { name } of [...names, ...titled]) {
        const nameWords = contentWords(name);
        if (nameWords.length === 0 || speaksOf(question, name)) continue;
        if (known.some((one) => speaksOf(one, name) || speaksOf(name, one))) continue;
        const key = nameWords.join(" ");
        spread.set(key, (spread.get(key) ?? new Set()).add(document.id));
        const isOwnTitle = speaksOf(title, name);
        const isKin = nameWords.some((word) => subjectWords.has(word));
        const score =
          (asked.length === 0 ? 0 : shared.length / asked.length) +
          (isOn ? ON_SUBJECT : isFollowed ? FOLLOWS : 0) +
          (nameWords.length > 1 ? SEVERAL_WORDS : 0) +
          0.3 * (hit.score / top) -
          0.01 * rank -
          (isOwnTitle ? 0.8 : 0) -
          (isKin ? KIN : 0);
        const before = best.get(key);
        if (before !== undefined && before.score >= score) continue;
        best.set(key, {
          name,
          score,
          from: {
            hit,
            quote: {
              documentId: document.id,
              start: passage.start + span.start,
              end: passage.start + span.end,
              text,
            },
          },
          query: bridgedQuery(name, question, shared, [...subjectWords]),
        });
      }
    }
  });
  const documents = new Set(hits.slice(0, PASSAGES).map(({ document }) => document.id)).size;
  return [...best]
    .map(([key, bridge]) => ({
      ...bridge,
      score: bridge.score - COMMON * ((spread.get(key)?.size ?? 1) / Math.max(documents, 4)),
    }))
    .toSorted((one, other) => other.score - one.score);
}

/** The name, and the question's words that neither the bridge's sentence nor the question's own names have said. */
function bridgedQuery(
  name: string,
  question: string,
  said: readonly string[],
  subjects: readonly string[],
): string {
  const left = contentWords(question).filter((word) => !has(said, word) && !has(subjects, word));
  if (/\p{Script=Han}/u.test(question)) return [name, ...left].join(" ");
  const kept = question
    .split(/[\s,;:?!()"“”]+/u)
    .filter((word) => left.includes(words(word)[0] ?? ""))
    .join(" ");
  return kept === "" ? name : `${name} ${kept}`;
}

/** As they are compared: stemmed, without what joins. */
export function contentWords(text: string): string[] {
  return [...new Set(words(text).filter((word) => !isStopWord(word) && !isHalfEmpty(word)))];
}

/** Letters with which two words of one family begin alike: director, directed. */
const FAMILY = 5;

export function has(own: readonly string[], word: string): boolean {
  if (own.includes(word)) return true;
  if (word.length < FAMILY || !/^[a-z]/u.test(word)) return false;
  const stem = word.slice(0, FAMILY);
  return own.some((one) => one.startsWith(stem));
}

/** Whether the text has the name: its words in any order; in Chinese, where words are pairs of characters, as it is written. */
export function speaksOf(text: string, name: string): boolean {
  if (/\p{Script=Han}/u.test(name)) return simplified(text).includes(simplified(name));
  const own = new Set(words(text));
  const named = contentWords(name);
  return named.length > 0 && named.every((word) => own.has(word));
}

/** "Nick Park", "Leeds (city)"; not "notes.txt" or "How to …". */
function isName(title: string): boolean {
  return title.length <= 60 && !/[/\\]|\.\w{1,5}$|[?？]/u.test(title);
}

/** Without what tells it from others: "Hypocrite (film)". */
export function bareTitle(title: string): string {
  return title.replace(/(?:(?<!\s)\s+)?[(（][^()（）]*[)）]\s*$/u, "");
}
