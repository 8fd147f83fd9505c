/** Tells of the files that a text in a light markup takes in when it is printed: they are documents of their own here. */
import { say } from "../../../core/domain/said/say.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";

/** Names that are said; the others are counted. */
const MOST_NAMED = 5;

/** `pattern`: global, the name in its first group. */
export function toldIncludes(source: string, pattern: RegExp): { unread?: readonly Sentence[] } {
  const names = [...new Set([...source.matchAll(pattern)].map(([, name = ""]) => name.trim()))].filter(
    (name) => name !== "",
  );
  if (names.length === 0) return {};
  const shown = names.slice(0, MOST_NAMED).join(", ");
  return {
    unread: [
      say("markup.includes", {
        count: names.length,
        names: names.length > MOST_NAMED ? `${shown} …` : shown,
      }),
    ],
  };
}
