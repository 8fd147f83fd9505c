/**
 * The one way from an address to what is read there, for adding and for answering: sites that need a reader of their
 * own first, and else the page at the address, whose bytes are still to be read.
 */
import type { FetchOptions, GuardedFetcher } from "../http/guarded-fetcher.ts";
import { readVideo } from "../youtube/read-video.ts";
import type { ReadDocument } from "../../core/domain/document.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { PageHints } from "../../core/ports/page-reader.ts";
import { parseYoutubeLink, youtubeUrl } from "../../lib/youtube-link.ts";

export interface FetchUrlOptions {
  readonly signal?: AbortSignal | undefined;
  readonly maxBytes: number;
  readonly cache?: FetchOptions["cache"];
  /** Wanted, where a thing is there in several languages. */
  readonly language?: string | undefined;
  /** Stands in place of YouTube's own address. */
  readonly youtube?: string | undefined;
}

export interface FetchedUrl {
  /** After redirects; the one address that a video is known by. */
  readonly url: string;
  /** As they came; of the text, where `page` was made of several replies. */
  readonly bytes: Uint8Array;
  readonly hints: PageHints;
  /** ISO 8601 instant at which the server sent it or last said that it still holds; absent where it is now. */
  readonly fetchedAt?: string;
  /** Where it is read already. */
  readonly page?: ReadDocument;
}

/** Throws `url-refused`, `fetch-failed`, `fetch-timeout`, `document-too-large`, `video-…`, `cancelled`. */
export async function fetchUrl(
  fetcher: GuardedFetcher,
  address: string,
  { signal, maxBytes, cache = "use", language, youtube }: FetchUrlOptions,
): Promise<FetchedUrl> {
  const link = parseYoutubeLink(address);
  if (link?.kind === "video") {
    const page = await readVideo(fetcher, link.id, { language, signal, cache, baseUrl: youtube });
    return { url: youtubeUrl(link.id), bytes: new TextEncoder().encode(page.text), hints: {}, page };
  }
  if (link) throw noVideo(link.kind);
  const { url, bytes, contentType, fetchedAt } = await fetcher.fetch(address, { signal, maxBytes, cache });
  const name = new URL(url).pathname.split("/").at(-1) ?? "";
  return { url, bytes, fetchedAt, hints: { name, url, ...(contentType ? { contentType } : {}) } };
}

function noVideo(kind: "list" | "broken"): FootnoteError {
  return kind === "list"
    ? new FootnoteError("url-refused", say("video.only-single"), {
        hint: say("video.only-single-hint"),
      })
    : new FootnoteError("url-refused", say("video.names-none"), {
        hint: say("video.names-none-hint"),
      });
}
