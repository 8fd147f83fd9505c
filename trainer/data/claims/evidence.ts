/** Builds evidence around a sentence: its neighbours, what an edit was taken from, sometimes a stranger. */
import type { Document } from "../read/reading.ts";
import type { Chance } from "../seeded-random.ts";

/** Longest evidence, in characters: about 160 pieces of the tokenizer in either language. */
const MOST = { en: 700, zh: 240 } as const;

export interface EvidencePlan {
  /** Sentences of the document in order; `at` is where the claim's own one stands. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly stranger: string | undefined;
  readonly strangerFirst: boolean;
}

/** `also`: a sentence of the document that should be there too, by number. */
export function planEvidence(
  document: Document,
  at: number,
  chance: Chance,
  also: number | undefined,
  stranger: string | undefined,
): EvidencePlan {
  const { sentences, language } = document;
  const kept = new Set<number>();
  let left = MOST[language] - sentences[at]!.length;
  const added = stranger !== undefined && stranger.length <= left ? stranger : undefined;
  left -= added?.length ?? 0;
  const keep = (i: number): void => {
    const sentence = sentences[i];
    if (sentence === undefined || i === at || kept.has(i) || sentence.length > left) return;
    kept.add(i);
    left -= sentence.length;
  };
  if (also !== undefined) keep(also);
  const before = chance.below(4);
  const after = chance.below(4);
  if (!chance.yes(0.12)) {
    for (let i = 1; i <= Math.max(before, after); i++) {
      if (i <= before) keep(at - i);
      if (i <= after) keep(at + i);
    }
  }
  const order = [...kept].toSorted((a, b) => a - b);
  return {
    before: order.filter((i) => i < at).map((i) => sentences[i]!),
    after: order.filter((i) => i > at).map((i) => sentences[i]!),
    stranger: added,
    strangerFirst: chance.yes(0.5),
  };
}

export function evidenceOf(plan: EvidencePlan, sentence: string | undefined, language: string): string {
  const own = [...plan.before, ...(sentence === undefined ? [] : [sentence]), ...plan.after];
  const all =
    plan.stranger === undefined
      ? own
      : plan.strangerFirst
        ? [plan.stranger, ...own]
        : [...own, plan.stranger];
  return all.join(language === "zh" ? "" : " ");
}
