/** The documents that are listed: of a search, a kind, an order; and what is done with them. */
import { type ReactNode, useState } from "react";
import type { Document, DocumentOrder, KindCount } from "../../../core/domain/document.ts";
import type { DocumentId } from "../../../core/domain/ids.ts";
import { deleteDocument, listDocuments } from "../api/client.ts";
import { words } from "../dictionary.ts";
import { type SearchControl, useSearch } from "../search-field.tsx";
import { settleEach } from "../settle-each.ts";
import { useRemoval } from "../use-removal.tsx";
import { type RowsControl, useRows } from "../use-rows.ts";

/** All, Footnote's own guide, or one kind. */
export type Chip = "all" | "guide" | Document["mediaType"];

export interface DocumentsControl extends RowsControl<Document>, SearchControl {
  readonly kinds: readonly KindCount[];
  readonly chip: Chip;
  readonly onChip: (chip: Chip) => void;
  readonly order: DocumentOrder;
  readonly onOrder: (order: DocumentOrder) => void;
  readonly remove: (ids: readonly DocumentId[]) => void;
  /** The offer to take a removal back. */
  readonly shown: ReactNode;
}

/** `onFailure`: what went wrong with a removal; `onRemoved`: when it can no longer be taken back. */
export function useDocuments(onFailure: (thrown: unknown) => void, onRemoved: () => void): DocumentsControl {
  const { looked, ...search } = useSearch();
  const [chip, setChip] = useState<Chip>("all");
  const [order, setOrder] = useState<DocumentOrder>("added");
  const [kinds, setKinds] = useState<readonly KindCount[]>([]);
  const query = {
    ...(looked === "" ? {} : { text: looked }),
    ...(chip === "all" || chip === "guide" ? {} : { mediaType: chip }),
    guide: chip === "guide" ? ("true" as const) : ("false" as const),
    order,
  };
  const rows = useRows(async (offset) => {
    const list = await listDocuments(offset, query);
    setKinds(list.kinds);
    return list.documents;
  }, JSON.stringify(query));

  const finish = async (ids: readonly DocumentId[]): Promise<void> => {
    await settleEach(
      ids.map((id) => deleteDocument(id)),
      onFailure,
    );
    rows.refresh();
    onRemoved();
  };
  const removal = useRemoval<DocumentId>((ids) => void finish(ids), words.libraryList.deleted);
  return {
    ...rows,
    rows: rows.rows.filter(({ id }) => !removal.leaving.has(id)),
    ...search,
    kinds,
    chip,
    onChip: setChip,
    order,
    onOrder: setOrder,
    remove: removal.begin,
    shown: removal.shown,
  };
}
