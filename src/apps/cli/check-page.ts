/**
 * A check as one HTML page: the text with each statement marked, and under it why, with the quotes. Needs nothing else
 * and runs nothing: no script, no address but its own, everything from texts and documents escaped.
 */
import { createHash } from "node:crypto";
import type { TextClaim } from "../../core/domain/checked-text.ts";
import {
  type CheckReport,
  headLine,
  lineOf,
  placeOf,
  restLine,
  type ShownQuote,
  shownQuotes,
  shownReasons,
  shownText,
  VERDICT_WORDS,
} from "./check-report.ts";
import { escapeHtml } from "../../core/export/html-text.ts";
import { CHECK_PAGE_STYLE } from "./check-page-style.ts";
import { printable } from "./output.ts";

const STYLE_HASH = createHash("sha256").update(CHECK_PAGE_STYLE).digest("base64");
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

export function checkPage(report: CheckReport): string {
  const { file, text, language, documents, checked } = report;
  const rest = restLine(report);
  const isOpen = ({ verdict }: TextClaim): boolean => verdict !== "supported";
  const notes = (wanted: (claim: TextClaim) => boolean): string =>
    checked.claims.map((claim, nth) => (wanted(claim) ? note(claim, nth, lineOf(text, claim)) : "")).join("");
  const open = notes(isOpen);
  const carried = notes((claim) => !isOpen(claim));
  const sources = documents.map(
    ({ name, title }) =>
      `<li>${escape(name)}${name.includes(title) ? "" : ` <span>${escape(title)}</span>`}</li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escape(file)}: ${headLine(report)}</title>
<style>${CHECK_PAGE_STYLE}</style>
</head>
<body>
<header>
<p class="file">${escape(file)}</p>
<h1>${headLine(report)}</h1>
<p>${rest ? `${rest}. ` : ""}Wording and figures are compared; no text is understood.</p>
</header>
<main>
<section class="text" lang="${escape(language)}">${markedText(report)}</section>
${open === "" ? "" : `<section><h2>Not supported as it stands</h2><ol class="notes">${open}</ol></section>`}
${carried === "" ? "" : `<section><h2>Supported</h2><ol class="notes">${carried}</ol></section>`}
<section class="sources"><h2>Sources</h2><ol>${sources.join("")}</ol></section>
</main>
</body>
</html>
`;
}

function markedText({ text, checked: { claims } }: CheckReport): string {
  let html = "";
  let at = 0;
  for (const [nth, { start, end, verdict }] of claims.entries()) {
    html += escape(text.slice(at, start));
    const mark = `<mark class="${verdict}">${escape(text.slice(start, end))}</mark>`;
    html += `<a class="claim" id="text-${nth + 1}" href="#claim-${nth + 1}">${mark}</a>`;
    at = end;
  }
  return html + escape(text.slice(at));
}

function note(claim: TextClaim, nth: number, line: number): string {
  const { verdict } = claim;
  return `<li id="claim-${nth + 1}" value="${nth + 1}">
<p class="verdict"><mark class="${verdict}">${VERDICT_WORDS[verdict]}</mark> <a href="#text-${nth + 1}">line ${line}</a></p>
<p class="statement">${escape(shownText(claim))}</p>
${shownReasons(claim)
  .map(({ message }) => `<p class="reason">${escape(message)}</p>`)
  .join("\n")}
${shownQuotes(claim).map(quoted).join("\n")}
</li>
`;
}

function quoted({ citation, label }: ShownQuote): string {
  const place = `${label === "" ? "" : `${label}: `}${placeOf(citation)}`;
  return `<figure><blockquote>${escape(citation.quote.text)}</blockquote><figcaption>${escape(place)}</figcaption></figure>`;
}

/** Safe as text and within a quoted attribute; without the characters that turn the direction of what follows. */
function escape(text: string): string {
  return escapeHtml(printable(text));
}
