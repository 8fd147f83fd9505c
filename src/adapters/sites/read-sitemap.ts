/** Reads a sitemap, or an index of sitemaps, as sitemaps.org has them. Priorities and dates are not used. */
import { parseMarkup } from "./parse-markup.ts";

/** The protocol's own limit of entries. */
const MAX_ENTRIES = 50_000;
/** The protocol's limit of an address. */
const MAX_URL_LENGTH = 2_048;

export interface Sitemap {
  readonly pages: readonly string[];
  readonly sitemaps: readonly string[];
}

export async function readSitemap(xml: string, signal?: AbortSignal): Promise<Sitemap> {
  const pages: string[] = [];
  const sitemaps: string[] = [];
  /** Of an entry's own: images and videos have a `loc` too, under names of their own. */
  let entry: string | undefined;
  let place: string | undefined;
  await parseMarkup(
    xml,
    {
      onopentag(tag) {
        if (tag === "url" || tag === "sitemap") entry = tag;
        else if (tag === "loc" && entry !== undefined) place = "";
      },
      ontext(text) {
        if (place !== undefined && place.length <= MAX_URL_LENGTH) place += text;
      },
      onclosetag(tag) {
        if (tag === entry) entry = undefined;
        if (tag !== "loc" || place === undefined) return;
        const url = place.trim();
        if (url !== "" && url.length <= MAX_URL_LENGTH) (entry === "url" ? pages : sitemaps).push(url);
        place = undefined;
      },
    },
    { xml: true, isEnough: () => pages.length + sitemaps.length >= MAX_ENTRIES, signal },
  );
  return { pages: pages.slice(0, MAX_ENTRIES), sitemaps: sitemaps.slice(0, MAX_ENTRIES) };
}
