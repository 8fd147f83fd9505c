/** Where an answer may come from, as a person chooses it: the library, the whole web, or one kind of its engines. */

/** `web`: the engines that suit the question; each of the others: those of that kind, whatever the question. */
export const SOURCE_KINDS = ["library", "web", "news", "academic", "code", "encyclopaedia", "books"] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];
export type WebSourceKind = Exclude<SourceKind, "library">;

export function isWebSource(kind: SourceKind): kind is WebSourceKind {
  return kind !== "library";
}
