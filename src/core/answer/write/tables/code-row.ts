/**
 * The row that a code names: E7 is E7 in every language, and its row says what it means and what to do. Not covered: codes of
 * digits alone, and, across languages, whose code it is: words that would tell cannot be compared.
 */
import { isStopWord } from "../../../../lib/text/stop-words.ts";
import { scriptOf } from "../../../../lib/text/script-of.ts";
import { words } from "../../../../lib/text/words.ts";
import type { Table } from "../../../../lib/table/tables-in.ts";
import { columnsOf, textAt } from "./columns.ts";
import type { TableReading } from "./read-table.ts";

export interface AskedCode {
  readonly name: string;
  /** What is to be done about it, not what it means. */
  readonly isRemedy: boolean;
  /** The question without the code and the words that ask. */
  readonly rest: string;
}

const CODE =
  /(?<![\p{L}\p{N}-])(?:[A-Z]{1,4}-?\d{1,4})(?![A-Za-z\d-])|(?<=\p{Script=Han})[A-Z]{1,4}-?\d{1,4}(?![A-Za-z\d-])/gu;
const MEANING =
  /\b(?:what|which)\b.*\b(?:mean|means|meaning|stands? for|indicates?)\b|\bwhat(?:'s| is) (?:the )?(?:error|fault|alarm|warning|code)\b|(?:是|有)?什[么麼](?:意思|故障|错误|錯誤|毛病|问题|問題)|含义|含義|代表什[么麼]|表示什[么麼]|怎[么麼]回事/iu;
const REMEDY =
  /\bwhat (?:should|do|must|can) (?:I|we|you) do\b|\bhow (?:do|can|should) (?:I|we|you) (?:fix|clear|solve|resolve|deal with)\b|怎[么麼][办辦]|怎[么麼](?:处理|處理|解决|解決|排除)|如何(?:处理|處理|解决|解決|排除)/iu;
/** What any code is called. */
const CALLED =
  /\b(?:errors?|faults?|codes?|alarms?|messages?|warnings?|display(?:s|ed)?|shown?|shows)\b|故障|错误|錯誤|报错|報錯|代码|代碼|代号|代號|显示|顯示|出现|出現/giu;
/** Share of the words of the rest that a document in the same language has: "washing machine" beside a dryer. */
const KNOWN = 0.6;

export function codeAsked(question: string): AskedCode | undefined {
  const [name, another] = new Set(question.match(CODE));
  const isRemedy = REMEDY.test(question);
  if (name === undefined || another !== undefined || !(isRemedy || MEANING.test(question))) return undefined;
  const rest = question.replaceAll(name, " ").replace(REMEDY, " ").replace(CALLED, " ");
  return {
    name,
    isRemedy,
    rest: rest.replace(/\b(?:mean(?:s|ing)?|stands? for|indicates?)\b/giu, " ").replace(MEANING, " "),
  };
}

/** `undefined` where no row, or more than one, is called so, or the document is about other things. `about`: all its words. */
export function rowOfCode(
  { name, isRemedy, rest }: AskedCode,
  table: Table,
  about: string,
): TableReading | undefined {
  const rows = table.rows.filter(({ cells }) => cells.some(({ text }) => text === name));
  const [row] = rows;
  if (row === undefined || rows.length > 1 || !isKnown(rest, about)) return undefined;
  const columns = columnsOf(table).filter(({ nth }) => textAt(row, nth) !== "");
  const at = columns.findIndex(({ nth }) => textAt(row, nth) === name);
  const key = columns[at];
  const wanted = isRemedy ? columns.at(-1) : (columns[at + 1] ?? columns[0]);
  if (columns.length < 2 || wanted === undefined) return undefined;
  return {
    operation: "rows",
    rows,
    of: undefined,
    key,
    shown: columns,
    wanted: [wanted],
    where: [],
    by: undefined,
    days: undefined,
    leftOver: 0,
  };
}

function isKnown(rest: string, about: string): boolean {
  const asked = words(rest).filter((word) => !isStopWord(word));
  if (asked.length === 0 || scriptOf(rest) !== scriptOf(about)) return true;
  const known = new Set(words(about));
  return asked.filter((word) => known.has(word)).length >= KNOWN * asked.length;
}
