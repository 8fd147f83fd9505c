/** Asks on the terminal whether a digest or a repair may cost what it may cost. */
import { createInterface } from "node:readline/promises";
import type { DigestEstimate } from "../../core/domain/digest.ts";
import { costWords } from "../../services/digests/digest-cost.ts";
import { printable } from "./output.ts";

/** `undefined` where nobody is there to be asked. */
export function confirmCost(
  signal: AbortSignal,
): ((title: string, estimate: DigestEstimate) => Promise<boolean>) | undefined {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  return async (title, estimate) => {
    const asking = createInterface({ input: process.stdin, output: process.stderr });
    // A terminal in raw mode sends Ctrl-C as a key.
    asking.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
    try {
      const said = await asking.question(
        `\r\x1b[K“${printable(title)}” ${costWords(estimate)}. Go on? [y/N] `,
        { signal },
      );
      return /^\s*y(?:es)?\s*$/iu.test(said);
    } finally {
      asking.close();
    }
  };
}
