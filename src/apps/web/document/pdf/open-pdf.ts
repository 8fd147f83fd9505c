/** Opens a file with pdf.js, whose worker, character maps and fonts come from our own server. */
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from "pdfjs-dist";
// oxlint-disable-next-line import/default -- Vite makes an address of it
import workerAddress from "pdfjs-dist/build/pdf.worker.min.mjs?url";

const folder = (name: string): string => new URL(`pdfjs/${name}/`, document.baseURI).href;

export interface OpenedPdf {
  readonly pdf: PDFDocumentProxy;
  readonly close: () => void;
}

/** Throws what pdf.js throws of a file that it cannot open. `bytes` are taken over. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  GlobalWorkerOptions.workerSrc = workerAddress;
  const task = getDocument({
    data: bytes,
    cMapUrl: folder("cmaps"),
    standardFontDataUrl: folder("standard_fonts"),
    wasmUrl: folder("wasm"),
    // The page's policy compiles nothing: what would be WebAssembly is plain script.
    useWasm: false,
    // Nothing of a file runs, and no form is filled in.
    enableXfa: false,
  });
  const pdf = await task.promise;
  return { pdf, close: () => void task.destroy() };
}
