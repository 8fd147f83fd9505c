/** Does jobs that are due, and goes on with those whose process ended, for as long as the server runs. */
import { asFootnoteError } from "../../core/domain/errors.ts";
import { logFailure } from "../../compose/log-error.ts";
import type { Footnote } from "../../compose/open-footnote.ts";

/** Who has just started the server wants to ask something first. */
const FIRST_PROBE_MS = 20_000;
/** A job that is due, or whose process broke off, waits no longer than this; most looks find nothing, in a millisecond. */
const LOOK_MS = 2_000;

/** At once for the first time. Gives the way to stop looking; what is being done ends with the program. */
export async function lookForJobs({
  startDue,
  probes,
  config,
}: Pick<Footnote, "startDue" | "probes" | "config">): Promise<() => void> {
  if (config.isProbing && config.isWorking) await probes.plan(config.probeAfterMs ?? FIRST_PROBE_MS);
  /** What was logged last, until it is well again: a store that is away for an hour is one line. */
  let told: string | undefined;
  const lookOnce = async (): Promise<void> => {
    await startDue();
    await probes.recall();
    told = undefined;
  };
  const look = (): void =>
    void lookOnce().catch((thrown: unknown) => {
      const { code } = asFootnoteError(thrown);
      if (told !== code) logFailure(thrown);
      told = code;
    });
  look();
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
