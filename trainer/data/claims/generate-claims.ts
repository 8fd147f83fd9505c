/** Goes through documents and makes twins of each kind up to a limit, rare kinds first. */
import type { HanScript } from "../han-script.ts";
import type { Document, Language } from "../read/reading.ts";
import { chanceOf } from "../seeded-random.ts";
import type { Claim } from "./claim.ts";
import type { ForeignPartsWithSource } from "./foreign-parts.ts";
import { EDITS, isClaimable, removedEvidence, twinClaims } from "./twin-claims.ts";

/** Groups of a kind in a language. */
const MOST_GROUPS = 4_000;
/** The same for evidence without its sentence, which shared words tell at once. */
const MOST_REMOVED = 400;
/** Groups from one document, so that a long one does not make the set. */
const MOST_OF_DOCUMENT = 8;
/** Share of Chinese groups with the claims or the evidence in the other script. */
const OTHER_SCRIPT = 0.15;

export function generateClaims(
  documents: readonly Document[],
  language: Language,
  foreign: ForeignPartsWithSource,
  script: HanScript | undefined,
): Claim[] {
  const counts = new Map<string, number>(
    [...Object.keys(EDITS), "evidence-removed"].map((kind) => [kind, 0]),
  );
  const claims: Claim[] = [];
  // Sentences that many pages share would stand in both splits.
  const used = new Set<string>();
  const order = chanceOf(`claims ${language}`);
  for (const document of order.shuffle(documents.filter((one) => one.language === language))) {
    const chance = chanceOf(`claims ${document.id}`);
    const places = chance.shuffle(document.sentences.map((_, at) => at));
    let made = 0;
    for (const at of places) {
      if (made >= MOST_OF_DOCUMENT) break;
      const sentence = document.sentences[at]!;
      if (used.has(sentence) || !isClaimable(sentence, language)) continue;
      used.add(sentence);
      const group = `${document.id}/${language}/${at}`;
      const kinds = [...counts]
        .filter(([kind, count]) => count < (kind === "evidence-removed" ? MOST_REMOVED : MOST_GROUPS))
        .toSorted((a, b) => a[1] - b[1]);
      for (const [kind, count] of kinds) {
        const options = { chance, foreign, group };
        const twins =
          kind === "evidence-removed"
            ? removedEvidence(document, at, options)
            : twinClaims(document, at, kind, options);
        if (twins === undefined) continue;
        counts.set(kind, count + 1);
        made++;
        claims.push(...inScript(twins, language, script, chance.next(), chance.yes(0.5)));
        break;
      }
    }
  }
  return claims;
}

/** Some groups with one side in traditional characters; the kind says so. */
function inScript(
  twins: readonly Claim[],
  language: Language,
  script: HanScript | undefined,
  draw: number,
  claimSide: boolean,
): readonly Claim[] {
  if (language !== "zh" || script === undefined || draw >= OTHER_SCRIPT) return twins;
  return twins.map((twin) =>
    Object.assign({}, twin, {
      kind: `script+${twin.kind}`,
      ...(claimSide
        ? { claim: script.toTraditional(twin.claim) }
        : { evidence: script.toTraditional(twin.evidence) }),
    }),
  );
}
