/** The links of an HTML page, and what it asks of those who follow them. Scripts are not run. */
import type { PageLink } from "../../core/ports/web.ts";
import { parseMarkup } from "./parse-markup.ts";

/** More than any honest page has. */
const MAX_LINKS = 10_000;
/** Of a link's words: what is longer is a teaser. */
const MAX_TEXT = 300;

export interface PageLinks {
  /** In the page's order, each address once; none where the page says `nofollow`. */
  readonly links: readonly PageLink[];
  /** False where the page says `noindex`. */
  readonly isOpen: boolean;
}

/** `url` is the page's own, after redirects. */
export async function pageLinks(html: string, url: string, signal?: AbortSignal): Promise<PageLinks> {
  const links = new Map<string, string>();
  let open: string | undefined;
  let base = url;
  let [isOpen, isFollowed] = [true, true];
  const add = (href: string | undefined, rel = ""): void => {
    open = undefined;
    if (!href || links.size >= MAX_LINKS || /\b(?:nofollow|ugc|sponsored)\b/i.test(rel)) return;
    const link = URL.parse(href.trim(), base);
    if (link?.protocol !== "http:" && link?.protocol !== "https:") return;
    open = link.href;
    if (!links.has(open)) links.set(open, "");
  };
  await parseMarkup(
    html,
    {
      onopentag(tag, attributes) {
        if (tag === "a" || tag === "area") add(attributes["href"], attributes["rel"]);
        else if (tag === "link" && /\b(?:next|prev)\b/i.test(attributes["rel"] ?? ""))
          add(attributes["href"]);
        else if (tag === "base") base = URL.parse(attributes["href"] ?? "", url)?.href ?? base;
        else if (tag === "meta" && /^(?:robots|footnote)$/i.test(attributes["name"] ?? "")) {
          const content = attributes["content"] ?? "";
          if (/\b(?:noindex|none)\b/i.test(content)) isOpen = false;
          if (/\b(?:nofollow|none)\b/i.test(content)) isFollowed = false;
        }
      },
      ontext(text) {
        if (open === undefined) return;
        const words = links.get(open) ?? "";
        if (words.length < MAX_TEXT) links.set(open, words + text);
      },
      onclosetag(tag) {
        if (tag === "a") open = undefined;
      },
    },
    { xml: false, isEnough: () => links.size >= MAX_LINKS, signal },
  );
  const told = [...links].map(([link, text]) => ({
    url: link,
    text: text.replace(/\s+/gu, " ").trim().slice(0, MAX_TEXT).toWellFormed(),
  }));
  return { links: isFollowed ? told : [], isOpen };
}

/** Whether there are links of a page to be read in it. */
export function isHtml(text: string): boolean {
  return /<(?:!doctype html|html|head|body|a)[\s>]/i.test(text);
}
