/** Cuts a text into the blocks that are stored, and reads spans back out of blocks. */

/** UTF-16 units a block. A passage of 800 units touches one or two; smaller blocks only add rows. */
export const BLOCK_LENGTH = 4096;

export interface TextBlock {
  readonly start: number;
  readonly text: string;
}

/** Blocks of `BLOCK_LENGTH` units, one less where the cut would part a surrogate pair. */
export function cutBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + BLOCK_LENGTH, text.length);
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end--;
    blocks.push({ start, text: text.slice(start, end) });
    start = end;
  }
  return blocks;
}

/** `text.slice(start, end)` from the blocks that overlap it, which must be in order and without gaps. */
export function sliceBlocks(blocks: readonly TextBlock[], start: number, end: number): string {
  const first = blocks[0];
  if (first === undefined || end <= start) return "";
  const joined = blocks.length === 1 ? first.text : blocks.map((block) => block.text).join("");
  return joined.slice(Math.max(0, start - first.start), end - first.start);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
