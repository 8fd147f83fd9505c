/**
 * Which format of its own a text is in, by shapes that cannot be mistaken: mail, markup, notebooks, subtitles. What has
 * none of them is left to `text-kind.ts`. Mail and rich text are told by their bytes, because they name their encodings.
 */
import type { PageHints } from "../../../core/ports/page-reader.ts";
import { endingOf } from "./name-ending.ts";
import type { Format } from "./formats.ts";
import { isManual } from "./read-manual.ts";
import { isAssignedJson } from "./read-records.ts";
import { isSqlDump } from "./read-sql-dump.ts";
import { isTimedJson } from "./read-timed-json.ts";
import { byName } from "../../../lib/by-name.ts";

const HEAD_BYTES = 65_536;

/** Names that head a mail and hardly anything else; two of them, and one that programs alone write where it is a note. */
const MAIL_NAMES =
  /^(?:from|to|cc|subject|date|reply-to|sender|message-id|mime-version|received|return-path|delivered-to|content-type|x-[\w-]+)$/iu;
const PROGRAM_NAMES = /^(?:message-id|mime-version|received|return-path|delivered-to)$/iu;

export function formatOfBytes(bytes: Uint8Array, hints: PageHints): Format | undefined {
  const head = new TextDecoder("latin1")
    .decode(bytes.subarray(0, HEAD_BYTES))
    .replace(/^\u{ef}\u{bb}\u{bf}/u, "");
  if (/^\s{0,8}\{\\rtf/u.test(head)) return "rich-text";
  const body = head.replace(/^(?:From [^\r\n]{1,300}|\d{1,10}[ \t]*)\r?\n(?=[!-9;-~]+:)/u, "");
  const names = headerNames(body);
  const known = names.filter((name) => MAIL_NAMES.test(name));
  const isMail = new Set(known.map((name) => name.toLowerCase())).size >= 2;
  if (!isMail) return undefined;
  const ending = endingOf(hints);
  const isNamed =
    /^(?:eml|mbox|mht|mhtml|emlx)$/u.test(ending ?? "") || hints.contentType?.startsWith("message/") === true;
  if (!isNamed && !known.some((name) => PROGRAM_NAMES.test(name))) return undefined;
  if (body !== head && head.startsWith("From ")) return "mailbox";
  const isSaved =
    /^(?:snapshot-content-location|content-location):/imu.test(body) || /^mht(?:ml)?$/u.test(ending ?? "");
  return isSaved && /^content-type:\s*multipart\/related/imu.test(body) ? "web-archive" : "mail";
}

/** Of the lines before the first blank one; none where one of them is no header. */
function headerNames(text: string): string[] {
  const [block = ""] = text.split(/\r?\n\r?\n/u, 1);
  const names: string[] = [];
  for (const line of block.split(/\r?\n/u)) {
    if (/^[ \t]/u.test(line)) continue;
    const name = /^([!-9;-~]{1,76}):/u.exec(line)?.[1];
    if (name === undefined) return [];
    names.push(name);
  }
  return names;
}

/** SBV and SubViewer, which has a head of its own. */
const CAPTIONS =
  /^(?:\[information\][\s\S]{0,4000}?\n)?\d+:\d\d:\d\d\.\d{2,3},\d+:\d\d:\d\d\.\d{2,3}[ \t]*\r?\n/iu;

/** MicroDVD and MPL2, two lines at least: a note may begin with one figure in brackets. */
const FRAMED = /^(?:(?:\{\d+\}\{\d*\}|\[\d+\]\[\d+\])[^\r\n]*(?:\r\n?|\n|$)){2}/u;

const XML_FORMATS = byName<Format>({
  tt: "timed-xml",
  "en-export": "evernote",
  rss: "feed",
  feed: "feed",
  rdf: "feed",
  document: "flat-opendocument",
  workbook: "xml-sheet",
});

const LIGHT_MARKUP = byName<Format>({
  adoc: "asciidoc",
  asciidoc: "asciidoc",
  wiki: "wiki",
  mediawiki: "wiki",
  tex: "latex",
  ltx: "latex",
  latex: "latex",
  textile: "textile",
});

export function formatOfText(text: string, hints: PageHints): Format | undefined {
  const head = text.slice(0, 20_000).trimStart();
  if (/^\[script info\]/iu.test(head)) return "sub-station";
  if (/^<sami[\s>]/iu.test(head)) return "sami";
  if (head.startsWith("<")) {
    const root = xmlRoot(head);
    if (root !== undefined) return xmlFormat(root, head, hints);
  }
  if (
    head.startsWith("{") &&
    /"nbformat"\s*:/u.test(text.slice(-2_000) + head) &&
    /"cells"\s*:|"worksheets"\s*:/u.test(text.slice(0, 200_000))
  )
    return "notebook";
  if (head.startsWith("{") && isTimedJson(text)) return "timed-json";
  if (isAssignedJson(text)) return "json";
  if (/^(?:\[[a-z#]{1,10}:[^\]\n]*\]\s*)*\[\d{1,3}:\d\d(?:[.:]\d{1,3})?\]/iu.test(head)) return "lyrics";
  if (CAPTIONS.test(head)) return "captions";
  if (FRAMED.test(head)) return "framed-lines";
  if (/^BEGIN:V(?:CALENDAR|CARD)\b/iu.test(head)) return "calendar";
  const ending = endingOf(hints);
  if ((ending === undefined || /^(?:\d\w{0,3}|man|mdoc|roff|txt)$/u.test(ending)) && isManual(text))
    return "manual";
  if ((ending === "sql" || /^-- (?:MySQL|MariaDB|PostgreSQL|phpMyAdmin)/u.test(head)) && isSqlDump(text))
    return "sql-dump";
  if (ending === "ipynb" && head.startsWith("{")) return "notebook";
  if (ending === "canvas" && head.startsWith("{")) return "canvas";
  if (ending === "org") return "org";
  if (ending === "rst" || ending === "rest") return "restructured";
  return LIGHT_MARKUP[ending ?? ""];
}

function xmlFormat(root: string, head: string, hints: PageHints): Format | undefined {
  const local = root.slice(root.indexOf(":") + 1).toLowerCase();
  if (local === "html" || local === "svg") return undefined;
  const known = XML_FORMATS[local];
  if (known === "flat-opendocument") return /urn:oasis:names:tc:opendocument/u.test(head) ? known : "xml";
  if (known === "xml-sheet") return /schemas-microsoft-com:office:spreadsheet/u.test(head) ? known : "xml";
  if (known === "feed") {
    const isFeed = local === "rss" || /www\.w3\.org\/2005\/Atom|purl\.org\/rss\/|purl\.org\/atom/u.test(head);
    return isFeed ? "feed" : "xml";
  }
  if (known !== undefined) return known;
  const ending = endingOf(hints) ?? "";
  return head.startsWith("<?xml") ||
    /^(?:xml|nxml|tei|dbk|jats|kml|gpx|opml|plist|rdf|xliff|tmx)$/u.test(ending) ||
    /[/+]xml\b/u.test(hints.contentType ?? "")
    ? "xml"
    : undefined;
}

/** The name of the first element, after declaration, comments and doctype; `undefined` where something else comes. */
export function xmlRoot(head: string): string | undefined {
  const start = head.replace(
    /^(?:<\?[\s\S]{0,500}?\?>|<!--[\s\S]{0,4000}?-->|<!DOCTYPE[^>[]{0,500}(?:\[[\s\S]{0,15000}?\]\s*)?>|\s)+/iu,
    "",
  );
  return /^<([A-Za-z_][\w.-]*(?::[\w.-]+)?)[\s/>]/u.exec(start)?.[1];
}
