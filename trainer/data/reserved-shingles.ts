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
const PRIME = 0x100000001b3n;
const BASIS = 0xcbf29ce484222325n;
const MASK = 0xffffffffffffffffn;

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

/** FNV-1a, 64 bit, over UTF-8, in halves: a shingle is hashed for each word of all sources. */
function hashHalves(text: string): Halves {
  const hash = { low: Number(BASIS & 0xffffffffn), high: Number(BASIS >> 32n) };
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
  return hash;
}

export function hash64(text: string): bigint {
  const { low, high } = hashHalves(text);
  return (BigInt(high) << 32n) | BigInt(low);
}

/** The same by its definition; slow, for the test. */
export function hash64Slowly(text: string): bigint {
  let hash = BASIS;
  for (const byte of encoder.encode(text)) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  return hash;
}

/** Every shingle of a text, repeats included. */
export function shinglesOf(text: string): string[] {
  const folded = text.normalize("NFKC").toLowerCase();
  const found: string[] = [];
  const words = folded.match(/[a-z0-9]+/gu) ?? [];
  for (let at = 0; at + WORDS <= words.length; at++) found.push(words.slice(at, at + WORDS).join(" "));
  const han = folded.match(/[\u3400-\u9fff]/gu) ?? [];
  for (let at = 0; at + HAN <= han.length; at++) found.push(han.slice(at, at + HAN).join(""));
  return found;
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
    const touched = shinglesOf(text).some((shingle) => {
      const { low, high } = hashHalves(shingle);
      return (low & KEPT) === 0 && has((BigInt(high) << 32n) | BigInt(low));
    });
    // Evidence comes back many times in a row; a whole memory would cost more than it saves.
    if (seen.size > 20_000) seen.clear();
    seen.set(text, touched);
    return touched;
  };
  return { size, touches: (...texts) => texts.some(touchesOne) };
}
