/**
 * Gathers from documents that were named: their stored texts are cut into passages and ranked as those of a page are,
 * whether or not they are in the library. A stretch without punctuation is cut where sentences probably end, so that
 * a line of a rough transcript can be quoted. Vectors have no part in it: only texts of the library have any.
 */
import { type Places, placesIn } from "../../domain/places.ts";
import { saidSentences } from "../../digest/units.ts";
import type { Document, Place } from "../../domain/document.ts";
import type { DocumentId, PassageId } from "../../domain/ids.ts";
import type { PassageSpan } from "../../domain/passage-span.ts";
import type { Hit } from "../../domain/passage.ts";
import type { Clock } from "../../ports/clock.ts";
import type { TextStore } from "../../ports/text-store.ts";
import { dropNearDuplicates } from "../../retrieval/near-duplicates.ts";
import { cutInTurns, rankInTurns } from "../../retrieval/in-turns.ts";
import { spread } from "../../retrieval/spread.ts";

/** Characters: no sentence of a stretch without punctuation is longer; see rough-units.ts. */
const LONGEST_SAID = 400;

export interface DocumentsParts {
  readonly store: Pick<TextStore, "getDocument" | "readText" | "placeMarks">;
  readonly clock: Pick<Clock, "turn">;
}

export interface GatheredDocuments {
  /** Best first. */
  readonly hits: Hit[];
  /** The page or time at an offset; times that only the text tells, as transcripts do, included. */
  readonly placeAt: (id: DocumentId, offset: number) => Place;
}

/** Documents that are gone are left out. */
export async function gatherDocuments(
  query: string,
  documentIds: readonly DocumentId[],
  { store, clock }: DocumentsParts,
  limit: number,
): Promise<GatheredDocuments> {
  const read = new Map<DocumentId, ReadDocument>();
  for (const id of documentIds) {
    const document = await store.getDocument(id);
    if (document === undefined) continue;
    const [text, marks] = await Promise.all([store.readText(id, 0, document.length), store.placeMarks(id)]);
    read.set(id, { document, text, places: placesIn(text, marks) });
  }
  let nextId = 0;
  const passages: Hit[] = [];
  for (const one of read.values()) {
    const spans = await cutInTurns(one.text, clock);
    for (const span of spans) passages.push(passageHit(one, span, --nextId));
  }
  // Some are left for those that only say again what a better one says.
  const ranked = await rankInTurns(query, passages, 2 * limit, clock);
  return {
    hits: spread(dropNearDuplicates(ranked), limit).map((hit) =>
      withSentences(hit, read.get(hit.document.id) as ReadDocument),
    ),
    placeAt: (id, offset) => read.get(id)?.places.at(offset) ?? {},
  };
}

interface ReadDocument {
  readonly document: Document;
  readonly text: string;
  readonly places: Places;
}

/** These passages are not in the index; ids below zero cannot be those of the library's. */
function passageHit({ document, text, places }: ReadDocument, span: PassageSpan, id: number): Hit {
  return {
    document,
    score: 1,
    passage: {
      ...span,
      ...places.at(span.start),
      id: id as PassageId,
      documentId: document.id,
      text: text.slice(span.start, span.end),
    },
  };
}

/**
 * The passage from the first sentence that begins in it to the end of the last. Only the best ones are cut so closely:
 * for a whole book without punctuation it would take a second.
 */
function withSentences(hit: Hit, { text, places }: ReadDocument): Hit {
  const { passage } = hit;
  const from = Math.max(0, passage.start - LONGEST_SAID);
  const to = Math.min(text.length, passage.end + LONGEST_SAID);
  const own = saidSentences(text, places.cues, from, to).filter(
    ({ start }) => start >= passage.start && start < passage.end,
  );
  const [start, end] = [own[0]?.start ?? passage.start, own.at(-1)?.end ?? passage.end];
  const sentences = own.map((said) => ({ start: said.start - start, end: said.end - start }));
  return {
    ...hit,
    passage: { ...passage, ...places.at(start), start, end, text: text.slice(start, end), sentences },
  };
}
