#!/usr/bin/env node
/**
 * The `footnote` command: chooses a Node that can run it, prepares the environment, hands over to the CLI.
 * It parses no argument itself.
 */
import { existsSync } from "node:fs";
import module from "node:module";
import os from "node:os";
import { fileURLToPath } from "node:url";
import { countEachSignalOnce } from "./once-each-signal.mjs";
import { beginLean, isServer, leanEnv, leanFlags } from "./server-memory.mjs";
import { exitWithoutNode, findSuitableNode, isSuitable, runInstead } from "./suitable-node.mjs";

/** EX_CONFIG of sysexits.h, as where there is no suitable Node. */
const EXIT_INCOMPLETE = 78;

// LanceDB 0.31 reads this once, when it loads. Below 4 threads its index build can wait for itself for ever
// (seen on 2 cores at 20,000 rows).
if (!process.env.LANCE_CPU_THREADS) {
  const cores = os.availableParallelism ? os.availableParallelism() : os.cpus().length;
  process.env.LANCE_CPU_THREADS = String(Math.max(4, cores));
}

const program = fileURLToPath(import.meta.url);
const args = process.argv.slice(2);
if (isSuitable(process.versions.node)) {
  beginLean(program, args);
  countEachSignalOnce();
  if (process.channel) {
    // Started by the branch below: when that process is killed outright, stop too instead of keeping the port.
    process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
    process.channel.unref();
  }
  // Compiled code is kept between runs: a command starts in about half the time.
  module.enableCompileCache?.();
  // Node strips no types below `node_modules`: an installed package brings what `prepack` made of them.
  const isInstalled = /[\\/]node_modules[\\/]/.test(program);
  const main = isInstalled ? "../dist/package/src/apps/cli/main.js" : "../src/apps/cli/main.ts";
  if (existsSync(new URL(main, import.meta.url))) await import(main);
  else {
    process.stderr.write(
      "This package was packed without its programs: npm's scripts were off. Pack it again with `npm pack --ignore-scripts=false`.\n",
    );
    process.exitCode = EXIT_INCOMPLETE;
  }
} else {
  const node = findSuitableNode();
  if (node === undefined) exitWithoutNode();
  const flags = isServer(args) ? leanFlags(process.execArgv, process.env.NODE_OPTIONS) : [];
  runInstead(node, [...process.execArgv, ...flags, program, ...args], {
    watched: true,
    ...(isServer(args) ? { env: leanEnv(process.env) } : {}),
  });
}
