/** Goes on with digests whose process ended, for as long as the server runs. */
import type { Footnote } from "../../compose/open-footnote.ts";

/** A digest begun on the command line may break off at any time. */
const LOOK_MS = 30_000;

/** At once for the first time. Gives the way to stop looking; what runs ends with the engine. */
export function resumeBrokenDigests(
  { digests }: Footnote,
  logFailure: (thrown: unknown) => void,
): () => void {
  const look = (): void => void digests.resumeBroken().catch(logFailure);
  look();
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
