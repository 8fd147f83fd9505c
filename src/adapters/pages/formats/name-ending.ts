/** A document's name without its folders, and the ending of it. */
import type { PageHints } from "../../../core/ports/page-reader.ts";

/** Empty where it has no name. */
export function baseNameOf(hints: PageHints): string {
  return (hints.name ?? "").split(/[/\\]/u).at(-1) ?? "";
}

/** In lower case. */
export function endingOf(hints: PageHints): string | undefined {
  return /[^/\\]\.([a-z0-9]{1,12})$/iu.exec(hints.name ?? "")?.[1]?.toLowerCase();
}
