/** Runs a command's work with Footnote open over its data folder, and closes it whatever happens. */
import { loadConfig } from "../../compose/load-config.ts";
import { type Footnote, openFootnote } from "../../compose/open-footnote.ts";
import { logError } from "../../compose/log-error.ts";
import { createOutput, type Output } from "./output.ts";
import { withStopSignal } from "./with-stop-signal.ts";

export interface CommonOptions {
  readonly json?: boolean;
  readonly data?: string;
}

export async function withFootnote(
  options: CommonOptions,
  work: (footnote: Footnote, output: Output, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  await withStopSignal(async (signal) => {
    const footnote = await openFootnote(loadConfig(process.env, options.data), logError);
    try {
      await work(footnote, createOutput(options), signal);
    } finally {
      await footnote.close();
    }
  });
}
