/**
 * Fits what a sentence in the other language must have to be said as the answer, and writes `src/weights/answer-across.json`:
 * npm run fit -- answer-across. One logistic model over sentences for both directions, on notes and scenes of our own that the
 * reader was not trained on and on XQuAD's tuning part, with and without what answers. Deterministic; some
 * ten minutes.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { ACROSS_EVIDENCE } from "../../src/core/answer/write/across/across-evidence.ts";
import { dot, sigmoid } from "../../src/core/answer/write/extractive/confidence.ts";
import { openPairs, type OpenedPairs } from "../reader/open-pairs.ts";
import { byName, writeWeights } from "../write-weights.ts";
import { AcrossRows } from "./across-rows.ts";
import { fitLogistic } from "./fit-models.ts";
import { findData } from "./sets.ts";

/** Questions of XQuAD a direction: each is asked of four libraries, a third of a second of processor time each. */
const MOST = Number(process.env["FOOTNOTE_FIT_QUESTIONS"] ?? 45);
/** Where it is set, what was measured is kept there, and a further fit begins from it. */
const KEPT = process.env["FOOTNOTE_FIT_ROWS"];
/**
 * Share of answerable questions that may be refused. Chosen with a view of what is answered of questions whose answer is not
 * there: at .12 a half of those about the same subject, at .3 a fifth.
 */
const REFUSED = 0.3;
/** A sentence that answers counts for so many that do not: seven of eight do not. */
const RIGHT = 3;

const folder = findData();
const opened = openPairs();
if (folder === undefined || opened === undefined) {
  console.error("No evaluation data (set FOOTNOTE_EVAL_DATA), or no weights for pairs; nothing fitted.");
  process.exit(1);
}
interface Row {
  readonly set: string;
  readonly kind: string;
  readonly isChinese: boolean;
  readonly sentences: readonly { readonly evidence: readonly number[]; readonly isRight: boolean }[];
}

async function measured(opened: OpenedPairs, folder: string): Promise<Row[]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written below
  if (KEPT !== undefined && existsSync(KEPT)) return JSON.parse(readFileSync(KEPT, "utf8")) as Row[];
  const all = new AcrossRows(opened);
  const found = [...(await all.worlds("tune")), ...(await all.xquad(folder, "tune", MOST))];
  const rows = found.map(({ set, kind, isChinese, sentences, holds }) => ({
    set,
    kind,
    isChinese,
    sentences: sentences.map(({ candidate, evidence }) => ({ evidence, isRight: holds(candidate) })),
  }));
  if (KEPT !== undefined) writeFileSync(KEPT, JSON.stringify(rows));
  return rows;
}

const rows = await measured(opened, folder);

const rounded = (value: number): number => Number(value.toFixed(3));

const read = rows.filter(({ sentences }) => sentences.length > 0);
const countOf = (set: string): number => read.filter((row) => row.set === set).length;
const weights = fitLogistic(
  read.flatMap(({ set, sentences }) =>
    sentences.map(({ evidence, isRight }) => ({
      weight: (isRight ? RIGHT : 1) / Math.sqrt(countOf(set)),
      values: evidence,
      right: isRight,
    })),
  ),
  ACROSS_EVIDENCE.length,
).map(rounded);
const likely = ({ sentences }: Row): number =>
  sigmoid(Math.max(...sentences.map(({ evidence }) => dot(weights, evidence))));
const rights = Map.groupBy(
  read.filter(({ kind }) => kind === "right"),
  ({ set }) => set,
);
/** Each kind of text counts the same. */
const refused = (least: number): number =>
  [...rights.values()].reduce(
    (sum, group) => sum + group.filter((row) => likely(row) < least).length / group.length / rights.size,
    0,
  );
let least = 0.9;
while (least > 0 && refused(least) > REFUSED) least -= 0.005;
for (const [name, some] of Map.groupBy(
  read,
  ({ set, kind, isChinese }) => `${set} ${isChinese ? "zh→en" : "en→zh"} ${kind}`,
))
  console.log(`  ${name}: ${some.filter((row) => likely(row) >= least).length} of ${some.length} answered`);
writeWeights("answer-across", {
  evidence: byName(ACROSS_EVIDENCE, weights, rounded),
  least: rounded(least),
});
