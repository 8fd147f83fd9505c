/**
 * Numbers that name a place in a text and count nothing: of clauses, items of a list, headings, pages. Numbers of rooms,
 * lines or editions are things that can be wrong, and are no labels here.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

const LABELS: readonly RegExp[] = [
  // "2. Fee", "3) …", "§ 4", "1.2.3 Scope" at the beginning of a line.
  /^[\p{Zs}\t]*(?:[-*#>|]+\s*)?(?:§+\s*)?\(?\d{1,3}(?:\.\d{1,3})*[.)）、](?=\s|\p{L}|$)/gmu,
  /^[\p{Zs}\t]*(?:[-*#>]+\s*)?\d{1,2}(?:\.\d{1,2}){1,3}(?=\s+\p{Lu})/gmu,
  /(?<!§)§+\s*\d+(?:\.\d+)*(?:\s?\(\d+\))?/gu,
  /\b(?:articles?|clauses?|sections?|sect\.|items?|pages?|pp?\.|chapters?|paragraphs?|para\.|figures?|fig\.|tables?|appendix|annex|footnotes?|notes?|steps?|bullets?|sources?)\s+\d+(?:\.\d+)*(?:\s?(?:[-–]|to|and|or)\s?\d+(?![\d.]*\s?(?:%|per|euro|dollar|day|month|year)))?/giu,
  /^[\p{Zs}\t]*(?:[-*#>]+\s*)?[（(]?[一二三四五六七八九十]{1,3}[)）、.．]/gmu,
  /第\s?[\d一二三四五六七八九十百零〇两]+\s?[条條章节節款项項页頁编編步目]/gu,
  /\[\d{1,3}\]/gu,
];

export interface Label extends Span {
  /** Where a text refers to it: "Article 9", § 4, 第三条. What only numbers a line has none. */
  readonly refersTo?: Span & { readonly number: number };
}

export function labelsIn(text: string): Label[] {
  return LABELS.flatMap((label) =>
    [...text.matchAll(label)].map(({ index, 0: found }) => {
      const span = { start: index, end: index + found.length };
      const number = /\d+/u.exec(found);
      if (number === null || !/§|\p{Script=Latin}{3}/u.test(found)) return span;
      const start = index + number.index;
      return { ...span, refersTo: { start, end: start + number[0].length, number: Number(number[0]) } };
    }),
  );
}
