/**
 * Where two rows of words differ: the shortest way from one to the other by words left out and put in (Myers 1986,
 * "An O(ND) Difference Algorithm"). Rows that have too little in common get no alignment, which bounds time and memory.
 */

/** `from` to `to` of the one stand where `at` to `until` of the other do; ends exclusive, one of the two may be empty. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly until: number;
}

/** Words left out and put in for each word, beyond which two rows are two texts. */
const MOST_DIFFERENCE = 0.8;
/** In any case: memory goes by its square, 16 MB here. */
const MOST_STEPS = 2_000;

/** In order, with at least one equal word between two. `undefined` where the rows have too little in common. */
export function alignWords(one: readonly string[], other: readonly string[]): Stretch[] | undefined {
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head++;
  let [end, until] = [one.length, other.length];
  while (end > head && until > head && one[end - 1] === other[until - 1]) {
    end--;
    until--;
  }
  const found = shortest(one.slice(head, end), other.slice(head, until));
  return found?.map((part) => ({
    from: part.from + head,
    to: part.to + head,
    at: part.at + head,
    until: part.until + head,
  }));
}

function shortest(one: readonly string[], other: readonly string[]): Stretch[] | undefined {
  const [n, m] = [one.length, other.length];
  const most = Math.min(MOST_STEPS, Math.ceil(MOST_DIFFERENCE * Math.max(n, m)) + 8, n + m);
  if (Math.abs(n - m) > most) return undefined;
  const offset = most + 1;
  const reached = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let steps = 0; steps <= most; steps++) {
    trace.push(reached.slice(offset - steps - 1, offset + steps + 2));
    for (let k = -steps; k <= steps; k += 2) {
      const isDown = k === -steps || (k !== steps && reached[offset + k - 1]! < reached[offset + k + 1]!);
      let x = isDown ? reached[offset + k + 1]! : reached[offset + k - 1]! + 1;
      while (x < n && x - k < m && one[x] === other[x - k]) x++;
      reached[offset + k] = x;
      if (x >= n && x - k >= m) return stretches(trace, n, m);
    }
  }
  return undefined;
}

/** Goes back from the end: each step was a word left out or put in. */
function stretches(trace: readonly Int32Array[], n: number, m: number): Stretch[] {
  const found: { from: number; to: number; at: number; until: number }[] = [];
  let [x, y] = [n, m];
  for (let steps = trace.length - 1; steps > 0; steps--) {
    const reached = trace[steps]!;
    const middle = steps + 1;
    const k = x - y;
    const isDown = k === -steps || (k !== steps && reached[middle + k - 1]! < reached[middle + k + 1]!);
    const from = isDown ? reached[middle + k + 1]! : reached[middle + k - 1]!;
    const at = from - (isDown ? k + 1 : k - 1);
    const [to, until] = isDown ? [from, at + 1] : [from + 1, at];
    const next = found.at(-1);
    if (next !== undefined && next.from === to && next.at === until) {
      next.from = from;
      next.at = at;
    } else {
      found.push({ from, to, at, until });
    }
    [x, y] = [from, at];
  }
  return found.toReversed();
}
