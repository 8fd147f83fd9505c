/** Held-out pairs through a reader: loss, and how well the hoped-for outcome is told from the others, by language and kind. */
import type { Values } from "../execute/executor.ts";
import { bestSpan } from "./best-span.ts";
import { ENDS, HOPED, OUTCOME_COUNT, type Task } from "../model/shape.ts";
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
  /** Shares of the answering words found: exactly, and held by what was found, which is at most thrice as long; by language. */
  readonly spans: Readonly<Record<string, readonly [exact: number, held: number, spans: number]>>;
}

export interface Scored {
  readonly pair: Pair;
  readonly outcomes: readonly number[];
  /** Where the words that answer stand, first and last piece: as they are, and as they were found. */
  readonly spans?: readonly [right: Span, found: Span];
}

type Span = readonly [first: number, last: number];

export async function scorePairs(
  runner: ReaderRunner,
  task: Task,
  batches: readonly Batch[],
  weights: Values,
): Promise<Scored[]> {
  const scored: Scored[] = [];
  for (const batch of batches) {
    const inputs = await runner.inputsOf(batch, 1);
    const out = await runner.answer(task, batch.size, inputs, weights);
    const logits = out.get("logits") ?? new Float32Array();
    const { length } = batch.size;
    for (const [row, { pair, span }] of batch.rows.entries()) {
      const [begins, ends] = ENDS.map((name) => out.get(name)?.subarray(row * length, (row + 1) * length));
      const best = span && begins && ends && bestSpan(begins, ends);
      scored.push({
        pair,
        ...(best && { spans: [span, [best.first, best.last]] as const }),
        outcomes: likelihoods(logits.subarray(row * OUTCOME_COUNT, (row + 1) * OUTCOME_COUNT)),
      });
    }
  }
  return scored;
}

function likelihoods(logits: Float32Array): number[] {
  const most = Math.max(...logits);
  const shares = Array.from(logits, (value) => Math.exp(value - most));
  const sum = shares.reduce((total, value) => total + value, 0);
  return shares.map((value) => value / sum);
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

export function report(scored: readonly Scored[]): Report {
  const score = ({ outcomes }: Scored): number => outcomes[HOPED] ?? 0;
  const isRight = ({ pair }: Scored): boolean => pair.label === HOPED;
  const separated = (list: readonly Scored[]): number => auroc(list.map(score), list.map(isRight));
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
    spans: spanShares(scored),
  };
}

function spanShares(scored: readonly Scored[]): Report["spans"] {
  const shares: Record<string, readonly [number, number, number]> = {};
  const own = scored.filter(({ spans }) => spans !== undefined);
  for (const [name, list] of Map.groupBy(own, ({ pair }) => `${pair.language} ${pair.id.split("/")[0]}`)) {
    const pairs = list.map(({ spans }) => spans!);
    const exact = pairs.filter(([right, found]) => right[0] === found[0] && right[1] === found[1]);
    const held = pairs.filter(
      ([right, found]) =>
        found[0] <= right[0] &&
        found[1] >= right[1] &&
        found[1] - found[0] + 1 <= 3 * (right[1] - right[0] + 1),
    );
    shares[name] = [rounded(exact.length / pairs.length), rounded(held.length / pairs.length), pairs.length];
  }
  return shares;
}
