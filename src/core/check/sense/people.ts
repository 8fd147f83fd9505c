/**
 * People whom Chinese documents name, by a surname with what stands around it: a title, a colon, 由, 与. Gathered once
 * from a body of evidence; a claim's names are then looked up. A guess that is only asked where names differ.
 */
import { looksLikePerson } from "../beside/han-names.ts";
import type { Anchor } from "../beside/anchor.ts";
import type { Difference } from "../beside/difference.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { simplified } from "../../../lib/text/simplified.ts";

const TITLE =
  "(?:老师|先生|女士|主任|经理|教授|博士|局长|市长|部长|院长|校长|书记|医生|律师|教练|总监|主席|队长|会长|秘书长|工程师|师傅|同志|小姐|记者|摄影师|设计师|馆长|处长|科长|董事长|总裁)";
const AROUND = [
  new RegExp(String.raw`(\p{Script=Han}{2,3})(?=${TITLE})`, "gu"),
  new RegExp(
    String.raw`(?<=${TITLE}[：:\s]?)(\p{Script=Han}{2,3})(?=[，。；、,;\s]|主持|出席|表示|负责|担任|接替|为|将|在|与|和|说|写|$)`,
    "gu",
  ),
  /(?<=[：:]\s*)(\p{Script=Han}{2,3})(?=[\s，。；、,;（）]|$)/gu,
  /(?<=[由与和被给向让、])(\p{Script=Han}{2,3})(?=负责|担任|接替|接任|主持|设计|带领|带队|照顾|[，。；、,;\s]|$)/gu,
  /(?<=^|[，。；、,;\s|])(\p{Script=Han}{2,3})(?=连任|建议|接替|担任|负责|主持|出席|提出|介绍|表示|\s*\|)/gmu,
  /(?<=[人长师娘员者家工授士官手板记民生])(\p{Script=Han}{2,3})(?=介绍|说|表示|认为|告诉|透露|称|指出|坦言|回忆|强调|建议|提出)/gu,
  /(?<=人|为|是|师|长)(\p{Script=Han}{2,3})(?=将|，|。|；|$)/gu,
];

const known = new WeakMap<Evidence, ReadonlySet<string>>();

export function peopleOf(evidence: Evidence): ReadonlySet<string> {
  let people = known.get(evidence);
  if (people === undefined) {
    const found = new Set<string>();
    for (const { text } of evidence.stretches)
      for (const pattern of AROUND)
        for (const { 1: name = "" } of simplified(text).matchAll(pattern))
          if (looksLikePerson(name)) found.add(name);
    // 林海峰老 is none beside 林海峰.
    people = new Set(
      [...found].filter((name) => ![...found].some((other) => other !== name && name.startsWith(other))),
    );
    known.set(evidence, people);
  }
  return people;
}

export function peopleDifferences(
  claimText: string,
  { statement, share }: Anchor,
  evidence: Evidence,
): Difference[] {
  if (share < LEAST) return [];
  const people = [...peopleOf(evidence)];
  const mine = people.filter((name) => claimText.includes(name) && !statement.text.includes(name));
  const theirs = people.filter((name) => statement.text.includes(name) && !claimText.includes(name));
  const [name] = mine;
  const [other] = theirs;
  return name !== undefined && other !== undefined && mine.length === 1
    ? [{ kind: "name-differs", claimed: name, stated: other }]
    : [];
}

/** Share of the claim in the sentence, the name left out or not. */
const LEAST = 0.35;
