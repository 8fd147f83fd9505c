/**
 * Names that a recogniser misheard, put right only where it is sure: they sound as a term that the title, the
 * description or the glossary has, or have the letters of one in another case. Numbers are never touched. What has no
 * such evidence stays: which of five spellings of a company is right cannot be known from the spellings.
 */
import type { ChangeReason } from "../domain/change.ts";
import type { FoundChange } from "./changes.ts";
import { looseSyllable, syllableOf } from "./han-sound.ts";
import { changesNumber } from "./spoken-numbers.ts";

export interface GlossaryTerm {
  readonly term: string;
  /** As recognisers write it: `token` heard as 偷坑. Whoever names these is sure. */
  readonly heard?: readonly string[];
}

export interface NameHints {
  readonly title?: string;
  readonly description?: string;
  readonly glossary?: readonly (string | GlossaryTerm)[];
}

/** Characters from which the same sound is no chance: words of two have many homophones, words of three some. */
const SURE_IN_GLOSSARY = 3;
const SURE_IN_TITLE = 4;
const LONGEST_TERM = 16;
const PARTICLE = /[的得地]/;

export function repairNames(text: string, hints: NameHints): FoundChange[] {
  const glossary = (hints.glossary ?? []).map((term) => (typeof term === "string" ? { term } : term));
  const evidence = [hints.title ?? "", hints.description ?? ""].join("\n");
  return [
    ...glossary.flatMap(({ term, heard = [] }) => heard.flatMap((words) => heardAs(text, words, term))),
    ...sameSound(text, glossary, evidence),
    ...sameLetters(text, glossary, evidence),
  ];
}

function heardAs(text: string, heard: string, term: string): FoundChange[] {
  const found: FoundChange[] = [];
  if (heard === "" || heard === term || changesNumber(heard, term)) return found;
  const isLatin = /^[\p{Script=Latin}\p{N}]/u.test(heard);
  for (let at = text.indexOf(heard); at >= 0; at = text.indexOf(heard, at + heard.length)) {
    const end = at + heard.length;
    const isPart =
      isLatin && (/[A-Za-z]$/.test(text.slice(0, at).slice(-1)) || /^[A-Za-z]/.test(text.slice(end)));
    if (!isPart) found.push(name(at, end, term, { code: "heard-as", term, from: "glossary" }));
  }
  return found;
}

/** Runs of Han characters that are read as a term but written otherwise. */
function sameSound(text: string, glossary: readonly GlossaryTerm[], evidence: string): FoundChange[] {
  const terms = new Map<string, { term: string; from: "glossary" | "title" }[]>();
  let longest = 0;
  const add = (term: string, from: "glossary" | "title"): void => {
    const key = soundOf(term);
    const same = terms.get(key) ?? [];
    if (!same.some((one) => one.term === term)) terms.set(key, [...same, { term, from }]);
    longest = Math.max(longest, term.length);
  };
  for (const { term } of glossary) {
    if (/^\p{Script=Han}+$/u.test(term) && term.length >= SURE_IN_GLOSSARY && term.length <= LONGEST_TERM) {
      add(term, "glossary");
    }
  }
  for (const [run] of evidence.matchAll(/\p{Script=Han}{4,}/gu)) {
    for (let at = 0; at + SURE_IN_TITLE <= run.length; at++) add(run.slice(at, at + SURE_IN_TITLE), "title");
  }
  const found: FoundChange[] = [];
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}{3,}/gu)) {
    const sounds = Array.from(run, (character) => looseSyllable(syllableOf(character)));
    if (sounds.length !== run.length) continue;
    for (let length = Math.min(longest, run.length); length >= SURE_IN_GLOSSARY; length--) {
      for (let at = 0; at + length <= run.length; at++) {
        const same = terms.get(sounds.slice(at, at + length).join(" "));
        if (same === undefined) continue;
        const written = run.slice(at, at + length);
        // Two terms that sound alike: which was said is not sure. One of the two as it is written needs no repair.
        const [only] = same;
        if (only === undefined || same.length > 1 || only.term === written) continue;
        if (changesNumber(written, only.term) || !isNearEnough(written, only.term)) continue;
        const start = index + at;
        const overlaps = found.some((one) => start < one.end && one.start < start + length);
        if (overlaps && only.from === "title") {
          // Four characters at a time: "深度求所的" overlaps itself.
          extend(found, start, written, only.term);
          continue;
        }
        if (!overlaps) {
          found.push(name(start, start + length, only.term, { code: "sounds-as", ...only }));
        }
      }
    }
  }
  return found;
}

/** Grows a found repair to the right by what a window that overlaps it puts right, where both agree. */
function extend(found: FoundChange[], start: number, written: string, term: string): void {
  const nth = found.findIndex(
    (one) => start > one.start && start < one.end && start + written.length > one.end,
  );
  const one = found[nth];
  if (one === undefined) return;
  const shared = one.end - start;
  if (!one.after.endsWith(term.slice(0, shared)) || written.slice(shared) === term.slice(shared)) return;
  const after = one.after + term.slice(shared);
  const reason = { code: "sounds-as", term: after, from: "title" } as const;
  found[nth] = name(one.start, start + written.length, after, reason);
}

/** "OPEN AI" where the hints, or the text itself twice and more, write "OpenAI". */
function sameLetters(text: string, glossary: readonly GlossaryTerm[], evidence: string): FoundChange[] {
  const forms = new Map<string, { term: string; from: "glossary" | "title" | "text" }>();
  const note = (term: string, from: "glossary" | "title" | "text"): void => {
    // A capital within or after the first letter is a spelling that somebody chose.
    if (!/^(?=.*[a-z])(?=.+[A-Z])[A-Za-z]{4,}$/.test(term)) return;
    const key = term.toLowerCase();
    if (!forms.has(key)) forms.set(key, { term, from });
  };
  for (const { term } of glossary) note(term, "glossary");
  for (const [term] of evidence.matchAll(/[A-Za-z]{4,}/g)) note(term, "title");
  const counts = new Map<string, number>();
  for (const [term] of text.matchAll(/[A-Za-z]{4,}/g)) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [term, count] of [...counts].toSorted((a, b) => b[1] - a[1])) if (count >= 2) note(term, "text");
  const found: FoundChange[] = [];
  const look = (written: string, start: number): boolean => {
    const form = forms.get(written.replace(" ", "").toLowerCase());
    if (form === undefined) return false;
    if (form.term !== written) {
      found.push(name(start, start + written.length, form.term, { code: "same-letters", ...form }));
    }
    return true;
  };
  let last = 0;
  for (const { 0: word, index } of text.matchAll(/[A-Za-z][A-Za-z0-9.+-]*/g)) {
    if (index < last) continue;
    // "OPEN AI" is one name in two; "open AI" may be two words.
    const pair = /^[A-Z]\S* [A-Z][A-Za-z0-9]*/.exec(text.slice(index, index + 2 * LONGEST_TERM))?.[0];
    const isPair = pair !== undefined && pair.startsWith(`${word} `) && look(pair, index);
    if (isPair) last = index + pair.length;
    else look(word, index);
  }
  return found;
}

function name(start: number, end: number, after: string, reason: ChangeReason): FoundChange {
  return { start, end, after, kind: "name", reason };
}

function soundOf(term: string): string {
  return Array.from(term, (character) => looseSyllable(syllableOf(character))).join(" ");
}

/** At most one syllable that is only loosely the same, and at least half of the characters as they are. */
function isNearEnough(written: string, term: string): boolean {
  let [loose, same] = [0, 0];
  for (const [at, character] of Array.from(written).entries()) {
    const other = term[at] ?? "";
    if (character === other) same++;
    // Which of these is right is grammar, not evidence.
    else if (PARTICLE.test(character) && PARTICLE.test(other)) return false;
    else if (syllableOf(character) !== syllableOf(other)) loose++;
  }
  return loose <= (same > 0 ? 1 : 0) && same * 2 >= term.length - 1;
}
