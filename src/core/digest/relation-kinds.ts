/**
 * What joins two concepts in a sentence that has both: a small set of kinds, each told by words between the two. Where no
 * such word stands there the relation has no label; that the sentence means it so, no rule can promise.
 */
import type { DigestLanguage } from "../domain/digest.ts";

interface RelationKind {
  readonly label: Readonly<Record<DigestLanguage, string>>;
  readonly between: RegExp;
}

/** A longer stretch has other things to say: characters, a Chinese one counting for three. */
const NEAR = 60;
/** A sentence, a clause or a list goes on here. */
const BREAK = /[。！？；!?;:：、()（）\n和与及]|(?<!\d)[.,，](?!\d)|\band\b/u;
/** The first concept says here of what another thing is, and that does what follows: 模型的价格 … */
const OTHER_SUBJECT = /^的|^['’]s?\s/u;
/** Columns between the word that tells the kind and what it is done to. */
const OBJECT_NEAR = 30;
/** Denied, or asked. */
const DENIED = /[不没未非无]|是否|能否|吗|\b(?:not|no|never|without|n't|cannot|whether|or)\b|n['’]t\b/iu;

/** The first that fits is taken. */
export const RELATION_KINDS: readonly RelationKind[] = [
  kind(
    "leads to",
    "导致",
    /导致|引发|造成|带来|催生|使得|迫使|\b(?:leads? to|led to|caus(?:es?|ed|ing)|results? in|brings?|creates?|makes? (?:it|the))\b/iu,
  ),
  kind("replaces", "取代", /取代|替代|代替|\b(?:replac(?:es?|ed|ing)|instead of)\b/iu),
  kind(
    "exceeds",
    "超过",
    /超过|超越|优于|领先于?|高于|\b(?:exceeds?|outperforms?|beats?|better than|more than|larger than|faster than)\b/iu,
  ),
  kind("catches up with", "追赶", /追赶|赶上|\bcatch(?:es|ing)? up\b/iu),
  kind(
    "versus",
    "对比",
    /比(?!如|较|例|赛)|相比|相当于|不同于|区别|\b(?:versus|vs|than|compared (?:to|with)|unlike|differs? from|rather than|against)\b/iu,
  ),
  kind("competes with", "竞争", /竞争|对抗|\bcompet(?:es?|ing|ition)\b/iu),
  kind("part of", "属于", /属于|隶属|之一|\b(?:part of|belongs? to|member of|kind of|type of|one of)\b/iu),
  kind("includes", "包括", /包括|包含|涵盖|\b(?:includ(?:es?|ed|ing)|contains?|consists? of)\b/iu),
  kind(
    "depends on",
    "依赖",
    /依赖|取决于|基于|依靠|\b(?:depends? on|relies on|based on|built on|rests? on)\b/iu,
  ),
  kind(
    "used for",
    "用于",
    /用于|用来|应用[于到在]|\b(?:used (?:for|to|in)|serves? (?:as|to)|applied to)\b/iu,
  ),
  kind("uses", "使用", /使用|采用|利用|运用|借助|\b(?:us(?:es?|ed|ing)|runs? on|through|via)\b/iu),
  kind(
    "becomes",
    "转向",
    /转向|转化为|变成|成为|转变为|\b(?:becom(?:es?|ing)|became|turns? into|moves? to)\b/iu,
  ),
  kind("limits", "限制", /限制|制约|封锁|阻止|\b(?:limits?|prevents?|restricts?|blocks?|blocked)\b/iu),
  kind("threatens", "威胁", /威胁|冲击|\bthreatens?\b/iu),
  kind(
    "improves",
    "提升",
    /提升|提高|增强|改善|促进|推动|支持|帮助|\b(?:improv(?:es?|ed|ing)|increas(?:es?|ed|ing)|supports?|helps?|promotes?)\b/iu,
  ),
  kind(
    "makes",
    "推出",
    /推出|发布|开发|研发|提供|建立|生产|打造|训练了|\b(?:makes?|made|offers?|provid(?:es?|ed|ing)|builds?|built|produc(?:es?|ed|ing)|writes?|gives?|launch(?:es|ed)?|releases?d?)\b/iu,
  ),
  kind("needs", "需要", /需要|要求|缺乏|\b(?:needs?|requir(?:es?|ed|ing)|lacks?|asks? for)\b/iu),
  kind("affects", "影响", /影响|改变|\b(?:affect(?:s|ed)?|influences?d?|impacts?)\b/iu),
];
export const SUBKIND: RelationKind["label"] = { en: "kind of", zh: "属于" };

/** What the text between two concepts says that the first does to the second. */
export function relationKind(between: string, language: DigestLanguage): string | undefined {
  if (widthOf(between) > NEAR || BREAK.test(between) || DENIED.test(between) || OTHER_SUBJECT.test(between))
    return undefined;
  for (const { between: pattern, label } of RELATION_KINDS) {
    const found = pattern.exec(between);
    if (found !== null && widthOf(between.slice(found.index + found[0].length)) <= OBJECT_NEAR)
      return label[language];
  }
  return undefined;
}

function widthOf(written: string): number {
  return Array.from(written).reduce((sum, one) => sum + (/\p{Script=Han}/u.test(one) ? 3 : 1), 0);
}

function kind(en: string, zh: string, between: RegExp): RelationKind {
  return { label: { en, zh }, between };
}
