/**
 * What Markdown is read as: blocks and inlines, each a span of the raw text, so that offsets of claims stay true.
 * Nothing in it is an address to follow or a picture to load: a page that is quoted may have put it there. HTML is text.
 * Not covered: strikethrough, task lists, footnotes and definitions of Markdown's own.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Text, code and mathematics are leaves: what is shown is `raw.slice(start, end)`. Mathematics keep their signs. */
export type Inline =
  | ({ readonly kind: "text" | "code" | "math" | "break" } & Span)
  | ({ readonly kind: "strong" | "emphasis"; readonly children: readonly Inline[] } & Span);

export type Block = Span &
  (
    | { readonly kind: "paragraph"; readonly children: readonly Inline[] }
    | { readonly kind: "heading"; readonly level: number; readonly children: readonly Inline[] }
    /** `first` is the first number, `undefined` of a list without numbers. */
    | { readonly kind: "list"; readonly first: number | undefined; readonly items: readonly ListItem[] }
    | { readonly kind: "quote"; readonly blocks: readonly Block[] }
    | { readonly kind: "code" | "math"; readonly lines: readonly Span[] }
    | Table
    | { readonly kind: "rule" }
  );

export interface ListItem extends Span {
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: "table";
  /** One for each column. */
  readonly align: readonly Alignment[];
  readonly head: TableRow;
  readonly rows: readonly TableRow[];
}

export type Alignment = "left" | "center" | "right" | "none";

export interface TableRow extends Span {
  readonly cells: readonly TableCell[];
}

export interface TableCell extends Span {
  readonly children: readonly Inline[];
}
