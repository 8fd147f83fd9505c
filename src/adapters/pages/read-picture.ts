/** Documents made of words that were recognised in pictures: laid out as pages of a PDF file are. */
import type { MediaType } from "../../core/domain/document.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import { documentText } from "./pdf/document-text.ts";
import { pagesOfRuns } from "./pdf/pages-of-runs.ts";
import type { ReadParts } from "./read-parts.ts";
import type { RecognisedPage, Recogniser } from "./recogniser.ts";

interface PictureKind {
  readonly type: MediaType;
  readonly what: Sentence;
  /** What stands near the end of one that was not cut, in Latin-1. */
  readonly end?: string;
}

const PNG = { type: "image/png", what: say("kind.png-picture"), end: "IEND" } as const;
const JPEG = { type: "image/jpeg", what: say("kind.jpeg-picture"), end: "\u{ff}\u{d9}" } as const;

/** Of kinds whose words can be recognised, by their first bytes. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const head = Buffer.from(bytes.subarray(0, 20)).toString("latin1");
  if (head.startsWith("\u{89}PNG\r\n")) return PNG;
  if (head.startsWith("\u{ff}\u{d8}\u{ff}")) return JPEG;
  // Letters alone begin many a text, which has no zeros: here they follow in a size, or in the proportions behind it.
  if (/^GIF8[79]a[\s\S]{0,6}\0/u.test(head)) return { type: "image/gif", what: say("kind.gif-picture") };
  if (/^(?:II\*\0|MM\0\*)/u.test(head)) return { type: "image/tiff", what: say("kind.tiff-picture") };
  if (/^RIFF[\s\S]{4}WEBPVP8[ LX]/u.test(head)) return { type: "image/webp", what: say("kind.webp-picture") };
  // Two letters alone begin many a text: what follows them is a size, zeros, and how long its head is.
  const isBitmap =
    head.startsWith("BM") && head.slice(6, 10) === "\0\0\0\0" && head.slice(15, 18) === "\0\0\0";
  return isBitmap ? { type: "image/bmp", what: say("kind.bitmap-picture") } : undefined;
}

/** Throws `document-unsupported` where nothing is there to recognise them. */
export async function readPicture(
  bytes: Uint8Array,
  { what, end }: PictureKind,
  recogniser: Recogniser | undefined,
  signal: AbortSignal | undefined,
): Promise<ReadParts> {
  if (recogniser?.isInstalled() !== true) {
    throw new FootnoteError("document-unsupported", say("read.unsupported", { what }), {
      hint: say("ocr.install-it"),
    });
  }
  const { pages, isWhole } = await recogniser.recognise({ kind: "picture", bytes }, signal);
  const { text, marks } = documentText(pagesOfRuns(pages.map(({ runs }) => ({ runs, notes: [] }))));
  if (text.trim() === "")
    throw new FootnoteError("document-empty", say("ocr.no-words"), {
      hint: say("common.nothing-to-cite"),
    });
  const unread = [
    say("ocr.picture-read"),
    ...(end === undefined || isThere(end, bytes) ? [] : [say("ocr.cut")]),
    ...(isWhole ? [] : [say("ocr.first-pictures", { count: pages.length })]),
  ];
  const [title] = marks.filter((mark) => mark.kind === "heading").toSorted((a, b) => a.level - b.level);
  return {
    text,
    // One picture has no pages.
    marks: pages.length > 1 ? marks : marks.filter((mark) => mark.kind !== "page"),
    unread,
    ...(title === undefined ? {} : { title: title.title }),
  };
}

/** Other data may stand behind a picture: what cameras add. */
const TAIL_BYTES = 65_536;

function isThere(end: string, bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-TAIL_BYTES)).includes(end, 0, "latin1");
}

/** Pages of a PDF file; none where that failed, so that the rest of the file is read all the same. */
export function recognisePages(
  bytes: Uint8Array,
  recogniser: Recogniser,
  signal: AbortSignal | undefined,
): (pages: readonly number[]) => Promise<readonly RecognisedPage[]> {
  return async (pages) => {
    try {
      return (await recogniser.recognise({ kind: "pdf", bytes, pages }, signal)).pages;
    } catch (thrown) {
      if (thrown instanceof FootnoteError && thrown.code === "cancelled") throw thrown;
      return [];
    }
  };
}
