/**
 * The row of a code that the question names: "E7 | fan blocked | pull the plug" answers what E7 means and what is to be done.
 * The whole row is told, its columns named. Not covered: codes that stand within a longer cell.
 */
import { scriptOf } from "../../../../lib/text/script-of.ts";
import { isStopWord } from "../../../../lib/text/stop-words.ts";
import { words } from "../../../../lib/text/words.ts";
import type { Table } from "../../../../lib/table/tables-in.ts";
import { type Column, columnsOf, hasCodes, textAt } from "./columns.ts";
import type { TableReading } from "./table-reading.ts";

const CODES = /(?<![\p{Script=Latin}\d])\p{Lu}{1,4}-?\d{1,5}(?![\p{Script=Latin}\d])/gu;
/** What it means, or what to do about it. */
const ASKS =
  /\bmeans?\b|\bmeaning\b|\bstands? for\b|\b(?:error|fault)\b|\bwhat to do\b|\bwhat (?:do|should|must|can) (?:i|we|you) do\b|\b(?:fix|solve|clear)\b|意思|含义|含義|代表|表示|指什么|指什麼|什么(?:问题|故障|情况|毛病|原因)|(?:怎么|怎麼|怎样|如何)(?:办|辦|处理|處理|解决|解決|排除|回事)|故障|报错/iu;
/** Nothing but the code, or what it is. */
const BARE = /^(?:what(?:'s| is) )?\p{Lu}{1,4}-?\d{1,5}(?:是什么|是什麼)?$/iu;
const MOST_SHOWN = 8;

/** `undefined` where no row is called by it. */
export function codeRow(question: string, table: Table): TableReading | undefined {
  const codes = (question.match(CODES) ?? []).map(plain);
  const isBare = BARE.test(question.replace(/[?？.。!！]/gu, "").trim());
  if (codes.length !== 1 || !(isBare || ASKS.test(question))) return undefined;
  const columns = columnsOf(table);
  const [first] = columns;
  if (first === undefined || columns.length < 2) return undefined;
  const rows = table.rows.filter((row) => plain(textAt(row, first.nth)) === codes[0]);
  // More rows of one code are a list of what was sold or done.
  if (rows.length !== 1) return undefined;
  const told = columns.slice(1).filter(({ head }) => head !== "");
  return {
    operation: "rows",
    rows,
    of: undefined,
    key: first,
    shown: columns.slice(0, MOST_SHOWN),
    wanted: told.slice(0, 1),
    where: [first],
    by: undefined,
    days: undefined,
    leftOver: 0,
  };
}

/** What any code is called, and how it is asked for. */
const CALLED =
  /\b(?:errors?|faults?|codes?|alarms?|messages?|warnings?|display(?:s|ed)?|shown?|shows|mean(?:s|ing)?|stands? for|fix|solve|clear)\b|故障|错误|錯誤|报错|報錯|代码|代碼|代号|代號|显示|顯示|出现|出現|意思|含义|含義|代表|表示|什么|什麼|怎么|怎麼|怎样|如何|处理|處理|解决|解決|排除|回事|[办辦]/giu;
/** Share of the other words of the question that a document in its language has: a washing machine's E7 is no dryer's. */
const KNOWN = 0.6;

/** Whether a code is asked of something that the document does not speak of. `text`: all of its words. */
export function isCodeOfAnother(question: string, text: string): boolean {
  if (question.match(CODES)?.length !== 1 || !ASKS.test(question)) return false;
  const rest = question.replace(CODES, " ").replace(CALLED, " ");
  const asked = words(rest).filter((word) => !isStopWord(word));
  if (asked.length === 0 || scriptOf(rest) !== scriptOf(text)) return false;
  const known = new Set(words(text));
  return asked.filter((word) => known.has(word)).length < KNOWN * asked.length;
}

const plain = (code: string): string => code.replace("-", "").toUpperCase();

const NAMES =
  /^(?:.{0,20}\b)?(?:name|title|item|product|task|article|description|meaning)s?$|品名|名称|名稱|名字|商品|产品|產品|姓名|书名|書名|标题|標題|含义|含義/iu;

/** The column that says in words what a row is of whose first column has codes: M17 is called by its name, too. */
export function nameBesideCode(columns: readonly Column[], table: Pick<Table, "rows">): Column | undefined {
  const [first] = columns;
  return first !== undefined && hasCodes(first, table.rows)
    ? columns.slice(1).find(({ head, kind }) => kind === "words" && NAMES.test(head))
    : undefined;
}
