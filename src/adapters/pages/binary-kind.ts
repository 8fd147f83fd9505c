/** Names what binary data seems to be, from its first bytes, so that a refusal can say so. Reads none of it. */

import { kindSaid } from "../../core/domain/said/kind-said.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";

/** First bytes as each format's specification gives them. */
const MAGIC: readonly (readonly [kind: Exclude<keyof typeof kindSaid, "kind.by-ending">, bytes: string])[] = [
  ["kind.zip-archive", "PK\u{3}\u{4}"],
  ["kind.empty-zip-archive", "PK\u{5}\u{6}"],
  ["kind.old-office-document", "\u{d0}\u{cf}\u{11}\u{e0}\u{a1}\u{b1}\u{1a}\u{e1}"],
  ["kind.png-picture", "\u{89}PNG\r\n\u{1a}\n"],
  ["kind.jpeg-picture", "\u{ff}\u{d8}\u{ff}"],
  ["kind.gif-picture", "GIF87a"],
  ["kind.gif-picture", "GIF89a"],
  ["kind.tiff-picture", "II*\0"],
  ["kind.tiff-picture", "MM\0*"],
  ["kind.photoshop-picture", "8BPS"],
  ["kind.gzip-archive", "\u{1f}\u{8b}\u{8}"],
  ["kind.bzip2-archive", "BZh"],
  ["kind.xz-archive", "\u{fd}7zXZ\0"],
  ["kind.zstandard-archive", "\u{28}\u{b5}\u{2f}\u{fd}"],
  ["kind.7-zip-archive", "7z\u{bc}\u{af}\u{27}\u{1c}"],
  ["kind.rar-archive", "Rar!\u{1a}\u{7}"],
  ["kind.program-elf", "\u{7f}ELF"],
  ["kind.program-mach-o", "\u{cf}\u{fa}\u{ed}\u{fe}"],
  ["kind.java-class", "\u{ca}\u{fe}\u{ba}\u{be}"],
  ["kind.webassembly-program", "\0asm"],
  ["kind.sqlite-database", "SQLite format 3\0"],
  ["kind.mp3-recording", "ID3"],
  ["kind.ogg-recording", "OggS"],
  ["kind.flac-recording", "fLaC"],
  ["kind.matroska-video", "\u{1a}\u{45}\u{df}\u{a3}"],
  ["kind.font", "wOFF"],
  ["kind.font", "wOF2"],
  ["kind.font", "\0\u{1}\0\0\0"],
  ["kind.gguf-model", "GGUF"],
  ["kind.outlook-attachments", "\u{78}\u{9f}\u{3e}\u{22}"],
  ["kind.apache-parquet-table", "PAR1"],
  ["kind.hdf5-file", "\u{89}HDF\r\n\u{1a}\n"],
];

/** Formats of letters only, which a text may begin with too: believed only where the bytes are not text. */
const ALSO_WORDS = new Set([
  "BZh",
  "ID3",
  "GGUF",
  "PAR1",
  "wOFF",
  "wOF2",
  "OggS",
  "fLaC",
  "8BPS",
  "GIF87a",
  "GIF89a",
]);

/** `undefined` where the first bytes are of no format known here. `maybeText`: it is not known yet whether they are text. */
export function binaryKind(bytes: Uint8Array, maybeText: boolean): Sentence | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 512));
  for (const [kind, magic] of MAGIC) {
    if (maybeText && ALSO_WORDS.has(magic)) continue;
    if (!startsWith(bytes, magic)) continue;
    if (kind === "kind.zip-archive") return zipKind(bytes, head);
    return kind === "kind.old-office-document" ? oldOfficeKind(bytes) : say(kind);
  }
  if (startsWith(bytes.subarray(60), "BOOKMOBI")) return say("kind.mobi-book");
  if (startsWith(bytes, "AT&TFORM")) return say("kind.djvu-document");
  if (maybeText) return undefined;
  if (startsWith(bytes, "MZ")) return say("kind.program-windows");
  if (startsWith(bytes, "BM")) return say("kind.bitmap-picture");
  if (startsWith(bytes, "RIFF")) return riffKind(head.slice(8, 12));
  if (startsWith(bytes.subarray(4), "ftyp")) return say("kind.mp4-video-or-heic-picture");
  if (startsWith(bytes.subarray(257), "ustar")) return say("kind.tar-archive");
  return undefined;
}

function zipKind(bytes: Uint8Array, head: string): Sentence {
  // The central directory, with every name in it, stands at the end.
  const tail = new TextDecoder("latin1").decode(bytes.subarray(-65_536));
  const names = head + tail;
  if (names.includes("xl/workbook.bin")) return say("kind.excel-binary-workbook");
  if (/Index\/[\w-]+\.iwa|index\.apxl/u.test(names)) return say("kind.iwork-document");
  if (names.includes("word/")) return say("kind.word-document-docx");
  if (names.includes("xl/")) return say("kind.excel-workbook-xlsx");
  if (names.includes("ppt/")) return say("kind.powerpoint-presentation-pptx");
  if (head.includes("application/epub+zip")) return say("kind.epub-book");
  if (head.includes("application/vnd.oasis.opendocument")) return say("kind.opendocument-file");
  if (names.includes("META-INF/MANIFEST.MF")) return say("kind.java-archive");
  return say("kind.zip-archive");
}

/** The names of streams stand in the file in UTF-16. */
function oldOfficeKind(bytes: Uint8Array): Sentence {
  const text = new TextDecoder("latin1").decode(bytes).replaceAll("\0", "");
  if (text.includes("EncryptedPackage")) return say("kind.encrypted-office-document");
  if (text.includes("__substg1.0_")) return say("kind.outlook-message");
  if (text.includes("WordDocument")) return say("kind.old-word-document");
  if (text.includes("PowerPoint Document")) return say("kind.old-powerpoint");
  return text.includes("Workbook") ? say("kind.old-excel-workbook") : say("kind.old-office-document");
}

function riffKind(form: string): Sentence {
  if (form === "WEBP") return say("kind.webp-picture");
  if (form === "WAVE") return say("kind.wav-recording");
  return say("kind.avi-video-or-riff-file");
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  if (bytes.length < magic.length) return false;
  for (let index = 0; index < magic.length; index += 1) {
    if (bytes[index] !== magic.charCodeAt(index)) return false;
  }
  return true;
}
