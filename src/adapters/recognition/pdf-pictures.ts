/** Pages of a PDF file as pictures, drawn by pdf.js on the canvas of the runtime. Nothing is fetched. */
import { fileURLToPath } from "node:url";
import { graymap, PictureBroken } from "./picture-pages.ts";
import type { Canvas, CanvasContext, CanvasPackage } from "./recognition-packages.ts";

/** Dots a point: 300 an inch, what scanners do and Tesseract was taught with. */
const SCALE = 300 / 72;
const MOST_PIXELS = 12_000_000;
/** A picture on a page, once decoded. */
const MOST_PICTURE_PIXELS = 100_000_000;

export interface PagePicture {
  readonly page: number;
  readonly picture: Uint8Array;
  /** How many points a dot is. */
  readonly points: number;
}

const folderOf = (file: string): string =>
  fileURLToPath(new URL(".", import.meta.resolve(`pdfjs-dist/${file}`)));

export async function* pdfPictures(
  bytes: Uint8Array,
  pages: readonly number[],
  canvas: CanvasPackage,
): AsyncGenerator<PagePicture> {
  const { DOMMatrix, ImageData, Path2D } = canvas;
  // It looks for these when it is loaded.
  Object.assign(globalThis, { DOMMatrix, ImageData, Path2D });
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    data: Uint8Array.from(bytes),
    CanvasFactory: canvasFactory(canvas),
    cMapUrl: folderOf("cmaps/Identity-H.bcmap"),
    cMapPacked: true,
    standardFontDataUrl: folderOf("standard_fonts/LiberationSans-Regular.ttf"),
    wasmUrl: folderOf("wasm/openjpeg.wasm"),
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: MOST_PICTURE_PIXELS,
    verbosity: 0,
  });
  try {
    const file = await task.promise.catch((cause: unknown) => {
      throw new PictureBroken("the file cannot be opened", { cause });
    });
    for (const number of pages) {
      const drawn = await draw(number).catch(() => undefined);
      if (drawn !== undefined) yield drawn;

      async function draw(page: number): Promise<PagePicture> {
        const shown = await file.getPage(page);
        const { width, height } = shown.getViewport({ scale: 1 });
        const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
        const viewport = shown.getViewport({ scale });
        const sheet = canvas.createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
        await shown.render({ canvas: sheet as never, viewport, background: "#fff" }).promise;
        shown.cleanup();
        return { page, picture: graymap(sheet), points: 1 / scale };
      }
    }
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

interface Drawing {
  canvas: Canvas;
  context: CanvasContext;
}

function canvasFactory(parts: CanvasPackage): new () => object {
  return class {
    create(width: number, height: number): Drawing {
      const canvas = parts.createCanvas(width, height);
      return { canvas, context: canvas.getContext("2d") };
    }
    reset({ canvas }: Drawing, width: number, height: number): void {
      Object.assign(canvas, { width, height });
    }
    destroy({ canvas }: Drawing): void {
      Object.assign(canvas, { width: 0, height: 0 });
    }
    getNoAlphaContext(canvas: Canvas): CanvasContext {
      return canvas.getContext("2d", { alpha: false });
    }
  };
}
