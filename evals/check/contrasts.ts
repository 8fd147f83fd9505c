/**
 * Facts of our own with their contrary, said and claimed in quite other words, in the same language and across
 * (`trainer/data/worlds/contrasts`): those that the reader is not trained on, and that no rule of the check was made by.
 */
import { checkText } from "../../src/core/check/verdict/check-text.ts";
import type { Claim } from "../../trainer/data/claims/claim.ts";
import { contrastClaims, everydayClaims } from "../../trainer/data/worlds/contrasts/contrast-claims.ts";

/** Groups of a fact: enough for all of its wordings. */
const OF_CONTRAST = 24;
const OF_EVERYDAY = 8;

export function keptContrasts(): Claim[] {
  return [...contrastClaims(OF_CONTRAST), ...everydayClaims(OF_EVERYDAY)].filter(
    ({ split }) => split === "dev",
  );
}

/** `same language`, `across`, and each kind. */
export function contrastKinds(claims: readonly Claim[]): Map<string, Claim[]> {
  const kinds = new Map<string, Claim[]>();
  for (const claim of claims)
    for (const key of [
      claim.lang === claim.claimLang ? "same language" : "across",
      claim.kind.replace(/^(cross\+everyday).*/u, "$1").replace("contrast-", ""),
    ])
      kinds.set(key, [...(kinds.get(key) ?? []), claim]);
  return kinds;
}

/** By kind balanced accuracy, share of true ones found supported, of false ones not, and how many claims. */
export function contrastFigures(): Record<string, number[]> {
  const claims = keptContrasts();
  const isSupported = new Map(
    claims.map((claim) => {
      const checked = checkText(claim.claim, [{ name: "note", text: claim.evidence }], {
        clock: { monotonicMs: () => 0 },
      });
      return [claim, checked.claims.every(({ verdict }) => verdict === "supported")] as const;
    }),
  );
  return Object.fromEntries(
    [...contrastKinds(claims)].map(([kind, own]) => {
      const [right, wrong] = [own.filter(({ label }) => label === 2), own.filter(({ label }) => label !== 2)];
      const found = right.filter((claim) => isSupported.get(claim)).length / right.length;
      const caught = wrong.filter((claim) => !isSupported.get(claim)).length / wrong.length;
      return [
        kind,
        [(found + caught) / 2, found, caught, own.length].map((value) => Math.round(value * 1000) / 1000),
      ];
    }),
  );
}
