/** Opens the sponsored database alone, and not Footnote, for one command. */
import { loadConfig } from "../../compose/load-config.ts";
import { logError } from "../../compose/log-error.ts";
import { requireSponsored, type Sponsored } from "../../compose/open-sponsored.ts";
import { createOutput, type Output } from "./output.ts";
import type { CommonOptions } from "./with-footnote.ts";

/** Who changed or gave back something, in the books. */
export const BY_COMMAND = "command line";

export async function withSponsored(
  options: CommonOptions,
  work: (sponsored: Sponsored, output: Output) => Promise<void>,
): Promise<void> {
  const sponsored = await requireSponsored(loadConfig(process.env, options.data), logError);
  try {
    await work(sponsored, createOutput(options));
  } finally {
    await sponsored.close();
  }
}
