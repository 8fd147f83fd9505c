/**
 * Cuts an answer into claims: sentences and list items with the sources that their markers name. Code, headings, the
 * titles of list items, a table's head, questions and lead-ins ("There are three:") state nothing and are left out.
 * Works while the answer streams: a claim comes as soon as its sentence is over, and the claims are the same as of the
 * whole text.
 */
import {
  BOLD_LINE,
  fenceAfter,
  HEADING,
  isFenceLine,
  LEAD_IN,
  LINE_MARK,
  RULE_OR_TABLE_RULE,
  TABLE_ROW,
} from "../../../lib/markdown/line-rules.ts";
import { MAX_SENTENCE, splitSentences } from "../../../lib/text/sentences.ts";
import { type ClaimMarker, sourcesOf } from "./claim-markers.ts";
import type { MarkedClaim } from "./marked-claim.ts";
import { cellsOf, rowClaims } from "./table-claims.ts";

export interface ClaimSplitter {
  /** `text` and `markers` so far, always the whole of both; gives the claims that are new. */
  advance(text: string, markers: readonly ClaimMarker[], isEnd: boolean): MarkedClaim[];
}

/**
 * Characters that must follow a sentence before it counts as over: the sentence rules look at the next word, of which
 * they read at most 12 characters, and at white space before it.
 */
const LOOK_AHEAD = 16;

/** What joins two clauses of a sentence: a comma or semicolon, with or without a word. */
const CLAUSE_JOINT =
  /^\s*(?:[,;，；](?:\s*(?:and|but|while|whereas|yet|so|or)\b)?|(?:and|but|while|whereas)\b)\s*/iu;

export function splitClaims(
  text: string,
  markers: readonly ClaimMarker[],
  options?: ClaimSplitterOptions,
): MarkedClaim[] {
  return createClaimSplitter(options).advance(text, markers, true);
}

export interface ClaimSplitterOptions {
  /** Cells are claims in rows without markers too: where a text has no markers at all, and every source counts as cited. */
  readonly everyCell?: boolean;
}

export function createClaimSplitter({ everyCell = false }: ClaimSplitterOptions = {}): ClaimSplitter {
  let lineStart = 0;
  /** End of the last sentence given out or left out on the current line. */
  let settled = 0;
  let fence = "";
  let heads: readonly string[] | undefined;

  function lineClaims(
    text: string,
    lineEnd: number,
    markers: readonly ClaimMarker[],
    isOver: boolean,
  ): MarkedClaim[] {
    const line = text.slice(lineStart, lineEnd);
    if (fence !== "" || isFenceLine(line) || HEADING.test(line)) return [];
    // Whether it is a formula is known at its end.
    if (!isOver && /^\s*(?:\$\$|\\\[)/u.test(line)) return [];
    if (TABLE_ROW.test(line)) {
      const isRow = isOver && heads !== undefined && !RULE_OR_TABLE_RULE.test(line);
      return isRow
        ? rowClaims({ text, start: lineStart, end: lineEnd }, heads ?? [], markers, everyCell)
        : [];
    }
    if (isOver && (RULE_OR_TABLE_RULE.test(line) || BOLD_LINE.test(line))) return [];

    const wordsFrom = lineStart + (LINE_MARK.exec(line)?.[0].length ?? 0);
    const claims: MarkedClaim[] = [];
    for (;;) {
      const from = Math.max(settled, wordsFrom);
      // One sentence at a time and no further than it can reach: the same from here whether more text is known or not.
      const reach = Math.min(lineEnd, from + MAX_SENTENCE + LOOK_AHEAD);
      const [sentence] = splitSentences(text, from, reach, 1);
      if (sentence === undefined) return claims;
      const { start, end } = sentence;
      const gap = text.slice(end, lineEnd).search(/\S/);
      const next = gap < 0 ? lineEnd : end + gap;
      if (!isOver && lineEnd - next < LOOK_AHEAD) return claims;
      // A marker belongs to the last sentence that began before it; one at the line's beginning to the first.
      const isFirst = from === wordsFrom;
      const own = markers.filter(({ at }) => at <= next && (at > start || (isFirst && at >= lineStart)));
      const whole = claimOf(text, start, end, own);
      const isTitle =
        isFirst && gap < 0 && BOLD_LINE.test(whole.text) && !/[.!?。！？][*_]+$/u.test(whole.text);
      if (whole.sources.length > 0) claims.push(...clausesOf(text, start, end, own));
      else if (!isTitle && states(whole.text, gap < 0)) claims.push(whole);
      settled = end;
    }
  }

  function leaveLine(line: string): void {
    fence = fenceAfter(fence, line);
    if (!TABLE_ROW.test(line)) heads = undefined;
    else heads ??= cellsOf(line, 0, line.length).map((cell) => cell.text);
  }

  return {
    advance(text, markers, isEnd) {
      const claims: MarkedClaim[] = [];
      for (;;) {
        const lineBreak = text.indexOf("\n", lineStart);
        const lineEnd = lineBreak < 0 ? text.length : lineBreak;
        claims.push(...lineClaims(text, lineEnd, markers, lineBreak >= 0 || isEnd));
        if (lineBreak < 0) return claims;
        leaveLine(text.slice(lineStart, lineEnd));
        lineStart = lineBreak + 1;
        settled = lineStart;
      }
    },
  };
}

/** Where a marker is followed by a clause of its own, what stands before it and behind it are two claims. */
function clausesOf(text: string, start: number, end: number, markers: readonly ClaimMarker[]): MarkedClaim[] {
  const claims: MarkedClaim[] = [];
  let from = start;
  let own: ClaimMarker[] = [];
  for (const [nth, marker] of markers.entries()) {
    own.push(marker);
    const isLast = nth === markers.length - 1;
    if (isLast || markers[nth + 1]?.at === marker.at) continue;
    const joint = CLAUSE_JOINT.exec(text.slice(marker.at, end));
    const next = marker.at + (joint?.[0].length ?? 0);
    if (!joint || !isClause(text.slice(from, marker.at)) || !isClause(text.slice(next, end))) continue;
    claims.push(claimOf(text, from, marker.at, own));
    from = next;
    own = [];
  }
  return [...claims, claimOf(text, from, end, own)];
}

function claimOf(text: string, start: number, end: number, markers: readonly ClaimMarker[]): MarkedClaim {
  const stop = start + text.slice(start, end).trimEnd().length;
  return { start, end: stop, text: text.slice(start, stop), sources: sourcesOf(markers) };
}

/** Long enough to say something by itself. */
function isClause(words: string): boolean {
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= 5 || (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 3;
}

/** Without a marker only what can be true or false is a claim. */
function states(sentence: string, isLastOfLine: boolean): boolean {
  if (!/[\p{L}\p{N}]/u.test(sentence)) return false;
  if (/[?？][\s"'”’*_)）]*$/u.test(sentence)) return false;
  return !(isLastOfLine && LEAD_IN.test(sentence));
}
