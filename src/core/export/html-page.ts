/**
 * The shell of an exported page: one HTML file that needs nothing else and runs nothing. A content security policy
 * forbids whatever does not stand in the file.
 */
import { EXPORT_CSS } from "./export-css.ts";
import { escapeHtml } from "./html-text.ts";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export interface HtmlPage {
  /** BCP 47. */
  readonly language: string;
  /** As text. */
  readonly title: string;
  /** As HTML: who wrote it, and when; empty where each part says so. */
  readonly facts: string;
  /** As HTML. */
  readonly body: string;
  /** Beside that of all exports. */
  readonly css?: string;
}

export function htmlPage({ language, title, facts, body, css = "" }: HtmlPage): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Footnote">
<title>${escapeHtml(title)}</title>
<style>
${EXPORT_CSS}${css}</style>
</head>
<body>
<main>
<h1 dir="auto">${escapeHtml(title)}</h1>
${facts === "" ? "" : `<p class="facts">${facts}</p>\n`}${body}</main>
</body>
</html>
`;
}

/** A link of the text to `href`, which the caller knows to be one of http or https. */
export function linkOut(href: string, text: string, kind = ""): string {
  const name = kind === "" ? "" : `class="${kind}" `;
  return `<a ${name}href="${escapeHtml(href)}" rel="noopener noreferrer">${escapeHtml(text)}</a>`;
}
