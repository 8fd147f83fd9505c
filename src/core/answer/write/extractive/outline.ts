/**
 * What each sentence of a passage is to its reader, by the look of its lines: a statement, an item of a list, a row of a
 * table, or something that only leads to these (a heading, a label, a lead-in, a question). Works on plain text as on
 * Markdown. Not covered: numbering that restarts within one list.
 */
import { fenceAfter, HEADING_MARK } from "../../../../lib/markdown/line-rules.ts";
import { BOLD_LINE, HEADING, LEAD_IN, RULE_OR_TABLE_RULE } from "../../../../lib/markdown/line-rules.ts";
import { isHan } from "../../../../lib/text/sentence-end.ts";
import type { SentenceSpan } from "../../../../lib/text/sentences.ts";

export type Role = "sentence" | "item" | "row" | "heading" | "label" | "lead-in" | "question" | "code";

export interface OutlineUnit {
  readonly role: Role;
  /** The nearest heading or label above it within the passage, without its marks. */
  readonly heading: string | undefined;
  /** Where that heading stands among the sentences. */
  readonly headingAt: number | undefined;
  /** What its paragraph says of itself before a colon ("Opening hours: …"), where an earlier sentence of it does. */
  readonly label: string | undefined;
  /** The question that it answers, among the sentences: of a list of questions and answers. */
  readonly questionAt: number | undefined;
  /** Items that follow each other, and what belongs to each, share a number. */
  readonly list: number | undefined;
  /** It begins an item; further sentences of the same item do not. */
  readonly opensItem: boolean;
  /** A table's head: it names what its rows hold. */
  readonly isHead: boolean;
  /** Characters before its words: a bullet, a number, `A:`. */
  readonly mark: number;
}

/** Shorter lines without an end of a sentence are titles and labels, not statements: characters, Chinese and others. */
const LABEL_HAN = 24;
const LABEL = 80;
const ENDED = /[.!?。！？…;；,，、:：][*_`"'”’」』)）]*$/u;
const QUESTION = /[?？]["'”’」』)）*_]*$/u;
const ASKS = /^(?:Q|问|問)\s*[:：.]/u;
/** `A:` before an answer. */
const ANSWERS = /^(?:A|答)\s*[:：.]\s*/u;
const MAIL = /^(?:From|To|Cc|Bcc|Sent|Subject|Re|发件人|收件人|抄送|主题|主旨)\s*[:：]/u;
/** "Opening hours: nine to five", "F05  Door open": what stands before the colon or the gap, without marks. */
export const LABELLED =
  /^(?:\*\*|__|`)?([\p{L}\p{N}][^:：\n]{0,28}?|\p{Lu}{1,4}-?\d{1,4}(?=\s{2}|\t|\s*[=–—-]\s))`?\s*(?:[:：](?:\*\*|__)?(?=\s|\p{Script=Han}|\p{N}|[“"])|(?<=\d)(?:\s{2,}|\t|\s*[=–—-]\s))/u;
/** "**Money.** There are …": what a paragraph is about, in bold before it. */
const BOLD_LABEL = /^(?:\*\*|__)([^*_\n]{2,40}?)[.。]\s*(?:\*\*|__)\s*(?=\S)/u;
/** 二、设置 on a line of its own. */
const HAN_TITLE = /^[一二三四五六七八九十]{1,3}、[^，。；：！？]{1,12}$/u;
/** The next of a list of the same kind; 第一步 or "1." below it is what it is the title of. */
const HAN_ITEM = /^[一二三四五六七八九十]{1,3}、/u;
/** "Summer party." before what is said of it in the same item: a word or three, and no verb. */
const ITEM_LABEL = /^\p{Lu}[\p{L}-]*(?:[ /]\p{L}[\p{L}-]*){0,2}\.$|^\p{Script=Han}{2,6}[。：:]$/u;
/** An item's mark: a bullet, `1.`, `1)`, `(1)`, `一、`, `第一步`, `Step 1:`; of quoted mail too. */
export const ITEM_MARK =
  /^(?:>\s*)?(?:[-*+•◦▪·–]\s+(?:\[[ xX]\]\s+)?|\d{1,3}[.)、](?:\s+|(?=\p{Script=Han}))|[(（](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]\s*|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}步[:：，,]?\s*|Step \d{1,2}[:.]\s+)/u;

/** What only numbers a clause of a contract or rule: "§ 4", 第四条, "Article 2.", "3.1". */
const CLAUSE_MARK =
  /^(?:§+\s?\d{1,3}[a-z]?[.)]?\s+|第[一二三四五六七八九十百\d]{1,4}[条條章节節款](?:\s+|[:：、]\s*)|(?:Article|Section|Clause|Art\.|Sec\.)\s+\d{1,3}(?:\.\d{1,3})*[.:)]?\s+(?=\p{Lu})|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=\p{Lu}|\p{Script=Han}))/u;

export function outlineOf(text: string, spans: readonly SentenceSpan[]): OutlineUnit[] {
  let heading: { title: string; at: number } | undefined;
  let questionAt: number | undefined;
  let list = 0;
  let inList = false;
  let fence = "";
  let label: string | undefined;
  const next = (nth: number): string => {
    const span = spans[nth + 1];
    return span === undefined ? "" : text.slice(span.start, span.end);
  };
  return spans.map(({ start, end }, nth): OutlineUnit => {
    const own = text.slice(start, end);
    const opensLine = startsLine(text, start);
    const wasIn = fence;
    fence = fenceAfter(wasIn, own);
    const looks = wasIn !== "" || fence !== "" ? "code" : roleOf(text, start, end, own, opensLine);
    const isItemLabel =
      looks === "item" && isLabelOf(own, text.slice(end, spans[nth + 1]?.start ?? end), next(nth));
    const isTitle =
      looks === "item" && HAN_TITLE.test(own) && endsLine(text, end) && !HAN_ITEM.test(next(nth));
    const role = isItemLabel || isTitle ? "label" : looks;
    const gap = nth === 0 ? "" : text.slice((spans[nth - 1] as SentenceSpan).end, start);
    const isParagraph = /\n[ \t]*\r?\n/u.test(gap);
    const mark =
      looks === "item" && !isTitle
        ? (ITEM_MARK.exec(own)?.[0].length ?? 0)
        : ((ANSWERS.exec(own) ?? (opensLine ? CLAUSE_MARK.exec(own) : null))?.[0].length ?? 0);
    const opensItem = looks === "item" && !isTitle;
    if (opensItem) {
      if (!inList) list++;
      inList = true;
    } else if (role !== "sentence" || isParagraph || (opensLine && !/^\s{2,}/u.test(lineHead(text, start)))) {
      inList = false;
    }
    if (opensLine) label = undefined;
    const before = {
      label,
      heading: heading?.title,
      headingAt: heading?.at,
      questionAt,
    };
    if (isItemLabel) label = titleOf(own.slice(mark)).replace(/[.。]$/u, "");
    else if (role === "heading" || role === "label") {
      heading = { title: titleOf(own), at: nth };
      questionAt = undefined;
    } else if (role === "question") questionAt = nth;
    // An answer ends where the next paragraph that is none begins.
    else if (isParagraph && nth - (questionAt ?? nth) > 1) questionAt = undefined;
    const boldLabel = opensLine && role === "sentence" ? BOLD_LABEL.exec(own) : null;
    if (boldLabel !== null) label = boldLabel[1];
    else if (opensLine && (role === "sentence" || role === "item"))
      label = LABELLED.exec(own.slice(mark))?.[1];
    return {
      role,
      heading: before.heading,
      headingAt: before.headingAt,
      label: boldLabel?.[1] ?? before.label,
      questionAt: role === "question" ? undefined : questionAt,
      list: inList ? list : undefined,
      opensItem,
      isHead: role === "row" && RULE_OR_TABLE_RULE.test(next(nth)),
      mark: mark + (boldLabel?.[0].length ?? 0),
    };
  });
}

/** Whether an item begins with the name of what the rest of its line says. */
function isLabelOf(own: string, gap: string, next: string): boolean {
  const said = own.slice(ITEM_MARK.exec(own)?.[0].length ?? 0);
  return next !== "" && !/[\r\n]/u.test(gap) && ITEM_LABEL.test(said);
}

function roleOf(text: string, start: number, end: number, own: string, opensLine: boolean): Role {
  if (HEADING.test(own)) return "heading";
  if (RULE_OR_TABLE_RULE.test(own)) return "code";
  if (own.startsWith("|")) return "row";
  if (BOLD_LINE.test(own)) return "label";
  if (QUESTION.test(own) || ASKS.test(own)) return "question";
  if (opensLine && MAIL.test(own)) return "label";
  if (ITEM_MARK.test(own) && (opensLine || /^\d/u.test(own))) return "item";
  const isLine = opensLine && endsLine(text, end);
  if (LEAD_IN.test(own)) return "lead-in";
  if (isLine && isLabel(own)) return "label";
  return "sentence";
}

/** A line of its own that states nothing: short, without an end, without a value behind a colon. */
function isLabel(own: string): boolean {
  if (ENDED.test(own) || /[:：=`]/u.test(own) || own.includes("\n")) return false;
  if (own.length > LABEL) return false;
  let han = 0;
  for (let i = 0; i < own.length; i++) if (isHan(own.charCodeAt(i))) han++;
  if (han > 0) return own.length <= LABEL_HAN;
  return !/\p{Ll}/u.test(own) || own.split(/\s+/u).length <= 9;
}

function titleOf(own: string): string {
  return own
    .replace(HEADING_MARK, "")
    .replace(/^[一二三四五六七八九十]{1,3}、/u, "")
    .replace(/[*_]{2}/gu, "")
    .replace(/(?:(?<!\s)\s+)?[:：]\s*$/u, "")
    .replace(/\s+/gu, " ")
    .trim();
}

function startsLine(text: string, start: number): boolean {
  for (let i = start - 1; i >= 0; i--) {
    const code = text.charCodeAt(i);
    if (code === 10) return true;
    if (code !== 32 && code !== 9 && code !== 0x3000) return false;
  }
  return true;
}

function endsLine(text: string, end: number): boolean {
  for (let i = end; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return true;
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

function lineHead(text: string, start: number): string {
  return text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
}
