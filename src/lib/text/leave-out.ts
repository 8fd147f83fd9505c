/**
 * Leaves statements out of a Markdown text, and with them what would stand there broken: empty items and rows, headings
 * and lead-ins over nothing, half of an emphasis or of a sentence, numbers of a list. Works while the text grows: what it gave it never
 * takes back, so nothing is given before the statements in it are known. Where nothing is left out, the text comes out
 * as it went in, but for white space at its end. Links over several sentences and brackets are not mended.
 */
import { capitalised, enderOf, isOneSentence } from "./clauses.ts";
import { type HeldLine, holdLines } from "./held-lines.ts";
import { itemNumbers } from "./item-numbers.ts";
import {
  BOLD_LINE,
  fenceAfter,
  HEADING,
  isFenceLine,
  ITEM,
  LEAD_IN,
  LINE_MARK,
  RULE_OR_TABLE_RULE,
  TABLE_ROW,
} from "../markdown/line-rules.ts";
import { openAfter } from "./open-markup.ts";

/** A sentence, a clause of one, a row of a table or a cell: `text` is `slice(start, end)`, and lies within one line. */
export interface Statement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface LeftIn<S extends Statement> {
  /** To be added to what came before. */
  readonly text: string;
  /** Those that are kept, as they stand in the text that comes out. */
  readonly kept: readonly S[];
}

export interface LeavingOut<S extends Statement> {
  /** `text` as far as it is known, always the whole of it; `fresh`: the statements that are new, in order. */
  advance(text: string, fresh: readonly S[], isEnd: boolean): LeftIn<S>;
}

const RANK = { remark: -1, rule: 0, boldLine: 7, leadIn: 8, inList: 9 } as const;

interface Line {
  /** How far it has been dealt with. */
  at: number;
  separator: string;
  prefix: string;
  readonly isRow: boolean;
  /** What stands between two statements, until it is known whether the next one is kept. */
  held: string;
  isBegun: boolean;
  /** Something was left out since the last statement that was kept. */
  isOrphan: boolean;
  /** The statement before, and whether a clause of its sentence was kept. */
  last: string;
  hasClause: boolean;
  /** Delimiters that are open in what was given, and those whose opening was left out. */
  open: readonly string[];
  lost: readonly string[];
}

export function leaveOut<S extends Statement>(
  text: string,
  statements: readonly S[],
  isKept: (statement: S) => boolean,
): LeftIn<S> {
  return createLeavingOut(isKept).advance(text, statements, true);
}

/**
 * `insteadOf`: what stands for a whole sentence that is not kept, where something does. Not asked of cells and clauses, nor
 * of what opens or closes an emphasis.
 */
export function createLeavingOut<S extends Statement>(
  isKept: (statement: S) => boolean,
  insteadOf: (statement: S) => S | undefined = () => undefined,
): LeavingOut<S> {
  let given = 0;
  let lineStart = 0;
  /** Where the last line with something on it ended. */
  let writtenTo = 0;
  let owed = "";
  let fence = "";
  let isInTable = false;
  let hasKept = false;
  let hasLoss = false;
  let line: Line | undefined;
  const waiting: S[] = [];
  const numbers = itemNumbers();
  const lines = holdLines(({ separator }) => {
    owed = longer(owed, separator);
  });

  /** What is known of the text, and what came out of the advance that goes on. */
  let text = "";
  let out = "";
  let kept: S[] = [];

  const give = (piece: string): void => {
    out += piece;
    given += piece.length;
  };
  const giveLines = (released: readonly HeldLine[]): void => {
    for (const { separator, text: words } of released) give((given === 0 ? "" : separator) + words);
  };

  const separatorOf = (): string => {
    const separator = longer(owed, text.slice(writtenTo, lineStart));
    owed = "";
    return separator;
  };
  /** Ends what the line no longer stands below. */
  const closeAbove = (whole: string, isItem: boolean): void => {
    const indent = indentOf(whole);
    giveLines(lines.close(RANK.inList + indent));
    // A paragraph after a list that is gone altogether does not belong to the list's lead-in.
    if (!isItem && indent < 2) giveLines(lines.close(RANK.leadIn, ({ isBarren }) => isBarren));
  };
  const open = (words: string): Line => {
    const length = LINE_MARK.exec(words)?.[0].length ?? 0;
    const prefix = words.slice(0, length);
    const isRow = TABLE_ROW.test(words);
    if (!isRow) closeAbove(words, ITEM.test(words));
    return {
      at: lineStart + prefix.length,
      separator: separatorOf(),
      prefix: numbers.begin(prefix),
      isRow,
      held: "",
      isBegun: false,
      isOrphan: false,
      last: "",
      hasClause: false,
      open: [],
      lost: [],
    };
  };
  const begin = (own: Line): void => {
    if (own.isBegun) return;
    own.isBegun = true;
    giveLines(lines.release());
    give((given === 0 ? "" : own.separator) + own.prefix);
  };
  /** What is to stand before a statement; `isFirst`: nothing of its sentence stands before it, and something did. */
  const gapBefore = (own: Line, gap: string, isClause: boolean): { gap: string; isFirst: boolean } => {
    if (own.isRow) return { gap: own.held + gap, isFirst: false };
    // Of the words that join clauses those before the next that is kept are right.
    if (isClause && own.hasClause) return { gap, isFirst: false };
    if (isClause) return { gap: own.held, isFirst: true };
    return { gap: own.held + (own.isOrphan ? gap.trimStart() : gap), isFirst: false };
  };

  const take = (own: Line, statement: S): void => {
    const between = text.slice(own.at, statement.start);
    const isClause = !own.isRow && own.last !== "" && isOneSentence(own.last, between);
    if (!isClause) own.hasClause = false;
    const { gap, isFirst } = gapBefore(own, between, isClause);
    own.at = statement.end;
    own.last = statement.text;
    const before = openAfter(between, [...own.open, ...own.lost]);
    const after = openAfter(statement.text, before);
    const isPlain = !own.isRow && !isClause && after.join() === before.join();
    const stands = isKept(statement) ? statement : isPlain ? insteadOf(statement) : undefined;
    if (stands) {
      hasKept = true;
      begin(own);
      give(gap + own.lost.join(""));
      const words = isFirst ? capitalised(stands.text) : stands.text;
      kept.push({ ...stands, text: words, start: given, end: given + words.length });
      give(words);
      own.held = "";
      own.isOrphan = false;
      own.hasClause = true;
      own.open = after;
      own.lost = [];
      return;
    }
    hasLoss = true;
    const stillOpen = own.open.filter((mark, nth) => after[nth] === mark);
    // What was opened in front of it and closed in it.
    if (own.isBegun) give(own.open.slice(stillOpen.length).toReversed().join(""));
    own.open = stillOpen;
    own.lost = after.slice(stillOpen.length);
    const ender = own.hasClause && !own.isRow ? enderOf(statement.text) : "";
    give(ender);
    own.held = own.hasClause && !own.isRow ? "" : gap;
    own.isOrphan = ender === "";
  };

  /** A line with statements: what stands after the last of them, or that all of them are gone. */
  const end = (own: Line, whole: string, lineEnd: number): void => {
    const tail = text.slice(own.at, lineEnd);
    const isLeadIn = hasWords(tail) && LEAD_IN.test(tail);
    const rank = ITEM.test(whole) ? RANK.inList + indentOf(whole) : RANK.leadIn;
    if (own.isRow && own.isBegun) {
      give(own.held + tail);
    } else if (own.isBegun) {
      const rest = own.isOrphan ? (hasWords(tail) ? spaceOf(own.held) + tail.trimStart() : "") : tail;
      if (isLeadIn) lines.push({ separator: "", text: rest, rank, isBarren: false });
      else give(rest);
    } else if (isLeadIn) {
      const words = own.prefix + tail.trimStart();
      lines.push({ separator: own.separator, text: words, rank, isBarren: false });
    } else {
      owed = longer(owed, own.separator);
      lines.goBarren();
      numbers.drop();
    }
  };

  /** A line that states nothing. */
  const endPlain = (whole: string): void => {
    const heading = HEADING.exec(whole)?.[1];
    const isItem = ITEM.test(whole);
    const inList = RANK.inList + indentOf(whole);
    const hold = (rank: number): void => {
      giveLines(lines.close(rank));
      const words = numbers.begin(whole);
      const onDrop = numbers.dropper();
      lines.push({ separator: separatorOf(), text: words, rank, isBarren: false, onDrop });
    };
    if (isFenceLine(whole) || fence !== "") {
      if (fence === "") closeAbove(whole, false);
    } else if (heading !== undefined) {
      return hold(heading.length);
    } else if (TABLE_ROW.test(whole)) {
      if (!isInTable) return hold(inList);
      if (lines.extend(text.slice(writtenTo, lineStart) + whole, inList)) return;
    } else if (RULE_OR_TABLE_RULE.test(whole)) {
      return hold(RANK.rule);
    } else if (BOLD_LINE.test(whole.replace(LINE_MARK, ""))) {
      return hold(isItem ? inList : RANK.boldLine);
    } else if (LEAD_IN.test(whole)) {
      return hold(isItem ? inList : RANK.leadIn);
    } else {
      closeAbove(whole, isItem);
    }
    const words = fence === "" ? numbers.begin(whole) : numbers.outdented(whole);
    if (!hasKept) {
      // Remarks alone are no answer.
      const remark = { separator: separatorOf(), text: words, rank: RANK.remark };
      return lines.push({ ...remark, isBarren: hasLoss });
    }
    giveLines(lines.release());
    give((given === 0 ? "" : separatorOf()) + words);
  };

  return {
    advance(known, fresh, isEnd) {
      text = known;
      out = "";
      kept = [];
      waiting.push(...fresh);
      for (;;) {
        const lineBreak = text.indexOf("\n", lineStart);
        const lineEnd = lineBreak < 0 ? text.length : lineBreak;
        const whole = text.slice(lineStart, lineEnd);
        while (waiting[0] && waiting[0].start < lineEnd) take((line ??= open(whole)), waiting.shift() as S);
        if (lineBreak < 0 && !isEnd) break;
        if (line) end(line, whole, lineEnd);
        else if (!isBlank(whole)) endPlain(whole);
        if (!isBlank(whole)) {
          writtenTo = lineEnd;
          fence = fenceAfter(fence, whole);
        }
        isInTable = TABLE_ROW.test(whole);
        line = undefined;
        if (lineBreak < 0) break;
        lineStart = lineBreak + 1;
      }
      if (isEnd) giveLines(lines.close(RANK.remark));
      return { text: out, kept };
    },
  };
}

/** Blank lines of a quotation have its sign. */
function isBlank(line: string): boolean {
  return /^[\s>]*$/u.test(line);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function spaceOf(text: string): string {
  return /^\s*/u.exec(text)?.[0] ?? "";
}

function indentOf(line: string): number {
  return /^[\s>]*/u.exec(line)?.[0].length ?? 0;
}

/** The separator with more line breaks. */
function longer(one: string, other: string): string {
  return one.split("\n").length > other.split("\n").length ? one : other;
}
