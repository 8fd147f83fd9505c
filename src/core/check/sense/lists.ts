/**
 * Members of a list: one that the claim adds to those which its source has together, and one that the source has on the
 * other side ("not included are …"). Lists are what stands between commas and "and", 、 and 和.
 */
import type { Anchor } from "../beside/anchor.ts";
import type { Difference } from "../beside/difference.ts";
import { matchesIn, vocabularyOf } from "../beside/matches.ts";
import { readStatement, type Statement } from "../evidence/statement.ts";

const ENGLISH =
  /(?<![\p{L}\p{N}'’-])((?:[\p{L}\p{N}'’-]+ ){0,3}[\p{L}\p{N}'’-]+(?:, (?:[\p{L}\p{N}'’-]+ ){0,3}[\p{L}\p{N}'’-]+)*,? (?:and|or) (?:[\p{L}\p{N}'’-]+ ?){1,4})/gu;
const CHINESE =
  /(?:[\p{Script=Han}\p{N}]{1,9}[、])+[\p{Script=Han}\p{N}]{1,9}?(?:(?:和|或|及|与|以及)[\p{Script=Han}\p{N}]{1,8})?(?=[，。；,;]|$)|[\p{Script=Han}\p{N}]{1,8}(?:和|或|及|以及)[\p{Script=Han}\p{N}]{1,8}(?=[，。；,;]|$)/gu;

export function listDifferences(claim: Statement, { statement: stated }: Anchor): Difference[] {
  const there = vocabularyOf(stated);
  for (const items of listsIn(claim)) {
    const bare = items.map((item, nth) => coreOf(item, nth === 0, nth === items.length - 1));
    const lists = listsIn(stated).map((list) => ({
      list,
      there: vocabularyOf(readStatement(list.join(" , "))),
    }));
    // Where the sentence has a list of most of them, the rest must be in it too.
    const own = lists.find(
      (one) => bare.filter((item) => isItemIn(item, one.there)).length >= Math.max(2, bare.length - 1),
    );
    const held = bare.map((item) => ({ item, isThere: isItemIn(item, own?.there ?? there) }));
    const out = held.filter(({ isThere }) => !isThere);
    // What shares nothing with the sentence is not a list of it.
    if (out.length !== 1 || held.length - out.length < (held.length > 2 ? 2 : 1)) continue;
    const theirs = own?.list;
    if (theirs === undefined && (held.length < 3 || !claim.isMostlyHan)) continue;
    return [
      {
        kind: "list-differs",
        claimed: out[0]?.item ?? "",
        stated: (theirs ?? []).join(claim.isMostlyHan ? "、" : ", ") || stated.original.trim(),
      },
    ];
  }
  return [];
}

function listsIn({ text, isMostlyHan }: Statement): string[][] {
  const runs = [...text.matchAll(isMostlyHan ? CHINESE : ENGLISH)].map(({ 0: run }) => run);
  return runs
    .map((run) =>
      run
        .split(isMostlyHan ? /[、]|和|或|以及|及|与/u : /,? (?:and|or) |, /u)
        .map((item) => item.trim())
        .filter((item) => item !== ""),
    )
    .filter((items) => items.length >= 2);
}

/** Before the first member and behind the last stands what is said of them. */
function coreOf(item: string, isFirst: boolean, isLast: boolean): string {
  if (!isFirst && !isLast) return item;
  if (/\p{Script=Han}/u.test(item)) return isFirst ? item.slice(-2) : item.slice(0, 2);
  const content = readStatement(item).atoms.filter(({ isContent }) => isContent);
  const one = isFirst ? content.at(-1) : content[0];
  return one?.written ?? item;
}

function isItemIn(item: string, vocabulary: ReturnType<typeof vocabularyOf>): boolean {
  const read = readStatement(item);
  const matched = matchesIn(read, [vocabulary]);
  const content = read.atoms.flatMap((atom, nth) =>
    atom.isContent && atom.kind !== "number" ? [matched[nth] === true] : [],
  );
  return content.length === 0 || content.some(Boolean) || vocabulary.text.includes(item);
}
