/**
 * A text's blocks. Read in pieces: the parser's time grows with the square of what it is given, and blocks that another
 * one follows do not change any more. So a growing text costs what grows, and a long one what it is long.
 */
import { buildTree } from "./build-tree.ts";
import { type Dialect, eventsOf } from "./grammar.ts";
import type { Block } from "./tree.ts";

/** Characters that are read at once. */
const PIECE = 1_500;
/** A block that is longer is cut into several: a list of so many items becomes two. Lines of code cost little. */
const LONGEST_BLOCK = 12_000;
/** The rows of a table that is cut would be lines. */
const LONGEST_TABLE = 50_000;

export interface Read {
  readonly raw: string;
  readonly blocks: readonly Block[];
}

export function parseBlocks(raw: string, dialect: Dialect = "answer"): readonly Block[] {
  return readOn(undefined, raw, dialect).blocks;
}

/** Reads a text that grows, each time the whole of it. */
export function createBlockReader(): (raw: string) => readonly Block[] {
  let read: Read | undefined;
  return (raw) => (read = readOn(read, raw)).blocks;
}

/** As `parseBlocks`; of what `before` had read nothing is read again but what may have changed. Its blocks stay the same objects. */
export function readOn(before: Read | undefined, raw: string, dialect: Dialect = "answer"): Read {
  const kept = before !== undefined && raw.startsWith(before.raw) ? settled(before.raw, before.blocks) : [];
  const blocks = [...kept];
  let from = kept.length === 0 ? 0 : lineAfter(raw, (kept.at(-1) as Block).end);
  let size = PIECE;
  while (from < raw.length) {
    const to = from + size >= raw.length ? raw.length : lineAfter(raw, from + size);
    const found = parsePiece(raw, from, to, dialect);
    if (to >= raw.length) {
      blocks.push(...found);
      break;
    }
    const sure = settled(raw.slice(0, to), found);
    const last = sure.at(-1);
    if (last !== undefined) {
      blocks.push(...sure);
      from = lineAfter(raw, last.end);
      size = PIECE;
    } else if (found.length === 0 || to - from >= longest(found.at(-1))) {
      blocks.push(...found);
      from = to;
      size = PIECE;
    } else {
      size *= 2;
    }
  }
  return { raw, blocks };
}

function parsePiece(raw: string, from: number, to: number, dialect: Dialect): Block[] {
  return buildTree(raw, eventsOf(raw.slice(from, to), from, dialect));
}

/**
 * Those that no text that comes can change: another one follows whose beginning is complete, its first line or, of a
 * table, the line below its head.
 */
function settled(raw: string, blocks: readonly Block[]): readonly Block[] {
  const lastLine = raw.lastIndexOf("\n") + 1;
  const begun = (block: Block): number =>
    block.kind === "table" ? lineAfter(raw, block.head.end) + 1 : block.start;
  return blocks.slice(
    0,
    Math.max(
      0,
      blocks.findLastIndex((block) => begun(block) < lastLine),
    ),
  );
}

function longest(block: Block | undefined): number {
  if (block?.kind === "code") return Infinity;
  return block?.kind === "table" ? LONGEST_TABLE : LONGEST_BLOCK;
}

/** Where the line behind the one that holds `at` begins. */
function lineAfter(raw: string, at: number): number {
  const newline = raw.indexOf("\n", at);
  return newline < 0 ? raw.length : newline + 1;
}
