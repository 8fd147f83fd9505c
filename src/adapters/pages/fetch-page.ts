/** Fetches what is at an address for those who keep it under that address: see `FetchPage`. */
import type { FetchPage } from "../../core/ports/fetch-page.ts";
import type { GuardedFetcher } from "../http/guarded-fetcher.ts";
import { fetchUrl, type FetchUrlOptions } from "./fetch-url.ts";

export function createFetchPage(
  fetcher: GuardedFetcher,
  limits: Pick<FetchUrlOptions, "maxBytes" | "youtube">,
): FetchPage {
  return async (url, options = {}) => {
    const fetched = await fetchUrl(fetcher, url, { ...options, ...limits });
    return fetched.page ? fetched : { ...fetched, url };
  };
}
