/** The part of `http-cache-semantics` 4.2.0 that is used: the package comes without types. */
declare module "http-cache-semantics" {
  type Headers = Readonly<Record<string, string>>;
  interface CachedRequest {
    readonly method: "GET";
    readonly url: string;
    readonly headers: Headers;
  }
  interface CachedResponse {
    readonly status: number;
    readonly headers: Headers;
  }

  export default class CachePolicy {
    constructor(request: CachedRequest, response: CachedResponse, options?: { shared?: boolean });
    static fromObject(kept: unknown): CachePolicy;
    toObject(): object;
    storable(): boolean;
    /** In milliseconds. */
    timeToLive(): number;
    satisfiesWithoutRevalidation(request: CachedRequest): boolean;
    revalidationHeaders(request: CachedRequest): Record<string, string>;
    /** `matches` is false where the reply names another version than the one kept. */
    revalidatedPolicy(
      request: CachedRequest,
      response: CachedResponse,
    ): { readonly policy: CachePolicy; readonly matches: boolean };
    responseHeaders(): Record<string, string>;
  }
}
