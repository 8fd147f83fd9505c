/** By what a reader can tell later that a source is the one that was cited: when it was read, and its hash. */
import type { BibliographyEntry } from "./bibliography.ts";

/** In English, as bibliographies are written for programs first. Empty where the document is no longer kept. */
export function proofOf({ fetchedAt, hash }: Pick<BibliographyEntry, "fetchedAt" | "hash">): string {
  const parts = [
    ...(fetchedAt === undefined ? [] : [`Read ${fetchedAt}`]),
    ...(hash === undefined ? [] : [`${hash.algorithm} of the ${HASHED[hash.of]}: ${hash.value}`]),
  ];
  return parts.join("; ");
}

const HASHED = { text: "text as read (UTF-8)", bytes: "original bytes" } as const;
