/**
 * Where some words stand among the pieces of text that a PDF page is drawn from. They were read with other spaces, hyphens and
 * sometimes in another order than they are drawn in: letters and digits alone are compared, and where the whole is not found, parts of it are.
 */

/** `from` and `to` are offsets into the text of the piece. */
export interface MarkedPiece {
  readonly piece: number;
  readonly from: number;
  readonly to: number;
}

/** Letters and digits that are looked for at once where the whole is not there: some words. */
const PART = 28;

export function findOnPage(pieces: readonly string[], wanted: string): MarkedPiece[] {
  const page = barePage(pieces);
  const bare = bareOf(wanted);
  if (bare === "") return [];
  const at = page.text.indexOf(bare);
  if (at >= 0) return piecesBetween(page, at, at + bare.length);
  const found: MarkedPiece[] = [];
  for (let start = 0; start < bare.length; start += PART) {
    const part = bare.slice(start, start + PART);
    // A few letters stand anywhere.
    if (part.length < PART / 2 && start > 0) break;
    const partAt = page.text.indexOf(part);
    if (partAt >= 0) found.push(...piecesBetween(page, partAt, partAt + part.length));
  }
  return found;
}

interface BarePage {
  readonly text: string;
  /** Of each unit of `text`: its piece, and where in that. */
  readonly places: readonly (readonly [piece: number, offset: number, length: number])[];
}

function barePage(pieces: readonly string[]): BarePage {
  let text = "";
  const places: [number, number, number][] = [];
  for (const [piece, own] of pieces.entries()) {
    let offset = 0;
    for (const character of own) {
      const bare = bareOf(character);
      for (let unit = 0; unit < bare.length; unit++) places.push([piece, offset, character.length]);
      text += bare;
      offset += character.length;
    }
  }
  return { text, places };
}

const bareOf = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

function piecesBetween({ places }: BarePage, start: number, end: number): MarkedPiece[] {
  const marked: { piece: number; from: number; to: number }[] = [];
  for (const [piece, offset, length] of places.slice(start, end)) {
    const last = marked.at(-1);
    if (last?.piece === piece) last.to = offset + length;
    else marked.push({ piece, from: offset, to: offset + length });
  }
  return marked;
}
