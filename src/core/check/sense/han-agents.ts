/**
 * Who does it in Chinese, whatever the verb: 由甲承担, 归甲负责, 被甲发现, 是甲发现的. Where the sentence that says the same names
 * another behind such a word, before the same verb, it is not the one that the claim names.
 */
import type { Anchor } from "../beside/anchor.ts";
import type { Difference } from "../beside/difference.ts";
import { alikeOf, alikeWordsIn } from "../beside/word-relations.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Statement } from "../evidence/statement.ts";

/** Who it is with the verb behind, as they stand. */
const MARKED = /(?<!自|理)(?:由(?!于|此)|被|归)(?<run>[\p{Script=Han}\p{L}\p{N}]{3,24})/gu;
const CLEFT = /是(?<run>[\p{Script=Han}\p{L}\p{N}]{3,20})的(?=[。，,；;]|$)/gu;

export function hanAgentDifferences(
  claim: Statement,
  { statement, share }: Anchor,
  evidence: Evidence,
): Difference[] {
  if (!claim.isMostlyHan || share < LEAST) return [];
  const theirs = runsIn(statement.text, false);
  if (theirs.length === 0) return [];
  for (const mine of runsIn(claim.text, true)) {
    const pairs = theirs.flatMap((run) => splitBy(mine, run) ?? []);
    const [first] = pairs;
    if (first === undefined || pairs.some(({ own, other }) => isSame(own, other))) continue;
    const { own, other } = first;
    // Who is named in neither way in the source may be the same by another name.
    if (!evidence.hasText(own) || claim.text.includes(other)) continue;
    return [{ kind: "role-differs", claimed: own, stated: other }];
  }
  return [];
}

function runsIn(text: string, isClaim: boolean): string[] {
  const marked = [...text.matchAll(MARKED), ...(isClaim ? text.matchAll(CLEFT) : [])];
  return marked.map(({ groups }) => groups?.["run"] ?? "");
}

/** Both before the same verb: 养老院｜付, 物业公司｜付款. The verb is the first that both have behind at least two characters. */
function splitBy(mine: string, theirs: string): { own: string; other: string } | undefined {
  for (let at = 2; at < mine.length; at++) {
    for (const length of [2, 1]) {
      const verb = mine.slice(at, at + length);
      if (verb.length < length || (length === 1 && at + 1 < mine.length && !VERBS.has(verb))) continue;
      const words = [verb, ...alikeOf(verb)];
      for (const word of words) {
        const there = theirs.indexOf(word, 2);
        if (there < 2) continue;
        return { own: bare(mine.slice(0, at)), other: bare(theirs.slice(0, there)) };
      }
    }
  }
  // 清理 and 清运, 付款 and 支付: one character of the two.
  const [last, other] = [mine.slice(-2), theirs.slice(-2)];
  const isKin = mine.length >= 4 && theirs.length >= 4 && Array.from(last).some((one) => other.includes(one));
  return isKin ? { own: bare(mine.slice(0, -2)), other: bare(theirs.slice(0, -2)) } : undefined;
}

const VERBS = new Set(Array.from("付修建造写画教管买卖送打救赔开关办查"));

function bare(name: string): string {
  return name.replace(/(?:来|去|共同|一起|负责|自行|单独|统一)$/u, "");
}

/** Two characters in common, or two words for one thing. */
function isSame(own: string, other: string): boolean {
  for (let at = 0; at + 2 <= own.length; at++)
    if (other.includes(own.slice(at, at + 2)) && own.slice(at, at + 2) !== "公司") return true;
  const words = alikeWordsIn(own).filter(({ word }) => word.length > 1);
  return words.some(({ word }) => [...alikeOf(word)].some((one) => other.includes(one)));
}

/** Share of the claim in the sentence. */
const LEAST = 0.3;
