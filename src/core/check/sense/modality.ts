/**
 * How far a sentence goes: all or some, only, must or may, certain or possible. Compared clause by clause; which words
 * count for which is a list, English and Chinese. What a word counts of is not looked at beyond its clause.
 */
import type { Anchor } from "../beside/anchor.ts";
import type { Difference } from "../beside/difference.ts";
import { stem } from "../../../lib/text/stem.ts";
import type { Statement } from "../evidence/statement.ts";
import { clausesIn, nearestClause, sharedWords, type WordedClause } from "../beside/nearest-clause.ts";

type Force = "all" | "some" | "only" | "must" | "may" | "maybe" | "surely";

const FORCES: Readonly<Record<Force, RegExp>> = {
  all: /\b(?:all(?! (?:the same|in all|over|right|day|year|night))|every(?:one|body|thing|where)?|each|whole|entire|always|any(?:one|body)?(?! more)|whatever|whoever|whenever|regardless|at any time)\b|所有|全部|全体|每(?=[个位户人次家名])|一切|任何|一律|均|无论|不论|不管|人人|随时/iu,
  some: /\b(?:some(?! of you)|not (?:all|every\w*)|several|part of|partly|a few|certain|many|most|majority|half)\b|并非(?:人人|所有|全部|都|每)|不是(?:人人|所有|每|都)|不都|部分|有的|有些|某些|个别|多数|一些|若干/iu,
  only: /\b(?:only|solely|exclusively|nothing but|no one but|nobody but|sole|alone)\b|只(?![需要])|仅|唯一|唯有|专供|限于|才(?=能|可|会)/iu,
  must: /\b(?:must(?! not)|has to|have to|had to|obliged|required to|is required|are required|shall(?! not)|compulsory|mandatory|need to|needs to)\b|必须|须(?!知)|务必|应当|应(?=[于在当由派提交按])|一定要|得先|必报|强制|需要(?=[^的])/iu,
  may: /\b(?:may(?! not)|can(?! not)|is free to|are free to|allowed to|entitled to|optional|voluntar(?:y|ily)|has the right|have the right)\b|可以|(?<![不只方才])可(?=[自由选用在与以解要申随向对按依提凭参享报])|有权|自愿|允许/iu,
  maybe:
    /\b(?:may|might|could|possibl[ey]|perhaps|maybe|probably|likely|expected to|expects? to|planned|plans? to|wants? to|hopes? to|proposed|considering|consider)\b|可能|也许|或许|有望|预计|拟|计划|打算|考虑|建议|想要|希望|尚未确定|未定/iu,
  surely:
    /\b(?:certainly|definitely|surely|will|is going to|are going to|has decided|decided)\b|一定(?!要)|必定|肯定|必然|确定(?!方案)|将(?=于|在|会|被)|已经?决定/iu,
};
/** "Only half a year" and "only with at least three" are amounts. */
const BOUNDED =
  /\bonly (?:(?:about|some|costs?|takes?|lasts?|has|have) )*(?:\d|half|one|two|three|four|five|six|seven|eight|nine|ten|an?\b)|at least|or more|[只仅](?:\p{Script=Han}{0,3})(?:\d|半|[一二三四五六七八九十两百])|至少|以上/iu;
const ONLY_LIKE =
  /\b(?:only|except|unless|no other|other than|just|at most|restricted|limited|reserved|not|never|no|once|after|until|when)\b|只|仅|限|方(?=可|能)|除|不|未|无|才|唯/iu;
const ALL_LIKE =
  /\b(?:all|every|each|any|whole|entire|always|both|no|none|never|the (?:other|rest)|complete|full)\b|所有|全|每|各|任何|一律|均|都|凡|一切|皆|如数/iu;
/** How often: compared as a rate. */
const PER_SPAN = /\bevery (?:second|minute|hour|day|night|week|month|quarter|year)\b/iu;
const EXCEPTED = /\b(?:all|every\w*) (?:but|except|the other)\b|\ball the other\b/iu;

export function modalityDifferences(claim: Statement, { statement: stated, share }: Anchor): Difference[] {
  if (share < LEAST) return [];
  const others = clausesIn(stated);
  const whole = stated.text.toLowerCase();
  // "Can … only if" and "must …, unless" are one rule, and are compared as conditions.
  const isRule = CONDITIONED.test(claim.text) && CONDITIONED.test(stated.text);
  const found: Difference[] = [];
  for (const clause of clausesIn(claim)) {
    const near = nearestClause(clause, others);
    const size = [...clause.words].filter((word) => !SAID_OF_ALL.has(word)).length;
    const least = size * (claim.isMostlyHan ? SAME_THING_HAN : SAME_THING);
    if (near === undefined || sharedWords(clause, near) < Math.max(1, least)) continue;
    const own = (force: Force): string | undefined => FORCES[force].exec(clause.text)?.[0];
    const theirs = (force: Force): string | undefined => FORCES[force].exec(near.text)?.[0];
    const differs = (claimed: string | undefined, said: string | undefined): void => {
      if (claimed !== undefined && !whole.includes(claimed.trim().toLowerCase()))
        found.push({ kind: "force-differs", claimed: claimed.trim(), stated: (said ?? near.text).trim() });
    };
    const [must, may, all, some, only, surely] = [
      own("must"),
      own("may"),
      own("all"),
      own("some"),
      own("only"),
      own("surely"),
    ];
    if (!isRule && must && !may && theirs("may") && !FORCES.must.test(whole)) differs(must, theirs("may"));
    else if (
      !isRule &&
      may &&
      !must &&
      theirs("must") &&
      !FORCES.may.test(whole) &&
      !isDenied(clause) &&
      !isDenied(near)
    )
      differs(may, theirs("must"));
    const sure = SURE.exec(clause.text)?.[0];
    if (sure && !own("maybe") && theirs("maybe") && !SURE.test(whole))
      found.push({ kind: "force-differs", claimed: sure, stated: theirs("maybe") ?? "" });
    else if (surely && !own("maybe") && theirs("maybe") && !(SURE.test(near.text) || isSureAlone(near.text)))
      differs(surely, theirs("maybe"));
    if (all && !EXCEPTED.test(clause.text) && !isDenied(clause)) {
      const said = theirs("some") ?? partOf(near) ?? partOf({ text: whole });
      if (said) differs(all, said);
      else if (
        !ALL_LIKE.test(whole) &&
        share < VERY_NEAR &&
        !/^(?:each|每)/iu.test(all) &&
        !PER_SPAN.test(clause.text)
      )
        differs(all, undefined);
    }
    if (some && theirs("all") && !theirs("some")) differs(some, theirs("all"));
    // "Only members may": others may not.
    const more = OTHERS_TOO.exec(clause.text)?.[0];
    if (more && FORCES.only.test(near.text) && !isDenied(clause) && !FORCES.only.test(claim.text))
      differs(more, near.text);
    if (only && !ONLY_LIKE.test(whole) && !BOUNDED.test(clause.text)) differs(only, undefined);
  }
  return found;
}

/** As stems. */
const SAID_OF_ALL = new Set(
  "everybody everyone everything nobody anybody anyone certainly definitely perhaps maybe possibly always never"
    .split(" ")
    .map(stem),
);
const CONDITIONED = /\b(?:only (?:if|when|with)|unless|except|without)\b|除非|只有|未经|才(?=能|可)|方可/iu;
const SURE = /\b(?:certainly|definitely|surely)\b|一定|必定|肯定|必然/iu;

/** "Will", with no "perhaps" beside it. */
function isSureAlone(text: string): boolean {
  return (
    FORCES.surely.test(text) && !/\b(?:perhaps|maybe|possibly|probably|likely)\b|可能|也许|或许/iu.test(text)
  );
}

const OTHERS_TOO =
  /\b(?:other \w+ (?:may|can|are allowed)|others|anyone|anybody|everyone|everybody|also|as well|too)\b|其他|别的|也(?=可|能|允)|还(?=可|能|允)|都(?=可|能|行)|任何人|谁都/iu;

/** "Three of the eleven", "the other six": a part of a counted whole. */
function partOf({ text }: { readonly text: string }): string | undefined {
  const rest =
    /(?:别的|其余的?|其他的?|剩下的)[^，。；]{0,6}都|\b(?:the rest|all the others|the others)\b/u.exec(
      text,
    )?.[0];
  if (rest) return rest;
  return /\b(?:\w+ of (?:the|our|its|their) \w+|the other \w+)\b(?= \w+)/u
    .exec(text)?.[0]
    .match(/\b(?:one|two|three|four|five|six|seven|eight|nine|ten|some|most|\d+) of .*|the other .*/u)?.[0];
}

function isDenied({ text }: Pick<WordedClause, "text">): boolean {
  return /\b(?:not|never|no|nobody|none|cannot)\b|n't|不|未|没|无|禁|勿/u.test(text);
}

/** Share of the claim in the sentence. */
const LEAST = 0.4;
/** Of a clause's words in another; of Chinese a clause has as many pairs again that are no words. */
const SAME_THING = 0.35;
const SAME_THING_HAN = 0.2;
/** All words of the sentence: then "every" is a way to say it. */
const VERY_NEAR = 0.99;
