/**
 * Markdown as its readers see it: without comments of HTML, of Obsidian (`%%`) and of MDX, without what is struck in a line that goes on, without MDX's imports and the
 * signs of its components, and with links between notes as the words that are shown for them. What stands in code stays
 * as it is; what MDX computes is written as code, for nobody knows here what it comes to.
 */
import { fenceAfter } from "../../lib/markdown/line-rules.ts";
import { wikiLinkWords } from "./wiki-links.ts";

/** Most texts hide nothing, and are not looked through. */
const MAY_HIDE = /<!--|%%|\[\[|==|~~|\{\/\*|[ \t]\^[a-z\d]{6,8}[ \t]*$|^(?:import|export)\s/mu;

/** Code as it stands; what is hidden; links between notes; what is marked as with a pen. */
const SPECIAL = new RegExp(
  [
    /(?<!`)(`+)(?!`)[^`\n]*\1(?!`)/u,
    /<!--[\s\S]*?(?:-->|(?<open>$))/u,
    /%%[\s\S]*?(?:%%|(?<unpaired>$))/u,
    // `[[1]](…)` is a link with brackets in its words.
    /(?<!\\)(?<embeds>!?)\[\[(?!\d{1,3}\]\])(?<link>[^\s[\]][^[\]\r\n]{0,300})\]\](?![([])/u,
    /(?<![\\~])~~(?!~)(?<struck>[^~\r\n]{1,300})~~(?!~)/u,
    /(?<![=\p{L}\d])==(?<bright>[^\s=][^=\r\n]{0,300})(?<!\s)==(?!=)/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu",
);

export function withoutComments(text: string, isMdx: boolean): string {
  if (!MAY_HIDE.test(text) && !isMdx) return text;
  let fence = "";
  let open: string[] = [];
  const parts: string[] = [];
  const flush = (): void => {
    if (open.length > 0) parts.push(shown(open.join(""), isMdx));
    open = [];
  };
  const lines = text.split(/(?<=\n)/u);
  for (let nth = 0; nth < lines.length; nth++) {
    const line = lines[nth] ?? "";
    // A comment of several blocks, code among them, begins and ends on a line of its own.
    if (fence === "" && line.trim() === "%%") {
      let end = nth + 1;
      while (end < lines.length && lines[end]?.trim() !== "%%") end++;
      if (end < lines.length) {
        nth = end;
        continue;
      }
    }
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
    .replace(SPECIAL, (whole: string, ...found: unknown[]) => {
      const { open, unpaired, embeds, link, bright, struck } = found.at(-1) as Record<
        string,
        string | undefined
      >;
      if (struck !== undefined) return hasOtherWords(text, found.at(-3) as number, whole.length) ? "" : whole;
      if (link !== undefined) return wikiLinkWords(link, embeds === "!");
      if (bright !== undefined) return bright;
      return whole.startsWith("`") || open !== undefined || unpaired !== undefined ? whole : "";
    })
    .replace(/^[ \t]+$/gmu, "")
    // By this name others point at the block.
    .replace(/(?<=\S)[ \t]+\^(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{6,8}[ \t]*$/gmu, "");
  if (!isMdx) return plain;
  return plain
    .replace(/\{\/\*[\s\S]*?\*\/\}/gu, "")
    .replace(
      /^(?:import\s[^\n]*?from\s*["'][^\n]*|import\s*["'][^\n]*|export\s+(?:const|let|default|function)\s[^\n]*)\r?\n?/gmu,
      "",
    )
    .replace(/<\/?[A-Z][\w.]*(?:\s(?:[^<>"'{]|"[^"]*"|'[^']*'|\{[^{}]*\})*)?\/?>/gu, "")
    .replace(/^[ \t]+$/gmu, "")
    .replace(/^(?:\r?\n)+/u, "")
    .replace(/\{\s*(?:"([^"{}\n]*)"|'([^'{}\n]*)')\s*\}/gu, "$1$2")
    .replace(COMPUTED, (_whole, code: string) => `\`${code.trim()}\``);
}

/** A price that was stands beside the one that is; a line that is struck as a whole is something done. */
function hasOtherWords(text: string, start: number, length: number): boolean {
  const line = text.slice(Math.max(0, text.lastIndexOf("\n", start) + 1, start - LINE_REACH), start);
  const [rest = ""] = text.slice(start + length, start + length + LINE_REACH).split("\n", 1);
  return /[\p{L}\d]/u.test(
    `${line.replace(/^[ \t>]*(?:[-*+]|\d+[.)])?[ \t]*(?:\[[ x]\])?/iu, "")}${rest}`.replace(
      /~~[^~]*~~/gu,
      "",
    ),
  );
}

/** Characters on either side of what is struck. */
const LINE_REACH = 500;

/** Braces of formulas follow a sign or a letter. */
const COMPUTED = /(?<=^|[\s(>"“])\{(?!#)([^{}`\n]{1,200})\}/gmu;
