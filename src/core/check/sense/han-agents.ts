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

const DEEDS =
  "出资|投资|承建|修建|建造|施工|设计|监理|承办|主办|协办|监督|负责|赞助|维修|管理|付款|支付|承担|出版|翻译|拍摄|主持|组织|检测|验收|运营|经营|指挥|作曲|作词|编剧|导演";
/** 送餐的是志愿者: he does it. */
const DOES =
  /(?<=^|[，。；：,;])(?<verb>[\p{Script=Han}]{1,6})的(?:是|人是|一方是)(?<who>[\p{Script=Han}\p{L}\p{N}]{2,12}?)(?=[，。；,;、]|$)/gu;
/** 施工方是甲, 设计单位为乙. */
const PARTY = new RegExp(
  String.raw`(?<verb>${DEEDS})(?:方|单位|者|人|商)(?:是|为|：|:)(?<who>[\p{Script=Han}\p{L}\p{N}]{2,12}?)(?=[，。；,;、]|$)`,
  "gu",
);
/** 甲为修复出资. */
const FOR = new RegExp(
  String.raw`^(?<who>[\p{Script=Han}\p{L}\p{N}]{2,12}?)(?:为|给|替|对)[\p{Script=Han}]{1,8}?(?<verb>${DEEDS})(?=[，。；,;、]|$)`,
  "gu",
);
/** 由甲承建，乙设计: the second without the word. */
const PLAIN = new RegExp(
  String.raw`(?<=[，、；])(?<who>[\p{Script=Han}\p{L}\p{N}]{2,10}?)(?<verb>${DEEDS})(?=[，。；,;、]|$)`,
  "gu",
);

export function hanAgentDifferences(
  claim: Statement,
  { share }: Anchor,
  quotes: readonly Statement[],
  evidence: Evidence,
): Difference[] {
  if (!claim.isMostlyHan || share < LEAST) return [];
  const theirs = quotes.flatMap(({ text }) => runsIn(text, false));
  if (theirs.length === 0) return [];
  for (const mine of runsIn(claim.text, true)) {
    const pairs = theirs.flatMap((run) => splitBy(mine, run) ?? []);
    const [first] = pairs;
    if (first === undefined || pairs.some(({ own, other }) => isSame(own, other))) continue;
    const { own, other } = first;
    // Who is named in neither way in the source may be the same by another name.
    if (!evidence.hasText(own) || mine.includes(other)) continue;
    return [{ kind: "role-differs", claimed: own, stated: other }];
  }
  return [];
}

function runsIn(text: string, isClaim: boolean): string[] {
  const marked = [...text.matchAll(MARKED), ...(isClaim ? text.matchAll(CLEFT) : [])];
  const turned = [...text.matchAll(DOES), ...text.matchAll(PARTY)].map(
    ({ groups }) => `${groups?.["who"] ?? ""}${groups?.["verb"] ?? ""}`,
  );
  const plain = [...text.matchAll(isClaim ? FOR : PLAIN)]
    .filter(({ index }) => isClaim || /由[^。；]*$/u.test(text.slice(0, index)))
    .map(({ groups }) => `${groups?.["who"] ?? ""}${groups?.["verb"] ?? ""}`);
  return [...marked.map(({ groups }) => groups?.["run"] ?? ""), ...turned, ...plain];
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
        const [own, other] = [bare(mine.slice(0, at)), bare(theirs.slice(0, there))];
        // 城投｜集团投资 and 城投｜集团施工: what both have is no verb, but a part of the name.
        const [rest, restThere] = [mine.slice(at + length), theirs.slice(there + word.length)];
        if (own === other && rest !== "" && restThere !== "" && rest !== restThere) continue;
        return { own, other };
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
