/**
 * ROUGE-1, 2 and L of a text against a person's summary: Chinese by characters, all else by lower-cased stems. Longest
 * common subsequence over the whole text, as ROUGE-L has it; no stop words are left out.
 */
import { stem } from "../../src/lib/text/stem.ts";

export interface Rouge {
  readonly recall: number;
  readonly f: number;
}

export function rougeTokens(text: string): string[] {
  const tokens =
    text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu) ?? [];
  return tokens.map((token) => (/^[a-z]+$/u.test(token) ? stem(token) : token));
}

export function rougeN(n: number, text: readonly string[], summary: readonly string[]): Rouge {
  const [ours, theirs] = [gramsOf(n, text), gramsOf(n, summary)];
  let shared = 0;
  for (const [gram, count] of theirs) shared += Math.min(count, ours.get(gram) ?? 0);
  return scored(shared, text.length - n + 1, summary.length - n + 1);
}

export function rougeL(text: readonly string[], summary: readonly string[]): Rouge {
  let row = new Uint32Array(summary.length + 1);
  for (const token of text) {
    const next = new Uint32Array(summary.length + 1);
    for (let at = 0; at < summary.length; at++) {
      next[at + 1] =
        token === summary[at] ? (row[at] as number) + 1 : Math.max(row[at + 1] as number, next[at] as number);
    }
    row = next;
  }
  return scored(row[summary.length] as number, text.length, summary.length);
}

function gramsOf(n: number, tokens: readonly string[]): Map<string, number> {
  const grams = new Map<string, number>();
  for (let at = 0; at + n <= tokens.length; at++) {
    const gram = tokens.slice(at, at + n).join(" ");
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

function scored(shared: number, ours: number, theirs: number): Rouge {
  const recall = shared / Math.max(1, theirs);
  const precision = shared / Math.max(1, ours);
  return { recall, f: shared === 0 ? 0 : (2 * recall * precision) / (recall + precision) };
}
