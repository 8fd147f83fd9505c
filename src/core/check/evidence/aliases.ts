/**
 * Other names that a text itself gives: "Lender: Ottoline Marsh", 甲方（业主）：周敏, "Ben Adler (the Tenant)". A claim that uses
 * one is also read with the other. What is only known from the world (that an employer is a company) is in the lists of words.
 */
import { escapePattern } from "../../../lib/text/escape-pattern.ts";
import { simplified } from "../../../lib/text/simplified.ts";
import type { Evidence } from "./evidence.ts";

export interface Alias {
  /** As the rest of the text calls it. */
  readonly role: string;
  /** Other names for it, longest first. */
  readonly names: readonly string[];
}

const ROLES =
  "lender|borrower|landlord|landlady|tenant|lessor|lessee|seller|buyer|vendor|purchaser|employer|employee|client|customer|contractor|supplier|agent|owner|licensor|licensee|insurer|insured|donor|guarantor|publisher|author|company|artist|photographer|host|guest|carrier";
const PERSON = String.raw`\p{Lu}[\p{L}.'’&-]+(?:\s(?:\p{Lu}[\p{L}.'’&-]+|&|of|and(?=\s\p{Lu})))*`;
const LABELLED = new RegExp(String.raw`(?:^|[\s*_])(?<role>${ROLES})\**\s*:\s*\**(?<name>${PERSON})`, "giu");
const BRACKET = String.raw`\((?:hereinafter |hereafter |referred to as )?(?:the )?["“]?(?:the )?(?<role>${ROLES})["”]?\)`;
/** Found or not in next to no time, where the name before it takes long: nearly any word may begin one. */
const HAS_BRACKET = new RegExp(BRACKET, "iu");
const BRACKETED = new RegExp(String.raw`(?<name>${PERSON})[^()\n.]{0,60}${BRACKET}`, "giu");
const PARTY =
  /(?<role>[甲乙丙丁]方)\s*(?:[（(](?<inner>[^）)]{1,14})[）)])?(?:\s*[：:]\s*(?<name>[\p{Script=Han}·]{2,20}(?:有限公司|公司|中心|工作室|学校|厂|店)|[\p{Script=Han}·]{2,4}(?=[，。；、\s（(]|$)))?/gu;
const PARTY_LABEL =
  /(?<name>出租人|承租人|出借人|借款人|贷款人|买方|卖方|委托人|受托人|雇主|雇员|用人单位|劳动者|业主|施工方)\s*[（(](?:以下简称)?["“”]?(?<role>[甲乙丙丁]方)["“”]?[）)]/gu;

const known = new WeakMap<Evidence, readonly Alias[]>();

export function aliasesOf(evidence: Evidence): readonly Alias[] {
  let aliases = known.get(evidence);
  if (aliases === undefined) {
    const byRole = new Map<string, Set<string>>();
    const add = (role: string, ...names: readonly string[]): void => {
      const own = byRole.get(role) ?? new Set();
      for (const name of names) if (name.length > 1 && name !== role) own.add(name);
      if (own.size > 0) byRole.set(role, own);
    };
    for (const { text, about } of evidence.stretches) {
      const whole = simplified(`${about}\n${text}`);
      for (const { groups = {} } of [
        ...whole.matchAll(LABELLED),
        ...(HAS_BRACKET.test(whole) ? whole.matchAll(BRACKETED) : []),
      ]) {
        const { role = "", name = "" } = groups;
        const words = name.replace(/[.,]$/u, "").split(" ");
        if (!/^\p{Lu}/u.test(words[0] ?? "")) continue;
        add(role.toLowerCase(), words.join(" "), ...(words.length === 2 ? [words[1] ?? ""] : []));
      }
      for (const { groups = {} } of [...whole.matchAll(PARTY), ...whole.matchAll(PARTY_LABEL)]) {
        const { role = "", inner = "", name = "" } = groups;
        const given = inner.split(/[：:，,]/u).filter((part) => !/姓名|以下|简称|盖章|签字/u.test(part));
        add(
          role,
          ...given,
          ...(/^[由应须需可不向负在因将为的保支按提同有每工自聘]/u.test(name) ? [] : shortened(name)),
        );
      }
    }
    aliases = [...byRole].map(([role, names]) => ({
      role,
      names: [...names].toSorted((a, b) => b.length - a.length),
    }));
    known.set(evidence, aliases);
  }
  return aliases;
}

/** A company by its full name, and by its first two characters with 公司. */
function shortened(name: string): string[] {
  return name.endsWith("公司") && name.length > 4 ? [name, `${name.slice(0, 2)}公司`] : [name];
}

/** The claim as the source would name those whom it names otherwise; `undefined` where nothing changes. */
export function renamed(claim: string, evidence: Evidence): string | undefined {
  const aliases = aliasesOf(evidence);
  if (aliases.length === 0) return undefined;
  let text = claim;
  for (const { role, names } of aliases)
    for (const name of names)
      text = /\p{Script=Han}/u.test(name)
        ? text.replaceAll(name, role)
        : text.replaceAll(
            new RegExp(String.raw`(?<!\p{L})(?:(?:Mr|Mrs|Ms|Dr)\.? )?${escapePattern(name)}(?!\p{L})`, "gu"),
            `the ${role}`,
          );
  return text === claim ? undefined : text;
}
