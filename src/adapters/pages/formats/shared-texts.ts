/** The texts that cells of a workbook share, in order; phonetic readings left out. Read as they are unpacked. */
import { Parser } from "htmlparser2";
import type { PackedFiles } from "./packed-files.ts";
import { localName } from "./xml-tree.ts";

/** Characters kept in all: far beyond what is stored of a document. */
const MOST_LENGTH = 64_000_000;

export async function readSharedTexts(files: PackedFiles): Promise<string[]> {
  const texts: string[] = [];
  let text = "";
  let length = 0;
  let inText = false;
  let inReading = 0;
  const parser = new Parser(
    {
      onopentag(written) {
        const name = localName(written);
        if (name === "si") text = "";
        else if (name === "t") inText = inReading === 0;
        else if (name === "rph") inReading += 1;
      },
      ontext(piece) {
        if (inText) text += piece;
      },
      onclosetag(written) {
        const name = localName(written);
        if (name === "si") {
          texts.push(plain(text));
          length += text.length;
        } else if (name === "t") inText = false;
        else if (name === "rph") inReading -= 1;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  await files.pieces("xl/sharedStrings.xml", (piece) => {
    parser.write(piece);
    return length < MOST_LENGTH;
  });
  parser.end();
  return texts;
}

/** `_x000D_` and the like stand for characters that XML has not. */
export function plain(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gu, (_whole, code: string) => {
    const value = Number.parseInt(code, 16);
    return value < 0x20 && value !== 10 && value !== 9 ? "" : String.fromCharCode(value);
  });
}
