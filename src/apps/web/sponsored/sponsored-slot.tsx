/**
 * The place below a finished answer where a sponsored block may stand. It draws and loads nothing, and asks nobody, before the answer has
 * ended; nor after, where no host has switched them on.
 */
import { lazy, type ReactNode, Suspense, useContext, useState } from "react";
import { SessionContext } from "../account/session-context.ts";
import { isClosedIn, isSwitchedOff } from "./sponsored-api.ts";

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
  const session = useContext(SessionContext);
  // Who switches them off below this answer is still told so there.
  const [isWanted] = useState(() => !isSwitchedOff(session) && !isClosedIn(thread));
  if (session.sponsored === undefined || !isWanted) return null;
  return (
    <Suspense fallback={null}>
      <Block question={question} thread={thread} />
    </Suspense>
  );
}
