/** Lays out the pages of a document: its text in reading order, and aside of it what stands across or upon the page. */
import { drawnOnce } from "./drawn-once.ts";
import { withoutFurniture } from "./furniture.ts";
import { withInitialsJoined } from "./initials.ts";
import { pageBlocks, type PdfBlock } from "./page-layout.ts";
import { pageRows, type PageRow } from "./page-row.ts";
import { withRaisedText } from "./raised-text.ts";
import { withStacksTurned } from "./stacked-letters.ts";
import { withTurnedHeads } from "./turned-heads.ts";
import type { Direction, TextRun } from "./text-run.ts";

export interface PdfPage {
  readonly blocks: readonly PdfBlock[];
  /** Feet, stamps, text of another direction: after the page's own text, and never in the way of a sentence. */
  readonly asides: readonly PdfBlock[];
  /** What people wrote upon the page. */
  readonly notes: readonly string[];
}

export interface PageRuns {
  readonly runs: readonly TextRun[];
  readonly notes: readonly string[];
}

/** Beyond it a page is a drawing; nobody reads so many letters on one. */
const MOST_RUNS = 60_000;

export function pagesOfRuns(pages: readonly PageRuns[]): PdfPage[] {
  const turned = pages.map(({ runs }) => byDirection(runs.slice(0, MOST_RUNS)));
  const main = withoutFurniture(turned.map(({ main: rows }) => rows));
  return pages.map(({ notes }, page) => {
    const { rows, feet } = main[page]!;
    const { others, heads } = turned[page]!;
    const { blocks, rest } = withTurnedHeads(pageBlocks(rows), heads);
    const asides = [...feet.map((row) => [row]), rest.length > 0 ? pageRows(rest) : [], ...others];
    return { blocks, asides: asides.flatMap((aside) => pageBlocks(aside)), notes };
  });
}

interface TurnedRows {
  readonly main: PageRow[];
  readonly others: PageRow[][];
  /** Runs that go upwards on an upright page: heads of narrow columns, perhaps. */
  readonly heads: TextRun[];
}

function byDirection(runs: readonly TextRun[]): TurnedRows {
  const raised = withRaisedText(withInitialsJoined(withStacksTurned(drawnOnce(runs))));
  const groups = new Map<Direction, TextRun[]>();
  for (const run of raised) {
    const group = groups.get(run.direction);
    if (group === undefined) groups.set(run.direction, [run]);
    else group.push(run);
  }
  const letters = (group: readonly TextRun[]): number => group.reduce((sum, run) => sum + run.text.length, 0);
  const sorted = Array.from(groups).sort(([a, one], [b, other]) =>
    a === "skew" || b === "skew"
      ? Number(a === "skew") - Number(b === "skew")
      : letters(other) - letters(one),
  );
  const [first, ...others] = sorted;
  const isUpright = first?.[0] === 0;
  const heads = isUpright ? (groups.get(90) ?? []) : [];
  return {
    main: first === undefined ? [] : pageRows(first[1]),
    others: others
      .filter(([direction]) => !(isUpright && direction === 90))
      .map(([, group]) => pageRows(group)),
    heads,
  };
}
