/**
 * A denial taken from one to another: the source says of the school that it takes no money, and of the shop something else;
 * the claim says of the shop that it takes none. Who stands at the head of its clause; a day or a place there names nobody.
 */
import type { Difference } from "../beside/difference.ts";
import { clausesIn, isDeniedIn, isWordOf, type WordedClause, wordsIn } from "../beside/nearest-clause.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Statement } from "../evidence/statement.ts";

/** No subject at the head of a Chinese clause: times, places behind a word, words that join, pronouns. */
const NO_HEAD =
  /^(?:[春夏秋冬今明昨去前后早晚每白夜平当从在如若因由但而也都还就并又却只这那其此该它他她们我你您谁本另再则所可以一二三四五六七八九十\d]|目前|现在|周[一二三四五六日末]|星期|凡|除|对|为|已|要|请|不|没|未|无)/u;
const PRONOUN = /\b(?:it|he|she|they|this|that|these|those|we|i|you|who|which)\b/u;
/** Sentences on either side of the quotes in which one and the other are told of. */
const AROUND = 4;

export function othersDenials(claim: Statement, quotes: readonly number[], evidence: Evidence): Difference[] {
  const denied = clausesIn(claim).filter((clause) => isDeniedIn(claim, clause));
  if (denied.length === 0) return [];
  const first = Math.min(...quotes) - AROUND;
  const last = Math.max(...quotes) + AROUND;
  const near = evidence.around(quotes).filter((place) => place >= first && place <= last);
  const theirs = near.flatMap((place) => {
    const stated = evidence.statement(place);
    return clausesIn(stated).map((clause, nth) => ({
      stated,
      clause,
      isDenied: isDeniedIn(stated, clause),
      isFirst: nth === 0,
    }));
  });
  const split = claim.isMostlyHan ? splitHan : splitEnglish;
  for (const clause of denied) {
    const pairs = theirs.flatMap(({ stated, clause: other, isDenied, isFirst }) => {
      const heads = isDenied && isFirst ? split(clause, other) : undefined;
      return heads ? [{ ...heads, stated }] : [];
    });
    const isSaid = theirs.some(
      ({ clause: other, isDenied }) => isDenied && pairs.some(({ mine }) => isWordOf(mine, other)),
    );
    const found = pairs.find(
      ({ mine, other }) =>
        !clause.text.includes(other) &&
        theirs.some((one) => !one.isDenied && headOf(one.clause, claim.isMostlyHan) === mine),
    );
    if (found && !isSaid)
      return [
        {
          kind: "role-differs",
          claimed: writtenIn(claim, found.mine),
          stated: writtenIn(found.stated, found.other),
        },
      ];
  }
  return [];
}

/** Of an English stem the word. */
function writtenIn({ atoms }: Statement, word: string): string {
  return atoms.find(({ key }) => key === word)?.written ?? word;
}

interface Heads {
  readonly mine: string;
  readonly other: string;
}

/** Both end in the same denial: 书店演出｜不收钱, 学校｜不收钱. */
function splitHan({ text }: WordedClause, { text: stated }: WordedClause): Heads | undefined {
  const at = text.search(/[不没未无免勿]/u);
  const denial = text.slice(at).trim();
  const there = stated.indexOf(denial);
  if (at < 2 || denial.length < 2 || there < 2) return undefined;
  const [mine, other] = [text.trim().slice(0, 2), stated.slice(0, there).trim()];
  if (NO_HEAD.test(mine) || NO_HEAD.test(other) || other.includes(mine)) return undefined;
  return { mine, other };
}

function splitEnglish(clause: WordedClause, stated: WordedClause): Heads | undefined {
  const [mine, other] = [headOf(clause, false), headOf(stated, false)];
  if (mine === undefined || other === undefined || PRONOUN.test(stated.text)) return undefined;
  const rest = [...clause.words].filter((word) => word !== mine);
  const isSame = rest.length > 0 && rest.every((word) => isWordOf(word, stated));
  return isSame && !isWordOf(mine, stated) && !isWordOf(other, clause) ? { mine, other } : undefined;
}

function headOf({ text, words }: WordedClause, isHan: boolean): string | undefined {
  return isHan ? text.trim().slice(0, 2) : [...wordsIn(text)].find((word) => words.has(word));
}
