/** Draws one page of a PDF: its picture, its text over it for those who select or hear it, and the marked words between. */
import { type PDFPageProxy, TextLayer } from "pdfjs-dist";
import type { PageMark } from "./pdf-marks.ts";
import { findOnPage } from "./find-on-page.ts";

/** Pixels of one page's picture: a phone has no more to give. */
const MOST_PIXELS = 12_000_000;

export interface DrawnPage {
  /** Of these alone; the first that is looked at. */
  mark(marks: readonly PageMark[]): Element | undefined;
}

/** `box` is emptied first; it has the size of the page already. */
export async function drawPage(
  page: PDFPageProxy,
  box: HTMLElement,
  scale: number,
  signal: AbortSignal,
): Promise<DrawnPage> {
  const viewport = page.getViewport({ scale });
  const pixels = viewport.width * viewport.height;
  const ratio = Math.min(devicePixelRatio, 2, Math.sqrt(MOST_PIXELS / pixels));
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width * ratio);
  canvas.height = Math.floor(viewport.height * ratio);
  canvas.setAttribute("aria-hidden", "true");
  const marked = document.createElement("div");
  marked.className = "pdf-marks";
  const layer = document.createElement("div");
  layer.className = "pdf-text";
  box.style.setProperty("--total-scale-factor", String(scale));
  box.replaceChildren(canvas, marked, layer);
  const task = page.render({ canvas, viewport: page.getViewport({ scale: scale * ratio }) });
  const stop = (): void => task.cancel();
  signal.addEventListener("abort", stop, { once: true });
  const text = new TextLayer({ textContentSource: page.streamTextContent(), container: layer, viewport });
  await Promise.all([task.promise, text.render()]).finally(() => signal.removeEventListener("abort", stop));
  const pieces = text.textContentItemsStr;
  return {
    mark(marks) {
      marked.replaceChildren();
      const origin = box.getBoundingClientRect();
      let looked: Element | undefined;
      for (const { text: wanted, isLookedAt } of marks) {
        for (const { piece, from, to } of findOnPage(pieces, wanted)) {
          const node = text.textDivs[piece]?.firstChild;
          if (!(node instanceof Text) || to > node.length) continue;
          const range = document.createRange();
          range.setStart(node, from);
          range.setEnd(node, to);
          for (const rect of range.getClientRects()) {
            const mark = document.createElement("div");
            mark.className = isLookedAt ? "pdf-mark looked-at" : "pdf-mark";
            mark.style.left = `${rect.left - origin.left}px`;
            mark.style.top = `${rect.top - origin.top}px`;
            mark.style.width = `${rect.width}px`;
            mark.style.height = `${rect.height}px`;
            marked.append(mark);
            if (isLookedAt) looked ??= mark;
          }
        }
      }
      return looked;
    },
  };
}
