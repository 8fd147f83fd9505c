/**
 * Tells pages that are an empty shell until their scripts have run. Looks at the bytes alone and stops as soon as it
 * has seen enough text, so that an ordinary page costs a glance. A shell that ships a menu as text may pass for a page.
 */

/** Letters shown, as bytes: a shell says "Loading…", an article some thousands. */
const FEW = 250;
/** A shell that asks for JavaScript by name may say more around it. */
const FEW_WHEN_ASKING = 1_000;

/** An ordinary page has shown as much within this; what is cut there within a script shows no more for that. */
const GLANCE_BYTES = 65_536;

/** Elements whose content is not shown; `noscript` is, by browsers that run none. */
const HIDDEN = /^<(script|style|noscript|template|svg|head|title|textarea)\b/i;
const LONGEST_NAME = 12;

/** Where frameworks put their application. */
const APP_ROOT =
  /\bid\s?=\s?["']?(?:root|app|__next|__nuxt|___gatsby|svelte|application|app-root|react-root|main-app)["'\s>]|<(?:app-root|my-app)\b/i;
/** Shells say it once, near their beginning or end. */
const NOSCRIPTS = 20;
const LONGEST_NOSCRIPT = 3_000;
/** Its text is there, for whoever reads structured data. */
const STRUCTURED = /"articleBody"\s*:/;

export function needsJavaScript(bytes: Uint8Array, contentType: string | undefined): boolean {
  if (!isHtml(bytes, contentType)) return false;
  // Every encoding of the web but UTF-16 has ASCII's tags, and only those are looked at.
  if (shownLength(latin1(bytes.subarray(0, GLANCE_BYTES)), FEW_WHEN_ASKING) >= FEW_WHEN_ASKING) return false;
  const html = latin1(bytes);
  const shown = shownLength(html, FEW_WHEN_ASKING);
  if (shown >= FEW_WHEN_ASKING || !/<script\b/i.test(html) || STRUCTURED.test(html)) return false;
  return shown === 0 || asksForIt(html) || (shown < FEW && APP_ROOT.test(html));
}

/** Bytes of text that HTML shows without scripts, white space left out; counting stops at some hundreds. */
export function shownBytes(bytes: Uint8Array): number {
  return shownLength(latin1(bytes), FEW_WHEN_ASKING);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

function isHtml(bytes: Uint8Array, contentType: string | undefined): boolean {
  if (contentType !== undefined && !/html/i.test(contentType)) return false;
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString("latin1");
  return !head.includes("\0") && /<(?:!doctype html|html|head|body|script|div|meta)\b/i.test(head);
}

/** Does a `noscript` ask for JavaScript? Chinese is looked for as UTF-8: shells are made by tools of this century. */
function asksForIt(html: string): boolean {
  let at = 0;
  for (let nth = 0; nth < NOSCRIPTS; nth++) {
    const start = html.slice(at).search(/<noscript/i) + at;
    if (start < at) return false;
    const said = html.slice(start, start + LONGEST_NOSCRIPT).split(/<\/noscript/i)[0] ?? "";
    if (/javascript|脚本|腳本/i.test(Buffer.from(said, "latin1").toString("utf8"))) return true;
    at = start + "<noscript".length;
  }
  return false;
}

function shownLength(html: string, enough: number): number {
  let length = 0;
  let at = 0;
  while (at < html.length && length < enough) {
    const open = html.indexOf("<", at);
    const end = open < 0 ? html.length : open;
    for (let place = at; place < end && length < enough; place++) if (html.charCodeAt(place) > 32) length++;
    if (open < 0) break;
    at = afterTag(html, open);
  }
  return length;
}

function afterTag(html: string, open: number): number {
  if (html.startsWith("<!--", open)) return after(html, "-->", open + 4);
  const hidden = HIDDEN.exec(html.slice(open, open + LONGEST_NAME));
  const tagEnd = after(html, ">", open);
  if (hidden === null) return tagEnd;
  // Looked for in lower case first: nearly all pages write it so.
  const name = hidden[1] as string;
  const close = html.indexOf(`</${name}`, tagEnd);
  return close < 0 ? html.length : after(html, ">", close);
}

function after(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from);
  return at < 0 ? html.length : at + sign.length;
}
