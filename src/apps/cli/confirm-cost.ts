/** Asks on the terminal whether a digest or a repair may cost what it may cost. */
import { createInterface } from "node:readline/promises";
import type { DigestEstimate } from "../../core/domain/digest.ts";
import { costWords } from "../../services/digests/digest-cost.ts";
import { printable } from "./output.ts";
import { say } from "../../core/domain/said/say.ts";
import { saidInTerminal } from "./in-terminal.ts";

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
      const question = say("cost.go-on", { title, cost: costWords(estimate) });
      const words = printable(saidInTerminal(question));
      const reply = await asking.question(`\r\x1b[K${words} [y/N] `, { signal });
      return /^\s*(?:y(?:es)?|是)\s*$/iu.test(reply);
    } finally {
      asking.close();
    }
  };
}
