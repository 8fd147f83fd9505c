/**
 * Another reason: the claim says why, its source of the same says why too, and the two have no word in common. Reasons that
 * follow a word for them ("because", "due to", 因, 由于); what is only implied is none.
 */
import type { Anchor } from "../beside/anchor.ts";
import type { Difference } from "../beside/difference.ts";
import { isMeantIn, vocabularyOf } from "../beside/matches.ts";
import { wordsIn } from "../beside/nearest-clause.ts";
import type { Statement } from "../evidence/statement.ts";

const CAUSE =
  /\b(?:because(?: of)?|due to|owing to|thanks to|as a result of|on account of|since(?! \d| the (?:summer|winter|spring|autumn)))\s(?<english>[^,;.]+)|(?:因为|由于|因(?![此而素果]))(?<chinese>[^，。；,;]{2,20})|原因是(?<reason>[^，。；,;]{2,24})/giu;

/** Share of the claim in the sentence. */
const LEAST = 0.45;
/** Or of what is not the reason. */
const LEAST_REST = 0.5;
/** Of the claimed reason's words, in the sentence or the next, from which on it is a wording of the same. */
const SAME = 0.34;

export function causeDifferences(
  claim: Statement,
  { statement: stated, share }: Anchor,
  next: string,
): Difference[] {
  const mine = causesIn(claim.text)[0]?.text;
  if (mine === undefined) return [];
  // The reason itself may be wrong: what is left of the claim shows that the sentence is meant.
  const rest = [...wordsIn(claim.text.replace(mine, " "))];
  const said = rest.filter((word) => isMeantIn(word, vocabularyOf(stated))).length;
  if (share < LEAST && (rest.length < 2 || said < rest.length * LEAST_REST)) return [];
  const theirs = [...causesIn(stated.text), ...causesIn(next)][0]?.text;
  if (theirs === undefined) return [];
  const words = [...wordsIn(mine)];
  const there = vocabularyOf(stated);
  const found = words.filter((word) => isMeantIn(word, there) || next.includes(word)).length;
  if (words.length === 0 || found / words.length >= SAME) return [];
  return [{ kind: "clause-missing", claimed: mine.trim(), stated: theirs.trim() }];
}

export interface Cause {
  readonly text: string;
  /** To the end of the sentence, but for what it caused. */
  readonly whole: string;
  /** By a word that is of times as well. */
  readonly isSince: boolean;
  /** "Due to security concerns": a thing, of which nothing is said to have happened. */
  readonly isThing: boolean;
}

export function causesIn(text: string): Cause[] {
  return [...text.matchAll(CAUSE)].map(({ 0: clause, groups = {}, index }) => ({
    text: groups["english"] ?? groups["chinese"] ?? groups["reason"] ?? "",
    whole: text.slice(index).replace(/而(?![且后]).*$/su, ""),
    isSince: /^since\b/iu.test(clause),
    isThing: /^(?:because of|due|owing|thanks|as a result|on account)\b/iu.test(clause),
  }));
}
