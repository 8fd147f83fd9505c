/** Reads the statistics of gaps as the fit writes them, and refuses what is not measured or not there. */
import { VIEW_KINDS } from "./gap-features.ts";
import type { GapStatistics } from "./sentence-ends.ts";

/** Whole numbers, hundredths of a logit. */
export interface WrittenStatistics {
  /** The views that were looked at, though of some none may have been worth keeping. */
  readonly kinds: string;
  readonly bias: readonly number[];
  readonly lengthWeight: number;
  readonly lean: number;
  readonly commaLean: number;
  readonly lengths: string;
  /** On each line: a view, towards a comma, towards the end of a sentence, and so on. */
  readonly views: readonly string[];
}

export function readStatistics(name: string, written: WrittenStatistics): GapStatistics {
  const refuse = (why: string): never => {
    throw new Error(`The weights "${name}" ${why}. Fit them anew: npm run fit -- ${name}`);
  };
  if (written.kinds !== VIEW_KINDS)
    refuse(`are for the views ${written.kinds}, and ${VIEW_KINDS} are looked at`);
  const weights = new Map<string, readonly [number, number]>();
  for (const line of written.views) {
    const fields = line.split(" ");
    if (fields.length % 3 !== 0) refuse("are cut off");
    for (let at = 0; at < fields.length; at += 3) {
      const view = fields[at] as string;
      const [clause, sentence] = [Number(fields[at + 1]) / 100, Number(fields[at + 2]) / 100];
      if (!VIEW_KINDS.includes(view.charAt(0))) refuse(`have a view "${view}" that nothing is looked at in`);
      if (!Number.isFinite(clause + sentence)) refuse(`have no number for "${view}"`);
      weights.set(view, [clause, sentence]);
    }
  }
  const [clause, sentence] = written.bias;
  const lengths = written.lengths.split(" ").map((length) => Number(length) / 100);
  if (clause === undefined || sentence === undefined || lengths.some(Number.isNaN)) refuse("are cut off");
  const { lengthWeight, lean, commaLean } = written;
  return {
    bias: [(clause ?? 0) / 100, (sentence ?? 0) / 100],
    lengthWeight,
    lean,
    commaLean,
    lengths,
    weights,
  };
}
