/** How a document's address and a quote's place are shown to people. */
import type { Citation } from "../../../core/domain/answer.ts";
import { clockTime } from "../../../lib/clock-time.ts";
import { words } from "../dictionary.ts";
import { safeHref } from "../../../lib/markdown/safe-href.ts";

type QuotePlace = Pick<Citation, "headingPath" | "page" | "atMs">;

export interface SourceName {
  readonly name: string;
  /** Only for http and https; everything else is not for following. */
  readonly href?: string;
}

/** `https://a.example/b` → a link; `upload:HASH/NAME`, `guide:NAME` and `file:///PATH` → the bare name. */
export function sourceName(url: string): SourceName {
  const href = safeHref(url);
  if (href !== undefined)
    return { name: href.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, ""), href };
  const name = url.replace(/^upload:[^/]*\/|^guide:|^file:\/\//, "");
  try {
    return { name: decodeURIComponent(name) };
  } catch {
    return { name };
  }
}

/** Headings, page and time of a quote, as far as they are known; not the title, which stands above. */
export function placeOf({ headingPath = [], page, atMs }: QuotePlace, title?: string): string {
  const parts: string[] = [];
  const headings = headingPath[0] === title ? headingPath.slice(1) : headingPath;
  if (headings.length > 0) parts.push(headings.join(" › "));
  if (page !== undefined) parts.push(words.page(page));
  if (atMs !== undefined) parts.push(clockTime(atMs));
  return parts.join(" · ");
}
