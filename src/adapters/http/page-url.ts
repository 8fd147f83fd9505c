/**
 * What an address that strangers name may look like: http or https, a usual port, no login, and no address of a
 * private network in plain sight. Where a name leads is seen when it is connected to: `guarded-connect.ts`.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import { addressProblem, hostAndPort } from "./guarded-connect.ts";

/** Longer addresses break servers on the way, and no page needs them. */
const MAX_URL_LENGTH = 4096;

/** Without its fragment. Throws `url-refused`. */
export function checkedUrl(address: string, base: URL | undefined, allowHosts: ReadonlySet<string>): URL {
  const url = URL.parse(address, base);
  if (url === null || url.href.length > MAX_URL_LENGTH) {
    throw refused("This is not an address of a web page.", "An address looks like https://example.org/page.");
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw refused(
      `Pages are fetched over http and https only, not ${url.protocol}`,
      "Add a file by its path instead.",
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw refused(
      "The address holds a user name or password.",
      "Leave them out; or download the page and add the file.",
    );
  }
  const problem = isAllowed(url, allowHosts) ? undefined : addressProblem(url);
  if (problem !== undefined) throw problem;
  url.hash = "";
  return url;
}

export function isAllowed(url: URL, allowHosts: ReadonlySet<string>): boolean {
  return allowHosts.has(hostAndPort(url));
}

function refused(message: string, hint: string): FootnoteError {
  return new FootnoteError("url-refused", message, { hint });
}
