#!/usr/bin/env node
/**
 * The `footnote` command: chooses a Node that can run it, prepares the environment, hands over to the CLI.
 * It parses no argument itself.
 */
import module from "node:module";
import os from "node:os";
import { fileURLToPath } from "node:url";
import { countEachSignalOnce } from "./once-each-signal.mjs";
import { exitWithoutNode, findSuitableNode, isSuitable, runInstead } from "./suitable-node.mjs";

// LanceDB 0.31 reads this once, when it loads. Below 4 threads its index build can wait for itself for ever
// (seen on 2 cores at 20,000 rows).
if (!process.env.LANCE_CPU_THREADS) {
  const cores = os.availableParallelism ? os.availableParallelism() : os.cpus().length;
  process.env.LANCE_CPU_THREADS = String(Math.max(4, cores));
}

if (isSuitable(process.versions.node)) {
  countEachSignalOnce();
  if (process.channel) {
    // Started by the branch below: when that process is killed outright, stop too instead of keeping the port.
    process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
    process.channel.unref();
  }
  // Compiled code is kept between runs: a command starts in about half the time.
  module.enableCompileCache?.();
  await import("../src/apps/cli/main.ts");
} else {
  const node = findSuitableNode();
  if (node === undefined) exitWithoutNode();
  runInstead(node, [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    watched: true,
  });
}
