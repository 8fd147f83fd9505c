/**
 * A document's stored text beside the answer, with the quoted words marked and scrolled into view, and over it what the
 * check says of the statement that they were quoted for.
 */
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { Link } from "wouter";
import type { Citation, Quote } from "../../../core/domain/answer.ts";
import type { Document } from "../../../core/domain/document.ts";
import type { DocumentId } from "../../../core/domain/ids.ts";
import { type CheckedClaim, ClaimCard } from "../answer/claim-card.tsx";
import { sourceName } from "../answer/source-name.ts";
import { UnreadLines } from "../answer/unread-lines.tsx";
import type { OpenQuote } from "../answer/turn-view.tsx";
import { FailureNote } from "../answer/failure-note.tsx";
import { safeHref } from "../../../lib/markdown/safe-href.ts";
import { words } from "../dictionary.ts";
import { Panel } from "../panel.tsx";
import type { Span } from "../place.ts";
import { addressOf } from "../use-place.ts";
import { DocumentText, holdsQuote, isRendered, LOOKED_AT, type MarkedSpan } from "./document-text.tsx";
import { useDocumentText } from "./use-document-text.ts";

export interface DocumentPlace {
  readonly documentId: DocumentId;
  /** Shown until the document is there. */
  readonly title: string;
  readonly citation?: Citation;
  /** Where there is no citation: what its address says. */
  readonly at?: Span | undefined;
  /** Headings, page and time. */
  readonly where?: string;
  /** Where there is something to say of the statement. */
  readonly checked?: CheckedClaim;
}

interface DocumentPanelProps {
  readonly place: DocumentPlace;
  /** Absent where its digest is what is open beside it. */
  readonly onDigest?: ((document: Document) => void) | undefined;
  readonly onOpenQuote: OpenQuote;
  readonly onClose: () => void;
}

const START = { start: 0, end: 0 };

export function DocumentPanel({ place, onDigest, onOpenQuote, onClose }: DocumentPanelProps): ReactNode {
  const { citation, checked } = place;
  const quote = citation?.quote;
  /** Which words are marked: the quoted ones, or those that the address names. */
  const marked: MarkedSpan | undefined = quote ?? place.at;
  const { document, loaded, failure, showEarlier, showLater } = useDocumentText(
    place.documentId,
    marked ?? START,
  );
  const scroller = useRef<HTMLDivElement>(null);
  const [isRaw, setIsRaw] = useState(false);
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
    const looked = scroller.current?.querySelector(`.${LOOKED_AT}, .pointed mark`);
    if (isLoaded) looked?.scrollIntoView({ block: "center" });
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- the same quote asked for again is an occasion
  }, [isLoaded, place, isRaw]);

  const from = document ? sourceName(document.url) : undefined;
  return (
    <Panel title={document?.title ?? place.title} label={words.document} onClose={onClose}>
      <div className="document-facts">
        {from?.href === undefined ? (
          <span>{from?.name}</span>
        ) : (
          <a href={safeHref(citation?.link ?? "") ?? from.href} target="_blank" rel="noopener noreferrer">
            {from.name}
          </a>
        )}
        {place.where ? <span className="place">{place.where}</span> : null}
        <Link href={addressOf({ kind: "new", aboutIds: [place.documentId] })}>{words.chooser.askAbout}</Link>
        {document && onDigest ? (
          <button type="button" className="link" onClick={() => onDigest(document)}>
            {words.digests.make}
          </button>
        ) : null}
        {document && isRendered(document) ? (
          <button type="button" className="link" aria-pressed={isRaw} onClick={() => setIsRaw(!isRaw)}>
            {words.asStored}
          </button>
        ) : null}
      </div>
      <UnreadLines unread={document?.unread} />
      {checked ? (
        <ClaimCard
          {...checked}
          shown={citation}
          onOpen={(other) =>
            onOpenQuote(
              other,
              checked.sources.find(({ number }) => number === other.source),
              checked,
            )
          }
        />
      ) : null}
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
            <DocumentText
              document={document}
              loaded={loaded}
              quote={marked}
              others={quotesBeside(place)}
              isRaw={isRaw}
            />
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

function quotesBeside({ documentId, citation, checked }: DocumentPlace): readonly Quote[] {
  const cited = checked?.claim.citations ?? [];
  return cited
    .filter((one) => one !== citation && one.quote.documentId === documentId)
    .map(({ quote }) => quote);
}
