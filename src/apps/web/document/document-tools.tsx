/** Over an open document: find words in it, go by its outline, and from quote to quote of the answer. */
import { type ReactNode, useEffect, useState } from "react";
import type { DocumentId } from "../../../core/domain/ids.ts";
import type { FoundList, FoundWords, Outline } from "../../../core/domain/outline.ts";
import { clockTime } from "../../../lib/clock-time.ts";
import { findInDocument } from "../api/client.ts";
import { words } from "../dictionary.ts";
import { SearchField, useSearch } from "../search-field.tsx";
import type { Span } from "../place.ts";

interface DocumentToolsProps {
  readonly id: DocumentId;
  readonly outline: Outline | undefined;
  /** Of the answer, in the order of the document. */
  readonly quotes: readonly Span[];
  readonly looked: Span | undefined;
  readonly onLook: (span: Span) => void;
}

const { reader } = words;

export function DocumentTools({ id, outline, quotes, looked, onLook }: DocumentToolsProps): ReactNode {
  const search = useSearch();
  const list = useFound(id, search.looked);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="document-tools">
      <div className="document-tools-row">
        <SearchField {...search} label={reader.find} />
        <button type="button" className="link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {reader.outline}
        </button>
        {quotes.length > 1 ? <QuoteSteps quotes={quotes} looked={looked} onLook={onLook} /> : null}
      </div>
      {list === undefined ? null : <FoundPlaces list={list} onLook={onLook} />}
      {isOpen ? <OutlineList outline={outline} onLook={onLook} /> : null}
    </div>
  );
}

function useFound(id: DocumentId, wanted: string): FoundList | undefined {
  const [found, setFound] = useState<{ readonly of: string; readonly list: FoundList }>();
  useEffect(() => {
    if (wanted === "") return;
    const controller = new AbortController();
    findInDocument(id, wanted, controller.signal).then(
      (list) => setFound({ of: wanted, list }),
      () => undefined,
    );
    return () => controller.abort();
  }, [id, wanted]);
  return wanted !== "" && found?.of === wanted ? found.list : undefined;
}

function FoundPlaces({ list, onLook }: { list: FoundList; onLook: (span: Span) => void }): ReactNode {
  return (
    <>
      <p className="document-found-count" role="status">
        {reader.found(list.found.length, list.isCut)}
      </p>
      <ol className="document-found">
        {list.found.map((one) => (
          <li key={one.start}>
            <button type="button" className="link" onClick={() => onLook(one)}>
              <bdi>
                {one.before}
                <mark>{one.text}</mark>
                {one.after}
              </bdi>
            </button>
            <span className="place">{placeWords(one)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

function OutlineList({
  outline,
  onLook,
}: {
  outline: Outline | undefined;
  onLook: (span: Span) => void;
}): ReactNode {
  const { headings = [], places = [] } = outline ?? {};
  if (headings.length === 0 && places.length === 0) return <p className="none">{reader.noOutline}</p>;
  const least = Math.min(...headings.map(({ level }) => level));
  const rows =
    headings.length > 0
      ? headings.map(({ level, title, start }) => ({
          start,
          depth: level - least,
          name: <bdi>{title}</bdi>,
        }))
      : places.map((place) => ({
          start: place.start,
          depth: undefined,
          name: place.kind === "page" ? words.page(place.page) : clockTime(place.atMs),
        }));
  return (
    <ol className="document-outline">
      {rows.map(({ start, depth, name }) => (
        <li key={start} data-level={depth}>
          <button type="button" className="link" onClick={() => onLook({ start, end: start + 1 })}>
            {name}
          </button>
        </li>
      ))}
    </ol>
  );
}

function QuoteSteps({
  quotes,
  looked,
  onLook,
}: Pick<DocumentToolsProps, "quotes" | "looked" | "onLook">): ReactNode {
  const at = quotes.findIndex(({ start, end }) => start === looked?.start && end === looked.end);
  const step = (by: number): void => {
    const next = quotes[(Math.max(at, by > 0 ? -1 : 0) + by + quotes.length) % quotes.length];
    if (next) onLook(next);
  };
  return (
    <span className="quote-steps">
      <button type="button" className="icon" aria-label={reader.previousQuote} onClick={() => step(-1)}>
        ‹
      </button>
      <span role="status">{at < 0 ? "" : reader.quote(at + 1, quotes.length)}</span>
      <button type="button" className="icon" aria-label={reader.nextQuote} onClick={() => step(1)}>
        ›
      </button>
    </span>
  );
}

function placeWords({ page, atMs }: FoundWords): string {
  if (page !== undefined) return words.page(page);
  return atMs === undefined ? "" : clockTime(atMs);
}
