/** From human sets, documents, parallel texts and scenes to lines of `claims.jsonl`, with counts and the two shortcuts printed. */
import type { HanScript } from "../han-script.ts";
import type { Ledger } from "../ledger.ts";
import type { ParallelDocument } from "../read/parallel.ts";
import type { Document, Language } from "../read/reading.ts";
import { type ClaimRow, splitOf } from "../rows.ts";
import { chanceOf } from "../seeded-random.ts";
import { auroc, claimOnlyAuroc, overlap } from "../shortcuts.ts";
import { contrastClaims, everydayClaims } from "../worlds/contrasts/contrast-claims.ts";
import { sceneClaims } from "../worlds/scene-claims.ts";
import type { Claim } from "./claim.ts";
import { collectForeignParts } from "./foreign-parts.ts";
import { generateClaims } from "./generate-claims.ts";
import { parallelClaims } from "./parallel-claims.ts";
import { type SplitSentence, splitClaims } from "./split-claims.ts";

export interface ClaimParts {
  readonly documents: readonly Document[];
  readonly parallel: readonly ParallelDocument[];
  readonly splits: readonly SplitSentence[];
  readonly human: readonly Claim[];
  readonly script: HanScript | undefined;
  readonly ledger: Ledger;
  readonly add: (row: ClaimRow) => void;
  readonly say: (line: string) => void;
}

/** Lines of a human set and label: large or one-sided sets must not drown the rest. */
const MOST_OF_SET: Readonly<Record<string, number>> = {
  breaking0: 1_500,
  kg1: 3_000,
  kg2: 3_000,
  med1: 1_500,
  med2: 1_500,
  conjnli1: 3_500,
  conjnli2: 3_500,
  negation1: 1_000,
};
/** Scenes of each maker. */
const SCENES = 500;
/** Groups of each contrast, and of each everyday fact. */
const CONTRASTS = 240;
const EVERYDAY = 40;

export function buildClaims({
  documents,
  parallel,
  splits,
  human,
  script,
  ledger,
  add,
  say,
}: ClaimParts): void {
  const foreign: Readonly<Record<Language, ReturnType<typeof collectForeignParts>>> = {
    en: collectForeignParts(documents, "en"),
    zh: collectForeignParts(documents, "zh"),
  };
  const generated = [
    ...generateClaims(documents, "en", foreign.en, script),
    ...generateClaims(documents, "zh", foreign.zh, script),
    ...parallelClaims(parallel, foreign, script),
    ...splitClaims(splits, foreign.en),
    ...sceneClaims(SCENES, script),
    ...contrastClaims(CONTRASTS, script),
    ...everydayClaims(EVERYDAY, script),
  ];
  const counts = new Map<string, number>();
  const all = [...capped(human), ...generated];
  const doubtful = contradictory(all);
  say(`${doubtful.size} groups left out: the same claim over the same evidence has two labels.`);
  for (const [number, claim] of all.entries()) {
    if (claim.evidence === "" || claim.claim.length < 4 || doubtful.has(claim.group)) continue;
    const { source, subject, split = splitOf(subject), ...rest } = claim;
    add({ id: `${source}/${number}`, ...rest, split });
    ledger.wrote(source);
    const key = `claims ${claim.lang}>${claim.claimLang} ${claim.kind} ${claim.label}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [key, count] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) say(`${key}: ${count}`);
  sayShortcuts(generated, human, say);
}

/** Groups with a claim that stands over the same evidence with another label. */
function contradictory(claims: readonly Claim[]): Set<string> {
  const seen = new Map<string, Claim>();
  const found = new Set<string>();
  for (const claim of claims) {
    const key = `${claim.evidence}\n${claim.claim}`;
    const other = seen.get(key);
    if (other === undefined) seen.set(key, claim);
    else if (other.label !== claim.label) found.add(claim.group).add(other.group);
  }
  return found;
}

function capped(human: readonly Claim[]): Claim[] {
  const bySet = Map.groupBy(human, ({ source, label }) => `${source}${label}`);
  return [...bySet].flatMap(([key, claims]) => {
    const most = MOST_OF_SET[key];
    return most === undefined ? claims : chanceOf(`cap ${key}`).shuffle(claims).slice(0, most);
  });
}

/** Whole groups of about so many claims: enough for two digits of a rate. */
function sampled(claims: readonly Claim[], most: number): Claim[] {
  const groups = [...Map.groupBy(claims, ({ group }) => group).values()];
  return chanceOf("shortcuts").shuffle(groups).flat().slice(0, most);
}

function sayShortcuts(
  generated: readonly Claim[],
  human: readonly Claim[],
  say: (line: string) => void,
): void {
  const sameLanguage = generated.filter(({ lang, claimLang }) => lang === claimLang);
  say(`shortcut claim-only, generated: ${claimOnlyAuroc(sampled(generated, 60_000)).toFixed(3)}`);
  say(`shortcut claim-only, human: ${claimOnlyAuroc(sampled(human, 40_000)).toFixed(3)}`);
  const sets = new Map([
    ["generated, same language", sameLanguage],
    ...Map.groupBy(sameLanguage, ({ lang, kind }) => `${lang} ${kind}`),
  ]);
  for (const [key, all] of [...sets].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const claims = sampled(all, 3_000);
    const scores = claims.map(({ evidence, claim }) => overlap(evidence, claim));
    const area = auroc(
      scores,
      claims.map(({ label }) => label),
    );
    say(`shortcut overlap, ${key}: ${area.toFixed(3)} of ${all.length}`);
  }
}
