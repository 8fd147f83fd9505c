/**
 * What an address that strangers name may look like: http or https, a usual port, no login, and no address of a
 * private network in plain sight. Where a name leads is seen when it is connected to: `guarded-connect.ts`.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import { addressProblem, hostAndPort } from "./guarded-connect.ts";

/** Longer addresses break servers on the way, and no page needs them. */
const MAX_URL_LENGTH = 4096;

/** Without its fragment. Throws `url-refused`. */
export function checkedUrl(address: string, base: URL | undefined, allowHosts: ReadonlySet<string>): URL {
  const url = URL.parse(address, base);
  if (url === null || url.href.length > MAX_URL_LENGTH) {
    throw refused(say("fetch.not-an-address"), say("fetch.address-example"));
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw refused(say("fetch.protocol", { protocol: url.protocol }), say("fetch.add-file-by-path"));
  }
  if (url.username !== "" || url.password !== "") {
    throw refused(say("fetch.address-with-login"), say("fetch.leave-login-out"));
  }
  const problem = isAllowed(url, allowHosts) ? undefined : addressProblem(url);
  if (problem !== undefined) throw problem;
  url.hash = "";
  return url;
}

export function isAllowed(url: URL, allowHosts: ReadonlySet<string>): boolean {
  return allowHosts.has(hostAndPort(url));
}

function refused(said: Sentence, hint: Sentence): FootnoteError {
  return new FootnoteError("url-refused", said, { hint });
}
