/** Heads of narrow columns are often written upwards: they are given to the table that stands under them. */
import type { PdfBlock } from "./page-layout.ts";
import type { PdfTable } from "./table-cells.ts";
import type { TextRun } from "./text-run.ts";

/** Between the foot of a head and the first row of its table, in letter sizes. */
const NEAR = 4;

/** `rest`: runs that are the head of nothing. */
export function withTurnedHeads(
  blocks: readonly PdfBlock[],
  turned: readonly TextRun[],
): { blocks: PdfBlock[]; rest: readonly TextRun[] } {
  let rest = turned;
  if (turned.length === 0) return { blocks: [...blocks], rest };
  const headed = blocks.map((block): PdfBlock => {
    if (block.kind !== "table" || block.table.hasHead) return block;
    const { heads, used } = headsOf(block.table, rest);
    // One alone may be a remark in the margin.
    if (heads.filter((head) => head !== "").length < Math.max(2, block.table.spans.length - 1)) return block;
    rest = rest.filter((run) => !used.has(run));
    return { kind: "table", table: { ...block.table, hasHead: true, rows: [heads, ...block.table.rows] } };
  });
  return { blocks: headed, rest };
}

function headsOf(table: PdfTable, turned: readonly TextRun[]): { heads: string[]; used: Set<TextRun> } {
  const used = new Set<TextRun>();
  const bounds = table.spans.map((span, nth) => ({
    left: nth === 0 ? span.left : (table.spans[nth - 1]!.right + span.left) / 2,
    right:
      nth + 1 === table.spans.length
        ? span.right + 4 * table.size
        : (span.right + table.spans[nth + 1]!.left) / 2,
  }));
  const heads = bounds.map(({ left, right }) => {
    const own = turned.filter((run) => {
      // In the frame of text that goes upwards, `left` is its foot's height and `y` is minus its place along the line.
      const place = -run.y - run.size / 3;
      const above = run.left - table.top;
      return !used.has(run) && place >= left && place < right && above > 0 && above <= NEAR * table.size;
    });
    for (const run of own) used.add(run);
    return own
      .toSorted((a, b) => b.y - a.y)
      .map((run) => run.text)
      .join(" ");
  });
  return { heads, used };
}
