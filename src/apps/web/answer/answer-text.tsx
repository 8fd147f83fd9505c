/**
 * An answer's Markdown as React elements, with footnotes after each claim. Nothing of the text becomes HTML, a link or an image. A block
 * is rendered again only when its own text or claims change, so that a growing answer costs what grows.
 */
import type { NoteActions } from "./note-actions.ts";
import { Fragment, memo, type ReactNode } from "react";
import type { Claim } from "../../../core/domain/answer.ts";
import type { Block, Inline, Span, Table, TableRow } from "../../../lib/markdown/tree.ts";
import { drawnChart } from "../../../core/domain/drawn-chart.ts";
import { words } from "../dictionary.ts";
import { BarChartView } from "./bar-chart-view.tsx";
import { Formula } from "./formula.tsx";
import { Notes } from "./notes.tsx";
import type { AnnotatedBlock, PlacedClaim } from "../../../core/domain/place-notes.ts";

interface Drawing {
  readonly raw: string;
  readonly claims: readonly PlacedClaim[];
  readonly pointed: number | undefined;
  readonly actions: NoteActions;
  /** Claims of the answer that figures may be drawn of. */
  readonly computed: readonly Claim[];
  /** Inside code, footnotes wait until it is closed: a button cannot stand in it. */
  readonly isHoldingNotes?: boolean;
}

interface BlockProps extends Drawing {
  readonly block: Block;
}

export interface AnswerTextProps {
  readonly raw: string;
  readonly blocks: readonly AnnotatedBlock[];
  readonly pointed: number | undefined;
  /** Must stay the same object while nothing in it changes. */
  readonly actions: NoteActions;
}

export function AnswerText({ raw, blocks, pointed, actions }: AnswerTextProps): ReactNode {
  const computed = blocks.flatMap(({ claims }) =>
    claims.map(({ claim }) => claim).filter((claim) => claim.computed?.series !== undefined),
  );
  return blocks.map(({ block, claims }) => {
    const own = claims.some(({ index }) => index === pointed) ? pointed : undefined;
    return (
      <BlockView
        key={block.start}
        block={block}
        raw={raw}
        claims={claims}
        computed={computed}
        pointed={own}
        actions={actions}
      />
    );
  });
}

const BlockView = memo(
  (props: BlockProps): ReactNode => drawBlock(props.block, props),
  (before, after) =>
    before.block.start === after.block.start &&
    before.raw.slice(before.block.start, before.block.end) ===
      after.raw.slice(after.block.start, after.block.end) &&
    before.pointed === after.pointed &&
    before.actions === after.actions &&
    before.computed.length === after.computed.length &&
    before.claims.length === after.claims.length &&
    before.claims.every((placed, at) => {
      const other = after.claims[at] as PlacedClaim;
      return placed.claim === other.claim && placed.noteAt === other.noteAt;
    }),
);

function drawBlock(block: Block, drawing: Drawing): ReactNode {
  switch (block.kind) {
    case "paragraph":
      return <p dir="auto">{drawInlines(block.children, drawing)}</p>;
    case "heading": {
      // The question above is the heading of second rank.
      const Heading = `h${Math.min(6, block.level + 2)}` as "h3" | "h4" | "h5" | "h6";
      return <Heading dir="auto">{drawInlines(block.children, drawing)}</Heading>;
    }
    case "list": {
      const items = block.items.map((item) => (
        <li key={item.start} dir="auto">
          {item.blocks.map((inner) => (
            <Fragment key={inner.start}>{drawBlock(inner, drawing)}</Fragment>
          ))}
        </li>
      ));
      return block.first === undefined ? <ul>{items}</ul> : <ol start={block.first}>{items}</ol>;
    }
    case "quote":
      return (
        <blockquote>
          {block.blocks.map((inner) => (
            <Fragment key={inner.start}>{drawBlock(inner, drawing)}</Fragment>
          ))}
        </blockquote>
      );
    case "code": {
      const code = block.lines.map(({ start, end }) => drawing.raw.slice(start, end)).join("\n");
      const chart = drawnChart(code, drawing.computed);
      if (chart !== undefined) return <BarChartView chart={chart} />;
      return (
        <>
          <pre>
            <code>{drawLines(block.lines, { ...drawing, isHoldingNotes: true })}</code>
          </pre>
          {drawNotes(drawing, block.start, block.end)}
        </>
      );
    }
    case "math":
      return <p className="formula">{drawFormula(block, drawing, true)}</p>;
    case "table":
      return drawTable(block, drawing);
    case "rule":
      return <hr />;
  }
}

function drawLines(lines: readonly Span[], drawing: Drawing): ReactNode {
  return lines.map((line, at) => (
    <Fragment key={line.start}>
      {at > 0 ? "\n" : null}
      {drawLeaf(line, drawing)}
    </Fragment>
  ));
}

/** In a frame that scrolls by itself where it is wider than the answer; the keyboard reaches it. */
function drawTable({ head, rows, align }: Table, drawing: Drawing): ReactNode {
  const drawRow = ({ cells }: TableRow, Cell: "th" | "td"): ReactNode =>
    cells.map((cell, at) => (
      <Cell key={cell.start} className={align[at]}>
        {drawInlines(cell.children, drawing)}
      </Cell>
    ));
  return (
    <div className="table" role="region" aria-label={words.table} tabIndex={0}>
      <table dir="auto">
        <thead>
          <tr>{drawRow(head, "th")}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.start}>{drawRow(row, "td")}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function drawInlines(nodes: readonly Inline[], drawing: Drawing): ReactNode {
  return nodes.map((node) => <Fragment key={node.start}>{drawInline(node, drawing)}</Fragment>);
}

function drawInline(node: Inline, drawing: Drawing): ReactNode {
  const held = { ...drawing, isHoldingNotes: true };
  switch (node.kind) {
    case "text":
      return drawLeaf(node, drawing);
    case "math":
      return <span className="formula">{drawFormula(node, drawing, false)}</span>;
    case "break":
      return <br />;
    case "strong":
      return <strong>{drawInlines(node.children, drawing)}</strong>;
    case "emphasis":
      return <em>{drawInlines(node.children, drawing)}</em>;
    case "code":
      return (
        <>
          <code>{drawLeaf(node, held)}</code>
          {drawing.isHoldingNotes ? null : drawNotes(drawing, node.start, node.end)}
        </>
      );
  }
}

/** Drawn whole: a claim that has a part of it has all of it, and its footnotes stand behind it. */
function drawFormula({ start, end }: Span, drawing: Drawing, isDisplayed: boolean): ReactNode {
  const { claims, raw, pointed, isHoldingNotes } = drawing;
  const own = claims.find(({ claim }) => claim.start < end && start < claim.end);
  const formula = <Formula source={raw.slice(start, end)} isDisplayed={isDisplayed} />;
  return (
    <>
      {own === undefined ? (
        formula
      ) : (
        <span className={`claim ${own.claim.verdict}${own.index === pointed ? " pointed" : ""}`}>
          {formula}
        </span>
      )}
      {isHoldingNotes ? null : drawNotes(drawing, start, end)}
    </>
  );
}

/** A leaf cut where claims begin and end. */
function drawLeaf(leaf: Span, drawing: Drawing): ReactNode {
  const { claims, raw, isHoldingNotes = false } = drawing;
  const inside = (offset: number): boolean => offset > leaf.start && offset < leaf.end;
  const bounds = claims
    .flatMap(({ claim, noteAt }) => [claim.start, claim.end, noteAt, ...marksOf(claim)])
    .filter(inside);
  const cuts = [...new Set([leaf.start, ...bounds, leaf.end])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at] as number;
    const own = claims.find(({ claim }) => claim.start <= start && end <= claim.end);
    const hasNotes = !isHoldingNotes && claims.some(({ noteAt }) => noteAt === end);
    if (!hasNotes) return drawPiece(raw.slice(start, end), own, drawing, start);
    // The last character and its footnotes stay on one line.
    const lastAt = Math.max(start, end - lastWidth(raw, end));
    return (
      <Fragment key={start}>
        {drawPiece(raw.slice(start, lastAt), own, drawing, start)}
        <span className="keep">
          {drawPiece(raw.slice(lastAt, end), own, drawing, lastAt)}
          {drawNotes(drawing, end - 1, end)}
        </span>
      </Fragment>
    );
  });
}

const marksOf = ({ mark }: Claim): number[] => (mark === undefined ? [] : [mark.start, mark.end]);

/** Two where a surrogate pair ends at `end`: halves of a character cannot be drawn. */
function lastWidth(raw: string, end: number): number {
  return (raw.codePointAt(end - 2) ?? 0) > 0xffff ? 2 : 1;
}

function drawPiece(
  text: string,
  own: PlacedClaim | undefined,
  { pointed, actions }: Drawing,
  key: number,
): ReactNode {
  if (text === "" || own === undefined) return text;
  const { claim, index } = own;
  const isPointed = index === pointed;
  // A shortcut for the mouse: the button behind the claim does the same for everybody.
  const opening =
    claim.verdict === "supported" ? {} : { onClick: () => isSelecting() || actions.onOpenClaim(claim) };
  const { mark } = claim;
  const isMarked = mark !== undefined && key >= mark.start && key + text.length <= mark.end;
  return (
    <span key={key} className={`claim ${claim.verdict}${isPointed ? " pointed" : ""}`} {...opening}>
      {isMarked ? <mark>{text}</mark> : text}
    </span>
  );
}

/** The footnotes that stand in `(start, end]`. */
function drawNotes({ claims, actions }: Drawing, start: number, end: number): ReactNode {
  return claims
    .filter(({ noteAt }) => noteAt > start && noteAt <= end)
    .map((placed) => <Notes key={placed.index} placed={placed} actions={actions} />);
}

/** Whoever marks words to copy them wants nothing opened. */
function isSelecting(): boolean {
  return getSelection()?.isCollapsed === false;
}
