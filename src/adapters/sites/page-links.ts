/** The links of an HTML page, and what it asks of those who follow them. Scripts are not run. */
import { parseMarkup } from "./parse-markup.ts";

/** More than any honest page has. */
const MAX_LINKS = 10_000;

export interface PageLinks {
  /** Absolute, in the page's order, each once; none where the page says `nofollow`. */
  readonly links: readonly string[];
  /** False where the page says `noindex`. */
  readonly isOpen: boolean;
}

/** `url` is the page's own, after redirects. */
export async function pageLinks(html: string, url: string, signal?: AbortSignal): Promise<PageLinks> {
  const links = new Set<string>();
  let base = url;
  let [isOpen, isFollowed] = [true, true];
  const add = (href: string | undefined, rel = ""): void => {
    if (!href || links.size >= MAX_LINKS || /\b(?:nofollow|ugc|sponsored)\b/i.test(rel)) return;
    const link = URL.parse(href.trim(), base);
    if (link?.protocol === "http:" || link?.protocol === "https:") links.add(link.href);
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
    },
    { xml: false, isEnough: () => links.size >= MAX_LINKS, signal },
  );
  return { links: isFollowed ? [...links] : [], isOpen };
}
