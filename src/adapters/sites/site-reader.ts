/** Fetches what a site's address holds and tells by its content what it is: a page, a sitemap or a feed. */
import type { Incoming } from "../../core/ports/incoming.ts";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { SiteReader, SiteReading } from "../../core/ports/site-reader.ts";
import type { Robots } from "../http/robots.ts";
import { decodeText } from "../pages/decode-text.ts";
import { feedEntries } from "./feed-entries.ts";
import { isHtml, pageLinks } from "./page-links.ts";
import { readJsonFeed, readXmlFeed } from "./read-feed.ts";
import { readSitemap } from "./read-sitemap.ts";

/** sitemaps.org allows 50 MB unpacked; text beyond this is not looked at for links, pages or entries. */
const MAX_TEXT_BYTES = 50_000_000;
/** Where the first element must stand. */
const HEAD_LENGTH = 4_096;

export interface SiteReaderParts {
  readonly robots: Robots;
  /** As for a page that a person adds: the bytes, and in `hints.url` where they were found. */
  readonly fetchPage: (url: string, signal?: AbortSignal) => Promise<Incoming>;
}

export function createSiteReader({ robots, fetchPage }: SiteReaderParts): SiteReader {
  return {
    allow: (url, signal) => robots.allow(url, signal),

    async read(url, signal) {
      let fetched: Incoming;
      try {
        fetched = await fetchPage(url, signal);
      } catch (thrown) {
        const error = asFootnoteError(thrown);
        if (error.code === "page-gone") return { kind: "gone", url, error };
        throw thrown;
      }
      // A video: it is read already, and known by the one address of its own.
      if (fetched.page) return { kind: "page", url: fetched.url, incoming: fetched, links: [], isOpen: true };
      const reached = fetched.hints.url ?? url;
      const bytes = await unpacked(fetched.bytes);
      const isBinary = bytes.length > MAX_TEXT_BYTES || startsWith(bytes, "%PDF-");
      const text = isBinary ? undefined : decodeText(bytes, fetched.hints.contentType);
      const list = text === undefined ? undefined : await readList(text, reached, signal);
      if (list !== undefined) return list;
      const page = text !== undefined && isHtml(text) ? await pageLinks(text, reached, signal) : undefined;
      const { links = [], isOpen = true } = page ?? {};
      // Known by where it was found: two addresses that lead to one page are one document.
      return {
        kind: "page",
        url: reached,
        incoming: { ...fetched, url: reached },
        links: links.map((link) => link.url),
        isOpen,
      };
    },
  };
}

async function readList(text: string, url: string, signal?: AbortSignal): Promise<SiteReading | undefined> {
  const head = text.slice(0, HEAD_LENGTH);
  if (/^\s*\{/.test(head)) {
    const items = head.includes("jsonfeed.org/version/") ? readJsonFeed(text) : undefined;
    return items && { kind: "feed", url, entries: feedEntries(items, url) };
  }
  switch (firstElement(head)) {
    case "urlset":
    case "sitemapindex":
      return { kind: "sitemap", url, ...(await readSitemap(text, signal)) };
    case "rss":
    case "feed":
    case "rdf:rdf":
      return { kind: "feed", url, entries: feedEntries(await readXmlFeed(text, signal), url) };
    default:
      return undefined;
  }
}

/** Lower case; behind the declaration, comments and a document type, each taken off by itself: no pattern goes back. */
function firstElement(head: string): string | undefined {
  let rest = head.trimStart();
  while (/^<[?!]/.test(rest)) {
    // A document type with definitions of its own: they are skipped, and never expanded.
    const close = rest.startsWith("<!--") ? "-->" : /^<![^>[]*\[/.test(rest) ? "]>" : ">";
    const end = rest.indexOf(close);
    if (end === -1) return undefined;
    rest = rest.slice(end + close.length).trimStart();
  }
  return /^<([a-z:_-]+)/i.exec(rest)?.[1]?.toLowerCase();
}

/** Sitemaps come as `.xml.gz`: packed as files, not for the way. Anything else stays as it is. */
async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: MAX_TEXT_BYTES });
  } catch (cause) {
    throw new FootnoteError("document-unreadable", say("read.packed-broken"), {
      cause,
    });
  }
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, text.length)) === text;
}
