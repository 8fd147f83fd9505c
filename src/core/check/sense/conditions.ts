/**
 * Under which condition it holds: what a claim says "even if" or "whatever" of, where its source has "except", "unless"
 * or "not without"; an exception that is not one; a need that is denied. By the words that make conditions.
 */
import type { Anchor } from "../beside/anchor.ts";
import type { Difference } from "../beside/difference.ts";
import { exceptionMeant } from "./side-differences.ts";
import type { Statement } from "../evidence/statement.ts";

const UNCONDITIONAL =
  /\b(?:even (?:if|to|in|for|when|while|without|then|after|before|during|though)|whether or not|whether (?=.{2,40} or not\b)|whatever|however (?:long|much|many|old|late|big)|regardless|no matter|in any case|at any time|under all circumstances|with or without|anyone|without (?:any )?(?:consent|permission|asking|an? \w+|(?:the|their|his|her) \w+(?:'s)? (?:consent|permission)))\b|即使|也不行|也可以|也能|也不能|无论|不论|不管|任何时候|随时|任何人|任意|谁[^，。；]{0,6}都|哪[^，。；]{0,6}都|照样|再[^，。；]{1,6}也|不必经过|(?:无需|无须|不必|不用|不需要)(?!花|付|交|掏|买|钱|费)/iu;
const CONDITIONED =
  /\b(?:except|unless|only if|only when|only with|only after|provided|if|without (?:[\p{L}’'-]+ ){0,4}?(?:consent|permission|approval|agreement|certificate|licen[cs]e|supervision)|everyone else|all others|otherwise|so long as|subject to|must be|until|as long as|less than|more than|at least|under \w+ may|watch(?:es|ed)?)\b|除非|除外|未经|须经|方可|如果|如(?=[其遇])|若|只有|前提|的，|须|必须|不足|超过|以上|以下|应(?=派|于)|否则|其余|其他人|别人|的除外|方能|才(?=能|可|给|会)/iu;
const EXCEPT =
  /\b(?:except|unless|other than|apart from|save for)\b|除外|不受此限|不在此限|除非|除了|除(?!夕|尘|草|湿|霜)[^，。；]{1,14}(?:之|以)?外/iu;
/** Words that make an exception part of what is said. */
const INCLUSIVE = /\b(?:even|including|also|as well|too)\b|也(?=不|无|没|照样|要|须|得|可|能|需)|包括|即使/iu;

export function conditionDifferences(
  claim: Statement,
  { statement: stated, share }: Anchor,
  around: string,
): Difference[] {
  // What is said of the exception itself passes over none.
  if (share < LEAST || (exceptionMeant(claim, stated) && !INCLUSIVE.test(claim.text))) return [];
  const [mine, theirs] = [claim.text, stated.text];
  const free = UNCONDITIONAL.exec(mine);
  if (free && !isFree(theirs)) {
    const bound = CONDITIONED.exec(theirs);
    if (bound)
      return [{ kind: "condition-differs", claimed: free[0], stated: clauseAt(theirs, bound.index) }];
  }
  const even = /\b(?:even|including) (?:to |for |in |if |with )?(?:the |an? )?([\p{L}-]{4,})/iu.exec(
    mine,
  )?.[1];
  const denied =
    even &&
    around
      .match(/[^.;,]+/gu)
      ?.find(
        (part) =>
          part.toLowerCase().includes(even.toLowerCase()) && /\b(?:not|no|never|without)\b/iu.test(part),
      );
  if (denied && !/\b(?:not|no|never)\b/iu.test(mine))
    return [{ kind: "condition-differs", claimed: `even … ${even}`, stated: denied.trim() }];
  const except = EXCEPT.exec(`${theirs}\n${around}`);
  if (except && INCLUSIVE.test(mine) && !INCLUSIVE.test(theirs) && !EXCEPT.test(mine)) {
    const inclusive = INCLUSIVE.exec(mine)?.[0] ?? "";
    return [
      {
        kind: "condition-differs",
        claimed: inclusive,
        stated: clauseAt(`${theirs}\n${around}`, except.index),
      },
    ];
  }
  // Of all it is not true, where some are taken out.
  const all = ALL.exec(mine);
  const out = all && !EXCEPT.test(mine) && !DENIED.test(mine) ? EXCEPT.exec(theirs) : null;
  if (all && out && !ALL.test(theirs.slice(0, out.index)))
    return [{ kind: "condition-differs", claimed: all[0], stated: clauseAt(theirs, out.index) }];
  return [];
}

/** "Not without a permit" makes a condition. */
function isFree(text: string): boolean {
  const said = UNCONDITIONAL.exec(text)?.[0];
  return said !== undefined && !(said.startsWith("without") && DENIED.test(text));
}

const ALL = /\b(?:all|every|any|always|everyone|everybody)\b|所有|全部|任何|一律|都/iu;
const DENIED = /\b(?:not|no|never|none)\b|不|未|无|没/iu;

function clauseAt(text: string, at: number): string {
  const from =
    Math.max(...["，", "。", "；", ";", ".", "\n"].map((sign) => text.lastIndexOf(sign, at - 1))) + 1;
  const end = /[，。；;.\n]|$/u.exec(text.slice(at))?.index ?? 0;
  return text.slice(from, at + end).trim();
}

/** Share of the claim in the sentence. */
const LEAST = 0.35;
