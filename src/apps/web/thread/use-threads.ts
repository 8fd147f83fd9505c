/** The threads that are listed: of a search, those that were put away, or the others; and what is done with them. */
import { type ReactNode, useState } from "react";
import type { ThreadChange, ThreadSummary } from "../../../core/domain/answer.ts";
import type { ThreadId } from "../../../core/domain/ids.ts";
import { changeThread, deleteThread, listThreads } from "../api/client.ts";
import { words } from "../dictionary.ts";
import { type SearchControl, useSearch } from "../search-field.tsx";
import { settleEach } from "../settle-each.ts";
import { useRemoval } from "../use-removal.tsx";
import { type RowsControl, useRows } from "../use-rows.ts";

export interface ThreadsControl extends RowsControl<ThreadSummary>, SearchControl {
  /** There may be others than those that are listed. */
  readonly isNarrowed: boolean;
  readonly isArchive: boolean;
  readonly onArchive: (isArchive: boolean) => void;
  readonly change: (ids: readonly ThreadId[], change: ThreadChange) => void;
  readonly remove: (ids: readonly ThreadId[]) => void;
  /** The offer to take a removal back. */
  readonly shown: ReactNode;
}

/** `onFailure`: what went wrong with a change; `onRemoved`: at once, before it can no longer be taken back. */
export function useThreads(
  onFailure: (thrown: unknown) => void,
  onRemoved: (ids: readonly ThreadId[]) => void,
): ThreadsControl {
  const { looked, ...search } = useSearch();
  const [isArchive, setIsArchive] = useState(false);
  // A search looks everywhere.
  const query = looked === "" ? { archived: String(isArchive) as "true" | "false" } : { text: looked };
  const rows = useRows((offset) => listThreads(offset, query), JSON.stringify(query));

  const each = async (work: readonly Promise<unknown>[]): Promise<void> => {
    await settleEach(work, onFailure);
    rows.refresh();
  };
  const removal = useRemoval<ThreadId>(
    (ids) => void each(ids.map((id) => deleteThread(id))),
    words.threadList.deleted,
  );
  return {
    ...rows,
    rows: rows.rows.filter(({ threadId }) => !removal.leaving.has(threadId)),
    ...search,
    isNarrowed: looked !== "" || isArchive || removal.leaving.size > 0,
    isArchive,
    onArchive: setIsArchive,
    change: (ids, change) => void each(ids.map((id) => changeThread(id, change))),
    remove(ids) {
      removal.begin(ids);
      onRemoved(ids);
    },
    shown: removal.shown,
  };
}
