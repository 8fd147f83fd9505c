/**
 * What is known of the fitted weights (`src/weights/manifest.json`): which script made them, of which data, when, and how
 * good they are on the part that was held out. Hashes are of what the files say, not of how they are laid out.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../repository-root.ts";

export interface WeightsEntry {
  /** In `src/weights`. */
  readonly files: readonly string[];
  /** SHA-256 of `files`. */
  readonly hash: string;
  readonly script: string;
  readonly arguments: readonly string[];
  /** The day of the fit. */
  readonly fitted: string;
  /** Files and folders below the folder of evaluation data, with the SHA-256 of what was in them. */
  readonly data: Readonly<Record<string, string>>;
  /** What else must be known; gone with the next fit. */
  readonly note?: string;
  /** `figures`: paths into the last line that `script` prints, with what stood there. */
  readonly heldOut: {
    readonly script: string;
    readonly arguments?: readonly string[];
    readonly figures: Readonly<Record<string, number>>;
  };
}

export type Manifest = Readonly<Record<string, WeightsEntry>>;

export const WEIGHTS = join(repositoryRoot, "src/weights");
export const MANIFEST = join(WEIGHTS, "manifest.json");

export function readManifest(): Manifest {
  return JSON.parse(readFileSync(MANIFEST, "utf8")) as Manifest;
}

/** Of weights, whatever their white space. */
export function hashOfWeights(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files)
    hash.update(JSON.stringify(JSON.parse(readFileSync(join(WEIGHTS, file), "utf8"))));
  return hash.digest("hex");
}

/** Of a file, or of a folder's files with their names, in order. */
export function hashOfData(path: string): string {
  if (!existsSync(path))
    throw new Error(`${path} is missing: set FOOTNOTE_EVAL_DATA to the folder of evaluation data.`);
  const hash = createHash("sha256");
  if (!statSync(path).isDirectory()) return hash.update(readFileSync(path)).digest("hex");
  for (const name of readdirSync(path).toSorted()) hash.update(`${name} ${hashOfData(join(path, name))}\n`);
  return hash.digest("hex");
}

/** `wice.all.0` of what an eval printed. */
export function figureAt(report: unknown, path: string): number {
  let at = report;
  // A name may hold a point itself: the longest that is there.
  for (let names = path.split("."); names.length > 0;) {
    let taken = names.length;
    while (
      taken > 0 &&
      (at as Record<string, unknown> | undefined)?.[names.slice(0, taken).join(".")] === undefined
    )
      taken--;
    if (taken === 0) throw new Error(`The eval gave no "${path}".`);
    at = (at as Record<string, unknown>)[names.slice(0, taken).join(".")];
    names = names.slice(taken);
  }
  if (typeof at !== "number") throw new Error(`"${path}" is no number.`);
  return at;
}
