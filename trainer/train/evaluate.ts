/** Held-out pairs through a reader: loss, and how well the hoped-for outcome is told from the others, by language and kind. */
import type { Values } from "../execute/executor.ts";
import { HOPED, OUTCOME_COUNT, type Task } from "../model/shape.ts";
import { auroc } from "./auroc.ts";
import type { Batch } from "./batch-stream.ts";
import type { Pair } from "./pair.ts";
import type { ReaderRunner } from "./reader-runner.ts";

export interface Report {
  readonly pairs: number;
  readonly loss: number;
  /** Share of pairs whose likeliest outcome is the right one. */
  readonly right: number;
  readonly auroc: number;
  /** Each kind's wrong pairs against all right ones of its language; `language kind` → [AUROC, wrong pairs]. */
  readonly kinds: Readonly<Record<string, readonly [number, number]>>;
  /** Whole groups, scored by their best member: those with an answer told from those without; by language. */
  readonly sets: Readonly<Record<string, readonly [auroc: number, sets: number]>>;
}

export interface Scored {
  readonly pair: Pair;
  readonly outcomes: readonly number[];
}

export async function scorePairs(
  runner: ReaderRunner,
  task: Task,
  batches: readonly Batch[],
  weights: Values,
): Promise<Scored[]> {
  const scored: Scored[] = [];
  for (const batch of batches) {
    const inputs = await runner.inputsOf(batch, 1);
    const logits = await runner.answer(task, batch.size, inputs, weights);
    for (const [row, { pair }] of batch.rows.entries())
      scored.push({
        pair,
        outcomes: likelihoods(logits.subarray(row * OUTCOME_COUNT, (row + 1) * OUTCOME_COUNT)),
      });
  }
  return scored;
}

function likelihoods(logits: Float32Array): number[] {
  const most = Math.max(...logits);
  const shares = Array.from(logits, (value) => Math.exp(value - most));
  const sum = shares.reduce((total, value) => total + value, 0);
  return shares.map((value) => value / sum);
}

export function report(scored: readonly Scored[]): Report {
  const score = ({ outcomes }: Scored): number => outcomes[HOPED] ?? 0;
  const isRight = ({ pair }: Scored): boolean => pair.label === HOPED;
  const separated = (list: readonly Scored[]): number => auroc(list.map(score), list.map(isRight));
  const rounded = (value: number): number => Math.round(value * 1000) / 1000;
  const loss = scored.reduce((sum, { outcomes, pair }) => sum - Math.log(outcomes[pair.label] ?? 1), 0);
  const hits = scored.filter(({ outcomes, pair }) => outcomes.indexOf(Math.max(...outcomes)) === pair.label);
  const kinds: Record<string, readonly [number, number]> = {};
  for (const [language, own] of Map.groupBy(scored, ({ pair }) => pair.language)) {
    const right = own.filter(isRight);
    kinds[`${language} all`] = [rounded(separated(own)), own.length - right.length];
    const wrong = Map.groupBy(
      own.filter((each) => !isRight(each)),
      ({ pair }) => pair.kind,
    );
    for (const [kind, list] of wrong)
      kinds[`${language} ${kind}`] = [rounded(separated([...right, ...list])), list.length];
  }
  const sets: Record<string, readonly [number, number]> = {};
  const grouped = [...Map.groupBy(scored, ({ pair }) => pair.group).values()].filter((own) => own.length > 1);
  for (const [language, own] of Map.groupBy(grouped, ([first]) => first?.pair.language ?? "")) {
    const best = own.map((members) => Math.max(...members.map(score)));
    const answered = own.map((members) => members.some(isRight));
    sets[language] = [rounded(auroc(best, answered)), own.length];
  }
  return {
    pairs: scored.length,
    loss: rounded(loss / scored.length),
    right: rounded(hits.length / scored.length),
    auroc: rounded(separated(scored)),
    kinds,
    sets,
  };
}
