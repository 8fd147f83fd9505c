/** HTML within another format (chapters, mail, notes, Word's own) as text with marks: all of it, but for its furniture. */
import { htmlText } from "../html-text.ts";
import { parseHtmlTree } from "../html-tree.ts";
import type { Mark } from "../../../core/domain/document.ts";
import { bodyOf } from "../html-facts.ts";

export function htmlPart(html: string): { text: string; marks: Mark[] } {
  return htmlText(bodyOf(parseHtmlTree(html).root));
}
