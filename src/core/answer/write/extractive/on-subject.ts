/**
 * Which of the documents that were found speak of what a question is about, though nothing of them answers: they have its
 * names and nearly all of its words but those that say what is asked of the subject.
 */
import { isGuide } from "../../../domain/document.ts";
import type { Hit } from "../../../domain/passage.ts";
import { words } from "../../../../lib/text/words.ts";
import type { Candidate } from "./features.ts";
import type { Wanted } from "./wanted.ts";

/** Share of the words of the subject; of a longer question that is already much. */
const ON_SUBJECT = 0.6;
const MOST = 3;

interface Asked {
  readonly wanted: Wanted;
  /** What is asked of the subject. */
  readonly thing: readonly string[];
  readonly candidates: readonly Candidate[];
}

/** The best first. */
export function onSubject({ wanted, thing, candidates }: Asked): Hit[] {
  const subject = wanted.words.filter((word) => !thing.includes(word));
  const names = wanted.words.filter((_, nth) => wanted.isName[nth] === 1);
  const isNamed = !wanted.isChinese && names.length > 0;
  if (subject.length === 0) return [];
  const known = new Map<string, { hit: Hit; words: Set<string> }>();
  for (const { hit, literal } of candidates) {
    const { document, passage } = hit;
    if (isGuide(document)) continue;
    const one = known.get(document.id) ?? {
      hit,
      words: new Set(words([document.title, ...passage.headingPath].join("\n"))),
    };
    for (const word of literal) one.words.add(word);
    known.set(document.id, one);
  }
  return [...known.values()]
    .map(({ hit, words: own }) => ({ hit, own, share: shareOf(subject, own) }))
    .filter(({ share, own }) => share >= ON_SUBJECT && (!isNamed || names.every((name) => own.has(name))))
    .toSorted((a, b) => b.share - a.share)
    .slice(0, MOST)
    .map(({ hit }) => hit);
}

const shareOf = (subject: readonly string[], own: ReadonlySet<string>): number =>
  subject.filter((word) => own.has(word)).length / subject.length;
