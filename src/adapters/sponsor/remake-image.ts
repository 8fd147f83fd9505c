/**
 * Makes the picture of a creative anew with sharp: only what is seen of it gets into what is kept, and none of its metadata, appended files
 * or peculiarities. Decoding is done by threads of its own, has a deadline, and only the three kinds that are asked for can be decoded.
 */
import type { Sharp, default as SharpModule } from "sharp";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { KEPT_SIDE, type MadeImage, requireShape } from "../../core/sponsor/creative-image.ts";
import { MOST_PIXELS, readImageHeader } from "../../core/sponsor/image-header.ts";

const DEADLINE_S = 10;
/** Of a hundred: what looks like the original at the size that it is shown in. */
const QUALITY = 82;

/** As `RemakeImage`. Throws `config-invalid` too, where this machine has no decoder. */
export async function remakeImage(bytes: Uint8Array): Promise<MadeImage> {
  readImageHeader(bytes);
  const sharp = await decoder();
  const { data, info } = await written(
    // Of a file that is cut off, half a picture is none.
    sharp(bytes, { failOn: "warning", limitInputPixels: MOST_PIXELS, pages: 1, sequentialRead: true })
      .timeout({ seconds: DEADLINE_S })
      // As the camera held it; the note that says so is gone afterwards.
      .autoOrient()
      .flatten({ background: "#ffffff" })
      .resize({ width: KEPT_SIDE, height: KEPT_SIDE, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .webp({ quality: QUALITY }),
  );
  const made = { bytes: data, width: info.width, height: info.height };
  requireShape(made);
  return made;
}

async function written(picture: Sharp): Promise<{ data: Buffer; info: { width: number; height: number } }> {
  try {
    return await picture.toBuffer({ resolveWithObject: true });
  } catch (cause) {
    throw new FootnoteError("bad-request", say("sponsored.image-broken"), {
      hint: say("sponsored.image-broken-hint"),
      cause,
    });
  }
}

let loading: Promise<typeof SharpModule> | undefined;

/** Loaded where the first picture comes: 18.5 MB that nobody else needs. */
function decoder(): Promise<typeof SharpModule> {
  loading ??= import("sharp").then(
    ({ default: sharp }) => {
      sharp.cache(false);
      sharp.concurrency(1);
      sharp.block({ operation: ["VipsForeignLoad"] });
      sharp.unblock({
        operation: ["VipsForeignLoadPngBuffer", "VipsForeignLoadJpegBuffer", "VipsForeignLoadWebpBuffer"],
      });
      return sharp;
    },
    (cause: unknown) => {
      loading = undefined;
      throw new FootnoteError("config-invalid", say("sponsored.image-no-decoder"), {
        hint: say("sponsored.image-no-decoder-hint"),
        cause,
      });
    },
  );
  return loading;
}
