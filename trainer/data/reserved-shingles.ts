/**
 * Tells whether a text shares a long run of words or Han characters with the sets that results are reported on, by
 * hashes of those runs. Finds nearly every text that shares some 30 words or 40 characters; a shorter chance run is
 * found one time in eight, because only hashes divisible by 8 are kept.
 */

/** Words and Han characters in a row that make a shingle. */
const WORDS = 12;
const HAN = 18;
/** One hash in so many is kept. */
const KEPT = 7;

const encoder = new TextEncoder();

/** The two halves of a hash in progress. */
interface Halves {
  low: number;
  high: number;
}

function mix(hash: Halves, byte: number): void {
  const low = (hash.low ^ byte) >>> 0;
  // × 0x100000001b3: by 0x1b3, plus the low half moved up by 40 bits.
  const product = low * 0x1b3;
  hash.high = (Math.imul(hash.high, 0x1b3) + Math.floor(product / 4294967296) + ((low << 8) >>> 0)) >>> 0;
  hash.low = product >>> 0;
}

function mixText(hash: Halves, text: string): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) mix(hash, code);
    else if (code >= 0x800 && (code < 0xd800 || code > 0xdfff)) {
      mix(hash, 0xe0 | (code >> 12));
      mix(hash, 0x80 | ((code >> 6) & 0x3f));
      mix(hash, 0x80 | (code & 0x3f));
    } else {
      const whole = text.codePointAt(at)!;
      for (const byte of encoder.encode(String.fromCodePoint(whole))) mix(hash, byte);
      if (whole > 0xffff) at++;
    }
  }
}

function start(hash: Halves): void {
  hash.low = 0x84222325;
  hash.high = 0xcbf29ce4;
}

const whole = ({ low, high }: Halves): bigint => (BigInt(high) << 32n) | BigInt(low);

/** FNV-1a, 64 bit, over UTF-8. */
export function hash64(text: string): bigint {
  const hash = { low: 0, high: 0 };
  start(hash);
  mixText(hash, text);
  return whole(hash);
}

/** The words and the Han characters of a text, in order. */
function partsOf(text: string): { readonly words: readonly string[]; readonly han: readonly string[] } {
  const folded = text.normalize("NFKC").toLowerCase();
  return { words: folded.match(/[a-z0-9]+/gu) ?? [], han: folded.match(/[\u3400-\u9fff]/gu) ?? [] };
}

/** Every shingle of a text, repeats included. */
export function shinglesOf(text: string): string[] {
  const { words, han } = partsOf(text);
  const found: string[] = [];
  for (let at = 0; at + WORDS <= words.length; at++) found.push(words.slice(at, at + WORDS).join(" "));
  for (let at = 0; at + HAN <= han.length; at++) found.push(han.slice(at, at + HAN).join(""));
  return found;
}

/** Is any kept hash of a shingle in the set? Hashes the parts where they stand: there is a shingle for each word of all sources. */
function someKept(text: string, has: (hash: bigint) => boolean): boolean {
  const { words, han } = partsOf(text);
  const hash = { low: 0, high: 0 };
  const holds = (parts: readonly string[], count: number, blank: boolean): boolean => {
    for (let at = 0; at + count <= parts.length; at++) {
      start(hash);
      for (let i = at; i < at + count; i++) {
        if (blank && i > at) mix(hash, 32);
        mixText(hash, parts[i]!);
      }
      if ((hash.low & KEPT) === 0 && has(whole(hash))) return true;
    }
    return false;
  };
  return holds(words, WORDS, true) || holds(han, HAN, false);
}

export interface ReservedShingles {
  readonly size: number;
  /** Does any of the texts hold a reserved shingle? */
  touches(...texts: readonly string[]): boolean;
}

/** `bytes`: little-endian 64-bit hashes in ascending order, without a header. */
export function reservedShingles(bytes: Uint8Array): ReservedShingles {
  const size = Math.floor(bytes.byteLength / 8);
  const hashes = new BigUint64Array(bytes.slice(0, size * 8).buffer);
  const has = (hash: bigint): boolean => {
    let from = 0;
    let to = size - 1;
    while (from <= to) {
      const middle = (from + to) >> 1;
      const value = hashes[middle]!;
      if (value === hash) return true;
      if (value < hash) from = middle + 1;
      else to = middle - 1;
    }
    return false;
  };
  const seen = new Map<string, boolean>();
  const touchesOne = (text: string): boolean => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const touched = someKept(text, has);
    // Evidence comes back many times in a row; a whole memory would cost more than it saves.
    if (seen.size > 20_000) seen.clear();
    seen.set(text, touched);
    return touched;
  };
  return { size, touches: (...texts) => texts.some(touchesOne) };
}
