/**
 * The inline part of a small, safe Markdown: emphasis and code. Nodes are spans of the raw text, so that offsets of
 * claims stay true. HTML is text. No address can be followed or loaded: a page that is quoted may have put it there,
 * and the sources stand below the answer. Of a link its words and its address are left, of an image its words.
 * Not covered: entities, strikethrough, CommonMark's flanking rules (Chinese has no spaces to flank with).
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Inline =
  | ({ readonly kind: "text" | "code" } & Span)
  | ({ readonly kind: "strong" | "emphasis"; readonly children: readonly Inline[] } & Span);

/** Emphasis in emphasis deeper than this is left as text. */
const MAX_DEPTH = 6;
const WORD = /[\p{L}\p{N}]/u;

/** Leaves come in order and do not overlap; what lies between them is markup. */
export function parseInline(raw: string, { start, end }: Span, depth = 0): Inline[] {
  const nodes: Inline[] = [];
  /** Markers whose closing was looked for to the end and not found: they need not be looked for again. */
  const unclosed = new Set<string>();
  let textStart = start;
  let at = start;

  const flush = (until: number): void => {
    if (until > textStart) nodes.push({ kind: "text", start: textStart, end: until });
  };
  const take = (node: Inline | undefined, next: number): void => {
    flush(at);
    if (node) nodes.push(node);
    at = next;
    textStart = next;
  };

  while (at < end) {
    const char = raw[at] as string;
    if (char === "\\" && at + 1 < end && /[!-/:-@[-`{-~]/.test(raw[at + 1] as string)) {
      take(undefined, at + 1);
      at++;
    } else if (char === "`") {
      const width = runLength(raw, at, end);
      const close = findRun(raw, at + width, end, width);
      if (close < 0) at += width;
      else take({ kind: "code", ...trimCode(raw, at + width, close) }, close + width);
    } else if ((char === "*" || char === "_") && depth < MAX_DEPTH) {
      const width = Math.min(2, runLength(raw, at, end));
      const marker = char.repeat(width);
      const close =
        opens(raw, at, width, start) && !unclosed.has(marker) ? findClose(raw, at + width, end, marker) : -1;
      if (close < 0) {
        if (opens(raw, at, width, start)) unclosed.add(marker);
        at += runLength(raw, at, end);
      } else {
        const inner = { start: at + width, end: close };
        const children = parseInline(raw, inner, depth + 1);
        take({ kind: width === 2 ? "strong" : "emphasis", ...inner, children }, close + width);
      }
    } else if (char === "[" || (char === "!" && raw[at + 1] === "[")) {
      const open = char === "!" ? at + 1 : at;
      const link = unclosed.has("[") ? undefined : readLink(raw, open, end);
      if (link === undefined) {
        if (raw.indexOf("](", open) < 0) unclosed.add("[");
        at = open + 1;
      } else if (char === "!") {
        take(link.label.end > link.label.start ? { kind: "text", ...link.label } : undefined, link.next);
      } else {
        flush(at);
        nodes.push(...parseInline(raw, link.label, MAX_DEPTH));
        at = link.next;
        textStart = safeHref(link.target) === undefined ? at : link.label.end + 1;
      }
    } else {
      at++;
    }
  }
  flush(end);
  return nodes;
}

/** `undefined` for everything but http and https: no `javascript:`, no `data:`, nothing relative. */
export function safeHref(target: string): string | undefined {
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return undefined;
  return new URL(target).href;
}

function runLength(raw: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && raw[stop] === raw[at]) stop++;
  return stop - at;
}

/** The next run of exactly `width` backticks. */
function findRun(raw: string, from: number, end: number, width: number): number {
  for (let at = raw.indexOf("`", from); at >= 0 && at < end; at = raw.indexOf("`", at)) {
    const length = runLength(raw, at, end);
    if (length === width) return at;
    at += length;
  }
  return -1;
}

function trimCode(raw: string, start: number, end: number): Span {
  const isPadded = end - start > 2 && raw[start] === " " && raw[end - 1] === " ";
  return isPadded ? { start: start + 1, end: end - 1 } : { start, end };
}

function opens(raw: string, at: number, width: number, start: number): boolean {
  if (/\s/.test(raw[at + width] ?? " ")) return false;
  return raw[at] === "*" || at === start || !WORD.test(raw[at - 1] as string);
}

/** Where `marker` closes what begins at `from`; code and escapes are stepped over. */
function findClose(raw: string, from: number, end: number, marker: string): number {
  const char = marker[0] as string;
  for (let at = from; at < end;) {
    if (raw[at] === "\\") {
      at += 2;
    } else if (raw[at] === "`") {
      const width = runLength(raw, at, end);
      const close = findRun(raw, at + width, end, width);
      at = close < 0 ? at + width : close + width;
    } else if (raw[at] === char) {
      const length = runLength(raw, at, end);
      const stop = at + length;
      const fits = marker.length === 2 ? length >= 2 : length !== 2;
      const ends =
        !/\s/.test(raw[at - 1] as string) &&
        (char === "*" || stop === end || !WORD.test(raw[stop] as string));
      if (fits && ends && stop - marker.length > from - 1 && at > from) return stop - marker.length;
      at = stop;
    } else {
      at++;
    }
  }
  return -1;
}

interface Link {
  readonly label: Span;
  readonly target: string;
  readonly next: number;
}

/** `[label](target "title")` at `open`, which is the bracket. */
function readLink(raw: string, open: number, end: number): Link | undefined {
  let depth = 0;
  let at = open;
  for (; at < end; at++) {
    if (raw[at] === "\\") at++;
    else if (raw[at] === "[") depth++;
    else if (raw[at] === "]" && --depth === 0) break;
  }
  if (at >= end || raw[at + 1] !== "(") return undefined;
  const target = /\(\s*<?((?:[^\s()<>]|\([^\s()<>]*\))*)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/y;
  target.lastIndex = at + 1;
  const match = target.exec(raw);
  if (match === null || target.lastIndex > end) return undefined;
  return { label: { start: open + 1, end: at }, target: match[1] as string, next: target.lastIndex };
}
