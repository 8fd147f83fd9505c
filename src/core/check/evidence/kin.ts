/** Words of one family by their beginnings: Germany and German, inform and information. Guesses; not for short words. */

const LEAST_SHARED = 4;
const MOST_LEFT = 4;

/** Takes stems. */
export function isKin(one: string, other: string): boolean {
  if (one === other) return true;
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  const left = Math.max(one.length, other.length) - shared;
  return (
    shared >= LEAST_SHARED &&
    left <= MOST_LEFT &&
    shared >= left + 1 &&
    Math.min(one.length, other.length) - shared <= 2
  );
}

/** What kin share: the key under which a vocabulary keeps them together. */
export function kinKey(word: string): string | undefined {
  return word.length >= LEAST_SHARED && /^\p{Script=Latin}+$/u.test(word)
    ? word.slice(0, LEAST_SHARED)
    : undefined;
}
