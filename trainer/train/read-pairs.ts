/** The training files as pairs: JSON lines of `trainer/data/rows.ts`, those of the development split apart. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Task } from "../model/shape.ts";
import type { Pair } from "./pair.ts";

const label = z.union([z.literal(0), z.literal(1), z.literal(2)]);
const common = {
  id: z.string(),
  group: z.string(),
  label,
  kind: z.string(),
  lang: z.string(),
  split: z.enum(["train", "dev"]),
};
const rowSchemas = {
  answers: z.object({ ...common, question: z.string(), sentence: z.string(), answer: z.string().optional() }),
  claims: z.object({ ...common, claimLang: z.string(), evidence: z.string(), claim: z.string() }),
};

export interface Splits {
  readonly train: readonly Pair[];
  readonly dev: readonly Pair[];
}

export function readPairs(path: string, task: Task): Splits {
  const splits: Record<"train" | "dev", Pair[]> = { train: [], dev: [] };
  // Split on line feeds alone: texts hold other separators of lines.
  for (const [index, line] of readFileSync(path, "utf8").split("\n").entries()) {
    if (line === "") continue;
    const pair = parseLine(line, task, `${path}:${index + 1}`);
    splits[pair.split].push(pair.pair);
  }
  return splits;
}

function parseLine(
  line: string,
  task: Task,
  place: string,
): { readonly pair: Pair; readonly split: "train" | "dev" } {
  const row = rowSchemas[task].safeParse(JSON.parse(line));
  if (!row.success) throw new RangeError(`${place}: ${z.prettifyError(row.error)}`);
  const { id, group, label, kind, lang, split } = row.data;
  const texts =
    "question" in row.data
      ? { first: row.data.question, second: row.data.sentence, language: lang }
      : {
          first: row.data.evidence,
          second: row.data.claim,
          language: lang === row.data.claimLang ? lang : `${lang}-${row.data.claimLang}`,
        };
  const answer = "question" in row.data ? placeOf(row.data.sentence, row.data.answer) : undefined;
  return { split, pair: { id, group, task, label, kind, weight: 1, ...texts, ...(answer && { answer }) } };
}

/** Where words stand in their sentence, if they do once: of several places nobody knows which is meant. */
function placeOf(
  sentence: string,
  words: string | undefined,
): readonly [from: number, to: number] | undefined {
  if (words === undefined || words === "") return undefined;
  const from = sentence.indexOf(words);
  return from < 0 || sentence.indexOf(words, from + 1) >= 0 ? undefined : [from, from + words.length];
}
