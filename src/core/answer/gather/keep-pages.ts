/** Pages that were read for a question, stored as they stood, so that their words can be cited and opened later. */
import type { Document } from "../../domain/document.ts";
import { type DocumentId, ID_PREFIX } from "../../domain/ids.ts";
import type { Clock, Ids } from "../../ports/clock.ts";
import type { DocumentStore } from "../../ports/document-store.ts";
import type { WebPage } from "../../ports/web.ts";

export interface KeepPagesParts {
  readonly store: Pick<DocumentStore, "putDocuments">;
  readonly clock: Pick<Clock, "now">;
  readonly ids: Ids;
}

/** In the order of the pages. */
export function keepPages(
  pages: readonly WebPage[],
  { store, clock, ids }: KeepPagesParts,
): Promise<Document[]> {
  const wantedAt = clock.now();
  return store.putDocuments(
    pages.map((page) => ({
      ...page,
      id: ids.next(ID_PREFIX.document) as DocumentId,
      origin: "web",
      wantedAt,
      passages: [],
    })),
  );
}
