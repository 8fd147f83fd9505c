/**
 * Whether a regular expression from elsewhere is found in a text, given up after a moment: some need longer than the world will
 * last. The engine of `node:vm` stops between two steps of an expression, which a timer in the same thread cannot.
 */
import vm from "node:vm";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { shown } from "./refusals.ts";

const LONGEST_MS = 50;

const script = new vm.Script("new RegExp(pattern, 'u').test(text)");

/** Throws `bad-request` where it takes too long, or is none. */
export function patternMatches(pattern: string, text: string): boolean {
  try {
    return script.runInNewContext({ pattern, text }, { timeout: LONGEST_MS }) === true;
  } catch (cause) {
    throw new FootnoteError("bad-request", say("door.schema-pattern", { name: shown(pattern) }), { cause });
  }
}
