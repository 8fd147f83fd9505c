/**
 * Repairs a transcript without a model: marks, sentences and paragraphs where there are none, and names put right where
 * the title, the description or a glossary says so. A layer over the original, which stays as it is: every change says
 * why, and can be refused. Misheard words for which there is no such evidence stay; numbers are never touched.
 */
import { splitSentences } from "../../lib/text/sentences.ts";
import type { Change } from "../domain/change.ts";
import { applyChanges, beside, changeOf, toOriginal, withoutOverlap } from "./changes.ts";
import { markSentences, type SpokenCue } from "./mark-sentences.ts";
import { repairNames, type NameHints } from "./repair-names.ts";

export interface RepairHints extends NameHints {
  /** In order; pauses between them help to find sentences. */
  readonly cues?: readonly SpokenCue[];
}

export interface RepairedSentence {
  /** UTF-16 offsets into the repaired text. */
  readonly start: number;
  readonly end: number;
  /** Where it stands in the original. */
  readonly from: number;
  readonly to: number;
}

export interface Repair {
  readonly original: string;
  readonly text: string;
  /** In order, without overlap. `toRepaired` and `toOriginal` go from one text to the other by them. */
  readonly changes: readonly Change[];
  /** Not in `text`: numbers that a model hears otherwise. In order, without overlap; `withSuggestions` takes them. */
  readonly suggestions: readonly Change[];
  readonly sentences: readonly RepairedSentence[];
}

export function repairTranscript(original: string, hints: RepairHints = {}): Repair {
  const names = withoutOverlap(repairNames(original, hints).map((found) => changeOf(original, found)));
  const marks = markSentences(original, hints.cues).map((found) => changeOf(original, found));
  // A mark within a name is a mistake of the marks; a name's first letter is the name's matter.
  return repairOf(original, withoutOverlap([...names, ...beside(names, marks)]));
}

/** The same repair without the changes that somebody refused; unknown ids are passed over. */
export function withoutChanges({ original, changes, suggestions }: Repair, ids: Iterable<string>): Repair {
  const refused = new Set(ids);
  return repairOf(
    original,
    changes.filter(({ id }) => !refused.has(id)),
    suggestions,
  );
}

/** The same repair with the suggestions that somebody accepted; unknown ids are passed over. */
export function withSuggestions({ original, changes, suggestions }: Repair, ids: Iterable<string>): Repair {
  const accepted = new Set(ids);
  const taken = suggestions.filter(({ id }) => accepted.has(id));
  const left = suggestions.filter(({ id }) => !accepted.has(id));
  return repairOf(original, withoutOverlap([...taken, ...beside(taken, changes)]), left);
}

/** `changes` and `suggestions` in order, without overlap. */
export function repairOf(
  original: string,
  changes: readonly Change[],
  suggestions: readonly Change[] = [],
): Repair {
  const text = applyChanges(original, changes);
  const sentences = splitSentences(text).map(({ start, end }) => ({
    start,
    end,
    from: toOriginal(changes, start),
    to: toOriginal(changes, end),
  }));
  return { original, text, changes, suggestions, sentences };
}
