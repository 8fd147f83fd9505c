/**
 * One name, one writing: what windows put right each for itself becomes the same throughout a text. For each misheard
 * form one right one is chosen, by the hints first, then by how often, then by where it came first; and the form is put
 * right where a window overlooked it. A word that only sounds like another stays where the model left it.
 */
import { hanOf, lettersOf, soundsAlike } from "./sounds-alike.ts";
import type { ReadChange } from "./read-window.ts";

/** Letters and characters from which a form is no plain word somewhere else. */
const [LONG_LETTERS, LONG_HAN] = [5, 3];

interface Vote {
  readonly after: string;
  count: number;
  isNamed: boolean;
}

export interface AgreedName {
  readonly before: string;
  readonly after: string;
}

/** In the order in which the forms come first. */
export function agreeOn(original: string, changes: readonly ReadChange[]): AgreedName[] {
  const forms = new Map<string, Map<string, Vote>>();
  for (const { start, end, after, kind, isNamed = false } of changes) {
    if (kind !== "name" && kind !== "word") continue;
    const before = original.slice(start, end);
    const votes = forms.get(before) ?? new Map<string, Vote>();
    const vote = votes.get(after) ?? { after, count: 0, isNamed };
    vote.count++;
    vote.isNamed ||= isNamed;
    forms.set(before, votes.set(after, vote));
  }
  const chosen = new Map(
    [...forms].map(([before, votes]) => [before, [...votes.values()].toSorted(byWeight)[0]!] as const),
  );
  const agreed: AgreedName[] = [];
  for (const [before, vote] of chosen) {
    const further = chosen.get(vote.after);
    // Each of two names put right to the other: the weightier stays.
    const isReturned = further?.after === before;
    if (isReturned && byWeight(vote, further) >= 0 && !(byWeight(vote, further) === 0 && before < vote.after))
      continue;
    const isFurther =
      further !== undefined && !isReturned && soundsAlike(before, further.after, further.isNamed);
    agreed.push({ before, after: isFurther ? further.after : vote.after });
  }
  return agreed;
}

function byWeight(one: Vote, other: Vote): number {
  return Number(other.isNamed) - Number(one.isNamed) || other.count - one.count;
}

/** `changes` with the agreed names in them, in order; what was not agreed on is gone. */
export function withAgreed(
  original: string,
  changes: readonly ReadChange[],
  agreed: readonly AgreedName[],
): ReadChange[] {
  const names = new Map(agreed.map(({ before, after }) => [before, after]));
  return changes.flatMap((change) => {
    if (change.kind !== "name" && change.kind !== "word") return [change];
    const after = names.get(original.slice(change.start, change.end));
    return after === undefined ? [] : [{ ...change, after }];
  });
}

/** Where the text has an agreed form that no window put right; only of names that cannot well be another word. */
export function overlooked(
  original: string,
  changes: readonly ReadChange[],
  agreed: readonly AgreedName[],
): ReadChange[] {
  const found: ReadChange[] = [];
  const known = new Map<string, { places: Set<number>; isName: boolean }>();
  for (const { start, end, kind } of changes) {
    if (kind !== "name" && kind !== "word") continue;
    const before = original.slice(start, end);
    const form = known.get(before) ?? { places: new Set(), isName: false };
    form.places.add(start);
    form.isName ||= kind === "name";
    known.set(before, form);
  }
  for (const { before, after } of agreed) {
    const form = known.get(before);
    // Nor is a word of several capitals.
    const isLong =
      /\p{Lu}[^\p{Lu}]*\p{Lu}/u.test(before) ||
      (hanOf(before) > 0 ? hanOf(before) >= LONG_HAN : lettersOf(before).length >= LONG_LETTERS);
    if (form === undefined || !form.isName || !isLong) continue;
    const missed: number[] = [];
    for (let at = original.indexOf(before); at >= 0; at = original.indexOf(before, at + before.length)) {
      if (!form.places.has(at) && isWhole(original, at, at + before.length)) missed.push(at);
    }
    // A model that left most of them as they are had its reasons.
    if (missed.length > form.places.size * 2) continue;
    for (const start of missed) found.push({ start, end: start + before.length, after, kind: "name" });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function isWhole(text: string, start: number, end: number): boolean {
  const letter = /^[\p{L}\p{M}\p{N}]$/u;
  const isCut = (inner: string, outer: string): boolean =>
    letter.test(inner) && letter.test(outer) && !/\p{Script=Han}/u.test(inner + outer);
  return !isCut(text.charAt(start), text.charAt(start - 1)) && !isCut(text.charAt(end - 1), text.charAt(end));
}
