/** Finds out what the configured models can do, for as long as the server runs. */
import type { Footnote } from "../../compose/open-footnote.ts";

/** Who has just started the server wants to ask something first. */
const FIRST_MS = 20_000;
/** Most looks find nothing to do. */
const LOOK_MS = 300_000;

/** Gives the way to stop looking; a probe that goes on ends with the engine. */
export function probeDueModels(
  { probes, config }: Footnote,
  logFailure: (thrown: unknown) => void,
): () => void {
  if (!config.isProbing) return () => undefined;
  const look = (): void => void probes.probeDue().catch(logFailure);
  const first = setTimeout(look, config.probeAfterMs ?? FIRST_MS);
  const later = setInterval(look, LOOK_MS);
  first.unref();
  later.unref();
  return () => {
    clearTimeout(first);
    clearInterval(later);
  };
}
