/** How an open document is laid out, and on which page of it something stands. */
import { useEffect, useState } from "react";
import type { PlaceMark } from "../../../core/domain/document.ts";
import type { DocumentId } from "../../../core/domain/ids.ts";
import type { Outline } from "../../../core/domain/outline.ts";
import { getOutline } from "../api/client.ts";

const NOTHING: Outline = { headings: [], places: [] };

/** `undefined` until it is known; nothing where it cannot be. */
export function useOutline(id: DocumentId): Outline | undefined {
  const [kept, setKept] = useState<{ readonly id: DocumentId; readonly outline: Outline }>();
  useEffect(() => {
    const controller = new AbortController();
    getOutline(id, controller.signal).then(
      (outline) => setKept({ id, outline }),
      () => {
        if (!controller.signal.aborted) setKept({ id, outline: NOTHING });
      },
    );
    return () => controller.abort();
  }, [id]);
  return kept?.id === id ? kept.outline : undefined;
}

/** From 1. */
export function pageAt(places: readonly PlaceMark[], offset: number): number {
  const mark = places.findLast((one) => one.kind === "page" && one.start <= offset);
  return mark?.kind === "page" ? mark.page : 1;
}
