/**
 * What was changed for something else: "moves from Wednesday to Thursday", "11 instead of 10 euros", 由甲改为乙, 从每周一次增至两次.
 * A claim that names the old one as what holds, without saying that it was so before; and the direction in which a figure went.
 * Without a verb of change or "instead of", a span (from 3 to 6) is none.
 */
import type { Anchor } from "../beside/anchor.ts";
import type { Difference } from "../beside/difference.ts";
import { sidesOf } from "../beside/axes.ts";
import { isMeantIn, vocabularyOf } from "../beside/matches.ts";
import { wordsIn } from "../beside/nearest-clause.ts";
import { thingsNamed } from "../beside/kinds-of-things.ts";
import { quantitiesIn } from "../evidence/quantities.ts";
import { readStatement, type Statement } from "../evidence/statement.ts";

interface Change {
  readonly before: string;
  readonly now: string;
}

const PATTERNS: readonly RegExp[] = [
  /\b(?:mov|chang|switch|shift|transferr?|rename|rais|cut|reduc|increas|extend|shorten|lower|r[io]s|f[ea]ll|grow|grew|dropp?|climb|went|go)\p{L}*\b[^.;,]{0,40}?\bfrom (?<before>[^.;,]{1,40}?) to (?<now>[^.;,]{1,40}?)(?=[.;,]| (?:as of|in|on|at|from|by|for|with|since|after|when|because|and|but|this|last|next)\b|$)/giu,
  /(?:从|由|自)(?<before>[^，。；由]{1,16}?)(?:改为|改成|改到|改至|调整为|调整到|变为|变成|增至|增加到|提高到|上调到|上调至|涨到|涨至|升至|降至|降到|降为|减至|减到|减为|减少到|缩短到|缩短为|延长到|延长至|扩大到|推迟到|提前到|换成|换为|搬到|迁到|迁至)(?<now>[^，。；]{1,16})/gu,
  /原(?:来|先|本|定)?(?:是|为|在)?(?<before>[^，。；]{1,16})[，,]?现(?:在|已)?(?:是|为|在|改为|改成|改到|改在)(?<now>[^，。；]{1,16})/gu,
];
/** It is told of before, or of the change itself. */
const OF_BEFORE =
  /\b(?:was|were|used to|until|before|previous(?:ly)?|formerly|earlier|no longer|instead|rather|not|originally)\b|\p{L}{2}ed\b|原|从前|以前|之前|过去|本来|曾|不再|改|不|没|旧/iu;

const INSTEAD = /\binstead of (?<before>[^.;,:()]{1,40})/giu;

function changesIn({ text }: Statement): Change[] {
  if (text.length > LONGEST) return [];
  const instead = [...text.matchAll(INSTEAD)].map(({ groups = {}, index }) => ({
    before: (groups["before"] ?? "").split(" ").slice(0, WORDS).join(" "),
    now: text.slice(0, index).trim().split(" ").slice(-WORDS).join(" "),
  }));
  const changed = PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ groups = {} }) => ({
      before: groups["before"] ?? "",
      now: groups["now"] ?? "",
    })),
  );
  return [...instead, ...changed];
}

/** On either side of "instead of". */
const WORDS = 4;

export function replacedDifferences(claim: Statement, { statement: stated, share }: Anchor): Difference[] {
  if (share < LEAST) return [];
  const changes = changesIn(stated);
  if (changes.length === 0) return [];
  const turned = directionOf(changes);
  const side = sidesOf(claim).find(({ axis }) => axis === "rise" || axis === "duration");
  if (turned !== undefined && side && side.sign !== turned.sign)
    return [{ kind: "opposite", claimed: side.written, stated: turned.written }];
  if (OF_BEFORE.test(claim.text)) return [];
  const there = vocabularyOf(claim);
  const isNamed = (words: readonly string[]): boolean =>
    words.length > 0 && words.every((word) => isMeantIn(word, there));
  for (const { before, now } of changes) {
    const [old, fresh] = [wordsApart(before, now), wordsApart(now, before)];
    // A word for a word may be style; a day and a figure are not.
    if (!isThing(before)) continue;
    if (isNamed(old) && fresh.length > 0 && !fresh.some((word) => isMeantIn(word, there)))
      return [{ kind: "name-differs", claimed: before.trim(), stated: now.trim() }];
  }
  return [];
}

function isThing(words: string): boolean {
  return (
    /\d|\p{Script=Han}/u.test(words) ||
    readStatement(words).atoms.some(({ key }) => thingsNamed(key).length > 0)
  );
}

/** Words of the one that the other has not. */
function wordsApart(own: string, other: string): string[] {
  const there = vocabularyOf(readStatement(other));
  return [...wordsIn(own)].filter((word) => !isMeantIn(word, there));
}

/** Where all figures of the sentence went the same way. */
function directionOf(changes: readonly Change[]): { sign: 1 | -1; written: string } | undefined {
  const signs = changes.flatMap(({ before, now }) => {
    const [one, other] = [quantitiesIn(before), quantitiesIn(now)];
    const [from, to] = [one.at(-1), other[0]];
    const kind = to?.unit?.kind ?? from?.unit?.kind;
    if (!from || !to || kind === "date" || kind === "clock" || from.amount === to.amount) return [];
    if (from.unit && to.unit && from.unit.kind !== to.unit.kind) return [];
    const factor = (to.unit ?? from.unit)?.factor ?? 1;
    const difference = to.amount * factor - from.amount * ((from.unit ?? to.unit)?.factor ?? 1);
    return [
      { sign: difference > 0 ? (1 as const) : (-1 as const), written: `${before.trim()} → ${now.trim()}` },
    ];
  });
  const [first] = signs;
  return first && signs.every(({ sign }) => sign === first.sign) ? first : undefined;
}

/** Share of the claim in the sentence. */
const LEAST = 0.35;
const LONGEST = 600;
