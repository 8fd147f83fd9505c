/**
 * Removing that can be taken back for some seconds: what is removed is shown no more at once, and is gone when they are over or the page is
 * left. Where a browser ends before that, it stays.
 */
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { words } from "./dictionary.ts";

const UNDO_MS = 10_000;

export interface Removal<Id extends string> {
  /** What is to be shown no more. */
  readonly leaving: ReadonlySet<Id>;
  /** What was to be removed before that is. */
  readonly begin: (ids: readonly Id[]) => void;
  /** Says what was removed, and offers to take it back. */
  readonly shown: ReactNode;
}

export function useRemoval<Id extends string>(
  remove: (ids: readonly Id[]) => void,
  said: (count: number) => string,
): Removal<Id> {
  const [leaving, setLeaving] = useState<readonly Id[]>([]);
  /** Whoever points at the offer, or has the focus on it, is given time. */
  const [isHeld, setIsHeld] = useState(false);
  const latest = useRef({ leaving, remove });
  useLayoutEffect(() => {
    latest.current = { leaving, remove };
  });
  const finish = useCallback((): void => {
    const { leaving: ids } = latest.current;
    if (ids.length > 0) latest.current.remove(ids);
    latest.current = { ...latest.current, leaving: [] };
  }, []);

  useEffect(() => {
    if (leaving.length === 0 || isHeld) return undefined;
    const timer = setTimeout(() => {
      finish();
      setLeaving([]);
    }, UNDO_MS);
    return () => clearTimeout(timer);
  }, [leaving, isHeld, finish]);

  useEffect(() => {
    addEventListener("pagehide", finish);
    return () => removeEventListener("pagehide", finish);
  }, [finish]);

  const hold = (is: boolean) => () => setIsHeld(is);
  return {
    leaving: new Set(leaving),
    begin(ids) {
      finish();
      setLeaving(ids);
    },
    shown:
      leaving.length === 0 ? null : (
        <div
          className="toast begun"
          role="status"
          onMouseEnter={hold(true)}
          onMouseLeave={hold(false)}
          onFocus={hold(true)}
          onBlur={hold(false)}
        >
          {said(leaving.length)}
          <button type="button" className="link" onClick={() => setLeaving([])}>
            {words.threadList.undo}
          </button>
        </div>
      ),
  };
}
