/**
 * Whether a regular expression from elsewhere is found in a text, given up after a moment: some need longer than the world will
 * last. The engine of `node:vm` stops between two steps of an expression, which a timer in the same thread cannot.
 */
import vm from "node:vm";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { shown } from "./refusals.ts";

const LONGEST_MS = 50;
/** All that one value is held against. */
const TOGETHER_MS = 100;

const script = new vm.Script("new RegExp(pattern, 'u').test(text)");

/** For one value. Throws `bad-request` where it takes too long, or is none. */
export function patternMatcher(): (pattern: string, text: string) => boolean {
  const given = { pattern: "", text: "" };
  let context: vm.Context | undefined;
  let left = TOGETHER_MS;
  return (pattern, text) => {
    context ??= vm.createContext(given);
    Object.assign(given, { pattern, text });
    const begun = performance.now();
    try {
      if (left <= 0) throw new Error("All patterns together take too long");
      return script.runInContext(context, { timeout: Math.ceil(Math.min(left, LONGEST_MS)) }) === true;
    } catch (cause) {
      throw new FootnoteError("bad-request", say("door.schema-pattern", { name: shown(pattern) }), { cause });
    } finally {
      left -= performance.now() - begun;
    }
  };
}
