/** What the first question would hold everybody up with, done before anybody can ask: a library is loaded, expressions are compiled. */
import { warmWriters } from "../core/answer/write/warm-writers.ts";
import type { Footnote } from "./open-footnote.ts";

export async function warmUp({ engines }: Pick<Footnote, "engines">): Promise<void> {
  if (engines.length > 0) await import("../adapters/http/guarded-fetcher.ts");
  await warmWriters();
}
