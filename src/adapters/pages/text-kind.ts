/**
 * Which kind of text a decoded text is. Shapes that cannot be mistaken decide first; then the name's ending and
 * the declared type; then weaker shapes. What has no shape at all is plain text; whether it is words that people
 * write is told by `formats/refused-text.ts`.
 */
import type { MediaType } from "../../core/domain/document.ts";
import { FENCE, HEADING_START } from "../../lib/markdown/line-rules.ts";
import { endingOf } from "./formats/name-ending.ts";
import type { PageHints } from "../../core/ports/page-reader.ts";
import { byName } from "../../lib/by-name.ts";

export type TextKind = Extract<
  MediaType,
  | "text/markdown"
  | "text/html"
  | "text/plain"
  | "text/vtt"
  | "text/csv"
  | "application/x-subrip"
  | "application/json"
>;

const HEADING_LINE = new RegExp(HEADING_START.source, "mu");
const FENCE_LINE = new RegExp(FENCE.source, "mu");

/** Enough to see a shape in. */
const HEAD_LENGTH = 8192;

const KIND_OF_ENDING = byName<TextKind>({
  md: "text/markdown",
  markdown: "text/markdown",
  mdx: "text/markdown",
  mkd: "text/markdown",
  rmd: "text/markdown",
  qmd: "text/markdown",
  html: "text/html",
  htm: "text/html",
  xhtml: "text/html",
  srt: "application/x-subrip",
  vtt: "text/vtt",
  csv: "text/csv",
  tsv: "text/csv",
  tab: "text/csv",
  psv: "text/csv",
  json: "application/json",
  geojson: "application/json",
  jsonc: "application/json",
  json5: "application/json",
  webmanifest: "application/json",
  jsonl: "application/json",
  ndjson: "application/json",
});

const KIND_OF_TYPE = byName<TextKind>({
  "text/markdown": "text/markdown",
  "text/x-markdown": "text/markdown",
  "text/html": "text/html",
  "application/xhtml+xml": "text/html",
  "application/x-subrip": "application/x-subrip",
  "text/srt": "application/x-subrip",
  "text/vtt": "text/vtt",
  "text/csv": "text/csv",
  "text/tab-separated-values": "text/csv",
  "application/json": "application/json",
});

export function textKind(text: string, hints: PageHints): TextKind {
  const head = text.slice(0, HEAD_LENGTH).trimStart();
  if (/^WEBVTT(?:[ \t\r\n]|$)/u.test(head)) return "text/vtt";
  if (/^(?:\d+[ \t]*\r?\n)?\s*\d+[:：]\d\d[:：]\d\d(?:[,.:;，：；]\d{1,3})?[ \t]*-{1,2}>/u.test(head))
    return "application/x-subrip";
  if (isWholePage(head)) return "text/html";
  const hinted = hintedKind(hints);
  if (hinted === "text/html") return looksLikeMarkup(head) ? "text/html" : "text/plain";
  if (hinted === "application/x-subrip" || hinted === "text/vtt") {
    return /\d[:：]\d\d.{0,6}(?:-|→|—)/u.test(text) ? hinted : "text/plain";
  }
  if (hinted !== undefined) return hinted;
  if (isJson(text, head)) return "application/json";
  // A name that says something else (`.txt`, `.py`, `.rst`) is believed: `#` begins a comment in many languages.
  // Excel calls tables with tabs `.txt`; commas alone stand in verses too.
  const ending = endingOf(hints);
  if (ending !== undefined)
    return ending === "txt" && looksLikeTable(head, text.length > HEAD_LENGTH, ["\t", ";", "|"])
      ? "text/csv"
      : "text/plain";
  if (looksLikeMarkup(head)) return "text/html";
  if (looksLikeMarkdown(head)) return "text/markdown";
  return looksLikeTable(head, text.length > HEAD_LENGTH) ? "text/csv" : "text/plain";
}

/** Tab-separated and comma-separated are one media type here. */
function hintedKind(hints: PageHints): TextKind | undefined {
  const byEnding = KIND_OF_ENDING[endingOf(hints) ?? ""];
  if (byEnding !== undefined) return byEnding;
  const type = (hints.contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  return KIND_OF_TYPE[type] ?? (type.endsWith("+json") ? "application/json" : undefined);
}

/** After comments and an XML declaration, a doctype or an `html` element begins the text. */
function isWholePage(head: string): boolean {
  const start = head.replace(/^(?:<\?xml[^>]{0,300}\?>|<!--[\s\S]{0,4000}?-->|\s)+/u, "");
  return /^<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/iu.test(start);
}

function looksLikeMarkup(head: string): boolean {
  const opening =
    /^<(div|p|h[1-6]|article|section|main|table|ul|ol|span|header|nav|meta|title|script|a|b)[\s>]/iu;
  return isWholePage(head) || opening.test(head) || /<\/(?:p|div|body|h[1-6]|li|td|article)>/iu.test(head);
}

function looksLikeMarkdown(head: string): boolean {
  if (/^---[ \t]*\r?\n[\w-]+:/u.test(head)) return true;
  const signs = [
    HEADING_LINE,
    /^(?:={3,}|-{3,})[ \t]*$/mu,
    FENCE_LINE,
    /\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)/u,
    /^\s{0,3}[-*+] \S/mu,
    /\*\*\S[^*\n]{0,200}\*\*/u,
  ].filter((sign) => sign.test(head)).length;
  return HEADING_START.test(head) || signs >= 2;
}

/**
 * A short text is parsed to see; of a longer one the beginning must be that of a single value, for its reader parses the
 * whole. Prose that has nothing but quoted words, figures and brackets for eight thousand characters is not told apart.
 */
function isJson(text: string, head: string): boolean {
  if (!/^[[{]/u.test(head)) return false;
  if (text.length > HEAD_LENGTH) return beginsAsJson(head);
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function beginsAsJson(head: string): boolean {
  const bare = head.replace(/"(?:[^"\\\n]|\\.)*(?:"|\\?$)/gu, "0");
  if (!/^(?:[\s[\]{},:\d.+-]|[eE]|true|false|null|[a-z]{1,4}$)+$/u.test(bare)) return false;
  let depth = 0;
  for (let at = 0; at < bare.length; at++) {
    const sign = bare[at];
    if (sign === "[" || sign === "{") depth++;
    else if ((sign === "]" || sign === "}") && --depth === 0) return at === bare.length - 1;
  }
  return true;
}

/** At least four lines, all with the same number (two or more) of one separator outside double quotes. */
function looksLikeTable(head: string, isCut: boolean, separators = [",", "\t", ";"]): boolean {
  const lines = head.split(/\r\n?|\n/u).filter((line) => line !== "");
  if (isCut) lines.pop();
  if (lines.length < 4) return false;
  return separators.some((separator) => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/gu, "").split(separator).length);
    return counts.every((cells) => cells === counts[0]) && (counts[0] ?? 0) >= 3;
  });
}
