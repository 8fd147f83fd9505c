/** For tests: makes small PDF files by hand, uncompressed. Not for the product. */
import { createHash } from "node:crypto";

export interface TinyLine {
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  /** Latin text, or the bytes of the font's encoding. */
  readonly text: string | Uint8Array;
  /** `numbers`: a font that says only which glyphs it shows, two bytes each, and not which characters. */
  readonly font?: "text" | "code" | "chinese" | "numbers";
  /** Degrees to the left. */
  readonly turn?: number;
  /** Points between letters. */
  readonly spacing?: number;
}

/** Operators as they are. */
export interface TinyDrawing {
  readonly raw: string;
}

/** A filled field of a form, on the first page. */
export interface TinyField {
  readonly name: string;
  readonly value: string;
  /** Left, bottom, width, height. */
  readonly at: readonly [number, number, number, number];
  /** A box that is ticked, or is not, rather than text. */
  readonly isTicked?: boolean;
}

export interface TinyPdf {
  readonly pages: readonly (readonly (TinyLine | TinyDrawing)[])[];
  readonly title?: string;
  /** Entries of its list of facts, as they are written: `/Author (A. Name)`. */
  readonly facts?: string;
  readonly xmp?: string;
  readonly fields?: readonly TinyField[];
  /** Notes that somebody wrote on the first page. */
  readonly notes?: readonly { readonly by: string; readonly text: string }[];
  /** Name of a file that is attached. */
  readonly attachment?: string;
  /** Predefined CMap of the Chinese font, which is not embedded. */
  readonly characterMap?: string;
  /** Encrypts with this password (40-bit RC4, the oldest way: readers must all know it). */
  readonly password?: string;
}

const FONT_NUMBER = { text: 3, code: 4, chinese: 5, numbers: 8 } as const;
/** Objects before the pages. */
const FIRST_PAGE = 14;

export function tinyPdf(pdf: TinyPdf): Uint8Array {
  const { pages } = pdf;
  const firstPage = FIRST_PAGE;
  const added = firstPage + 2 * pages.length;
  const id = "0123456789abcdef0123456789abcdef";
  const key = pdf.password === undefined ? undefined : keyOf(pdf.password, id);
  const objects = new Map<number, string>([
    [1, catalogOf(pdf, added)],
    [
      2,
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${firstPage + 2 * index} 0 R`).join(" ")}] >>`,
    ],
    [3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"],
    [4, "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"],
    [
      5,
      `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${pdf.characterMap ?? "UniGB-UCS2-H"} /DescendantFonts [6 0 R] >>`,
    ],
    [
      6,
      "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>",
    ],
    [
      7,
      `<< /Producer (tiny) ${pdf.title === undefined || key !== undefined ? "" : `/Title (${pdf.title})`} ${pdf.facts ?? ""} >>`,
    ],
    [
      8,
      "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Glyphs /Encoding /Identity-H /DescendantFonts [9 0 R] >>",
    ],
    [
      9,
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Glyphs /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>",
    ],
    [
      10,
      `<< /Type /Metadata /Subtype /XML /Length ${(pdf.xmp ?? "").length} >>\nstream\n${pdf.xmp ?? ""}\nendstream`,
    ],
    [11, `<< /Type /Filespec /F (${pdf.attachment ?? ""}) /EF << /F 12 0 R >> >>`],
    [12, "<< /Type /EmbeddedFile /Length 5 >>\nstream\nwords\nendstream"],
  ]);
  annotationsOf(pdf).forEach((body, nth) => objects.set(added + nth, body));
  pages.forEach((lines, index) => {
    const page = firstPage + 2 * index;
    objects.set(
      page,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${page + 1} 0 R /Resources << /Font << /F3 3 0 R /F4 4 0 R /F5 5 0 R /F8 8 0 R >> >> ${index === 0 ? referencesOf(pdf, added) : ""} >>`,
    );
    const content = encrypted(Buffer.from(lines.map(contentOf).join("\n"), "latin1"), key, page + 1);
    objects.set(
      page + 1,
      `<< /Length ${content.length} >>\nstream\n${content.toString("latin1")}\nendstream`,
    );
  });
  return fileOf(objects, id, key);
}

function catalogOf({ xmp, fields = [], attachment }: TinyPdf, added: number): string {
  const form =
    fields.length === 0
      ? ""
      : `/AcroForm << /Fields [${fields.map((_, nth) => `${added + nth} 0 R`).join(" ")}] /DA (/F3 10 Tf 0 g) >>`;
  const names =
    attachment === undefined ? "" : `/Names << /EmbeddedFiles << /Names [(${attachment}) 11 0 R] >> >>`;
  return `<< /Type /Catalog /Pages 2 0 R ${xmp === undefined ? "" : "/Metadata 10 0 R"} ${form} ${names} >>`;
}

function annotationsOf({ fields = [], notes = [] }: TinyPdf): string[] {
  return [
    ...fields.map(({ name, value, at: [x, y, width, height], isTicked }) => {
      const own =
        isTicked === undefined
          ? `/FT /Tx /V (${value})`
          : `/FT /Btn /V /${isTicked ? "Yes" : "Off"} /AS /${isTicked ? "Yes" : "Off"} /AP << /N << /Yes null >> >>`;
      return `<< /Type /Annot /Subtype /Widget /T (${name}) ${own} /F 4 /Rect [${x} ${y} ${x + width} ${y + height}] >>`;
    }),
    ...notes.map(
      ({ by, text }) =>
        `<< /Type /Annot /Subtype /Text /T (${by}) /Contents (${text}) /Rect [500 700 520 720] >>`,
    ),
  ];
}

function referencesOf(pdf: TinyPdf, added: number): string {
  const count = annotationsOf(pdf).length;
  return count === 0
    ? ""
    : `/Annots [${Array.from({ length: count }, (_, nth) => `${added + nth} 0 R`).join(" ")}]`;
}

function contentOf(line: TinyLine | TinyDrawing): string {
  if ("raw" in line) return line.raw;
  const { x = 72, y, size = 10, text, font = "text", turn = 0, spacing = 0 } = line;
  const [cosine, sine] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)].map((value) =>
    value.toFixed(5),
  );
  // In the encoding of these fonts, what is a control in Latin-1 is a dash or a dot.
  const bytes =
    typeof text === "string"
      ? Buffer.from(text.replaceAll("–", "\u{96}").replaceAll("•", "\u{95}"), "latin1")
      : text;
  const hex = Buffer.from(bytes).toString("hex");
  return `BT /F${FONT_NUMBER[font]} ${size} Tf ${spacing} Tc ${cosine} ${sine} ${-Number(sine)} ${cosine} ${x} ${y} Tm <${hex}> Tj ET`;
}

function fileOf(
  objects: ReadonlyMap<number, string>,
  id: string,
  key: EncryptionKey | undefined,
): Uint8Array {
  let file = "%PDF-1.4\n";
  const offsets = new Map<number, number>();
  for (const [number, body] of objects) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const table = file.length;
  const count = Math.max(...objects.keys()) + 1;
  file += `xref\n0 ${count}\n0000000000 65535 f \n`;
  for (let number = 1; number < count; number += 1) {
    const at = offsets.get(number);
    file += at === undefined ? "0000000000 65535 f \n" : `${String(at).padStart(10, "0")} 00000 n \n`;
  }
  const encrypt =
    key === undefined
      ? ""
      : `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key.owner}> /U <${key.user}> >>`;
  file += `trailer\n<< /Size ${count} /Root 1 0 R /Info 7 0 R /ID [<${id}> <${id}>] ${encrypt} >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, "latin1"));
}

interface EncryptionKey {
  readonly bytes: Buffer;
  /** Hexadecimal. */
  readonly owner: string;
  readonly user: string;
}

/** PDF 1.7 (ISO 32000-1), 7.6.3: algorithms 2, 3 and 4 of revision 2. */
function keyOf(password: string, id: string): EncryptionKey {
  const padding = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
  const padded = Buffer.concat([Buffer.from(password, "latin1"), padding]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(-4);
  const bytes = md5(Buffer.concat([padded, owner, permissions, Buffer.from(id, "hex")])).subarray(0, 5);
  return { bytes, owner: owner.toString("hex"), user: rc4(bytes, padding).toString("hex") };
}

function encrypted(data: Buffer, key: EncryptionKey | undefined, object: number): Buffer {
  if (key === undefined) return data;
  const salt = Buffer.from([object & 0xff, object >> 8, 0, 0, 0]);
  return rc4(md5(Buffer.concat([key.bytes, salt])).subarray(0, 10), data);
}

function md5(data: Buffer): Buffer {
  return createHash("md5").update(data).digest();
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + (state[i] ?? 0)) & 255;
    swap(i, j);
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
  }) as Buffer;
}
