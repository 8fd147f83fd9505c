/**
 * Markdown without what its writer hid from readers: comments of HTML, of Obsidian (`%%`) and of MDX, with MDX's imports
 * and the signs of its components. What stands in code stays as it is.
 */
import { fenceAfter } from "../../lib/markdown/line-rules.ts";

/** Most texts hide nothing, and are not looked through. */
const MAY_HIDE = /<!--|%%|\{\/\*|^(?:import|export)\s/mu;

export function withoutComments(text: string, isMdx: boolean): string {
  if (!MAY_HIDE.test(text) && !isMdx) return text;
  let fence = "";
  let open: string[] = [];
  const parts: string[] = [];
  const flush = (): void => {
    if (open.length > 0) parts.push(shown(open.join(""), isMdx));
    open = [];
  };
  for (const line of text.split(/(?<=\n)/u)) {
    const after = fenceAfter(fence, line.replace(/\r?\n$/u, ""));
    const isCode = fence !== "" || after !== "";
    fence = after;
    if (!isCode) open.push(line);
    else {
      flush();
      parts.push(line);
    }
  }
  flush();
  return parts.join("");
}

function shown(text: string, isMdx: boolean): string {
  // One that is never closed is kept, and is looked for the end of once.
  const plain = text
    .replace(
      /(?<!`)(`+)(?!`)[^`\n]*\1(?!`)|<!--[\s\S]*?(?:-->|(?<open>$))|%%[\s\S]*?(?:%%|(?<unpaired>$))/gu,
      (whole, ...found) => {
        const { open, unpaired } = found.at(-1) as Record<string, string | undefined>;
        return whole.startsWith("`") || open !== undefined || unpaired !== undefined ? whole : "";
      },
    )
    .replace(/^[ \t]+$/gmu, "");
  if (!isMdx) return plain;
  return plain
    .replace(/\{\/\*[\s\S]*?\*\/\}/gu, "")
    .replace(
      /^(?:import\s[^\n]*?from\s*["'][^\n]*|import\s*["'][^\n]*|export\s+(?:const|let|default|function)\s[^\n]*)\r?\n?/gmu,
      "",
    )
    .replace(/<\/?[A-Z][\w.]*(?:\s(?:[^<>"'{]|"[^"]*"|'[^']*'|\{[^{}]*\})*)?\/?>/gu, "")
    .replace(/^[ \t]+$/gmu, "")
    .replace(/^(?:\r?\n)+/u, "");
}
