/** Reads sites and feeds again when they are due, for as long as the server runs. */
import type { Footnote } from "../../compose/open-footnote.ts";

/** The shortest interval is a quarter of an hour, so nobody waits for this. */
const LOOK_MS = 30_000;

/** At once for the first time. Gives the way to stop looking; what is being read ends with the engine. */
export function refreshDueSites({ sites }: Footnote, logFailure: (thrown: unknown) => void): () => void {
  const look = (): void => void sites.startDue().catch(logFailure);
  look();
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
