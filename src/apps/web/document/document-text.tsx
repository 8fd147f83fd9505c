/**
 * A document's text as people read it, with the quoted words marked: what is stored as Markdown is rendered, and can be seen
 * as it is stored; all else stands as it is. Offsets are those of the stored text throughout.
 */
import { type ReactNode, useMemo } from "react";
import type { Claim, Quote } from "../../../core/domain/answer.ts";
import type { Document } from "../../../core/domain/document.ts";
import { placeNotes } from "../../../core/domain/place-notes.ts";
import { parseBlocks } from "../../../lib/markdown/blocks.ts";
import { AnswerText } from "../answer/answer-text.tsx";
import type { NoteActions } from "../answer/note-actions.ts";
import type { Span } from "../place.ts";

/** `text`: what must stand there; where it is not known, whatever does. */
export type MarkedSpan = Span & Partial<Pick<Quote, "text">>;

export interface LoadedText {
  readonly start: number;
  readonly text: string;
}

interface DocumentTextProps {
  readonly document: Document;
  readonly loaded: LoadedText;
  /** The words that are looked at, and what else the same statement was held against. */
  readonly quote: MarkedSpan | undefined;
  readonly others: readonly MarkedSpan[];
  /** As it is stored, also where it could be rendered. */
  readonly isRaw: boolean;
}

/** What readers keep as Markdown. Lines of mail, code, subtitles and PDF pages mean themselves. */
const MARKDOWN: ReadonlySet<Document["mediaType"]> = new Set([
  "text/markdown",
  "text/html",
  "multipart/related",
  "application/epub+zip",
  "application/rtf",
  "application/x-ipynb+json",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
  "application/vnd.oasis.opendocument.presentation",
]);

export const isRendered = ({ mediaType }: Pick<Document, "mediaType">): boolean => MARKDOWN.has(mediaType);

/** The element that shows the words that are looked at is the first with this class. */
export const LOOKED_AT = "looked-at";

export function DocumentText({ document, loaded, quote, others, isRaw }: DocumentTextProps): ReactNode {
  const language = document.language === "und" ? undefined : document.language;
  const spans = [...(quote ? [quote] : []), ...others].filter((one) => holdsQuote(loaded, one));
  if (isRaw || !isRendered(document)) {
    return (
      <div className="document-text" lang={language} dir="auto">
        <MarkedText loaded={loaded} quote={quote} spans={spans} />
      </div>
    );
  }
  return (
    <div className="document-text is-rendered" lang={language} dir="auto">
      <RenderedText loaded={loaded} quote={quote} spans={spans} />
    </div>
  );
}

interface MarkedProps extends Pick<DocumentTextProps, "loaded" | "quote"> {
  readonly spans: readonly MarkedSpan[];
}

function MarkedText({ loaded, quote, spans }: MarkedProps): ReactNode {
  const pieces: ReactNode[] = [];
  let at = loaded.start;
  for (const one of spans.toSorted((a, b) => a.start - b.start)) {
    if (one.start < at) continue;
    pieces.push(
      loaded.text.slice(at - loaded.start, one.start - loaded.start),
      <mark key={one.start} className={one === quote ? LOOKED_AT : undefined}>
        {loaded.text.slice(one.start - loaded.start, one.end - loaded.start)}
      </mark>,
    );
    at = one.end;
  }
  return [...pieces, loaded.text.slice(at - loaded.start)];
}

/** Drawn as answers are, where the marked words are statements without footnotes. */
function RenderedText({ loaded, quote, spans }: MarkedProps): ReactNode {
  const { text, start } = loaded;
  const blocks = useMemo(() => parseBlocks(text), [text]);
  const claims = spans.map((one): Claim => {
    const own = { start: one.start - start, end: one.end - start };
    return { ...own, mark: own, text: "", verdict: "supported", citations: [] };
  });
  const annotated = placeNotes(blocks, claims).map((block) => ({
    ...block,
    claims: block.claims.map((placed) => ({ ...placed, noteAt: -1 })),
  }));
  const pointed = quote === undefined ? -1 : spans.indexOf(quote);
  return (
    <AnswerText
      raw={text}
      blocks={annotated}
      pointed={pointed < 0 ? undefined : pointed}
      actions={NO_NOTES}
    />
  );
}

const nothing = (): void => undefined;
const NO_NOTES: NoteActions = {
  sources: [],
  recheck: undefined,
  onPoint: nothing,
  onNote: nothing,
  cardId: undefined,
  onOpen: nothing,
  onOpenClaim: nothing,
};

export function holdsQuote(loaded: LoadedText, { start, end, text }: MarkedSpan): boolean {
  const there = loaded.text.slice(start - loaded.start, end - loaded.start);
  return start >= loaded.start && (text === undefined ? there !== "" : there === text);
}
