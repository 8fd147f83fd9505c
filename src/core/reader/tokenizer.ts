/**
 * Texts into pieces as multilingual-e5-small was trained to read them (SentencePiece's unigram model): each code point
 * by the map of normal forms, runs of blanks to one, a mark for each blank and in front, then the division whose scores
 * sum up highest. Two things differ from the original: the names of the control pieces (`<s>` …) mean nothing in
 * a text, and pieces that were cut out of the vocabulary are read by their parts.
 */
import { createPieceTrie } from "./piece-trie.ts";
import type { ReaderFile } from "./reader-file.ts";

/** The control pieces' numbers, as in XLM-RoBERTa. */
export const BEGIN = 0;
export const END = 2;
export const UNKNOWN = 3;
/** Pieces below this number are control pieces. */
export const FIRST_PIECE = 4;

/** Stands for a blank (U+2581). */
const BLANK_MARK = "\u2581";
/** A code point that no piece holds scores this much less than the least piece (SentencePiece). */
const UNKNOWN_PENALTY = 10;
/** Where nothing leads: less than the sum of any text's scores. */
const UNREACHED = -1e30;

export interface Vocabulary {
  /** By number; the first four are control pieces. */
  readonly pieces: readonly string[];
  readonly scores: Float32Array;
  /** What a code point is read as; the others are read as they are. */
  readonly normalForms: ReadonlyMap<number, string>;
}

export interface Tokenizer {
  /** Numbers of the text's pieces, without marks of beginning and end. An empty text is one blank. */
  pieces(text: string): Int32Array;
  /** The same pieces with the code units of the text that each was read from; blanks before a piece are not its own. */
  places(text: string): PiecePlaces;
}

export interface PiecePlaces {
  readonly pieces: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Sections of the reader's file. Throws `model-unusable`. */
export function readVocabulary(file: ReaderFile): Vocabulary {
  const forms = file.numbers("normal-forms");
  const normalForms = new Map<number, string>();
  for (let at = 0; at + 1 < forms.length;) {
    const [point, length] = [forms[at] ?? 0, forms[at + 1] ?? 0];
    normalForms.set(point, String.fromCodePoint(...forms.subarray(at + 2, at + 2 + length)));
    at += 2 + length;
  }
  return { pieces: file.text("pieces").split("\n"), scores: file.floats("piece-scores"), normalForms };
}

export function createTokenizer({ pieces, scores, normalForms }: Vocabulary): Tokenizer {
  const trie = createPieceTrie(pieces.map((piece, number) => (number < FIRST_PIECE ? "" : piece)));
  const unknownScore = Math.fround(
    scores.reduce((least, score) => Math.min(least, score), 0) - UNKNOWN_PENALTY,
  );

  /** `sources` gets for each code unit of the normal form where its character stands in the text. */
  function normal(text: string, sources?: [from: number, to: number][]): string {
    let out = "";
    let wasBlank = false;
    let at = 0;
    for (const character of text.toWellFormed()) {
      const point = character.codePointAt(0) ?? 0;
      for (const read of normalForms.get(point) ?? character) {
        const isBlank = read === " ";
        if (!isBlank || !wasBlank) {
          const form = isBlank ? BLANK_MARK : read;
          out += form;
          for (let i = 0; i < form.length; i++) sources?.push([at, at + character.length]);
        }
        wasBlank = isBlank;
      }
      at += character.length;
    }
    if (out.startsWith(BLANK_MARK)) return out;
    sources?.unshift([0, 0]);
    return BLANK_MARK + out;
  }

  /** Where the pieces of a normal form end, and their numbers. */
  function divide(read: string): { readonly pieces: Int32Array; readonly ends: Int32Array } {
    const { length } = read;
    // Sums in f32, so that ties fall as in the reference.
    const best = new Float32Array(length + 1).fill(UNREACHED);
    const from = new Int32Array(length + 1);
    const by = new Int32Array(length + 1);
    best[0] = 0;
    for (let start = 0; start < length; start++) {
      const base = best[start] ?? UNREACHED;
      if (base < UNREACHED / 2) continue;
      for (let node = 0, end = start; end < length;) {
        node = trie.next(node, read.charCodeAt(end++));
        if (node < 0) break;
        const piece = trie.pieceAt(node);
        if (piece < 0) continue;
        const score = Math.fround(base + (scores[piece] ?? 0));
        if (score > (best[end] ?? 0)) {
          best[end] = score;
          from[end] = start;
          by[end] = piece;
        }
      }
      const end = start + ((read.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
      const score = Math.fround(base + unknownScore);
      if (score > (best[end] ?? 0)) {
        best[end] = score;
        from[end] = start;
        by[end] = UNKNOWN;
      }
    }
    const [found, ends]: [number[], number[]] = [[], []];
    for (let end = length; end > 0; end = from[end] ?? 0) {
      found.push(by[end] ?? UNKNOWN);
      ends.push(end);
    }
    return { pieces: Int32Array.from(found.reverse()), ends: Int32Array.from(ends.reverse()) };
  }

  return {
    pieces: (text) => divide(normal(text)).pieces,
    places(text) {
      const sources: [from: number, to: number][] = [];
      const read = normal(text, sources);
      const { pieces, ends } = divide(read);
      const begins = ends.map((end, nth) => {
        let at = nth === 0 ? 0 : (ends[nth - 1] ?? 0);
        while (at < end - 1 && read[at] === BLANK_MARK) at++;
        return at;
      });
      return {
        pieces,
        from: begins.map((at) => sources[at]?.[0] ?? 0),
        to: ends.map((at) => sources[at - 1]?.[1] ?? 0),
      };
    },
  };
}
