/** A feed's entries as pages to be read, or as documents made of the entry itself where it has no page. */
import type { FeedEntry } from "../../core/ports/site-reader.ts";
import type { RawEntry } from "./read-feed.ts";

/** Longer ones are no identifiers. */
const MAX_ID_LENGTH = 500;

/** `url` is the feed's own. Entries with neither page nor content, and those that come twice, are left out. */
export function feedEntries(raw: readonly RawEntry[], url: string): FeedEntry[] {
  const entries = new Map<string, FeedEntry>();
  for (const entry of raw) {
    const page = entry.link === "" ? undefined : URL.parse(entry.link, url);
    const stamp = entry.updated === "" ? {} : { stamp: entry.updated.slice(0, MAX_ID_LENGTH) };
    if (page?.protocol === "http:" || page?.protocol === "https:") {
      if (!entries.has(page.href)) entries.set(page.href, { url: page.href, ...stamp });
      continue;
    }
    const id = (entry.id || entry.title).slice(0, MAX_ID_LENGTH);
    if (id === "" || entry.content === "") continue;
    const own = `${url}#${encodeURIComponent(id.toWellFormed())}`;
    if (!entries.has(own)) entries.set(own, { url: own, ...stamp, content: entryDocument(entry, own) });
  }
  return [...entries.values()];
}

function entryDocument({ title, updated, content }: RawEntry, url: string) {
  const isHtml = /<[a-z][^<>]*>/i.test(content);
  const body = isHtml ? content : `<p>${escaped(content).replace(/\n{2,}/g, "</p><p>")}</p>`;
  const html = `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(title)}</title><meta name="date" content="${escaped(updated)}"></head><body><article><h1>${escaped(title)}</h1>${body}</article></body></html>`;
  const hints = { name: title, contentType: "text/html; charset=utf-8", url };
  return { url, bytes: new TextEncoder().encode(html), hints };
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
