/**
 * A page reader that remembers what the same bytes of an address said, cut into its passages: who asks on is mostly shown
 * pages that were read a minute ago. Only in memory, so that a newer reader never meets what an older one made. What could not be
 * read is tried again.
 */
import type { ReadDocument } from "../../core/domain/document.ts";
import type { PageReader } from "../../core/ports/page-reader.ts";
import { cutPassages } from "../../core/retrieval/cut-passages.ts";

/** Characters of all texts: some hundred pages. Their words, which are kept with their passages, take ten times as much. */
const MOST_CHARACTERS = 2_000_000;

export function rememberingReader(
  reader: Pick<PageReader, "read">,
  hash: (bytes: Uint8Array) => string,
  mostCharacters = MOST_CHARACTERS,
): Pick<PageReader, "read"> {
  /** Latest used last. */
  const known = new Map<string, ReadDocument>();
  let characters = 0;
  return {
    async read(bytes, hints, signal) {
      const { url = "", contentType = "", name = "" } = hints;
      const key = [hash(bytes), url, contentType, name].join("\n");
      const before = known.get(key);
      if (before !== undefined) {
        known.delete(key);
        known.set(key, before);
        return before;
      }
      const page = await reader.read(bytes, hints, signal);
      const whole = { ...page, passages: page.passages ?? cutPassages(page.text, page.marks) };
      if (page.text.length > mostCharacters || known.has(key)) return whole;
      known.set(key, whole);
      characters += page.text.length;
      for (const [oldest, { text }] of known) {
        if (characters <= mostCharacters) break;
        known.delete(oldest);
        characters -= text.length;
      }
      return whole;
    },
  };
}
