/**
 * How often property tests draw: a part of what they once were written for, since they run at each change. More with
 * `FOOTNOTE_TEST_RUNS` (1: as written, 10: ten times that); `FOOTNOTE_TEST_SEED` draws again what a failure drew.
 */
import { configureGlobal } from "fast-check";

const share = Number(process.env["FOOTNOTE_TEST_RUNS"] ?? "0.2");
const seed = process.env["FOOTNOTE_TEST_SEED"];
/** Fewer draw too little to find anything. */
const FEWEST = 20;

/** `written`: runs that find what there is to find. */
export function runs(written: number): number {
  return Math.min(
    Math.max(FEWEST, Math.round(written * share)),
    Math.max(written, Math.round(written * share)),
  );
}

configureGlobal({ numRuns: runs(100), ...(seed === undefined ? {} : { seed: Number(seed) }) });
