/**
 * Whose it is: a claim's name beside the part of the source that says what the claim says of it. Where that part has other
 * names, and the claim's stands in another part, the one is not the other. Parts end at strong signs and commas; a label in
 * brackets belongs to the name before it. A pronoun stands for who was named last before it; which of two it is, is not told.
 */
import type { Difference } from "../beside/difference.ts";
import { peopleIn } from "../beside/han-names.ts";
import { isMeantIn, type Vocabulary, vocabularyOf } from "../beside/matches.ts";
import { wordsIn } from "../beside/nearest-clause.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { readStatement, type Statement } from "../evidence/statement.ts";
import { tokenize } from "../../../lib/text/words.ts";
import { peopleOf } from "./people.ts";

const SPEAKS = /^[\p{Zs}\t]*\p{Lu}[\p{L} ]{1,24}:\s.*\b(?:I|I'm|I've|you|we|my|your|our)\b/mu;

interface Part {
  readonly text: string;
  readonly there: Vocabulary;
  /** Number of the stretch between strong signs. */
  readonly run: number;
  readonly names: readonly string[];
}

const STRONG = /(?<![;；。.!?！？\n])[;；。.!?！？\n]+(?=\s|$|\p{Script=Han})/u;
/** Share of what is said of the name that a part must have. */
const SAID = 0.8;
const MOST_SAID = 8;
const SAID_HAN = 0.5;
const NAME =
  /(?<![.!?:]\s|^)\b\p{Lu}[\p{L}'’-]+(?:\s(?:\p{Lu}[\p{L}'’-]+|of|the|de|van|von)(?=\s\p{Lu}|[^\p{L}]|$))*\b|^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)+/gu;
const NO_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I|The|A|An|In|On|At|It|He|She|They|We|You|His|Her|Its|Their|My|Our|Your|This|That|These|Those|There|Mr|Mrs|Ms|Dr|Only|All|Both|Each|Every|Some|Many|Most|No|Not|Nobody|Everybody|If|When|While|After|Before|Since|Until|Once|During|For|From|By|To|With|Without|Under|Then|But|And|As|Who|Which|What|Whoever|Up|Do|Due|Because|Although|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/u;

export function namesInPlace(
  claim: Statement,
  quotes: readonly Statement[],
  evidence: Evidence,
): Difference[] {
  const mine = namesIn(claim, evidence);
  if (mine.length === 0 || mine.length > 2) return [];
  // Who speaks is named before what is said; in a talk "I" is somebody.
  if (quotes.some(({ text }) => SPEAKS.test(text))) return [];
  const parts = quotes.flatMap((quote, nth) => partsOf(quote, evidence, nth * 100));
  for (const name of mine) {
    const said = saidOf(name, claim, mine);
    // A long claim says things of several.
    if (said.length === 0 || said.length > MOST_SAID) continue;
    const counts = parts.map((part) => said.filter((word) => isMeantIn(word, part.there)).length);
    const most = Math.max(0, ...counts);
    const at = counts.indexOf(most);
    const best = parts[at];
    const share = claim.isMostlyHan ? SAID_HAN : SAID;
    if (
      best === undefined ||
      most < Math.max(Math.min(2, said.length), said.length * share) ||
      counts.filter((count) => count === most).length > 1
    )
      continue;
    if (has(best.text, name) || isMeantByPronoun(best.text, name, evidence)) continue;
    const others = best.names.filter((one) => !mine.some((own) => has(one, own) || has(own, one)));
    const [other] = others;
    if (other === undefined) continue;
    const own = parts.filter(({ text }) => has(text, name));
    // An apposition or the subject before the comma is the same one's.
    if (own.length === 0 ? !evidence.hasText(name) : own.some(({ run }) => run === best.run)) continue;
    return [{ kind: "name-differs", claimed: name, stated: other }];
  }
  return labelled(claim, mine, quotes);
}

const PRONOUN = /^\s*(?:She|He|It|They|Her|His|Its|Their)\b|^\s*(?:她|他|它|其)/u;
const SENTENCE_END = /(?<=[.!?。！？])\s*(?=\S)|\n+/u;

/** "Ida Marlowe was a director. She was born in Wickhaven": the nearest sentence before it with a name has this one, or the title. */
function isMeantByPronoun(part: string, name: string, evidence: Evidence): boolean {
  if (!PRONOUN.test(part)) return false;
  return evidence.stretches.some(({ text, about }) => {
    const at = text.indexOf(part.trim());
    if (at < 0) return false;
    const before = text
      .slice(Math.max(0, at - REACH), at)
      .split(SENTENCE_END)
      .toReversed();
    const named = before.find((sentence) => has(sentence, name) || OTHER.test(sentence));
    return has(named ?? about, name);
  });
}

/** Characters before a pronoun in which somebody is named. */
const REACH = 600;
/** Two words with capitals in a row: somebody else. */
const OTHER = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

/** "Amira Haddad (chair), Tom Ridley (treasurer)": who is given a label, and another who is not. */
function labelled(claim: Statement, mine: readonly string[], quotes: readonly Statement[]): Difference[] {
  for (const { text } of quotes) {
    for (const { groups = {} } of text.matchAll(
      /(?<!\p{L})(?<name>\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+)*)\s\((?<label>\p{Ll}[\p{L}\s-]{2,24})\)/gu,
    )) {
      const { name = "", label = "" } = groups;
      const words = tokenize(label).map(({ word }) => word);
      const there = vocabularyOf(claim);
      if (
        !words.every((word) => isMeantIn(word, there)) ||
        mine.some((own) => has(name, own) || has(own, name))
      )
        continue;
      const [own] = mine;
      if (own !== undefined && mine.length === 1 && has(text, own))
        return [{ kind: "name-differs", claimed: own, stated: name }];
    }
  }
  return [];
}

/** By its last word where it has several: "Ms Sliwa" is Joanna Sliwa. */
function has(text: string, name: string): boolean {
  if (text.includes(name)) return true;
  const last = name.split(" ").at(-1) ?? "";
  return (
    last.length > 2 &&
    /^\p{Lu}/u.test(last) &&
    new RegExp(String.raw`(?<!\p{L})${last}(?!\p{L})`, "u").test(text)
  );
}

function namesIn({ text, isMostlyHan }: Statement, evidence: Evidence): string[] {
  if (isMostlyHan) {
    const people = new Set([...peopleOf(evidence)].filter((name) => text.includes(name)));
    return [...people];
  }
  const [first = ""] = /^\p{Lu}[\p{Ll}'’-]{2,}(?=\s\p{Ll})/u.exec(text) ?? [];
  const isName =
    first !== "" && !NO_NAME.test(first) && evidence.hasText(first) && !evidence.hasText(first.toLowerCase());
  return [...(isName ? [[first]] : []), ...text.matchAll(NAME)]
    .map(([name = ""]) => name.trim())
    .filter((name) => !NO_NAME.test(name) && !name.split(" ").every((word) => NO_NAME.test(word)));
}

function partsOf(quote: Statement, evidence: Evidence, firstRun: number): Part[] {
  const known = quote.isMostlyHan ? [...peopleOf(evidence), ...peopleIn(quote.text)] : [];
  return quote.text.split(STRONG).flatMap((run, nth) =>
    run
      .split(/[,，、：:](?!\d)|(?<=\s)and(?=\s)/u)
      .filter((text) => /\p{L}/u.test(text))
      .map((text): Part => {
        const statement = readStatement(text);
        const names = quote.isMostlyHan
          ? [...new Set(known.filter((name) => text.includes(name)))]
          : namesIn({ ...statement, text: `… ${text.trim()}` }, evidence);
        return { text, there: vocabularyOf(statement), run: firstRun + nth, names };
      }),
  );
}

/** What else the claim says, without its names and figures. */
function saidOf(name: string, { text }: Statement, names: readonly string[]): string[] {
  let rest = text;
  for (const one of [name, ...names]) rest = rest.replaceAll(one, " ");
  return [...wordsIn(rest)].filter((word) => !/^\d/u.test(word));
}
