/**
 * Guesses the encoding of text that does not declare one and is not UTF-8. Every candidate that decodes without
 * error is judged by how much of what is not ASCII reads as the commonest characters of its language; that works
 * on a single short line, where statistical detectors do not. They are asked only where no candidate is clear.
 */
import chardet from "chardet";
import { hasJapaneseEscapes } from "./ascii-encodings.ts";
import { composed, decodeBytes, isKnownEncoding } from "./decode-bytes.ts";
import { inShape, type WordShape } from "./word-shapes.ts";
import {
  COMMON_ARABIC,
  COMMON_BALTIC,
  COMMON_CZECH,
  COMMON_GREEK,
  COMMON_HEBREW,
  COMMON_HUNGARIAN,
  COMMON_POLISH,
  COMMON_ROMANIAN,
  COMMON_THAI,
  COMMON_TURKISH,
  COMMON_CYRILLIC,
  COMMON_HAN,
  COMMON_HANGUL,
  COMMON_JAPANESE,
  COMMON_LATIN,
  COMMON_LETTERS,
  COMMON_MALTESE,
  COMMON_TRADITIONAL,
  COMMON_VIETNAMESE,
} from "./common-characters.ts";

/** Enough text to be sure of; detecting over megabytes costs most of a second and finds no more. */
const SAMPLE_BYTES = 65_536;

interface Candidate {
  readonly encoding: string;
  readonly common: ReadonlySet<string>;
  readonly shape?: WordShape;
  /** Common words, where the letters alone are those of a Western language too. */
  readonly words?: RegExp;
  /** Without two of its words it is another language with the same letters. */
  readonly needsWords?: true;
}

/** Real text in an alphabet has hardly anything that is not its own; a wrong decoding hits quite some by accident. */
const LEAST_SHARE = 0.8;
/** With two of a language's commonest words, its reading is the better one of two that are equal. */
const WORDS_BONUS = 0.05;

const westSlavic = (encoding: string): readonly Candidate[] =>
  [COMMON_POLISH, COMMON_CZECH].map((common) => ({ encoding, common, shape: "latin" }));

/** Where two score the same, the earlier wins: GB18030 holds every other's characters, so it comes after Big5. */
const CANDIDATES: readonly Candidate[] = [
  { encoding: "big5", common: COMMON_TRADITIONAL },
  { encoding: "gb18030", common: COMMON_HAN },
  { encoding: "shift_jis", common: COMMON_JAPANESE },
  { encoding: "euc-jp", common: COMMON_JAPANESE },
  { encoding: "euc-kr", common: COMMON_HANGUL },
  { encoding: "windows-1251", common: COMMON_CYRILLIC, shape: "words" },
  // Where Russian has no letters it has the Ukrainian ones, and is the same otherwise.
  { encoding: "koi8-u", common: COMMON_CYRILLIC, shape: "words" },
  { encoding: "windows-1252", common: COMMON_LATIN, shape: "scattered" },
  { encoding: "utf-16le", common: COMMON_HAN },
  { encoding: "utf-16be", common: COMMON_HAN },
  { encoding: "windows-1254", common: COMMON_TURKISH, shape: "latin" },
  ...westSlavic("windows-1250"),
  {
    encoding: "windows-1250",
    common: COMMON_HUNGARIAN,
    shape: "latin",
    words: /(?<!\p{L})(?:és|hogy|nem|az|egy|volt|van|meg)(?!\p{L})/giu,
  },
  {
    encoding: "windows-1250",
    common: COMMON_ROMANIAN,
    shape: "latin",
    words: /(?<!\p{L})(?:şi|în|este|care|pentru|din|că|nu)(?!\p{L})/giu,
  },
  {
    encoding: "windows-1258",
    common: COMMON_VIETNAMESE,
    shape: "latin",
    words:
      /(?<!\p{L})(?:và|của|là|có|được|trong|không|người|một|những|các|cho|với|năm|này|đã|từ|đến|trên|ở|bằng)(?!\p{L})/giu,
    needsWords: true,
  },
  {
    encoding: "iso-8859-3",
    common: COMMON_MALTESE,
    shape: "latin",
    words: /(?<!\p{L})(?:għandha|għandu|għal|minn|dan|din|tal|mill|kaj|estas|la|de)(?!\p{L})/giu,
    needsWords: true,
  },
  ...westSlavic("iso-8859-2"),
  { encoding: "windows-1257", common: COMMON_BALTIC, shape: "latin" },
  { encoding: "cp850", common: COMMON_LETTERS, shape: "latin" },
  ...westSlavic("cp852"),
  { encoding: "macroman", common: COMMON_LETTERS, shape: "latin" },
  ...westSlavic("maccenteuro"),
  { encoding: "cp866", common: COMMON_CYRILLIC, shape: "words" },
  { encoding: "x-mac-cyrillic", common: COMMON_CYRILLIC, shape: "words" },
  { encoding: "iso-8859-5", common: COMMON_CYRILLIC, shape: "words" },
];

/** Their letters fill the code page, and are found in most of what is not theirs: asked where nothing else reads well. */
const FILLING: readonly Candidate[] = [
  { encoding: "windows-1253", common: COMMON_GREEK, shape: "words" },
  { encoding: "cp737", common: COMMON_GREEK, shape: "words" },
  { encoding: "windows-1255", common: COMMON_HEBREW, shape: "hebrew" },
  { encoding: "cp862", common: COMMON_HEBREW, shape: "hebrew" },
  { encoding: "windows-1256", common: COMMON_ARABIC },
  { encoding: "windows-874", common: COMMON_THAI, shape: "thai" },
];

/** A wrong decoding reaches a few in a hundred by accident; a right one of ordinary text at least a third. */
const CLEAR_SCORE = 0.3;

export interface Guess {
  readonly encoding: string;
  /** Whether the text reads well in it; `windows-1252`, which decodes anything, where nothing does. */
  readonly isClear: boolean;
}

export function guessEncoding(bytes: Uint8Array): Guess {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (hasJapaneseEscapes(sample)) return { encoding: "iso-2022-jp", isClear: true };
  let best = { encoding: "windows-1252", score: 0 };
  let chinese: string | undefined;
  for (const candidates of [CANDIDATES, FILLING]) {
    if (best.score >= CLEAR_SCORE) break;
    if (candidates === FILLING) chinese = byPlanes(sample);
    // No alphabet has letters of ASCII in the middle of its own.
    if (chinese === "big5") break;
    for (const candidate of candidates) {
      const score = readingScore(sample, candidate);
      if (score > best.score) best = { encoding: candidate.encoding, score };
    }
  }
  if (best.score >= CLEAR_SCORE) return { encoding: withEuro(sample, best.encoding), isClear: true };
  if (chinese !== undefined) return { encoding: chinese, isClear: false };
  const detected = chardet.detect(sample)?.toLowerCase();
  const isUsable = detected !== undefined && detected !== "utf-8" && isKnownEncoding(detected);
  return { encoding: isUsable ? detected : best.encoding, isClear: false };
}

/** Fewer pairs are chance. */
const LEAST_PAIRS = 4;
/** Of the pairs of a Chinese text, how many are among the common characters, which both encodings put before the others. */
const COMMON_SHARE = 0.9;

/** Names and lists have rare words, and too few of the commonest characters to be told by them. */
function byPlanes(sample: Uint8Array): string | undefined {
  let pairs = 0;
  let [simplified, traditional] = [0, 0];
  for (let at = 0; at < sample.length - 1; at += 1) {
    const first = sample[at] ?? 0;
    if (first < 0x80) continue;
    const second = sample[at + 1] ?? 0;
    if (second < 0x40) return undefined;
    pairs += 1;
    at += 1;
    // The first level of GB 2312 and its signs; that of Big5, of which half the characters end in ASCII.
    if (((first >= 0xb0 && first <= 0xd7) || first <= 0xa3) && second >= 0xa1) simplified += 1;
    if (first >= 0xa1 && first <= 0xc6) traditional += 1;
  }
  if (pairs < LEAST_PAIRS || Math.max(simplified, traditional) < COMMON_SHARE * pairs) return undefined;
  return simplified >= traditional ? "gb18030" : "big5";
}

/** The sign that Western Europe's encoding had for any currency, and nobody wrote, became the euro's. */
const withEuro = (sample: Uint8Array, encoding: string): string =>
  encoding === "windows-1252" && sample.includes(0xa4) && !sample.some((byte) => byte >= 0x80 && byte < 0xa0)
    ? "iso-8859-15"
    : encoding;

/** Share of what is not ASCII that is common; 0 where the bytes are not valid in the encoding. */
function readingScore(sample: Uint8Array, candidate: Candidate): number {
  if (candidate.encoding.startsWith("utf-16") && sample.length % 2 !== 0) return 0;
  const read = decodedWhole(sample, candidate.encoding);
  if (read === undefined) return 0;
  const text = inShape(read, candidate.shape);
  let others = 0;
  let ascii = 0;
  let common = 0;
  let afterOther = false;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isOther = code >= 0x80;
    if (isOther) {
      others += 1;
      if (candidate.common.has(character) && !(candidate.shape === "scattered" && afterOther)) common += 1;
      // Private and unassigned places: no text of this encoding has them.
      else if (/[\p{Co}\p{Cn}\u{80}-\u{9f}\u{2500}-\u{259f}\u{fffd}]/u.test(character)) common -= 1;
    } else if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) {
      ascii += 1;
    } else if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c) {
      common -= 1;
    }
    afterOther = isOther;
  }
  const isWorded = candidate.words !== undefined && (text.match(candidate.words)?.length ?? 0) >= 2;
  if (others === 0 || (candidate.needsWords === true && !isWorded)) return 0;
  const share = Math.max(0, common / others);
  const isDoubtful = candidate.shape === "latin" ? share < LEAST_SHARE || ascii < others : false;
  if (isDoubtful || (FILLING.includes(candidate) && share < LEAST_SHARE)) return 0;
  return share + (isWorded ? WORDS_BONUS : 0);
}

/** `undefined` where a byte stands for nothing; one that is cut at the end of the sample is no error. */
function decodedWhole(sample: Uint8Array, encoding: string): string | undefined {
  const isPlatforms = /^(?:gb|shift|euc|windows|koi|utf|iso-8859|x-mac)/u.test(encoding);
  try {
    if (isPlatforms)
      return composed(new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true }), encoding);
    const text = decodeBytes(sample, encoding);
    return text.slice(0, -1).includes("\u{fffd}") ? undefined : text;
  } catch {
    return undefined;
  }
}
