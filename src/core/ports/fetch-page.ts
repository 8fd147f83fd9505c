/** The one way from an address to what is read there; that it is safe to go there is an adapter's matter. */
import type { Incoming } from "./incoming.ts";

export interface FetchPageOptions {
  readonly signal?: AbortSignal | undefined;
  /** Wanted, where a thing is there in several languages, as a video's captions are. */
  readonly language?: string | undefined;
  /** `revalidate`: whatever a cache holds, the site is asked. `use` where it is not given. */
  readonly cache?: "use" | "revalidate";
}

/**
 * A page is known by the URL it was asked for, wherever that led; a video by its one address. Throws `url-refused`,
 * `fetch-failed`, `fetch-timeout`, `page-gone`, `page-needs-javascript`, `document-too-large`, `video-…`, `cancelled`.
 */
export type FetchPage = (url: string, options?: FetchPageOptions) => Promise<Incoming>;
