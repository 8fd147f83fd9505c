/**
 * The place below a finished answer where a sponsored block may stand. It draws and loads nothing, and asks nobody, before the answer has
 * ended; and then it asks only whether a host has switched them on.
 */
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { isClosedIn, isOffHere, sponsoredState } from "./sponsored-api.ts";

interface SponsoredSlotProps {
  readonly question: string;
  readonly thread: string;
}

/** What cannot be loaded is not missed. */
const Block = lazy(async () => {
  const load = await import("./sponsored-block.tsx").catch(() => undefined);
  return { default: load?.SponsoredBlock ?? (() => null) };
});

export function SponsoredSlot({ question, thread }: SponsoredSlotProps): ReactNode {
  const [isOn, setIsOn] = useState(false);
  useEffect(() => {
    if (isOffHere() || isClosedIn(thread)) return undefined;
    let isHere = true;
    void sponsoredState().then((state) => {
      if (isHere) setIsOn(state.isOn && !state.isSwitchedOff);
    });
    return () => void (isHere = false);
  }, [thread]);
  if (!isOn) return null;
  return (
    <Suspense fallback={null}>
      <Block question={question} thread={thread} />
    </Suspense>
  );
}
