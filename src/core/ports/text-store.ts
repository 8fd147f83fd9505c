/** Reads what is stored by its id, whoever brought it: documents, their texts and their passages. */
import type { Document, Place, PlaceMark } from "../domain/document.ts";
import type { DocumentId, PassageId } from "../domain/ids.ts";
import type { Passage } from "../domain/passage.ts";

export interface TextStore {
  getDocument(id: DocumentId): Promise<Document | undefined>;
  /** `document.text.slice(start, end)`, clamped to the text. */
  readText(id: DocumentId, start: number, end: number): Promise<string>;
  /** The page or the time at which the text at `offset` stands; neither where the document has none. */
  placeAt(id: DocumentId, offset: number): Promise<Place>;
  /** Where its pages or times begin, in order; none where there is no such document. */
  placeMarks(id: DocumentId): Promise<PlaceMark[]>;
  /** In the order of `ids`; ids that are gone are left out. */
  getPassages(ids: readonly PassageId[]): Promise<{ passage: Passage; document: Document }[]>;
}
