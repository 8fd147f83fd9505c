/**
 * Clauses of a claim that nobody wrote: a cause, a purpose or an addition of whose words the quotes and what stands
 * beside them have next to nothing. One clause of several; a claim of one clause is weighed as a whole.
 */
import type { Anchor } from "../beside/anchor.ts";
import type { Difference } from "../beside/difference.ts";
import { matchesIn, type Vocabulary } from "../beside/matches.ts";
import { type Atom, type Statement, writtenAt } from "../evidence/statement.ts";

const CUT =
  /[,，;；:：。()（）—](?!\d)|\s[-–]\s|\b(?:because|since(?! \d)|due to|owing to|so that|in order to|for which|which|who|where|as(?= (?:two|three|it|they|he|she|the|his|her|its|there|this)\b)|and|but|while|after|before|until|unless|or else|or(?= the| it| you)|if|though)\b|因为|由于|因(?![此而])|以便|为了|否则|以免|因此|所以|并(?!非)|而(?![且后])|但/giu;
/** Content words of a clause that says something by itself; of Chinese characters. */
export const LEAST_WORDS = 2;
export const LEAST_HAN = 4;
/** Share of them in the sources from which on it may be a paraphrase. */
const SPOKEN_OF = 0.34;
/** Share of them that no source has at all: in a long text nearly every word stands somewhere. */
const NOWHERE = 0.5;
const NOWHERE_PLAIN = 0.75;
/** A cause, a purpose or an addition, by its first word. */
const ADDED =
  /^\s*(?:because|since|due to|owing to|so that|in order to|for which|which|who|where|as|and|but|until)\b|^(?:因|由于|以便|为了|否则|所以|并|而|但)/iu;
/** Of a clause that was put in, most that is there by chance; of the rest, least that must be; and its words. */
const HARDLY = 0.25;
const HARDLY_HAN = 0.34;
const TAKEN = 0.8;
const LEAST_REST = 3;
/** The rest of the claim must be spoken of, or it is no addition. */
const REST = 0.7;

/** `gone`: atoms of the claim that no source has, in any form. */
export function missingClauses(
  claim: Statement,
  near: readonly Vocabulary[],
  gone: ReadonlySet<Atom>,
  anchor: Anchor | undefined,
): Difference[] {
  const matched = matchesIn(claim, near);
  const inAnchor = anchor?.matched ?? [];
  const parts = partsOf(claim);
  if (parts.length < 2) return [];
  const counted = parts.map((part) => {
    const own = claim.atoms.flatMap((atom, nth) =>
      isIn(atom, part) && atom.isContent && atom.kind !== "number"
        ? [{ atom, isThere: matched[nth] === true, isTaken: inAnchor[nth] === true }]
        : [],
    );
    return {
      part,
      all: own.length,
      found: own.filter(({ isThere }) => isThere).length,
      taken: own.filter(({ isTaken }) => isTaken).length,
      nowhere: own.filter(({ atom }) => gone.has(atom)).length,
      isHan: own[0]?.atom.kind === "han",
    };
  });
  return counted.flatMap((one) => {
    const { part, all, found, nowhere, isHan } = one;
    const rest = counted.filter((other) => other !== one);
    const restAll = rest.reduce((sum, other) => sum + other.all, 0);
    // One sentence has the rest: what was put together of several is a summary, and in other words.
    const restFound = rest.reduce((sum, other) => sum + other.taken, 0);
    // All else was taken from there: then this was put in.
    const isPutIn =
      all >= (isHan ? LEAST_HAN : LEAST_WORDS) &&
      found / all <= (isHan ? HARDLY_HAN : HARDLY) &&
      nowhere > 0 &&
      restAll >= (isHan ? 2 : 1) * LEAST_REST &&
      restFound / restAll >= TAKEN;
    const isAdded = ADDED.test(claim.text.slice(part.start, part.end));
    const isJoined = /^\s*(?:and|where|who|which)\b/iu.test(claim.text.slice(part.start, part.end));
    const least = (isHan ? LEAST_HAN : LEAST_WORDS) * (isAdded ? 1 : 2);
    if (isPutIn) return [{ kind: "clause-missing", claimed: writtenAt(claim, part) }];
    if (
      all < least ||
      found / all >= SPOKEN_OF ||
      nowhere / all < (isAdded && !isJoined ? NOWHERE : NOWHERE_PLAIN)
    )
      return [];
    if (restAll === 0 || restFound / restAll < REST) return [];
    return [{ kind: "clause-missing", claimed: writtenAt(claim, part) }];
  });
}

interface Part {
  readonly start: number;
  readonly end: number;
}

function isIn({ start, end }: Atom, part: Part): boolean {
  return start >= part.start && end <= part.end;
}

function partsOf({ text }: Statement): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { index, 0: sign } of text.matchAll(CUT)) {
    if (/[\p{L}\p{N}]/u.test(text.slice(from, index))) parts.push({ start: from, end: index });
    from = /\p{L}/u.test(sign) ? index : index + sign.length;
  }
  if (/[\p{L}\p{N}]/u.test(text.slice(from))) parts.push({ start: from, end: text.length });
  return parts;
}
