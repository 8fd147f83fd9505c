/** The guarded fetcher, loaded when the first page is fetched: most commands fetch none. */
import type { GuardedFetcher, GuardedFetcherOptions } from "../../adapters/http/guarded-fetcher.ts";

export function lazyFetcher(options: GuardedFetcherOptions): GuardedFetcher {
  let loading: Promise<GuardedFetcher> | undefined;
  const load = (): Promise<GuardedFetcher> => {
    loading ??= import("../../adapters/http/guarded-fetcher.ts").then((module) =>
      module.createGuardedFetcher(options),
    );
    return loading;
  };
  return {
    fetch: async (url, fetchOptions) => (await load()).fetch(url, fetchOptions),
    close: async () => (await loading)?.close(),
  };
}
