/**
 * Takes secrets out of words that came from outside before they reach a person, an event or a log: the keys that we
 * know, and whatever looks like a key. Providers echo keys in their 401 messages.
 */

/** Vendor prefixes (`sk-…`, `gsk_…`, `AIza…`, `hf_…`, `xai-…`) and a long run that words do not have. */
const KEY_LIKE = /\b(?:sk|pk|rk|gsk|xai|hf|pplx|nvapi|AIza)[-_]?(?=[a-z_-]*[0-9A-Z*])[A-Za-z0-9*_-]{12,}/g;
const BEARER = /\b(Bearer|Basic)\s+[^\s"',;]+/gi;
/** `https://user:password@host`. */
const URL_LOGIN = /\/\/[^\s/@:]+:[^\s/@]+@/g;
/** `?api_key=…`, `&token=…`. */
const URL_SECRET = /([?&](?:api[-_]?key|key|token|access_token|secret)=)[^&\s"']+/gi;

/** A secret shorter than this is not searched for: replacing "ollama" or "x" would maim the message. */
const SHORTEST_SECRET = 8;

export function redact(text: string, secrets: readonly (string | undefined)[] = []): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret !== undefined && secret.length >= SHORTEST_SECRET)
      clean = clean.replaceAll(secret, "[secret]");
  }
  return clean
    .replace(BEARER, "$1 [secret]")
    .replace(URL_LOGIN, "//[secret]@")
    .replace(URL_SECRET, "$1[secret]")
    .replace(KEY_LIKE, "[secret]");
}
