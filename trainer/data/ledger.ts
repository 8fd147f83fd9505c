/** Counts what goes in, what touches the reserved sets and falls, and what comes out, by source. */
import type { Claim } from "./claims/claim.ts";
import type { ParallelDocument } from "./read/parallel.ts";
import type { Document, Reading } from "./read/reading.ts";
import type { ReservedShingles } from "./reserved-shingles.ts";
import { SOURCES } from "./sources.ts";

interface Counts {
  read: number;
  dropped: number;
  written: number;
}

export interface Ledger {
  keepReadings(found: ReadonlyMap<string, readonly Reading[]>): Reading[];
  keepClaims(found: ReadonlyMap<string, readonly Claim[]>): Claim[];
  keepDocuments(found: ReadonlyMap<string, readonly Document[]>): Document[];
  /** Pairs that touch a reserved set fall, the rest of their document stays. */
  keepParallel(found: ReadonlyMap<string, readonly ParallelDocument[]>): ParallelDocument[];
  /** Counts one text or pair of a source; false where it touches a reserved set. */
  keeps(source: string, ...texts: readonly string[]): boolean;
  wrote(source: string): void;
  /** Lines of a table: source, licence, items in, dropped, lines out. */
  table(): string[];
}

export function newLedger(reserved: ReservedShingles): Ledger {
  const counts = new Map<string, Counts>();
  const of = (source: string): Counts => {
    const name =
      SOURCES.find((one) => source === one.name || source.startsWith(`${one.name}-`))?.name ?? source;
    const own = counts.get(name) ?? { read: 0, dropped: 0, written: 0 };
    counts.set(name, own);
    return own;
  };
  const keeps = (source: string, ...texts: readonly string[]): boolean => {
    const own = of(source);
    own.read++;
    if (!reserved.touches(...texts)) return true;
    own.dropped++;
    return false;
  };
  const wholes = new WeakMap<Document, string>();
  const whole = (document: Document): string => {
    const text = wholes.get(document) ?? document.sentences.join("\n");
    wholes.set(document, text);
    return text;
  };
  return {
    keeps,
    keepReadings: (found) =>
      [...found].flatMap(([source, readings]) =>
        readings.filter(({ document, question }) => keeps(source, question, whole(document))),
      ),
    // A short text has few shingles and its twin may escape: what is judged together falls together.
    keepClaims: (found) =>
      [...found].flatMap(([source, claims]) => {
        const touched = new Set(
          claims.filter(({ evidence, claim }) => reserved.touches(evidence, claim)).map(({ group }) => group),
        );
        const own = of(source);
        const kept = claims.filter(({ group }) => !touched.has(group));
        own.read += claims.length;
        own.dropped += claims.length - kept.length;
        return kept;
      }),
    keepDocuments: (found) =>
      [...found].flatMap(([source, documents]) =>
        documents.filter((document) => keeps(source, whole(document))),
      ),
    keepParallel: (found) =>
      [...found].flatMap(([source, documents]) =>
        documents.map((document) => ({
          ...document,
          pairs: document.pairs.filter(({ en, zh }) => keeps(source, en, zh)),
        })),
      ),
    wrote: (source) => void of(source).written++,
    table: () => {
      const lines = [["source", "licence", "items in", "touch reserved", "lines out"].join(" | ")];
      for (const [name, { read, dropped, written }] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        const licence = SOURCES.find((one) => one.name === name)?.licence ?? "our own";
        lines.push([name, licence, read, dropped, written].join(" | "));
      }
      return lines;
    },
  };
}
