/** A page's own title, from the several that it carries: its first heading, the window's title, what it tells others. */
import { withoutEnd } from "../../lib/text/without-end.ts";

export interface Titles {
  /** The text of its headings of the first level. */
  readonly headings: readonly string[];
  /** The window's: often with the site's name at an end. */
  readonly window: string;
  /** As told to sites that link to it. */
  readonly stated: string;
}

/** Longer headings are paragraphs in large letters. */
const MAX_HEADING_LENGTH = 200;
/** A heading that shares fewer of its words with the window's title is a slogan or the site's name. */
const MIN_SHARED = 0.3;

export function pageTitle({ headings, window, stated }: Titles): string | undefined {
  const known = new Set([...wordsOf(window), ...wordsOf(stated)]);
  const sharedBy = (heading: string): number => {
    const words = wordsOf(heading);
    return words.filter((word) => known.has(word)).length / Math.max(1, words.length);
  };
  const usable = headings.filter((heading) => heading.length <= MAX_HEADING_LENGTH);
  const fitting = usable.find((heading) => sharedBy(heading) >= MIN_SHARED && !isSiteName(heading, window));
  const title = fitting ?? (withoutSite(stated) || withoutSite(window) || usable[0] || headings[0]);
  return title === "" ? undefined : title;
}

/** The last of several parts of the window's title. */
function isSiteName(heading: string, window: string): boolean {
  const parts = partsOf(window);
  return parts.length > 1 && parts.at(-1) === heading;
}

/** All but the last part, where that is the shorter: "A long title - The Site". */
function withoutSite(title: string): string {
  const parts = partsOf(title);
  const last = parts.at(-1) ?? "";
  const rest = withoutEnd(title.slice(0, title.length - last.length), /[\s|\-–—·»_]/u);
  return parts.length > 1 && rest.length > last.length ? rest : title;
}

function partsOf(title: string): string[] {
  return title
    .split(/(?<!\s)\s+[|\-–—·»]+\s+|(?:(?<!\s)\s+)?[|_]\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Chinese by character: such titles are not spaced. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+/gv) ?? [];
}
