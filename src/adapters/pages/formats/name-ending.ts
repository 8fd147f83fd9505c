/** The ending of a document's name, in lower case; of an address that of its last part. */
import type { PageHints } from "../../../core/ports/page-reader.ts";

export function endingOf(hints: PageHints): string | undefined {
  return /[^/\\]\.([a-z0-9]{1,12})$/iu.exec(hints.name ?? "")?.[1]?.toLowerCase();
}
