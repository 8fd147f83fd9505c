/** Runs a command's work over the engine of its data folder, and closes it whatever happens. */
import { readConfig } from "../engine/config.ts";
import { type Engine, openEngine } from "../engine/engine.ts";
import { logError } from "../engine/log.ts";
import { createOutput, type Output } from "./output.ts";
import { withStopSignal } from "./with-stop-signal.ts";

export interface CommonOptions {
  readonly json?: boolean;
  readonly data?: string;
}

export async function withEngine(
  options: CommonOptions,
  work: (engine: Engine, output: Output, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  await withStopSignal(async (signal) => {
    const engine = await openEngine(readConfig(process.env, options.data), logError);
    try {
      await work(engine, createOutput(options), signal);
    } finally {
      await engine.close();
    }
  });
}
