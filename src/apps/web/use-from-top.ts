/** A page of one thing at a time: another begins at its top, and its heading has the focus once it is there. */
import { type RefObject, useEffect, useRef } from "react";

/** Of what scrolls. */
export function useFromTop(id: string, isLoaded: boolean): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    if (isLoaded) scroller.current?.querySelector("h2")?.focus({ preventScroll: true });
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- another one is the occasion
  }, [id, isLoaded]);
  return scroller;
}
