/** The threads as rows of known heights under the days on which something was last asked in them, and which of these are seen. */
import type { ThreadSummary } from "../../../core/domain/answer.ts";
import type { ThreadWords } from "./thread-words.ts";

/** In rem; the style sheet has the same. */
export const HEADING_HEIGHT = 2;
export const THREAD_HEIGHT = 3.25;
/** Beyond what is seen, so that a quick wheel meets no gap. */
const BEYOND = 12;

export interface ListRow {
  readonly key: string;
  /** In rem, from the top of the list. */
  readonly top: number;
  readonly height: number;
  readonly heading?: string;
  readonly thread?: ThreadSummary;
}

export function rowsOf(
  threads: readonly ThreadSummary[],
  now: Date,
  words: ThreadWords,
  language: string,
): readonly ListRow[] {
  const rows: ListRow[] = [];
  const month = new Intl.DateTimeFormat(language, { month: "long", year: "numeric" });
  let top = 0;
  let last: string | undefined;
  const push = (height: number, row: Pick<ListRow, "key" | "heading" | "thread">): void => {
    rows.push({ ...row, top, height });
    top += height;
  };
  for (const thread of threads) {
    const heading = thread.isPinned ? words.pinned : dayOf(new Date(thread.updatedAt), now, words, month);
    if (heading !== last) push(HEADING_HEIGHT, { key: heading, heading });
    last = heading;
    push(THREAD_HEIGHT, { key: thread.threadId, thread });
  }
  return rows;
}

function dayOf(at: Date, now: Date, words: ThreadWords, month: Intl.DateTimeFormat): string {
  const daysAgo = Math.round((midnight(now) - midnight(at)) / 86_400_000);
  if (daysAgo <= 0) return words.today;
  if (daysAgo === 1) return words.yesterday;
  return daysAgo < 8 ? words.week : month.format(at);
}

/** Where the person is. */
function midnight(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}

/** When it was last asked in: a time of today and yesterday, else a day. */
export function whenOf({ updatedAt }: ThreadSummary, now: Date, language: string): string {
  const at = new Date(updatedAt);
  if (midnight(now) - midnight(at) < 2 * 86_400_000 - 3_600_001)
    return at.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  return at.toLocaleDateString(language, { month: "short", day: "numeric", ...year });
}

export function heightOf(rows: readonly ListRow[]): number {
  const last = rows.at(-1);
  return last === undefined ? 0 : last.top + last.height;
}

/** `kept`: the row that the keyboard is on, seen or not. All lengths in rem. */
export function seenRows(
  rows: readonly ListRow[],
  top: number,
  height: number,
  kept: string | undefined,
): readonly ListRow[] {
  return rows.filter(
    (row) => row.key === kept || (row.top + row.height > top - BEYOND && row.top < top + height + BEYOND),
  );
}
