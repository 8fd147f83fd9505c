/** Names what binary data seems to be, from its first bytes, so that a refusal can say so. Reads none of it. */

/** First bytes as each format's specification gives them. */
const MAGIC: readonly (readonly [name: string, bytes: string])[] = [
  ["a ZIP archive", "PK\u{3}\u{4}"],
  ["an empty ZIP archive", "PK\u{5}\u{6}"],
  ["an old Office document", "\u{d0}\u{cf}\u{11}\u{e0}\u{a1}\u{b1}\u{1a}\u{e1}"],
  ["a PNG picture", "\u{89}PNG\r\n\u{1a}\n"],
  ["a JPEG picture", "\u{ff}\u{d8}\u{ff}"],
  ["a GIF picture", "GIF87a"],
  ["a GIF picture", "GIF89a"],
  ["a TIFF picture", "II*\0"],
  ["a TIFF picture", "MM\0*"],
  ["a Photoshop picture", "8BPS"],
  ["a gzip archive", "\u{1f}\u{8b}\u{8}"],
  ["a bzip2 archive", "BZh"],
  ["an xz archive", "\u{fd}7zXZ\0"],
  ["a Zstandard archive", "\u{28}\u{b5}\u{2f}\u{fd}"],
  ["a 7-Zip archive", "7z\u{bc}\u{af}\u{27}\u{1c}"],
  ["a RAR archive", "Rar!\u{1a}\u{7}"],
  ["a program (ELF)", "\u{7f}ELF"],
  ["a program (Mach-O)", "\u{cf}\u{fa}\u{ed}\u{fe}"],
  ["a Java class", "\u{ca}\u{fe}\u{ba}\u{be}"],
  ["a WebAssembly program", "\0asm"],
  ["an SQLite database", "SQLite format 3\0"],
  ["an MP3 recording", "ID3"],
  ["an Ogg recording", "OggS"],
  ["a FLAC recording", "fLaC"],
  ["a Matroska video", "\u{1a}\u{45}\u{df}\u{a3}"],
  ["a font", "wOFF"],
  ["a font", "wOF2"],
  ["a font", "\0\u{1}\0\0\0"],
  ["a GGUF model", "GGUF"],
  ["an Apache Parquet table", "PAR1"],
  ["an HDF5 file", "\u{89}HDF\r\n\u{1a}\n"],
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
export function binaryKind(bytes: Uint8Array, maybeText: boolean): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 512));
  for (const [name, magic] of MAGIC) {
    if (maybeText && ALSO_WORDS.has(magic)) continue;
    if (startsWith(bytes, magic)) return name === "a ZIP archive" ? zipKind(bytes, head) : name;
  }
  if (maybeText) return undefined;
  if (startsWith(bytes, "MZ")) return "a program (Windows)";
  if (startsWith(bytes, "BM")) return "a bitmap picture";
  if (startsWith(bytes, "RIFF")) return riffKind(head.slice(8, 12));
  if (startsWith(bytes.subarray(4), "ftyp")) return "an MP4 video or a HEIC picture";
  if (startsWith(bytes.subarray(257), "ustar")) return "a tar archive";
  return undefined;
}

function zipKind(bytes: Uint8Array, head: string): string {
  // The central directory, with every name in it, stands at the end.
  const tail = new TextDecoder("latin1").decode(bytes.subarray(-65_536));
  const names = head + tail;
  if (names.includes("word/")) return "a Word document (DOCX)";
  if (names.includes("xl/")) return "an Excel workbook (XLSX)";
  if (names.includes("ppt/")) return "a PowerPoint presentation (PPTX)";
  if (head.includes("application/epub+zip")) return "an EPUB book";
  if (head.includes("application/vnd.oasis.opendocument")) return "an OpenDocument file";
  if (names.includes("META-INF/MANIFEST.MF")) return "a Java archive";
  return "a ZIP archive";
}

function riffKind(form: string): string {
  if (form === "WEBP") return "a WebP picture";
  if (form === "WAVE") return "a WAV recording";
  return "an AVI video or another RIFF file";
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  if (bytes.length < magic.length) return false;
  for (let index = 0; index < magic.length; index += 1) {
    if (bytes[index] !== magic.charCodeAt(index)) return false;
  }
  return true;
}
