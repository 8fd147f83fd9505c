/** What a line of Markdown is, by its first characters. What a line of code is depends on the fence before it. */

/** The fence itself is the first group. */
export const FENCE = /^\s*(```|~~~)/;
/** The number signs are the first group. */
export const HEADING = /^\s{0,3}(#{1,6})(?:\s|$)/;
export const BOLD_LINE = /^\s*(?:\*\*|__)[^*_]+(?:\*\*|__)\s*[:：]?\s*$/;
export const TABLE_ROW = /^\s*\|/;
export const RULE_OR_TABLE_RULE = /^[\s|:*_=-]+$/;
/** What stands before the words of a line: quotation signs, bullets, numbers, check boxes. */
export const LINE_MARK = /^(?:\s|>)*(?:(?:[-*+•]|\d{1,3}[.)、])\s+)?(?:\[[ xX]\]\s+)?/;
/** Indentation, and the number where the item has one. */
export const ITEM = /^((?:\s|>)*)(?:[-*+•]|(\d{1,3})[.)、])\s/;
/** Something comes next: "There are three:". */
export const LEAD_IN = /[:：][\s*_]*$/;
