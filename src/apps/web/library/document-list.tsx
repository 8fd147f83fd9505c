/** The documents as a table: searched, of one kind or all, in an order, one by one or several at once. */
import type { ReactNode } from "react";
import { MOST_ASKED_DOCUMENTS } from "../../../core/domain/ask-request.ts";
import { type Document, DOCUMENT_ORDERS, type DocumentOrder } from "../../../core/domain/document.ts";
import type { DocumentId } from "../../../core/domain/ids.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { words } from "../dictionary.ts";
import { SearchField } from "../search-field.tsx";
import { ShowMore } from "../show-more.tsx";
import { SelectionBar, useSelection } from "../use-selection.tsx";
import { KINDS } from "./document-kinds.ts";
import { DocumentRow } from "./document-row.tsx";
import type { Chip, DocumentsControl } from "./use-documents.ts";

interface DocumentListProps {
  readonly documents: DocumentsControl;
  readonly onOpen: (document: Document) => void;
  readonly onDigest: (document: Document) => void;
  readonly onAsk: (ids: readonly DocumentId[]) => void;
  readonly onReadAgain: (url: string) => void;
}

export function DocumentList(props: DocumentListProps): ReactNode {
  const { documents, onOpen, onDigest, onAsk, onReadAgain } = props;
  const { rows, isLoaded, failure, showMore, text, kinds, chip, order } = documents;
  const { libraryList: said } = words;
  const { selected, select, end } = useSelection(rows.map(({ id }) => id));
  const chipOf = (one: Chip, name: string, count?: number): ReactNode => (
    <button key={one} type="button" aria-pressed={chip === one} onClick={() => documents.onChip(one)}>
      {name}
      {count === undefined ? null : <span className="count"> {count}</span>}
    </button>
  );
  const isNarrowed = text.trim() !== "" || chip !== "all";
  const tooMany = (selected?.length ?? 0) > MOST_ASKED_DOCUMENTS;
  return (
    <section className="documents" aria-label={words.library}>
      <div className="documents-head">
        <SearchField text={text} label={said.search} onSearch={documents.onSearch} />
        <select
          value={order}
          aria-label={said.order}
          onChange={(event) => documents.onOrder(event.target.value as DocumentOrder)}
        >
          {DOCUMENT_ORDERS.map((one) => (
            <option key={one} value={one}>
              {said.orders[one]}
            </option>
          ))}
        </select>
      </div>
      <div className="chooser-row" role="group" aria-label={said.kinds}>
        {chipOf("all", said.all)}
        {kinds.map(({ mediaType, count }) => chipOf(mediaType, KINDS[mediaType] ?? mediaType, count))}
        {chipOf("guide", said.guide)}
      </div>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
      {!isLoaded && !failure ? <p className="waiting">{words.loading}</p> : null}
      {isLoaded && rows.length === 0 ? (
        <p className="none">{isNarrowed ? said.nothingFound : words.emptyLibrary}</p>
      ) : null}
      <ul className="document-list">
        {rows.map((document) => (
          <li key={document.id}>
            <DocumentRow
              document={document}
              isSelected={selected?.includes(document.id)}
              onSelect={() => select(document.id)}
              onOpen={() => onOpen(document)}
              onAsk={() => onAsk([document.id])}
              onDigest={() => onDigest(document)}
              onReadAgain={onReadAgain}
              onRemove={() => documents.remove([document.id])}
            />
          </li>
        ))}
      </ul>
      <ShowMore onMore={showMore} />
      {selected === undefined ? null : (
        <SelectionBar
          count={selected.length}
          told={tooMany ? said.tooManyAsked(MOST_ASKED_DOCUMENTS) : undefined}
          actions={[
            { name: said.askOnlyThese, isOff: tooMany, onChoose: () => onAsk(selected) },
            {
              name: words.remove,
              onChoose() {
                documents.remove(selected);
                end();
              },
            },
          ]}
          onEnd={end}
        />
      )}
    </section>
  );
}
