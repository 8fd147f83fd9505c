/** The pages of a PDF as they are printed, with the quoted words marked; drawn only as far as they are seen. */
import type { PDFDocumentProxy } from "pdfjs-dist";
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { asFootnoteError } from "../../../../core/domain/errors.ts";
import type { DocumentId } from "../../../../core/domain/ids.ts";
import { getOriginal } from "../../api/client.ts";
import { words } from "../../dictionary.ts";
import { type Failure, failureOf } from "../../thread/conversation.ts";
import { openPdf } from "./open-pdf.ts";
import type { PageMark } from "./pdf-marks.ts";
import { PdfPage } from "./pdf-page.tsx";

interface PdfViewProps {
  readonly id: DocumentId;
  readonly marks: readonly PageMark[];
  /** Which page is looked at, from 1. */
  readonly page: number;
  /** The file is not there, or cannot be shown. */
  readonly onFailure: (failure: Failure) => void;
}

interface Sized {
  readonly pdf: PDFDocumentProxy;
  /** Of the first page; most have the same. At a scale of 1. */
  readonly width: number;
  readonly height: number;
}

const ZOOM = { least: 0.5, most: 4, step: 1.25 };
const MARGIN = 16;

export function PdfView({ id, marks, page, onFailure }: PdfViewProps): ReactNode {
  const { reader } = words;
  const [opened, setOpened] = useState<Sized>();
  const [zoom, setZoom] = useState(1);
  const [width, setWidth] = useState(0);
  const [typed, setTyped] = useState<string>();
  const [seen, setSeen] = useState(page);
  const scroller = useRef<HTMLDivElement>(null);
  const fieldId = useId();
  const fail = useRef(onFailure);
  useLayoutEffect(() => {
    fail.current = onFailure;
  });

  useEffect(() => {
    const controller = new AbortController();
    let close = (): void => undefined;
    const open = async (): Promise<void> => {
      try {
        const bytes = await getOriginal(id, controller.signal);
        const { pdf, close: closing } = await openPdf(bytes);
        close = closing;
        if (controller.signal.aborted) return close();
        const first = (await pdf.getPage(1)).getViewport({ scale: 1 });
        setOpened({ pdf, width: first.width, height: first.height });
      } catch (thrown) {
        if (!controller.signal.aborted) fail.current(failureOf(asFootnoteError(thrown)));
      }
    };
    void open();
    return () => {
      controller.abort();
      setOpened(undefined);
      close();
    };
  }, [id]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const observer = new ResizeObserver(() => setWidth(box.clientWidth));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  const isReady = opened !== undefined && width > 0;
  useLayoutEffect(() => {
    if (isReady) scrollToPage(scroller.current, page);
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- other marks on the same page are an occasion
  }, [isReady, page, marks]);

  const scale = opened === undefined ? 1 : ((width - 2 * MARGIN) / opened.width) * zoom;
  const count = opened?.pdf.numPages ?? 0;
  return (
    <>
      <form
        className="pdf-tools"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = Number(typed);
          if (Number.isInteger(wanted) && wanted >= 1 && wanted <= count)
            scrollToPage(scroller.current, wanted);
          setTyped(undefined);
        }}
      >
        <label htmlFor={fieldId}>{reader.page}</label>
        <input
          id={fieldId}
          inputMode="numeric"
          size={4}
          value={typed ?? String(seen)}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => setTyped(undefined)}
        />
        <span>{count > 0 ? reader.of(count) : ""}</span>
        <button
          type="button"
          className="icon"
          aria-label={reader.smaller}
          onClick={() => setZoom(Math.max(ZOOM.least, zoom / ZOOM.step))}
        >
          −
        </button>
        <button
          type="button"
          className="icon"
          aria-label={reader.larger}
          onClick={() => setZoom(Math.min(ZOOM.most, zoom * ZOOM.step))}
        >
          +
        </button>
      </form>
      <div className="panel-scroll pdf" ref={scroller} tabIndex={0} role="region" aria-label={words.document}>
        {isReady ? null : <p className="waiting">{words.loading}</p>}
        {isReady && opened
          ? Array.from({ length: count }, (_, at) => (
              <PdfPage
                key={at}
                pdf={opened.pdf}
                number={at + 1}
                scale={scale}
                size={opened}
                marks={marks}
                scroller={scroller}
                onSeen={setSeen}
              />
            ))
          : null}
      </div>
    </>
  );
}

function scrollToPage(scroller: Element | null, page: number): void {
  scroller?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: "start" });
}
