/** Which links of a site are worth following. Knows addresses alone: what robots.txt says is asked when one is read. */
import { canonicalUrl, hostKey, urlKey } from "../../lib/canonical-url.ts";

/** Longer addresses are made by machines for machines. */
const MAX_URL_LENGTH = 2_000;
/** `/a/b/a/b/a/b`: a relative link that a server answers at any depth. */
const MAX_REPEATED_SEGMENTS = 3;

/** Files that are no documents, by the end of their name; what cannot be told by it is told by its content. */
const NO_DOCUMENT =
  /\.(?:png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|mp[34]|m4[av]|webm|og[gv]|wav|flac|avi|mov|mkv|zip|gz|tgz|bz2|xz|zst|7z|rar|tar|iso|dmg|exe|msi|deb|rpm|apk|jar|whl|woff2?|ttf|otf|eot|css|m?js|map|wasm|docx?|xlsx?|pptx?|odt|ods|odp|epub|psd)$/i;

export interface WantedLink {
  readonly key: string;
  readonly url: string;
}

/** `undefined` where it should not be followed. Without `host`, links may lead anywhere. */
export function wantedLink(link: string, host: string | undefined): WantedLink | undefined {
  if (link.length > MAX_URL_LENGTH) return undefined;
  const url = canonicalUrl(link);
  const key = url === undefined ? undefined : urlKey(url);
  if (url === undefined || key === undefined) return undefined;
  const parsed = new URL(url);
  if (host !== undefined && hostKey(parsed.host) !== host) return undefined;
  if (NO_DOCUMENT.test(parsed.pathname) || isEndless(parsed.pathname)) return undefined;
  return { key, url };
}

function isEndless(path: string): boolean {
  const seen = new Map<string, number>();
  for (const segment of path.split("/")) {
    if (segment === "") continue;
    const times = (seen.get(segment) ?? 0) + 1;
    if (times >= MAX_REPEATED_SEGMENTS) return true;
    seen.set(segment, times);
  }
  return false;
}
