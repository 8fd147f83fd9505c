/**
 * Claims in one language over evidence in the other, from texts that stand in both. A false claim has one edit in the
 * claim, or the evidence has it, or the claim is another sentence of the same document.
 */
import type { EditContext } from "../edits/edit.ts";
import type { HanScript } from "../han-script.ts";
import type { ParallelDocument } from "../read/parallel.ts";
import type { Document, Language } from "../read/reading.ts";
import { chanceOf } from "../seeded-random.ts";
import type { Claim } from "./claim.ts";
import { evidenceOf, planEvidence } from "./evidence.ts";
import type { ForeignPartsWithSource } from "./foreign-parts.ts";
import { EDITS, isClaimable } from "./twin-claims.ts";

/** Kinds that change what is said whatever the language of the other side. */
const KINDS = [
  "number",
  "date",
  "unit",
  "name",
  "negation",
  "direction",
  "quantifier",
  "modality",
  "from-to",
  "condition-turned",
  "condition-dropped",
  "invented",
  "list-added",
];
/** Groups of a kind and direction. */
const MOST_GROUPS = 1_500;
/** Groups of one source: technical manuals have far more sentences than the news. */
const MOST_OF_SOURCE: Readonly<Record<string, number>> = {
  "python-docs": 12_000,
  tatoeba: 5_000,
  "tf-docs": 5_000,
};
const MOST_OF_DOCUMENT = 40;
const OTHER_SCRIPT = 0.2;

export function parallelClaims(
  documents: readonly ParallelDocument[],
  foreign: Readonly<Record<Language, ForeignPartsWithSource>>,
  script: HanScript | undefined,
): Claim[] {
  const counts = new Map<string, number>();
  const bySource = new Map<string, number>();
  const claims: Claim[] = [];
  for (const parallel of chanceOf("parallel claims").shuffle(documents)) {
    const chance = chanceOf(`parallel claims ${parallel.id}`);
    const sides = { en: sideOf(parallel, "en"), zh: sideOf(parallel, "zh") };
    let made = 0;
    for (const at of chance.shuffle(parallel.pairs.map((_, at) => at))) {
      if (made >= MOST_OF_DOCUMENT) break;
      const used = bySource.get(parallel.source) ?? 0;
      if (used >= (MOST_OF_SOURCE[parallel.source] ?? Infinity)) break;
      const lang: Language = chance.yes(0.5) ? "en" : "zh";
      const claimLang: Language = lang === "en" ? "zh" : "en";
      const own = sides[lang].sentences[at]!;
      const told = sides[claimLang].sentences[at]!;
      if (!isClaimable(own, lang) || !isClaimable(told, claimLang)) continue;
      const base = {
        source: parallel.source,
        group: `${parallel.id}/cross/${at}`,
        subject: parallel.id,
        lang,
        claimLang,
      };
      const plan = planEvidence(
        sides[lang],
        at,
        chance,
        undefined,
        chance.yes(0.2) ? foreign[lang].sentence(chance) : undefined,
      );
      const said = evidenceOf(plan, own, lang);
      // Half of the edits are made in the evidence, so that the claim's look tells nothing.
      const inClaim = chance.yes(0.5);
      const edited = inClaim ? told : own;
      const language = inClaim ? claimLang : lang;
      const context: EditContext = {
        chance,
        language,
        around: sides[language].sentences.slice(Math.max(0, at - 5), at + 6),
        foreign: foreign[language],
      };
      let twins: Claim[] | undefined;
      for (const kind of KINDS.toSorted(
        (a, b) => (counts.get(`${a} ${lang}`) ?? 0) - (counts.get(`${b} ${lang}`) ?? 0),
      )) {
        const key = `${kind} ${lang}`;
        const count = counts.get(key) ?? 0;
        if (count >= MOST_GROUPS) continue;
        const found = EDITS[kind]!(edited, context);
        if (found === undefined || found.text === edited) continue;
        // An evidence that says more, or without a condition, still carries the plain claim.
        if (!inClaim && found.label === 1) continue;
        counts.set(key, count + 1);
        const made: Claim = { ...base, kind: `cross+${kind}`, evidence: said, claim: told, label: 2 };
        twins = [
          made,
          inClaim
            ? { ...made, claim: found.text, label: found.label }
            : { ...made, evidence: evidenceOf(plan, found.text, lang), label: 0 },
        ];
        break;
      }
      if (twins === undefined) {
        const other = notShown(sides[claimLang], sides[lang], at, said, chance.next());
        if (other === undefined || (counts.get(`other ${lang}`) ?? 0) >= MOST_GROUPS) continue;
        counts.set(`other ${lang}`, (counts.get(`other ${lang}`) ?? 0) + 1);
        const right: Claim = { ...base, kind: "cross+not-said", evidence: said, claim: told, label: 2 };
        twins = [right, { ...right, claim: other, label: 1 }];
      }
      made++;
      bySource.set(parallel.source, used + 1);
      const turn = chance.yes(OTHER_SCRIPT);
      claims.push(...(turn && script !== undefined ? twins.map((twin) => traditional(twin, script)) : twins));
    }
  }
  return claims;
}

function sideOf({ id, source, pairs }: ParallelDocument, language: Language): Document {
  return { id, source, language, title: "", sentences: pairs.map((pair) => pair[language]) };
}

/** A sentence of the document that the evidence does not show. */
function notShown(told: Document, own: Document, at: number, said: string, draw: number): string | undefined {
  const places = own.sentences.flatMap((sentence, i) =>
    i !== at &&
    !said.includes(sentence) &&
    isClaimable(told.sentences[i]!, told.language) &&
    told.sentences[i] !== told.sentences[at]
      ? [i]
      : [],
  );
  return places.length === 0 ? undefined : told.sentences[places[Math.floor(draw * places.length)]!];
}

function traditional(claim: Claim, script: HanScript): Claim {
  return claim.lang === "zh"
    ? { ...claim, evidence: script.toTraditional(claim.evidence) }
    : { ...claim, claim: script.toTraditional(claim.claim) };
}
