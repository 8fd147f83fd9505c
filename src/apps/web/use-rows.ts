/** A list from the server that grows by pages and can be asked for again. */
import { useEffect, useRef, useState } from "react";
import { asFootnoteError } from "../../core/domain/errors.ts";
import { LIST_LIMIT } from "./api/client.ts";
import { type Failure, failureOf } from "./thread/conversation.ts";

export interface RowsControl<Row> {
  readonly rows: readonly Row[];
  /** False until the first page has come. */
  readonly isLoaded: boolean;
  readonly failure?: Failure;
  readonly showMore: (() => void) | undefined;
  /** Asks for the first page anew. */
  readonly refresh: () => void;
}

interface RowsState<Row> {
  readonly rows: readonly Row[];
  readonly isLoaded: boolean;
  readonly hasMore: boolean;
  readonly failure?: Failure;
}

/** `of`: what is listed; another is another list, and the rows of the last one stay until its own have come. */
export function useRows<Row>(list: (offset: number) => Promise<readonly Row[]>, of = ""): RowsControl<Row> {
  const [state, setState] = useState<RowsState<Row>>({ rows: [], isLoaded: false, hasMore: false });
  /** Only the latest request may speak. */
  const asked = useRef(0);
  const isAsking = useRef(false);

  const load = async (offset: number): Promise<void> => {
    const mine = ++asked.current;
    isAsking.current = true;
    try {
      const page = await list(offset);
      if (mine !== asked.current) return;
      const hasMore = page.length === LIST_LIMIT;
      setState((before) => ({
        rows: offset === 0 ? page : [...before.rows, ...page],
        isLoaded: true,
        hasMore,
      }));
    } catch (thrown) {
      if (mine !== asked.current) return;
      setState((before) => ({ ...before, failure: failureOf(asFootnoteError(thrown)) }));
    } finally {
      if (mine === asked.current) isAsking.current = false;
    }
  };

  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- it sets state when the reply has come
    void load(0);
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- once a list; later loads are asked for
  }, [of]);

  const showMore = (): void => {
    if (!isAsking.current) void load(state.rows.length);
  };
  return {
    rows: state.rows,
    isLoaded: state.isLoaded,
    ...(state.failure ? { failure: state.failure } : {}),
    showMore: state.hasMore ? showMore : undefined,
    refresh: () => void load(0),
  };
}
