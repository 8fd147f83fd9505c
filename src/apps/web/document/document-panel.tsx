/**
 * A document's stored text beside the answer, with the quoted words marked and scrolled into view, and over it what the
 * check says of the statement that they were quoted for.
 */
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Link } from "wouter";
import type { Citation, Quote } from "../../../core/domain/answer.ts";
import type { Document, PlaceMark } from "../../../core/domain/document.ts";
import type { DocumentId } from "../../../core/domain/ids.ts";
import { type CheckedClaim, ClaimCard, hasCard } from "../answer/claim-card.tsx";
import { sourceName } from "../answer/source-name.ts";
import { UnreadLines } from "../answer/unread-lines.tsx";
import type { OpenQuote } from "../answer/turn-view.tsx";
import type { Failure } from "../thread/conversation.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { safeHref } from "../../../lib/markdown/safe-href.ts";
import { words } from "../dictionary.ts";
import { Panel } from "../panel.tsx";
import type { Span } from "../place.ts";
import { addressOf } from "../use-place.ts";
import { lazily } from "../lazily.tsx";
import { originalPath } from "../api/client.ts";
import { DocumentText, holdsQuote, isRendered } from "./document-text.tsx";
import { DocumentTools } from "./document-tools.tsx";
import type { GivenFile } from "../library/dropped-files.ts";
import { NoteForm } from "./note-form.tsx";
import { LOOKED_AT, type MarkedSpan } from "./marked-span.ts";
import { pageAt, useOutline } from "./use-outline.ts";
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
  /** The statement that it was opened from. */
  readonly checked?: CheckedClaim;
}

interface DocumentPanelProps {
  readonly place: DocumentPlace;
  /** Absent where its digest is what is open beside it. */
  readonly onDigest?: ((document: Document) => void) | undefined;
  readonly onOpenQuote: OpenQuote;
  /** A note of one's own, to be kept in the library. */
  readonly onKeepNote: (files: readonly GivenFile[]) => void;
  readonly onClose: () => void;
}

const START = { start: 0, end: 0 };

/** Loaded when a PDF is first opened: pdf.js is larger than the page. */
const PdfView = lazily(async () => (await import("./pdf/pdf-view.tsx")).PdfView);

export function DocumentPanel(props: DocumentPanelProps): ReactNode {
  const { place, onDigest, onOpenQuote, onKeepNote, onClose } = props;
  const { citation, checked } = place;
  /** Words that were gone to in here; for this place alone. */
  const [gone, setGone] = useState<{ readonly from: DocumentPlace; readonly to: Span }>();
  const to = gone?.from === place ? gone.to : undefined;
  const quotes = useMemo(() => quotesOf(place), [place]);
  const quote = to === undefined ? citation?.quote : quotes.find((one) => one === to);
  /** Which words are marked: those that were gone to, the quoted ones, or those that the address names. */
  const marked: MarkedSpan | undefined = to ?? quote ?? place.at;
  const outline = useOutline(place.documentId);
  const { document, loaded, failure, showEarlier, showLater } = useDocumentText(
    place.documentId,
    marked ?? START,
  );
  const scroller = useRef<HTMLDivElement>(null);
  const [isRaw, setIsRaw] = useState(false);
  const [isText, setIsText] = useState(false);
  /** Why there are no pages of it. */
  const [pageless, setPageless] = useState<{ readonly id: DocumentId; readonly failure: Failure }>();
  const isPaged = document?.mediaType === "application/pdf";
  const hasPages = isPaged && pageless?.id !== place.documentId;
  const isShowingPages = hasPages && !isText;
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
  }, [isLoaded, place, isRaw, to, isShowingPages]);

  const others = quotes.filter((one) => one !== marked);
  const places = outline?.places ?? NO_PLACES;
  const wordsAt = ({ start, end, text }: MarkedSpan): string =>
    text ?? (loaded ? loaded.text.slice(start - loaded.start, end - loaded.start) : "");
  const markedText = marked && loaded ? wordsAt(marked) : "";
  const page = pageAt(places, marked?.start ?? 0);
  const pageMarks = useMemo(
    () => [
      { text: markedText, page, isLookedAt: true },
      ...others.map((one) => ({ text: one.text, page: pageAt(places, one.start), isLookedAt: false })),
    ],
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- the others follow from these
    [markedText, page, quotes, places],
  );
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
        {document && /^(?:upload|file|https?):/.test(document.url) && document.mediaType !== "text/html" ? (
          <a href={originalPath(place.documentId)} download="">
            {words.reader.download}
          </a>
        ) : null}
        {hasPages ? (
          <span className="views" role="group" aria-label={words.reader.views}>
            <button type="button" className="link" aria-pressed={!isText} onClick={() => setIsText(false)}>
              {words.reader.pages}
            </button>
            <button type="button" className="link" aria-pressed={isText} onClick={() => setIsText(true)}>
              {words.reader.text}
            </button>
          </span>
        ) : null}
        {document && isRendered(document) ? (
          <button type="button" className="link" aria-pressed={isRaw} onClick={() => setIsRaw(!isRaw)}>
            {words.reader.asStored}
          </button>
        ) : null}
        {document ? (
          <NoteForm
            key={document.id}
            title={document.title}
            where={place.where ?? ""}
            marked={markedText}
            onKeep={onKeepNote}
          />
        ) : null}
      </div>
      <UnreadLines unread={document?.unread} />
      {checked && hasCard(checked.claim) ? (
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
      <DocumentTools
        id={place.documentId}
        outline={outline}
        quotes={quotes}
        looked={marked}
        onLook={(span) => setGone({ from: place, to: span })}
      />
      {isPaged && pageless?.id === place.documentId ? (
        <FailureNote failure={pageless.failure} kind="notice" />
      ) : null}
      {isShowingPages && loaded && outline ? (
        <PdfView
          id={place.documentId}
          marks={pageMarks}
          page={page}
          onFailure={(problem) => setPageless({ id: place.documentId, failure: problem })}
        />
      ) : null}
      <div
        hidden={isShowingPages}
        className="panel-scroll"
        ref={scroller}
        tabIndex={0}
        role="region"
        aria-label={words.document}
      >
        {failure ? <FailureNote failure={failure} kind="failure" /> : null}
        {!loaded && !failure ? <p className="waiting">{words.loading}</p> : null}
        {loaded && document ? (
          <>
            {quote && !holdsQuote(loaded, quote) ? (
              <FailureNote failure={{ message: words.reader.quoteMoved }} kind="notice" />
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
                {words.reader.showEarlier}
              </button>
            ) : null}
            <DocumentText
              document={document}
              loaded={loaded}
              quote={marked}
              others={others}
              isRaw={isRaw}
              places={places}
            />
            {loaded.end < document.length ? (
              <button type="button" className="more" onClick={showLater}>
                {words.reader.showLater}
              </button>
            ) : null}
          </>
        ) : null}
      </div>
    </Panel>
  );
}

const NO_PLACES: readonly PlaceMark[] = [];

/** All quotes of the answer from this document, and what else the same statement was held against, in order. */
function quotesOf({ documentId, citation, checked }: DocumentPlace): readonly Quote[] {
  const claims = checked === undefined ? [] : [checked.claim, ...(checked.all ?? [])];
  const cited = [...(citation ? [citation] : []), ...claims.flatMap(({ citations }) => citations)];
  const byStart = new Map<string, Quote>();
  for (const { quote } of cited) {
    const key = `${quote.start}-${quote.end}`;
    if (quote.documentId === documentId && !byStart.has(key)) byStart.set(key, quote);
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
