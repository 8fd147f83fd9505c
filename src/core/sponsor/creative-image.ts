/** The picture of a creative: what it may be like, and what makes it anew. */
import { FootnoteError } from "../domain/errors.ts";
import { say } from "../domain/said/say.ts";

/** Of either side of what is kept: twice what the widest block shows of it. */
export const KEPT_SIDE = 1_200;
const LEAST_WIDTH = 200;
/** Of the width to the height: a block stays low, and a picture in it can be made out. */
const SQUAREST = 1;
const WIDEST = 4;
/** Of the words for whoever does not see it. */
export const MOST_ALT = 150;

/** As it is kept and sent to readers: WebP, its sides no longer than `KEPT_SIDE`, nothing in it but the picture. */
export interface MadeImage {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Decodes a PNG, JPEG or WebP file, and encodes what is seen of it. Throws `bad-request` of one that is none, damaged or takes too long. */
export type RemakeImage = (bytes: Uint8Array) => Promise<MadeImage>;

/** Throws `bad-request` of a picture whose size or shape does not suit a block. */
export function requireShape({ width, height }: MadeImage): void {
  const shape = width / height;
  if (width >= LEAST_WIDTH && shape >= SQUAREST && shape <= WIDEST) return;
  throw new FootnoteError(
    "bad-request",
    say("sponsored.image-shape", { width, height, least: LEAST_WIDTH, widest: WIDEST }),
  );
}
