/** From human sets, documents and parallel texts to lines of `claims.jsonl`, with counts and the two shortcuts printed. */
import type { Ledger } from "../ledger.ts";
import type { OpenSource } from "../load-sources.ts";
import { loadScript } from "../load-script.ts";
import type { Document, Reading } from "../read/reading.ts";
import { type ClaimRow, splitOf } from "../rows.ts";
import { chanceOf } from "../seeded-random.ts";
import { claimOnlyAuroc, auroc, overlap } from "../shortcuts.ts";
import type { Claim } from "./claim.ts";
import { generateClaims } from "./generate-claims.ts";

export interface ClaimParts {
  readonly open: ReadonlyMap<string, OpenSource>;
  readonly readings: readonly Reading[];
  readonly human: readonly Claim[];
  readonly ledger: Ledger;
  readonly add: (row: ClaimRow) => void;
  readonly say: (line: string) => void;
}

/** Lines of a human set and label: large or one-sided sets must not drown the rest. */
const MOST_OF_SET: Readonly<Record<string, number>> = { breaking0: 1_500, kg1: 3_000, kg2: 3_000, med1: 1_500, med2: 1_500, conjnli1: 3_500, conjnli2: 3_500, negation1: 1_000 };

/** Sources without capitals or stops: not for edits. */
const NOT_EDITED = new Set(["squad", "stard"]);

export function buildClaims({ open, readings, human, ledger, add, say }: ClaimParts): void {
  const documents = uniqueDocuments(readings).filter(({ source }) => !NOT_EDITED.has(source));
  const script = loadScript(open);
  const generated = (["en", "zh"] as const).flatMap((language) => generateClaims(documents, language, script));
  const claims = [...capped(human), ...generated];
  const counts = new Map<string, number>();
  for (const [number, claim] of claims.entries()) {
    if (claim.evidence === "" || claim.claim.length < 4) continue;
    const { source, subject, ...rest } = claim;
    add({ id: `${source}/${number}`, ...rest, split: splitOf(subject) });
    ledger.wrote(source);
    const key = `claims ${claim.lang}>${claim.claimLang} ${claim.kind} ${claim.label}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [key, count] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) say(`${key}: ${count}`);
  sayShortcuts(generated, human, say);
}

function capped(human: readonly Claim[]): Claim[] {
  const bySet = new Map<string, Claim[]>();
  for (const claim of human) {
    const key = `${claim.source}${claim.label}`;
    const of = bySet.get(key);
    if (of === undefined) bySet.set(key, [claim]);
    else of.push(claim);
  }
  return [...bySet].flatMap(([key, claims]) => {
    const most = MOST_OF_SET[key];
    return most === undefined ? claims : chanceOf(`cap ${key}`).shuffle(claims).slice(0, most);
  });
}

function uniqueDocuments(readings: readonly Reading[]): Document[] {
  return [...new Map(readings.map(({ document }) => [document.id, document])).values()];
}

function sayShortcuts(generated: readonly Claim[], human: readonly Claim[], say: (line: string) => void): void {
  say(`shortcut claim-only, generated: ${claimOnlyAuroc(generated).toFixed(3)}`);
  say(`shortcut claim-only, human: ${claimOnlyAuroc(human).toFixed(3)}`);
  const sets = new Map<string, Claim[]>([["generated", [...generated]]]);
  for (const claim of generated) {
    if (claim.lang !== claim.claimLang) continue;
    const key = `${claim.lang} ${claim.kind}`;
    const of = sets.get(key);
    if (of === undefined) sets.set(key, [claim]);
    else of.push(claim);
  }
  for (const [key, claims] of [...sets].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const area = auroc(claims.map(({ evidence, claim }) => overlap(evidence, claim)), claims.map(({ label }) => label));
    say(`shortcut overlap, ${key}: ${area.toFixed(3)} of ${claims.length}`);
  }
}
