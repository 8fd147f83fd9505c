/** Does jobs that are due, and goes on with those whose process ended, for as long as the server runs. */
import type { Footnote } from "../../compose/open-footnote.ts";

/** One begun on the command line may break off at any time; sites are read every quarter of an hour at most. */
const LOOK_MS = 30_000;

/** At once for the first time. Gives the way to stop looking; what is being done ends with the program. */
export function lookForJobs(
  { runner }: Pick<Footnote, "runner">,
  logFailure: (thrown: unknown) => void,
): () => void {
  const look = (): void => void runner.startDue().catch(logFailure);
  look();
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
