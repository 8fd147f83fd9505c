/** The guarded fetcher, loaded when it is first used: most commands stay off the web. */
import type { GuardedFetcher, GuardedFetcherOptions } from "../adapters/http/guarded-fetcher.ts";

export function lazyFetcher(options: GuardedFetcherOptions): GuardedFetcher {
  let loading: Promise<GuardedFetcher> | undefined;
  const load = (): Promise<GuardedFetcher> => {
    loading ??= import("../adapters/http/guarded-fetcher.ts").then((module) =>
      module.createGuardedFetcher(options),
    );
    return loading;
  };
  return {
    fetch: async (url, fetchOptions) => (await load()).fetch(url, fetchOptions),
    send: async (request, signal) => (await load()).send(request, signal),
    load: async () => void (await load()),
    // What another process has kept is on the disk, whether this one has looked there or not.
    emptyCache: async () => (await load()).emptyCache?.(),
    close: async () => (await loading)?.close(),
  };
}
