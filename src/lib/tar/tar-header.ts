/**
 * The header of an entry of a tar file (POSIX ustar): regular files with short names of ASCII. Not covered: folders, links, devices, long
 * names, sizes of 8 GB and more.
 */

export const TAR_BLOCK = 512;

export interface TarHeader {
  readonly name: string;
  readonly size: number;
}

const NAME = { at: 0, length: 100 };
const SIZE = { at: 124, length: 12 };
const SUM = { at: 148, length: 8 };
const TYPE_AT = 156;
const MAGIC = { at: 257, text: "ustar\u000000" };
const PREFIX = { at: 345, length: 155 };
const REGULAR = 0x30;
const SPACE = 0x20;
/** Read and written by its owner, by nobody else. */
const MODE = "0000600\u0000";
const NOBODY = "0000000\u0000";
const NO_TIME = "00000000000\u0000";

/** Throws a `RangeError` where the name is too long. */
export function tarHeader({ name, size }: TarHeader): Uint8Array<ArrayBuffer> {
  if (name.length > NAME.length) throw new RangeError(`the name ${name} is too long`);
  const block = new Uint8Array(TAR_BLOCK);
  put(block, NAME.at, name);
  put(block, 100, MODE + NOBODY + NOBODY);
  put(block, SIZE.at, `${size.toString(8).padStart(SIZE.length - 1, "0")}\0`);
  put(block, 136, NO_TIME);
  block[TYPE_AT] = REGULAR;
  put(block, MAGIC.at, MAGIC.text);
  put(block, SUM.at, `${sumOf(block).toString(8).padStart(6, "0")}\0 `);
  return block;
}

/** `undefined` where the block is no header of a regular file; `end` where it is empty, as after the last entry. */
export function readTarHeader(block: Uint8Array): TarHeader | "end" | undefined {
  if (block.every((byte) => byte === 0)) return "end";
  const sum = octal(block, SUM.at, SUM.length);
  if (sum !== sumOf(block) || textAt(block, MAGIC.at, 5) !== "ustar") return undefined;
  const type = block[TYPE_AT];
  if ((type !== REGULAR && type !== 0) || textAt(block, PREFIX.at, PREFIX.length) !== "") return undefined;
  const size = octal(block, SIZE.at, SIZE.length);
  return size === undefined ? undefined : { name: textAt(block, NAME.at, NAME.length), size };
}

/** Zeros after an entry of this size, up to the next block. */
export const tarPadding = (size: number): number => (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK;

function put(block: Uint8Array, at: number, text: string): void {
  for (let nth = 0; nth < text.length; nth++) block[at + nth] = text.charCodeAt(nth);
}

function textAt(block: Uint8Array, at: number, length: number): string {
  const bytes = block.subarray(at, at + length);
  const end = bytes.indexOf(0);
  return String.fromCharCode(...bytes.subarray(0, end === -1 ? length : end));
}

function octal(block: Uint8Array, at: number, length: number): number | undefined {
  const text = textAt(block, at, length).trim();
  return /^[0-7]+$/u.test(text) ? Number.parseInt(text, 8) : undefined;
}

/** Of all bytes, those of the sum itself taken as spaces. */
function sumOf(block: Uint8Array): number {
  return block.reduce((sum, byte, at) => sum + (at >= SUM.at && at < SUM.at + SUM.length ? SPACE : byte), 0);
}
