/** Keys of entries: short, of plain letters, and the same wherever a document is cited. */
import type { KeylessEntry } from "./bibliography.ts";
import { hostKey } from "../../lib/canonical-url.ts";

const PART_LENGTH = 20;
/** Digits of the content hash: enough that two documents of one name and year differ. */
const HASH_LENGTH = 6;

/** `brook2024-3f9a1c`; a letter is added where two would still be the same. */
export function citationKeys(entries: readonly KeylessEntry[]): string[] {
  const given = new Set<string>();
  return entries.map((entry) => {
    const key = keyOf(entry);
    let unique = key;
    for (let nth = 1; given.has(unique); nth++) unique = `${key}${letters(nth)}`;
    given.add(unique);
    return unique;
  });
}

function keyOf({ authors: [first], issued, url, fileName, hash }: KeylessEntry): string {
  const host = url === undefined ? "" : (hostKey(new URL(url).hostname).split(".").at(-2) ?? "");
  const candidates = [
    first === undefined ? "" : "family" in first ? first.family : first.literal,
    host,
    (fileName ?? "").replace(/\.[^.]*$/u, ""),
  ];
  const name = candidates.map(plain).find((part) => /[a-z]/u.test(part)) ?? "source";
  const stem = `${name}${issued === undefined ? "" : issued.year}`;
  return hash === undefined ? stem : `${stem}-${hash.value.slice(0, HASH_LENGTH)}`;
}

/** 1 → `b`, 25 → `z`, 26 → `ba`. */
function letters(nth: number): string {
  const rest = Math.floor(nth / 26);
  return `${rest === 0 ? "" : letters(rest)}${String.fromCharCode(97 + (nth % 26))}`;
}

function plain(text: string): string {
  const bare = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replace(/[^a-z0-9]/gu, "").slice(0, PART_LENGTH);
}
