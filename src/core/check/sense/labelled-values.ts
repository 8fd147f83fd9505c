/**
 * What is called what: 总指挥是甲, 终点为乙, "Chair: Ada Brandt". A claim that gives something another value than the part of its
 * source that names it, a value which the source has elsewhere. Chinese clauses with 是 and 为, and English labels with names.
 */
import type { Difference } from "../beside/difference.ts";
import { looksLikePerson } from "../beside/han-names.ts";
import { isMeantIn, vocabularyOf } from "../beside/matches.ts";
import { clausesIn, halves } from "../beside/nearest-clause.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { readStatement, type Statement } from "../evidence/statement.ts";
import { withoutEnd } from "../../../lib/text/without-end.ts";

const IS =
  /^(?<label>[\p{Script=Han}\p{N}]{2,16}?)(?:的)?(?:人)?(?:是|为|叫|设在|定在|位于|归)(?<value>[\p{Script=Han}\p{L}\p{N}·]{2,14}?)$/u;
const VALUE = /(?:由|是|为|归|叫|[:：]|设在|定在|在)(?<value>[\p{Script=Han}\p{L}\p{N}·]{2,16})/u;

export function labelDifferences(
  claim: Statement,
  quotes: readonly Statement[],
  evidence: Evidence,
): Difference[] {
  if (!claim.isMostlyHan) return labelledNames(claim, evidence);
  // 是甲发现的 says who did it.
  if (/的[。.！!]?$/u.test(claim.text.trim())) return [];
  const { label = "", value = "" } = IS.exec(withoutEnd(claim.text.trim(), /[。.！!]/u))?.groups ?? {};
  if (
    label === "" ||
    value === "" ||
    /[\d一二三四五六七八九十百千万]/u.test(value) ||
    !evidence.hasText(value)
  )
    return [];
  const clauses = quotes.flatMap(({ text }) =>
    text.split(/[，,；;。！？!?\n]/u).filter((part) => part.trim() !== ""),
  );
  const core = coreOf(label, clauses);
  if (core === undefined) return [];
  // 副总指挥 is no 总指挥.
  const labelled = new RegExp(`(?<![副前原代])${core}`, "u");
  const named = clauses.filter((clause) => labelled.test(clause));
  if (named.some((clause) => clause.includes(value))) return [];
  for (const clause of named) {
    const other = valueIn(clause, core, claim.text);
    if (other) return [{ kind: "name-differs", claimed: value, stated: other }];
  }
  return [];
}

/** The last two or three characters of the label that the source has. */
function coreOf(label: string, clauses: readonly string[]): string | undefined {
  const bare = label.replace(/[者人员方处]$/u, "");
  for (const word of [bare.slice(-3), bare.slice(-2), bare.slice(0, 2)])
    if (word.length >= 2 && clauses.some((clause) => clause.includes(word))) return word;
  return undefined;
}

/** What the clause gives it: behind 由 or 为, or the person that it names. */
function valueIn(clause: string, core: string, claimText: string): string | undefined {
  const { value } =
    VALUE.exec(clause.slice(0, clause.indexOf(core)))?.groups ??
    VALUE.exec(clause.slice(clause.indexOf(core) + core.length))?.groups ??
    {};
  const run = value?.replace(/(?:完成|担任|负责|承担|承建|设计|主持|做|当|出任).*$/u, "");
  if (run !== undefined && run.length >= 2 && !claimText.includes(run)) {
    const person = /(?<name>\p{Script=Han}{2,3})$/u.exec(run)?.groups?.["name"];
    return person && run.length > 3 && looksLikePerson(person) ? person : run;
  }
  for (const { 1: name = "" } of clause.matchAll(
    /(?<=[长师员者家工授士官手板记民生])(\p{Script=Han}{3})(?=在|将|负责|担任|讲|说|介绍|主持|$)/gu,
  ))
    if (looksLikePerson(name) && !claimText.includes(name)) return name;
  return undefined;
}

/** "Chair: Ada Brandt. Minutes: Leo Brandt." */
const LABELLED =
  /(?:^[\p{Zs}\t]*|[.;]\s*|\*\*)(?<label>\p{Lu}\p{Ll}+(?: \p{Ll}+)?)(?:\*\*)?:(?:\*\*)?\s(?<name>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})(?=[.;,\n]|$)/gmu;

interface LabelledName {
  readonly name: string;
  readonly label: Statement;
}

const labelledKnown = new WeakMap<Evidence, readonly LabelledName[]>();

/** Gathered once from a body of evidence. */
function labelledIn(evidence: Evidence): readonly LabelledName[] {
  let pairs = labelledKnown.get(evidence);
  if (pairs === undefined) {
    pairs = evidence.stretches.flatMap(({ text }) =>
      [...text.matchAll(LABELLED)].map(({ groups = {} }) => ({
        label: readStatement(groups["label"] ?? ""),
        name: groups["name"] ?? "",
      })),
    );
    labelledKnown.set(evidence, pairs);
  }
  return pairs;
}

function labelledNames(claim: Statement, evidence: Evidence): Difference[] {
  const pairs = labelledIn(evidence);
  if (pairs.length < 2) return [];
  for (const clause of clausesIn(claim).flatMap(halves)) {
    const text = claim.text.slice(clause.start, clause.end);
    const there = vocabularyOf(readStatement(text));
    const own = pairs.filter(({ name }) => text.includes(name));
    const asked = pairs.filter(({ label }) => label.atoms.every(({ key }) => isMeantIn(key, there)));
    const [mine] = own;
    const [theirs] = asked;
    if (
      mine === undefined ||
      theirs === undefined ||
      own.length > 1 ||
      asked.some(({ name }) => text.includes(name))
    )
      continue;
    return [{ kind: "name-differs", claimed: mine.name, stated: theirs.name }];
  }
  return [];
}
