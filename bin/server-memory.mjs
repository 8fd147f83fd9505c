/**
 * How a server's process is set so that it stays small: V8 and the C library take these only when a process begins. A server
 * that makes and drops much at once otherwise keeps some 100 MB of empty young generation, for no time that can be measured.
 */
import process from "node:process";

const FLAGS = [
  // Megabytes of a half of the young generation, in each thread; V8 would let it grow to 32.
  "--max-semi-space-size=8",
  // What has lived longer may double before it is looked through; V8 would let it grow fourfold where memory is plenty.
  "--heap-growing-percent=100",
];

/** @param {string[]} args of the command */
export function isServer(args) {
  return args.includes("serve");
}

/**
 * What Node gets besides its own; a person's word on the same counts.
 * @param {string[]} given what Node was started with
 */
export function leanFlags(given, nodeOptions = "") {
  return [...given, nodeOptions].some((flag) => /semi[-_]space|heap[-_]growing/.test(flag)) ? [] : FLAGS;
}

/** One place for each of two cores to take memory from, in place of eight a core: what is freed there is used again. */
export function leanEnv(env) {
  return { MALLOC_ARENA_MAX: "2", ...env };
}

/**
 * Begins this process anew with them, under the same number and in place of itself. Goes on as it is where the platform
 * cannot (Windows), or where it is another's child by a channel, which would be lost.
 * @param {string} program
 * @param {string[]} args of the command
 */
export function beginLean(program, args) {
  const flags = leanFlags(process.execArgv, process.env.NODE_OPTIONS);
  const isOfOthers = process.channel !== undefined && process.channel !== null;
  if (!isServer(args) || flags.length === 0 || isOfOthers || !process.execve) return;
  try {
    const all = [process.execPath, ...process.execArgv, ...flags, program, ...args];
    process.execve(process.execPath, all, leanEnv(process.env));
  } catch {
    // It is there and may not: the server runs all the same.
  }
}
