/** Pictures for Tesseract: decoded, on white, neither too small for its eyes nor too large for the machine. */
import type { Canvas, CanvasPackage, Picture, TiffPackage } from "./recognition-packages.ts";
import { endsTiff, type PictureSize, pictureSize } from "./picture-size.ts";

/** 400 MB once decoded. The cameras of telephones go to 50 million, and few to more. */
const MOST_PIXELS = 100_000_000;
/** A page of A4 at 350 dots an inch. */
const ENOUGH_PIXELS = 12_000_000;
/** Wide and high: letters of a smaller screen have too few dots, and are drawn at twice their size. */
const FEW_DOTS = 1_300;
/** Of one file. */
const MOST_PICTURES = 200;

export class PictureTooLarge extends Error {}
export class PictureBroken extends Error {}

export async function* picturePages(
  bytes: Uint8Array,
  canvas: CanvasPackage,
  tiff: () => TiffPackage,
): AsyncGenerator<Uint8Array> {
  if (isTiff(bytes)) yield* tiffPages(bytes, canvas, tiff());
  else yield forReading(await decoded(bytes, canvas), canvas);
}

function isTiff(bytes: Uint8Array): boolean {
  const [first, , third, fourth] = bytes;
  return (
    (first === 0x49 && third === 0x2a && fourth === 0) || (first === 0x4d && third === 0 && fourth === 0x2a)
  );
}

function requireSize(size: PictureSize | undefined): asserts size is PictureSize {
  if (size === undefined || size.width < 1 || size.height < 1) throw new PictureBroken("it has no size");
  if (size.width * size.height > MOST_PIXELS) throw new PictureTooLarge(`${size.width} × ${size.height}`);
}

async function decoded(bytes: Uint8Array, canvas: CanvasPackage): Promise<Picture> {
  requireSize(pictureSize(bytes));
  try {
    return await canvas.loadImage(bytes);
  } catch (cause) {
    throw new PictureBroken("it cannot be decoded", { cause });
  }
}

function* tiffPages(bytes: Uint8Array, canvas: CanvasPackage, tiff: TiffPackage): Generator<Uint8Array> {
  if (!endsTiff(bytes)) throw new PictureBroken("its list of pictures has no end");
  const pictures = brokenUnless(() => tiff.decode(bytes));
  for (const picture of pictures.slice(0, MOST_PICTURES)) {
    const size = { width: picture.t256?.[0] ?? 0, height: picture.t257?.[0] ?? 0 };
    requireSize(size);
    const data = brokenUnless(() => {
      tiff.decodeImage(bytes, picture);
      return Uint8ClampedArray.from(tiff.toRGBA8(picture));
    });
    const { width, height } = size;
    const drawn = canvas.createCanvas(width, height);
    drawn.getContext("2d").putImageData(new canvas.ImageData(data, width, height), 0, 0);
    yield forReading(drawn, canvas);
  }
}

function brokenUnless<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new PictureBroken("it cannot be decoded", { cause });
  }
}

function forReading(picture: Picture | Canvas, canvas: CanvasPackage): Uint8Array {
  const pixels = picture.width * picture.height;
  const scale =
    pixels > ENOUGH_PIXELS
      ? Math.sqrt(ENOUGH_PIXELS / pixels)
      : Math.max(picture.width, picture.height) < FEW_DOTS
        ? 2
        : 1;
  const [width, height] = [picture.width, picture.height].map((length) =>
    Math.max(1, Math.round(length * scale)),
  );
  const drawn = canvas.createCanvas(width!, height!);
  const context = drawn.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width!, height!);
  context.drawImage(picture, 0, 0, width!, height!);
  return graymap(drawn);
}

/** What Tesseract reads without a decoder: a portable graymap. */
export function graymap(drawn: Canvas): Uint8Array {
  const { width, height } = drawn;
  const { data } = drawn.getContext("2d").getImageData(0, 0, width, height);
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const gray = new Uint8Array(head.length + width * height);
  gray.set(head);
  for (let at = 0, to = head.length; at < data.length; at += 4, to += 1)
    gray[to] = (data[at]! * 77 + data[at + 1]! * 151 + data[at + 2]! * 28) >> 8;
  return gray;
}
