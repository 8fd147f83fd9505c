/** Small documents and hits for tests of answering: a text becomes a document with one passage a paragraph. */
import type { Source } from "../src/core/domain/answer.ts";
import type { Document } from "../src/core/domain/document.ts";
import type { DocumentId, PassageId } from "../src/core/domain/ids.ts";
import type { Hit } from "../src/core/domain/passage.ts";

export interface TestDocument {
  readonly title: string;
  readonly text: string;
  readonly headingPath?: readonly string[];
  readonly page?: number;
  readonly publishedAt?: string;
}

export interface TestLibrary {
  readonly hits: readonly Hit[];
  readonly sources: readonly Source[];
  /** Source number → its hits. */
  readonly hitsOfSources: ReadonlyMap<number, readonly Hit[]>;
  /** The stored text that a quote's offsets count in. */
  readonly textOf: (id: DocumentId) => string;
}

export function testLibrary(documents: readonly TestDocument[]): TestLibrary {
  const texts = new Map<DocumentId, string>();
  const hits: Hit[] = [];
  const sources: Source[] = [];
  for (const [index, { title, text, headingPath = [], page, publishedAt }] of documents.entries()) {
    const id = documentId(index + 1);
    const url = `upload:${title}`;
    texts.set(id, text);
    sources.push({ number: index + 1, documentId: id, title, url, ...(publishedAt ? { publishedAt } : {}) });
    const document: Document = {
      id,
      title,
      url,
      mediaType: "text/plain",
      language: "und",
      contentHash: "0".repeat(64),
      fetchedAt: "2026-11-01T00:00:00.000Z",
      length: text.length,
      passageCount: 1,
    };
    let start = 0;
    for (const paragraph of text.split("\n\n")) {
      const passage = {
        id: passageId(hits.length + 1),
        documentId: id,
        start,
        end: start + paragraph.length,
        text: paragraph,
        headingPath,
        ...(page === undefined ? {} : { page }),
      };
      hits.push({ passage, document, score: 1 / (hits.length + 1) });
      start += paragraph.length + 2;
    }
  }
  return {
    hits,
    sources,
    hitsOfSources: new Map(
      sources.map((s) => [s.number, hits.filter((hit) => hit.document.id === s.documentId)]),
    ),
    textOf: (id) => texts.get(id) ?? "",
  };
}

/* oxlint-disable typescript/no-unsafe-type-assertion -- the ids of test documents are made here */
function documentId(number: number): DocumentId {
  return `doc_${number}` as DocumentId;
}

function passageId(number: number): PassageId {
  return number as PassageId;
}
