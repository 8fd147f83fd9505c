/** Runs a command's work over the engine of its data folder, and closes it whatever happens. */
import { readConfig } from "../engine/config.ts";
import { type Engine, openEngine } from "../engine/engine.ts";
import { logError } from "../engine/log.ts";
import { createOutput, type Output } from "./output.ts";

export interface CommonOptions {
  readonly json?: boolean;
  readonly data?: string;
}

/** The signal fires on Ctrl-C; a second one ends the process as usual. */
export async function withEngine(
  options: CommonOptions,
  work: (engine: Engine, output: Output, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  const engine = await openEngine(readConfig(process.env, options.data), logError);
  try {
    await work(engine, createOutput(options), controller.signal);
  } finally {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
    await engine.close();
  }
}
