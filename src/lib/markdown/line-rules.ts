/**
 * What a line of Markdown is, by what it begins with: the parser's rules for those who read line by line, because the
 * text still grows, is long, or may be no Markdown at all. Everybody who knows a heading, a fence, a row or a rule by
 * itself knows it from here; `line-rules.test.ts` holds them against the parser. Where they are wider than CommonMark,
 * as of bullets and indentation, it is for plain text. What a line within a fence is depends on the lines before it.
 */

const SIGNS = "#{1,6}";
/** The fence itself is the first group: three backticks or tildes, or more; none behind backticks. */
export const FENCE = /^\s*(`{3,}(?=[^`]*$)|~{3,})/u;
/** The number signs are the first group. */
export const HEADING = new RegExp(`^\\s{0,3}(${SIGNS})(?:\\s|$)`, "u");
/** A heading at the very beginning of a piece of text, with words. */
export const HEADING_START = new RegExp(`^${SIGNS}\\s`, "u");
/** What a heading's words stand behind. */
export const HEADING_MARK = new RegExp(`^${SIGNS}\\s*`, "u");
/** What stands before the words of a line of a page that was read as Markdown, and is not shown. */
export const UNSHOWN = new RegExp(`^(?:\\s|> ?|[-:] |\\d+\\. |${SIGNS} )*`, "u");
export const BOLD_LINE = /^\s*(?:\*\*|__)[^*_]+(?:\*\*|__)\s*[:：]?\s*$/;
export const TABLE_ROW = /^\s*\|/;
/** A line across the page, or under a title. */
export const RULE = /^\s{0,3}(?:={3,}|(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
export const RULE_OR_TABLE_RULE = /^[\s|:*_=-]+$/;
/** What stands before the words of a line: quotation signs, bullets, numbers, check boxes. */
export const LINE_MARK = /^(?:\s|>)*(?:(?:[-*+•]|\d{1,3}[.)、])\s+)?(?:\[[ xX]\]\s+)?/;
/** Indentation, and the number where the item has one. */
export const ITEM = /^((?:\s|>)*)(?:[-*+•]|(\d{1,3})[.)、])\s/;
/** An item's mark as plain text has it too: at the very beginning; eight characters hold the longest. */
export const ITEM_START = /^(?:[-*+•◦▪·–]\s|\d{1,3}[.)]\s|\d{1,3}、|[a-z]\)\s|[（(]\d{1,3}[)）])/u;
/** "Opening hours: …", 电话：…, "F05  Door open": a line of plain text that says what it is of. */
export const ENTRY_START =
  /^(?:[\p{Lu}\p{Script=Han}\p{N}][^:：。.!?！？\n]{0,28}[:：](?=\s|\p{Script=Han}|\p{N}|[“"])|\p{Lu}{1,4}-?\d{1,4}(?:\s{2,}|\t|\s*[=–—-]\s))/u;
/** Something comes next: "There are three:". */
export const LEAD_IN = /[:：][\s*_]*$/;
/** A formula on a line of its own, in the signs that close it too. */
const DISPLAYED = /^\s*(?:\$\$.*\$\$|\\\[(?![\s\d,，、–-]*\\\]).*\\\])\s*[.,;。，；]?\s*$/u;
/** The signs that open one which goes on below are the first group. */
const DISPLAYED_START = /^\s*(\$\$|\\\[)(?!.*(?:\$\$|\\\]))/u;

/** Code, or a formula over several lines: `""` outside of both, else the signs that opened it. */
export type Fence = string;

/** What is open after `line`, where `fence` was open before it. A formula ends with a blank line at the latest. */
export function fenceAfter(fence: Fence, line: string): Fence {
  if (fence === "") return FENCE.exec(line)?.[1] ?? DISPLAYED_START.exec(line)?.[1] ?? "";
  const words = line.trim();
  if (fence === "$$" || fence === "\\[")
    return words === "" || words.endsWith(fence === "$$" ? "$$" : "\\]") ? "" : fence;
  const isClosed = words.length >= fence.length && words === fence.charAt(0).repeat(words.length);
  return isClosed ? "" : fence;
}

/** Does the line belong to no fence, and is it code or a formula all the same: one that opens a fence, or stands alone? */
export function isFenceLine(line: string): boolean {
  return FENCE.test(line) || DISPLAYED_START.test(line) || DISPLAYED.test(line);
}
