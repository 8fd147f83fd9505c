/** Documents, their texts and their passages, in memory. */
import { type Document, type DocumentOrder, isGuide, type PlaceMark } from "../../../core/domain/document.ts";
import type { DocumentId, PassageId, SpaceId } from "../../../core/domain/ids.ts";
import { placeAt } from "../../../core/domain/places.ts";
import type { DocumentStore, NewDocument } from "../../../core/ports/document-store.ts";
import type { TextStore } from "../../../core/ports/text-store.ts";
import { dropDocument, type MemoryDatabase } from "./memory-database.ts";

export function memoryDocuments(db: MemoryDatabase, spaceId: SpaceId): DocumentStore {
  const ours = () => [...db.documents.values()].filter((row) => row.spaceId === spaceId);
  const originOf = (given: NewDocument) => given.origin ?? "library";
  const library = () =>
    ours()
      .filter(({ given }) => originOf(given) === "library")
      .map(({ document }) => document);

  const knownAs = (given: NewDocument) =>
    ours().find(
      (row) =>
        row.document.url === given.url &&
        row.document.contentHash === given.contentHash &&
        originOf(row.given) === originOf(given),
    );

  const put = (given: NewDocument): Document => {
    const wantedAt = given.wantedAt ?? given.fetchedAt;
    const known = knownAs(given);
    if (known) {
      known.wantedAt = later(known.wantedAt, wantedAt);
      return known.document;
    }
    const old = originOf(given) === "library" ? library().find(({ url }) => url === given.url) : undefined;
    if (old) dropDocument(db, old.id);
    const { text, marks: _marks, passages, origin: _origin, wantedAt: _wantedAt, ...facts } = given;
    const document: Document = { ...facts, length: text.length, passageCount: passages.length };
    db.documents.set(given.id, { spaceId, document, given, wantedAt });
    for (const span of passages) {
      const id = ++db.lastPassage as PassageId;
      db.passages.set(id, { ...span, id, documentId: given.id, text: text.slice(span.start, span.end) });
    }
    return document;
  };

  return {
    async putDocuments(documents) {
      const fresh = new Set<string>();
      for (const given of documents) {
        const { id } = given;
        if (knownAs(given)) continue;
        if (db.documents.has(id) || fresh.has(id)) throw new Error(`There is a document ${id}.`);
        fresh.add(id);
      }
      return documents.map(put);
    },
    findByUrl: async (url) => library().find((document) => document.url === url),
    listDocuments: async ({ offset = 0, limit = Infinity, text = "", mediaType, isGuide: is, order } = {}) =>
      library()
        .filter((one) => mediaType === undefined || one.mediaType === mediaType)
        .filter((one) => is === undefined || isGuide(one) === is)
        .filter((one) =>
          [one.title, one.url, one.author ?? ""].some((words) =>
            words.toLowerCase().includes(text.trim().toLowerCase()),
          ),
        )
        .reverse()
        .sort((a, b) => inOrder(a, b, order))
        .slice(offset, offset + limit),
    async countKinds() {
      const counts = new Map<Document["mediaType"], number>();
      for (const one of library().filter((each) => !isGuide(each))) {
        counts.set(one.mediaType, (counts.get(one.mediaType) ?? 0) + 1);
      }
      return [...counts]
        .map(([mediaType, count]) => ({ mediaType, count }))
        .sort((a, b) => b.count - a.count || (a.mediaType < b.mediaType ? -1 : 1));
    },
    listByUrlPrefix: async (prefix) =>
      library()
        .filter(({ url }) => url.startsWith(prefix))
        .sort((a, b) => (a.url < b.url ? -1 : 1)),
    listByContent: async (hashes) => library().filter(({ contentHash }) => hashes.includes(contentHash)),
    listIdsIn: async (script, limit) =>
      library()
        .filter((one) => (one.language === "zh") === (script === "han") && !isGuide(one))
        .map(({ id }) => id)
        .reverse()
        .slice(0, limit),
    countDocuments: async () => ({
      documents: library().length,
      passages: library().reduce((sum, { passageCount }) => sum + passageCount, 0),
    }),
    async removeDocument(id) {
      if (!library().some((document) => document.id === id)) return false;
      dropDocument(db, id);
      return true;
    },
  };
}

const later = (a: string, b: string): string => (a < b ? b : a);

export function memoryTexts(db: MemoryDatabase, spaceId: SpaceId): TextStore {
  const rowOf = (id: DocumentId) => {
    const row = db.documents.get(id);
    return row?.spaceId === spaceId ? row : undefined;
  };
  const placesOf = (id: DocumentId): PlaceMark[] =>
    (rowOf(id)?.given.marks ?? []).flatMap((mark) => (mark.kind === "heading" ? [] : [mark]));

  return {
    getDocument: async (id) => rowOf(id)?.document,
    readText: async (id, start, end) => rowOf(id)?.given.text.slice(start, Math.max(start, end)) ?? "",
    placeAt: async (id, offset) => placeAt(placesOf(id), offset),
    placeMarks: async (id) => placesOf(id),
    getPassages: async (ids) =>
      ids.flatMap((id) => {
        const passage = db.passages.get(id);
        const row = passage && rowOf(passage.documentId);
        return passage && row ? [{ passage, document: row.document }] : [];
      }),
  };
}

function inOrder(a: Document, b: Document, order: DocumentOrder | undefined): number {
  if (order === "length") return b.length - a.length;
  const [left, right] = [a.title.toLowerCase(), b.title.toLowerCase()];
  return order !== "title" || left === right ? 0 : left < right ? -1 : 1;
}
