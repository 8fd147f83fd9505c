/**
 * Values of the environment as they are handed in by the apps: what counts as set, and whole numbers. It never reads the
 * environment itself, and repeats no value in its errors: a key pasted into the wrong variable ends here.
 */
import { FootnoteError } from "../core/domain/errors.ts";
import { say } from "../core/domain/said/say.ts";

export type Env = Readonly<Record<string, string | undefined>>;

/** Blank counts as not set; keys are often pasted with a line break. */
export function readValue(env: Env, variable: string): string | undefined {
  return env[variable]?.trim() || undefined;
}

/** The parts of a value that is written with commas; none where it is not set. */
export function listIn(value: string | undefined): string[] {
  return (value ?? "").split(",").flatMap((part) => part.trim() || []);
}

interface Range {
  readonly least: number;
  readonly most: number;
}

/** A whole number, `fallback` where it is not set. Throws `config-invalid`. */
export function readNumber(env: Env, variable: string, fallback: number, { least, most }: Range): number {
  const text = readValue(env, variable);
  if (text === undefined) return fallback;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new FootnoteError("config-invalid", say("env.not-whole", { variable, least, most }), {
    hint: say("env.set-whole", { variable, least, most, fallback }),
  });
}
