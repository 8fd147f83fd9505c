/**
 * The path of the public address, taken off requests of proxies that leave it on, so that both kinds of set-up work. Not
 * covered: names, which are the guard's matter.
 */

export type Fetch<Rest extends readonly unknown[]> = (
  request: Request,
  ...rest: Rest
) => Response | Promise<Response>;

/** `publicPath`: begins and ends with a slash. */
export function withoutPublicPath<Rest extends readonly unknown[]>(
  answer: Fetch<Rest>,
  publicPath: string,
): Fetch<Rest> {
  if (publicPath === "/") return answer;
  return (request, ...rest) => {
    const url = new URL(request.url);
    if (`${url.pathname}/` === publicPath) {
      // Addresses within the page are relative: they need the slash.
      return new Response(null, { status: 308, headers: { location: publicPath } });
    }
    if (!url.pathname.startsWith(publicPath)) return answer(request, ...rest);
    url.pathname = url.pathname.slice(publicPath.length - 1);
    return answer(new Request(url, request), ...rest);
  };
}
