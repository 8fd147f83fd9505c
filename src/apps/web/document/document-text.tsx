/**
 * A document's text as people read it, with the quoted words marked: what is stored as Markdown is rendered, and can be seen
 * as it is stored; all else stands as it is. Offsets are those of the stored text throughout.
 */
import { type ReactNode, useMemo } from "react";
import type { Claim } from "../../../core/domain/answer.ts";
import type { Document, PlaceMark } from "../../../core/domain/document.ts";
import { placeNotes } from "../../../core/domain/place-notes.ts";
import { parseBlocks } from "../../../lib/markdown/blocks.ts";
import { AnswerText } from "../answer/answer-text.tsx";
import type { NoteActions } from "../answer/note-actions.ts";
import type { LoadedText, MarkedSpan } from "./marked-span.ts";
import { MarkedText } from "./marked-text.tsx";
import { TableText } from "./table-text.tsx";
import { TranscriptText } from "./transcript-text.tsx";

interface DocumentTextProps {
  readonly document: Document;
  readonly loaded: LoadedText;
  /** The words that are looked at, and what else the same statement was held against. */
  readonly quote: MarkedSpan | undefined;
  readonly others: readonly MarkedSpan[];
  /** As it is stored, also where it could be rendered. */
  readonly isRaw: boolean;
  /** Where its pages or times begin. */
  readonly places: readonly PlaceMark[];
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

export const isRendered = ({ mediaType }: Pick<Document, "mediaType">): boolean =>
  MARKDOWN.has(mediaType) || mediaType === "text/csv";

export function DocumentText(props: DocumentTextProps): ReactNode {
  const { document, loaded, quote, others, isRaw, places } = props;
  const language = document.language === "und" ? undefined : document.language;
  const spans = [...(quote ? [quote] : []), ...others].filter((one) => holdsQuote(loaded, one));
  const isTable = document.mediaType === "text/csv" && loaded.start === 0 && !isRaw;
  if (isTable) {
    return (
      <div className="document-text is-rendered" lang={language} dir="auto">
        <TableText loaded={loaded} quote={quote} spans={spans} />
      </div>
    );
  }
  if (places.some(({ kind }) => kind === "time") && !isRaw) {
    return (
      <div className="document-text" lang={language} dir="auto">
        <TranscriptText
          id={document.id}
          url={document.url}
          loaded={loaded}
          places={places}
          quote={quote}
          spans={spans}
        />
      </div>
    );
  }
  if (isRaw || !MARKDOWN.has(document.mediaType)) {
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
