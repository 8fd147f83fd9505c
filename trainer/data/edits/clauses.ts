/** Edits of whole parts: a condition dropped or turned, a clause or an item that nothing says put in, "only" put in. */
import { capitalised } from "../../../src/lib/text/clauses.ts";
import { type Edit, replaceSpan } from "./edit.ts";

const ENDER = /[.。!！]["”’」)）]*$/u;

/** The claim without its condition: the evidence does not say that it holds always. */
export const dropCondition: Edit = (sentence, { language }) => {
  if (language === "zh") {
    const lead =
      /^(?:如果|若|假如|一旦|只有|除非|只要)[^，。；]{2,40}，(?:那么|那|则|才|就|便)?(.{6,})$/u.exec(
        sentence,
      );
    if (lead !== null && !/^(?:它|他|她|其|并|而|但|也|或)|[“”"]/u.test(lead[1]!))
      return { text: lead[1]!, label: 1 };
    const holder = /^([^，。；]{4,40})的，(?=应当|不得|可以|由|处|依法|必须)(.{6,})$/u.exec(sentence);
    if (holder !== null) return { text: holder[2]!, label: 1 };
    const tail = /^(.{8,}?)(?:，但(?:是)?[^。]*除外|，除非[^。]*|，前提是[^。]*)。$/u.exec(sentence);
    return tail === null ? undefined : { text: `${tail[1]!}。`, label: 1 };
  }
  const lead = /^(?:If|Unless|Once|Provided that|As long as) [^,.;]{8,90}, (?:then )?(.{15,})$/u.exec(
    sentence,
  );
  if (lead !== null && !/^(?:which|that|who|and|or)\b/u.test(lead[1]!))
    return { text: capitalised(lead[1]!), label: 1 };
  const tail =
    /^([^“”"]{25,}?),? (?:if|unless|provided that|as long as|only when|except) [^.,;“”"]{8,}([.])$/u.exec(
      sentence,
    );
  return tail === null ||
    /\b(?:even|as|see|what|ask|asked|know|determine|whether|wonder|only)$/u.test(tail[1]!)
    ? undefined
    : { text: tail[1]!.replace(/,$/u, "") + tail[2]!, label: 1 };
};

const TURNS_EN: readonly (readonly [RegExp, string])[] = [
  [/\bunless\b/u, "if"],
  [/\bUnless\b/u, "If"],
  [/(?<!even |only |as |what )\bif\b(?! not| any| needed| necessary)/u, "unless"],
  [/^If\b/u, "Unless"],
  [/\bonly if\b/u, "even if not"],
  [/\bexcept (?=for|in|on|when)/u, "including "],
  [/\bwith (?=permission|the approval|the consent)/u, "without "],
  [/\bwithout (?=permission|the approval|the consent)/u, "with "],
];
const TURNS_ZH: readonly (readonly [RegExp, string])[] = [
  [/除非/u, "如果"],
  [/(?<=^|，)(?:如果|若)(?=[^，]{3,30}，)/u, "除非"],
  [/未经(?=[^，。]{2,20}(?:批准|许可|同意|允许|登记|审批)，不得)/u, "经"],
  [/(?<!未|已|依法)经(?=[^，。]{2,16}(?:批准|许可|同意|审批)，可以)/u, "未经"],
  [/只有(?=[^，。]{2,20}才)/u, "即使没有"],
];

/** If for unless, with for without: the evidence says the opposite. */
export const turnCondition: Edit = (sentence, { chance, language }) => {
  const rules = (language === "zh" ? TURNS_ZH : TURNS_EN).filter(([pattern]) => pattern.test(sentence));
  if (rules.length === 0) return undefined;
  const [pattern, by] = chance.pick(rules);
  return { text: sentence.replace(pattern, by), label: 0 };
};

/** A clause of another document at the end. */
export const inventClause: Edit = (sentence, { chance, foreign }) => {
  const clause = foreign.clause(chance);
  const ender = ENDER.exec(sentence);
  if (clause === undefined || ender === null || sentence.length > 220) return undefined;
  return { text: sentence.slice(0, ender.index) + clause + ender[0], label: 1 };
};

/** The last clause of a sentence as it can end another one, with the sign before it; undefined where it cannot. */
export function clauseOf(sentence: string, language: string): string | undefined {
  const found =
    language === "zh"
      ? /，(?=因为|由于|以便|并(?!不|非)|而且|同时|后来|从而|导致|以|使得|目的是|随后|最终|之后|其中|因此|当时|此后)[^，。；：“”《》（）]{6,30}(?=。$)/u.exec(
          sentence,
        )
      : /,? (?:because|since|although|while|after|before|which|where|so that|in order to|due to|thanks to|despite|and then|leading to|following|until|together with) [^,;:"“”()]{15,80}(?=\.$)/u.exec(
          sentence,
        );
  const clause = found?.[0];
  // What points back into its own sentence would betray itself.
  if (clause === undefined || /\b(?:he|she|his|her|they|their|its|it|him|them)\b|[他她它其]/u.test(clause))
    return undefined;
  return clause;
}

const LIST_EN =
  /\b([\p{L}-]+(?: [\p{L}-]+)?), ([\p{L}-]+(?: [\p{L}-]+)?),? (and|or) ([\p{L}-]+(?: [\p{L}-]+)?)(?=[.,;]|$)/u;
const LIST_ZH =
  /([\p{Script=Han}\p{Script=Latin}\d·]{2,8})、([\p{Script=Han}\p{Script=Latin}\d·]{2,8})(?:和|与|及|以及)([\p{Script=Han}\p{Script=Latin}\d·]{2,8})(?=[，。；的]|等|$)/u;

/** An item of another list among the items. */
export const addItem: Edit = (sentence, { chance, language, around, foreign }) => {
  const match = (language === "zh" ? LIST_ZH : LIST_EN).exec(sentence);
  const near = around
    .flatMap((line) => itemOf(line, language) ?? [])
    .filter((one) => !sentence.includes(one));
  const item = near.length > 0 && chance.yes(0.7) ? chance.pick(near) : foreign.item(chance);
  if (match === null || item === undefined || sentence.includes(item)) return undefined;
  const joint = language === "zh" ? "、" : ", ";
  // Behind the first item, so that the end of the list stays as it is.
  const at = match.index + match[1]!.length;
  return { text: replaceSpan(sentence, { start: at, end: at }, joint + item), label: 1 };
};

/** An item that can stand in another list. */
export function itemOf(sentence: string, language: string): string | undefined {
  const item = (language === "zh" ? LIST_ZH : LIST_EN).exec(sentence)?.[2];
  return item === undefined ||
    /^(?:the|a|an|his|her|their|and|or|all|such|of|to)\b|(?:ed|ing|ly)$|[的了是在不非很]/iu.test(item)
    ? undefined
    : item;
}

/** The list without an item: true, with the same look as one with an item more. */
export function withoutItem(sentence: string, language: string): string | undefined {
  const match = (language === "zh" ? LIST_ZH : LIST_EN).exec(sentence);
  if (match === null) return undefined;
  const start = match.index + match[1]!.length;
  const end = start + (language === "zh" ? 1 : 2) + match[2]!.length;
  if (language === "zh") return replaceSpan(sentence, { start, end }, "");
  const rest = sentence.slice(end).replace(/^,/u, "");
  return sentence.slice(0, start) + rest;
}

/** Who did it to whom, exchanged: two English names around a word that has a direction. Chinese names are not told. */
export const swapRoles: Edit = (sentence, { language }) => {
  if (language === "zh") return undefined;
  const match = ROLE.exec(sentence);
  if (match === null) return undefined;
  const [whole, first, verb, second] = match as unknown as [string, string, string, string];
  if (/^(?:He|She|It|They|This|That|The|In|His|Her|Who)$/u.test(first)) return undefined;
  const swapped = `${capitalised(second)} ${verb} ${first.replace(/^The /u, "the ")}`;
  return { text: sentence.replace(whole, () => swapped), label: 0 };
};

const ROLE =
  /^(\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,3}) ((?:(?:was|were|is|had been) )?(?:defeated|beat|succeeded|replaced|acquired|bought|killed|taught|hired|sued|invited|praised|criticized|criticised|followed|led|influenced|appointed|attacked|invaded|supported|opposed|preceded|conquered|raised|rescued|mentored|overtook)(?: by)?) ((?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3})(?=[ ,.])/u;
