/** Claims that are half of a longer sentence, from pairs of a sentence and the two that say the same; each half true, or edited. */
import type { EditContext } from "../edits/edit.ts";
import { tsvRows } from "../delimited.ts";
import { type Document, untokenized } from "../read/reading.ts";
import { chanceOf } from "../seeded-random.ts";
import type { Claim } from "./claim.ts";
import type { ForeignPartsWithSource } from "./foreign-parts.ts";
import { EDITS, newWords } from "./twin-claims.ts";

const MOST_GROUPS = 9_000;
const KINDS = ["role", "from-to", "unit", "quantifier", "direction", "date", "number", "name", "negation"];

export interface SplitSentence {
  readonly id: string;
  readonly whole: string;
  readonly halves: readonly [string, string];
}

/** Lines of `whole<TAB>first <::::> second`, tokenised. Lines with odd quotes are left out. */
export function readWikiSplit(source: string, text: string): SplitSentence[] {
  return tsvRows(text).flatMap(([whole = "", parts = ""], number) => {
    const [first, second] = parts
      .split("<::::>")
      .map((part) => untokenized(part.replaceAll("'' ", '"').replaceAll(" ''", '"')));
    const joined = untokenized(whole.replaceAll("'' ", '"').replaceAll(" ''", '"'));
    if (
      first === undefined ||
      second === undefined ||
      /^['"(]|"|''/u.test(joined) ||
      first.length < 25 ||
      second.length < 25
    )
      return [];
    return [{ id: `${source}/${number}`, whole: joined, halves: [first, second] as const }];
  });
}

/** The first half, whose subject is named; the whole sentence is the evidence, or the halves are and the whole is the claim. */
export function splitClaims(sentences: readonly SplitSentence[], foreign: ForeignPartsWithSource): Claim[] {
  const claims: Claim[] = [];
  for (const { id, whole, halves } of chanceOf("split claims").shuffle(sentences)) {
    if (claims.length >= 2 * MOST_GROUPS) break;
    const chance = chanceOf(`split ${id}`);
    const context: EditContext = { chance, language: "en", around: [whole], foreign };
    const joined = halves.join(" ");
    const [evidence, claim] = chance.yes(0.3)
      ? [joined, whole]
      : [
          whole,
          /^(?:He|She|It|They|This|These|His|Her|Its|Their|There)\b/u.test(halves[1])
            ? halves[0]
            : chance.pick(halves),
        ];
    for (const kind of chance.shuffle(KINDS)) {
      const inClaim = chance.yes(0.5);
      const edited = EDITS[kind]!(inClaim ? claim : evidence, context);
      if (edited === undefined || edited.label !== 0) continue;
      // An edit of the other half of the evidence leaves the claim true.
      if (!inClaim && !changesWhatIsClaimed(evidence, edited.text, claim)) continue;
      const missing = inClaim ? newWords(evidence, edited.text) : newWords(edited.text, evidence);
      const stranger = missing.length > 0 && chance.yes(0.85) ? foreign.holding(missing, chance) : undefined;
      const first = chance.yes(0.5);
      const shown = (text: string): string =>
        stranger === undefined ? text : first ? `${stranger} ${text}` : `${text} ${stranger}`;
      const base = {
        source: "wikisplit",
        group: id,
        subject: id,
        lang: "en",
        claimLang: "en",
        kind: `split+${kind}`,
      } as const;
      claims.push({ ...base, evidence: shown(evidence), claim, label: 2 });
      claims.push({
        ...base,
        evidence: shown(inClaim ? evidence : edited.text),
        claim: inClaim ? edited.text : claim,
        label: 0,
      });
      break;
    }
  }
  return claims;
}

/** Does the claim hold the words that the edit took out of the evidence, with their neighbours? */
function changesWhatIsClaimed(before: string, after: string, claim: string): boolean {
  const words = before.split(" ");
  const changed = after.split(" ");
  let at = 0;
  while (at < words.length && words[at] === changed[at]) at++;
  const around = words
    .slice(Math.max(0, at - 1), at + 2)
    .join(" ")
    .replace(/[.,;]/gu, "");
  return claim.replace(/[.,;]/gu, "").includes(around);
}

export function documentsOfSplit(sentences: readonly SplitSentence[]): Document[] {
  return sentences.map(({ id, whole }) => ({
    id,
    source: "wikisplit",
    language: "en",
    title: "",
    sentences: [whole],
  }));
}
