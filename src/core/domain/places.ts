/** Pages and times of places in a text: from a document's marks or, in a transcript, from the times written in it. */
import type { Cue } from "./cue.ts";
import type { Mark, Place, PlaceMark } from "./document.ts";

const WRITTEN =
  /^[ \t]*(?:[^\s\d][^\n:：]{0,30}[ \t]+)?[[(（【]?(?:(?<hours>\d{1,2}):)?(?<minutes>\d{1,2}):(?<seconds>\d{2})(?:[.,]\d{1,3})?[\])）】]?(?=[\s:：]|$)/gmu;
/** Fewer may be anything. */
const FEWEST_TIMES = 3;

export interface Places {
  /** Of a recording; empty for anything else. */
  readonly cues: readonly Cue[];
  /** The page or time that begins last before `offset`. */
  at(offset: number): Place;
}

export function placesIn(text: string, marks: readonly Mark[]): Places {
  const marked = marks.flatMap((mark) =>
    mark.kind === "time" ? [{ start: mark.start, atMs: mark.atMs }] : [],
  );
  const cues = (marked.length > 0 ? marked : writtenTimes(text)).toSorted((a, b) => a.start - b.start);
  const pages = marks
    .flatMap((mark) => (mark.kind === "page" ? [{ start: mark.start, page: mark.page }] : []))
    .toSorted((a, b) => a.start - b.start);
  return {
    cues,
    at(offset) {
      const [atMs, page] = [lastBefore(cues, offset)?.atMs, lastBefore(pages, offset)?.page];
      return { ...(page === undefined ? {} : { page }), ...(atMs === undefined ? {} : { atMs }) };
    },
  };
}

/** Of the mark that begins last before `offset`, of those that are in order. */
export function placeAt(marks: readonly PlaceMark[], offset: number): Place {
  const mark = marks.findLast(({ start }) => start <= offset);
  if (mark === undefined) return {};
  return mark.kind === "page" ? { page: mark.page } : { atMs: mark.atMs };
}

/** `00:01:23 …` or `Ann 01:23` at the beginning of lines. */
function writtenTimes(text: string): Cue[] {
  const cues: Cue[] = [];
  for (const { groups, index } of text.matchAll(WRITTEN)) {
    const [hours, minutes, seconds] = [groups?.["hours"], groups?.["minutes"], groups?.["seconds"]].map(
      (part) => Number(part ?? 0),
    );
    if ((minutes as number) > 59 && groups?.["hours"] !== undefined) continue;
    cues.push({
      start: index,
      atMs: (((hours as number) * 60 + (minutes as number)) * 60 + (seconds as number)) * 1_000,
    });
  }
  return cues.length < FEWEST_TIMES ? [] : cues;
}

function lastBefore<T extends { readonly start: number }>(
  sorted: readonly T[],
  offset: number,
): T | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as T).start <= offset) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}
