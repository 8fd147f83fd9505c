/** A document's stored text beside the answer, with the quoted words marked and scrolled into view. */
import { type ReactNode, useLayoutEffect, useRef } from "react";
import type { Quote } from "../../../core/domain/answer.ts";
import type { DocumentId } from "../../../core/domain/ids.ts";
import { sourceName } from "../answer/source-name.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { safeHref } from "../../../lib/markdown/inline.ts";
import { words } from "../dictionary.ts";
import { Panel } from "../panel.tsx";
import { useDocumentText } from "./use-document-text.ts";

export interface DocumentPlace {
  readonly documentId: DocumentId;
  /** Shown until the document is there. */
  readonly title: string;
  readonly quote?: Quote;
  /** Headings, page and time. */
  readonly where?: string;
  /** Opens the source at the quote. */
  readonly link?: string;
}

const START = { start: 0, end: 0 };

export function DocumentPanel({ place, onClose }: { place: DocumentPlace; onClose: () => void }): ReactNode {
  const { quote } = place;
  const { document, loaded, failure, showEarlier, showLater } = useDocumentText(
    place.documentId,
    quote ?? START,
  );
  const scroller = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLElement>(null);
  /** How far the text's end was from the top before more came in above it. */
  const heightBefore = useRef<number | undefined>(undefined);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || !loaded) return;
    if (heightBefore.current !== undefined) {
      box.scrollTop += box.scrollHeight - heightBefore.current;
      heightBefore.current = undefined;
    }
  }, [loaded]);

  const isLoaded = loaded !== undefined;
  useLayoutEffect(() => {
    if (isLoaded) mark.current?.scrollIntoView({ block: "center" });
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- the same quote asked for again is an occasion
  }, [isLoaded, place]);

  const from = document ? sourceName(document.url) : undefined;
  return (
    <Panel title={document?.title ?? place.title} label={words.document} onClose={onClose}>
      <div className="document-facts">
        {from?.href === undefined ? (
          <span>{from?.name}</span>
        ) : (
          <a href={safeHref(place.link ?? "") ?? from.href} target="_blank" rel="noopener noreferrer">
            {from.name}
          </a>
        )}
        {place.where ? <span className="place">{place.where}</span> : null}
      </div>
      <div className="panel-scroll" ref={scroller} tabIndex={0} role="region" aria-label={words.document}>
        {failure ? <FailureNote failure={failure} kind="failure" /> : null}
        {!loaded && !failure ? <p className="waiting">{words.loading}</p> : null}
        {loaded && document ? (
          <>
            {quote && !holdsQuote(loaded, quote) ? (
              <FailureNote failure={{ message: words.quoteMoved }} kind="notice" />
            ) : null}
            {loaded.start > 0 ? (
              <button
                type="button"
                className="more"
                onClick={() => {
                  heightBefore.current = scroller.current?.scrollHeight;
                  showEarlier();
                }}
              >
                {words.showEarlier}
              </button>
            ) : null}
            <div className="document-text" lang={document.language === "und" ? undefined : document.language}>
              <MarkedText loaded={loaded} quote={quote} markRef={mark} />
            </div>
            {loaded.end < document.length ? (
              <button type="button" className="more" onClick={showLater}>
                {words.showLater}
              </button>
            ) : null}
          </>
        ) : null}
      </div>
    </Panel>
  );
}

interface Loaded {
  readonly start: number;
  readonly text: string;
}

interface MarkedTextProps {
  readonly loaded: Loaded;
  readonly quote: Quote | undefined;
  readonly markRef: React.RefObject<HTMLElement | null>;
}

function MarkedText({ loaded, quote, markRef }: MarkedTextProps): ReactNode {
  if (!quote || !holdsQuote(loaded, quote)) return loaded.text;
  const [start, end] = [quote.start - loaded.start, quote.end - loaded.start];
  return (
    <>
      {loaded.text.slice(0, start)}
      <mark ref={markRef}>{loaded.text.slice(start, end)}</mark>
      {loaded.text.slice(end)}
    </>
  );
}

function holdsQuote(loaded: Loaded, quote: Quote): boolean {
  return loaded.text.slice(quote.start - loaded.start, quote.end - loaded.start) === quote.text;
}
