/**
 * The same rule said from its other side: "not without consent" and "with consent", 除非得到同意不得 and 经同意可以, "only
 * members may" and "nobody but members may". Then a "not", or a may for a may not, is no difference.
 */
import { isMeantIn, vocabularyOf } from "../beside/matches.ts";
import { wordsIn } from "../beside/nearest-clause.ts";
import { readStatement, type Statement } from "../evidence/statement.ts";

const DENIES =
  /\b(?:not|no|never|nobody|none|cannot|forbidden|prohibited|banned|refused)\b|n['’]t\b|不(?!同|仅|但|论|管)|未(?!来)|禁|勿|严禁|谢绝/iu;
/** "Not without …": what must be there. */
const BARRED =
  /(?:\bwithout(?: having)?\b|\bunless\b|\bexcept(?: with| if| when| after)?\b|\buntil\b|\bbefore\b|未经|不经|没有经过|没经过|除非|没有)(?<condition>[^,;.，；。]{2,60})/giu;
/** "With …, after …": what is there. */
const MET =
  /(?:\bif\b|\bwith\b|\bunder\b|\bonce\b|\bafter\b|\bprovided(?: that)?\b|\bas long as\b|\bwhen\b|\bby\b|\bwho(?:ever)? (?:has|have)\b|只要|只有在?|如果|如(?=经|有)|若|经过?|得到|取得|征得|凭|在(?=.{2,12}(?:情况|条件|前提)下))(?<condition>[^,;.，；。]{2,60})|(?<=^|[，。；,])(?<early>[^，。；,]{2,20}?)(?:之后|以后|后|了|才)(?:，?才|，?方|，?可|能|，?就)/giu;
const ONLY = /\bonly\b|只有|仅(?=限|有)|限于/iu;
const ALL_BUT =
  /\b(?:except|nobody but|no one but|apart from|other than|besides)\b|除了?[^，。；]{1,16}(?:[，,]|之外|以外|外)|以外的|之外的/iu;

/** Share of the one condition's words in the other. */
const SAME = 0.4;

export function isSameRule(claim: Statement, stated: Statement): boolean {
  const [mine, theirs] = [claim.text, stated.text];
  if (turned(mine, theirs) || turned(theirs, mine)) return true;
  if (barsOthers(mine, theirs) || barsOthers(theirs, mine)) return true;
  return (
    (ONLY.test(theirs) && ALL_BUT.test(mine) && DENIES.test(mine)) ||
    (ONLY.test(mine) && ALL_BUT.test(theirs) && DENIES.test(theirs))
  );
}

/** The one bars it without what the other has. */
function turned(barred: string, met: string): boolean {
  if (!DENIES.test(barred) || deniesBesides(met)) return false;
  return conditionsIn(met, MET).some((condition) =>
    conditionsIn(barred, BARRED).some((other) => isAlike(condition, other)),
  );
}

/** "Non-members are not admitted" and "only members are", 非会员不得 and 只有会员可以. */
function barsOthers(barred: string, only: string): boolean {
  const others = /\bnon-?(?<who>[a-z]{3,})|(?<=^|[，。；])非(?<han>[^不未，。；]{2,8})(?=不|未|禁|勿)/iu.exec(
    barred,
  )?.groups;
  const who = others?.["who"] ?? others?.["han"];
  return (
    who !== undefined &&
    DENIES.test(barred) &&
    ONLY.test(only) &&
    !DENIES.test(only) &&
    only.toLowerCase().includes(who.toLowerCase())
  );
}

/** What is denied beside the conditions that it makes. */
function deniesBesides(text: string): boolean {
  return DENIES.test(text.replaceAll(BARRED, " "));
}

function conditionsIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(({ groups }) => groups?.["condition"] ?? groups?.["early"] ?? "");
}

function isAlike(one: string, other: string): boolean {
  const words = [...wordsIn(one)];
  const there = vocabularyOf(readStatement(other));
  const found = words.filter((word) => isMeantIn(word, there)).length;
  return found > 0 && found >= Math.min(words.length, [...wordsIn(other)].length) * SAME;
}
