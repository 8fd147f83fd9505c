/**
 * The parts that are used of the packages of `runtime/`, as types of our own: they are not dependencies but installed on
 * request, so that their own types are not there to compile against.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

export interface Canvas {
  width: number;
  height: number;
  getContext(kind: "2d", options?: { alpha: boolean }): CanvasContext;
  toBuffer(type: "image/png"): Uint8Array;
}

export interface CanvasContext {
  fillStyle: string;
  fillRect(left: number, top: number, width: number, height: number): void;
  drawImage(image: Picture | Canvas, left: number, top: number, width: number, height: number): void;
  putImageData(data: unknown, left: number, top: number): void;
  getImageData(
    left: number,
    top: number,
    width: number,
    height: number,
  ): { readonly data: Uint8ClampedArray };
  translate(x: number, y: number): void;
  rotate(angle: number): void;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
}

export interface CanvasPackage {
  createCanvas(width: number, height: number): Canvas;
  loadImage(bytes: Uint8Array): Promise<Picture>;
  readonly ImageData: new (data: Uint8ClampedArray, width: number, height: number) => unknown;
  readonly DOMMatrix: unknown;
  readonly Path2D: unknown;
}

export interface TiffPackage {
  decode(bytes: Uint8Array): TiffPicture[];
  decodeImage(bytes: Uint8Array, picture: TiffPicture): void;
  toRGBA8(picture: TiffPicture): Uint8Array;
}

/** Tags by number before it is decoded; then its size. */
export interface TiffPicture {
  readonly width?: number;
  readonly height?: number;
  readonly [tag: `t${number}`]: readonly number[] | undefined;
}

export interface TesseractModule {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
  readonly TessBaseAPI: new () => TesseractApi;
}

export interface TesseractApi {
  /** 0 where it went well. */
  Init(folder: string, languages: string, engine: number): number;
  /** Of `/input`; turned by the number of an EXIF orientation. 0 where it went well. */
  SetImageFile(orientation: number, angle: number): number;
  Recognize(monitor: null): number;
  GetHOCRText(page: number): string;
  MeanTextConf(): number;
}

/** Languages by Tesseract's names, and which of the data that the packages bring: for Chinese the greater, with half the errors. */
const DATA = { eng: "4.0.0_best_int", chi_sim: "4.0.0", chi_tra: "4.0.0" } as const;
export type OcrLanguage = keyof typeof DATA;

/** `folder`: where the packages are installed. */
export function recognitionPackages(folder: string): {
  readonly canvas: CanvasPackage;
  readonly tiff: () => TiffPackage;
  readonly tesseract: () => Promise<TesseractModule>;
  readonly dataOf: (language: OcrLanguage) => Uint8Array;
} {
  const require = createRequire(join(folder, "package.json"));
  return {
    canvas: require("@napi-rs/canvas") as CanvasPackage,
    tiff: () => require("utif2") as TiffPackage,
    tesseract() {
      const start = require("tesseract.js-core/tesseract-core-simd-lstm") as (
        options: object,
      ) => Promise<TesseractModule>;
      return start({});
    },
    dataOf(language) {
      const packed = `@tesseract.js-data/${language}/${DATA[language]}/${language}.traineddata.gz`;
      return gunzipSync(readFileSync(join(folder, "node_modules", packed)));
    },
  };
}
