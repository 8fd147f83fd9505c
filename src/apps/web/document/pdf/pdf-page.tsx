/** One page of a PDF: a box of its size, filled while it is near what is seen. */
import type { PDFDocumentProxy } from "pdfjs-dist";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { words } from "../../dictionary.ts";
import { type DrawnPage, drawPage } from "./draw-page.ts";
import type { PageMark } from "./pdf-marks.ts";

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly scale: number;
  /** At a scale of 1, until its own is known. */
  readonly size: { readonly width: number; readonly height: number };
  readonly marks: readonly PageMark[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onSeen: (number: number) => void;
}

/** Of a quote, in UTF-16 code units: what may stand at the top of the next page. */
const TAIL = 60;

export function PdfPage({ pdf, number, scale, size, marks, scroller, onSeen }: PdfPageProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  const [own, setOwn] = useState(size);
  const [drawn, setDrawn] = useState<DrawnPage>();

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const near = new IntersectionObserver(([entry]) => setIsNear(entry?.isIntersecting ?? false), {
      root: scroller.current,
      rootMargin: "100% 0px",
    });
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && onSeen(number), {
      root: scroller.current,
      rootMargin: "-30% 0px -70% 0px",
    });
    near.observe(element);
    seen.observe(element);
    return () => {
      near.disconnect();
      seen.disconnect();
    };
  }, [number, scroller, onSeen]);

  useEffect(() => {
    const element = box.current;
    if (!element || !isNear) return;
    const controller = new AbortController();
    const draw = async (): Promise<void> => {
      try {
        const page = await pdf.getPage(number);
        if (controller.signal.aborted) return;
        const { width, height } = page.getViewport({ scale: 1 });
        setOwn({ width, height });
        const done = await drawPage(page, element, scale, controller.signal);
        if (!controller.signal.aborted) setDrawn(done);
      } catch {
        // One page that cannot be drawn leaves its box empty; its words are in the text.
      }
    };
    void draw();
    return () => {
      controller.abort();
      setDrawn(undefined);
      element.replaceChildren();
    };
  }, [pdf, number, scale, isNear]);

  useEffect(() => {
    const here = marks.flatMap((mark) =>
      // A quote may go on over the page.
      mark.page === number
        ? [mark]
        : mark.page === number - 1
          ? [{ ...mark, text: mark.text.slice(-TAIL), isLookedAt: false }]
          : [],
    );
    drawn?.mark(here)?.scrollIntoView({ block: "center" });
  }, [drawn, marks, number]);

  return (
    <section className="pdf-sheet" aria-label={words.page(number)} data-page={number}>
      <div
        ref={box}
        className="pdf-page"
        style={{ inlineSize: own.width * scale, blockSize: own.height * scale }}
      />
    </section>
  );
}
