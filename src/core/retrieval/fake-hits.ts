/** Hits made of plain texts, for the tests of ranking and writing. Not used by the product. */
import type { Document } from "../domain/document.ts";
import type { Hit } from "../domain/passage.ts";

export interface FakePassage {
  readonly text: string;
  /** Passages with the same title are of one document. */
  readonly title?: string;
  readonly headingPath?: readonly string[];
  /** Where the passage starts in its document. */
  readonly start?: number;
}

/** One hit a passage, best first, with the scores that fusion gives. */
export function fakeHits(passages: readonly FakePassage[]): Hit[] {
  return passages.map(({ text, title = "Notes", headingPath = [], start = 0 }, i) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- brands
    const id = `doc_${title}` as Document["id"];
    const document: Document = {
      id,
      title,
      url: `upload:${title}`,
      mediaType: "text/plain",
      language: "en",
      contentHash: title,
      fetchedAt: "2026-01-01T00:00:00Z",
      length: start + text.length,
      passageCount: 1,
    };
    const passage: Hit["passage"] = {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- brands
      id: (i + 1) as Hit["passage"]["id"],
      documentId: id,
      start,
      end: start + text.length,
      text,
      headingPath,
    };
    return { passage, document, score: 1 / (61 + i) };
  });
}
