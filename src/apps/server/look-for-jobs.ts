/** Does jobs that are due, and goes on with those whose process ended, for as long as the server runs. */
import type { Footnote } from "../../compose/open-footnote.ts";

/** Who has just started the server wants to ask something first. */
const FIRST_PROBE_MS = 20_000;
/** A job that is due, or whose process broke off, waits no longer than this; most looks find nothing, in a millisecond. */
const LOOK_MS = 2_000;

/** At once for the first time. Gives the way to stop looking; what is being done ends with the program. */
export async function lookForJobs(
  { startDue, probes, config }: Pick<Footnote, "startDue" | "probes" | "config">,
  logFailure: (thrown: unknown) => void,
): Promise<() => void> {
  if (config.isProbing) await probes.plan(config.probeAfterMs ?? FIRST_PROBE_MS);
  const lookOnce = async (): Promise<void> => {
    await startDue();
    await probes.recall();
  };
  const look = (): void => void lookOnce().catch(logFailure);
  look();
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
