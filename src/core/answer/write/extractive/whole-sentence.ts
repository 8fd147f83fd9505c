/**
 * A clause that ends in a Chinese semicolon is no sentence: it is said with the clauses beside it, from the beginning to the
 * full stop, where that is not long. Not covered: sentences that go on over lines.
 */
import type { Candidate } from "./features.ts";

/** Characters: longer ones are lists written as one sentence, of which the clause alone is to the point. */
const LONGEST = 100;
const GOES_ON = /[；;]$/u;

/** Each once: two clauses of one sentence make one. */
export function wholeSentences(chosen: readonly Candidate[], all: readonly Candidate[]): Candidate[] {
  const whole = chosen.map((one) => wholeSentence(one, all));
  return whole.filter(
    (one, nth) =>
      !whole
        .slice(0, nth)
        .some(({ hit, start }) => start === one.start && hit.passage.id === one.hit.passage.id),
  );
}

function wholeSentence(one: Candidate, all: readonly Candidate[]): Candidate {
  const beside = all.filter(({ hit }) => hit.passage.id === one.hit.passage.id);
  const text = one.hit.passage.text;
  const isJoined = (before: Candidate | undefined, after: Candidate | undefined): boolean =>
    before !== undefined &&
    after?.nth === before.nth + 1 &&
    GOES_ON.test(before.text) &&
    !text.slice(before.end, after.start).includes("\n");
  let from = beside.indexOf(one);
  let to = from;
  if (from < 0) return one;
  while (isJoined(beside[from - 1], beside[from])) from--;
  while (isJoined(beside[to], beside[to + 1])) to++;
  const { start, unit } = beside[from] as Candidate;
  const { end } = beside[to] as Candidate;
  return from === to || end - start > LONGEST
    ? one
    : { ...one, start, end, unit, text: text.slice(start, end) };
}
