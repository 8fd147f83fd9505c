/** The library: what is in it, adding to it, deleting from it. */
import { type ReactNode, useRef, useState } from "react";
import type { Document } from "../../../core/domain/document.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { UnreadLines } from "../answer/unread-lines.tsx";
import { sourceName } from "../answer/source-name.ts";
import { ConfirmDialog } from "../confirm-dialog.tsx";
import { words } from "../dictionary.ts";
import { DigestList } from "../digest/digest-list.tsx";
import { Panel } from "../panel.tsx";
import type { RowsControl } from "../use-rows.ts";
import { AdditionList } from "./addition-list.tsx";
import { SiteList } from "./site-list.tsx";
import type { AdditionsControl } from "./use-additions.ts";

interface LibraryPanelProps {
  readonly documents: RowsControl<Document>;
  readonly adding: AdditionsControl;
  readonly onOpen: (document: Document) => void;
  readonly onDigest: (document: Document) => void;
  /** A digest of the list was chosen. */
  readonly onDelete: (document: Document) => void;
  /** It lies over the digests that it leads to, and makes way for them. */
  readonly isOver: boolean;
  readonly onClose: () => void;
}

export function LibraryPanel(props: LibraryPanelProps): ReactNode {
  const { documents, adding, onOpen, onDigest, onDelete, isOver, onClose } = props;
  const [asked, setAsked] = useState<Document>();
  const { rows, isLoaded, failure, showMore } = documents;
  return (
    <Panel title={words.library} label={words.library} onClose={onClose}>
      <div className="panel-scroll">
        <AddForm adding={adding} />
        <AdditionList additions={adding.additions} onClear={adding.clear} />
        <SiteList onRead={documents.refresh} />
        <DigestList isOver={isOver} />
        {failure ? <FailureNote failure={failure} kind="failure" /> : null}
        {!isLoaded && !failure ? <p className="waiting">{words.loading}</p> : null}
        {isLoaded && rows.length === 0 ? <p className="none">{words.emptyLibrary}</p> : null}
        <ul className="document-list">
          {rows.map((document) => (
            <li key={document.id}>
              <div className="document-row">
                <button type="button" className="link" onClick={() => onOpen(document)}>
                  {document.title}
                </button>
                <span className="document-facts">{factsOf(document)}</span>
                <UnreadLines unread={document.unread} />
              </div>
              <div className="row-actions">
                <button
                  type="button"
                  className="make"
                  aria-label={words.digests.makeOf(document.title)}
                  onClick={() => onDigest(document)}
                >
                  {words.digests.make}
                </button>
                <button
                  type="button"
                  className="icon"
                  aria-label={words.deleteDocument(document.title)}
                  title={words.remove}
                  onClick={() => setAsked(document)}
                >
                  ✕
                </button>
              </div>
            </li>
          ))}
        </ul>
        {showMore ? (
          <button type="button" className="more" onClick={showMore}>
            {words.showMore}
          </button>
        ) : null}
      </div>
      {asked ? (
        <ConfirmDialog
          title={asked.title}
          question={words.deleteDocumentAsk}
          onConfirm={() => onDelete(asked)}
          onDone={() => setAsked(undefined)}
        />
      ) : null}
    </Panel>
  );
}

function AddForm({ adding }: { adding: AdditionsControl }): ReactNode {
  const files = useRef<HTMLInputElement>(null);
  const [url, setUrl] = useState("");
  return (
    <div className="add-form">
      <div className="add-files">
        <button type="button" className="primary" onClick={() => files.current?.click()}>
          {words.addFiles}
        </button>
        <span>{words.addHint}</span>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          aria-label={words.addFiles}
          onChange={(event) => {
            adding.addFiles([...(event.target.files ?? [])].map((file) => ({ name: file.name, file })));
            // The same file can be chosen again.
            event.target.value = "";
          }}
        />
      </div>
      <form
        className="add-url"
        onSubmit={(event) => {
          event.preventDefault();
          if (url.trim() === "") return;
          adding.addAddress(url.trim());
          setUrl("");
        }}
      >
        <input
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={url}
          aria-label={words.urlLabel}
          placeholder="https://"
          onChange={(event) => setUrl(event.target.value)}
        />
        <button type="submit" disabled={url.trim() === ""}>
          {words.add}
        </button>
      </form>
    </div>
  );
}

const KINDS: Readonly<Record<Document["mediaType"], string>> = {
  "text/markdown": "Markdown",
  "text/plain": "TXT",
  "text/html": "HTML",
  "application/pdf": "PDF",
  "application/x-subrip": "SRT",
  "text/vtt": "WebVTT",
  "text/csv": "CSV",
  "application/json": "JSON",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PPTX",
  "application/vnd.oasis.opendocument.text": "ODT",
  "application/vnd.oasis.opendocument.spreadsheet": "ODS",
  "application/vnd.oasis.opendocument.presentation": "ODP",
  "application/epub+zip": "EPUB",
  "application/zip": "ZIP",
  "application/rtf": "RTF",
  "message/rfc822": "EML",
  "application/mbox": "MBOX",
  "multipart/related": "MHTML",
  "application/x-ipynb+json": "Jupyter",
  "application/ttml+xml": "TTML",
  "text/x-ssa": "ASS",
  "application/xml": "XML",
  "application/enex+xml": "ENEX",
  "application/rss+xml": "RSS",
  "text/org": "Org",
  "text/x-rst": "RST",
  "text/calendar": "ICS, VCF",
  "text/x-source": "Code",
  "image/png": "PNG",
  "image/jpeg": "JPEG",
  "image/gif": "GIF",
  "image/bmp": "BMP",
  "image/webp": "WebP",
  "image/tiff": "TIFF",
};

function factsOf({ mediaType, passageCount, title, url }: Document): string {
  const { name } = sourceName(url);
  const parts = [KINDS[mediaType] ?? mediaType, words.passages(passageCount)];
  return (name === title ? parts : [...parts, name]).join(" · ");
}
