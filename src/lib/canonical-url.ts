/**
 * One spelling for the address of one page. `canonicalUrl` is safe to fetch: it only takes away what never changes
 * the page. `urlKey` goes further, guesses, and is for comparing alone. Nothing is looked up: what a page says of its
 * own address (`rel=canonical`) is not known here.
 */

/** Parameters that tell where a click came from, as the vendors' documentation and the public lists name them. */
const TRACKING_NAMES = new Set(
  [
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid twclid ttclid li_fat_id yclid ysclid igshid igsh epik srsltid",
    "mc_cid mc_eid _ga _gl _hsenc _hsmi __hstc __hssc __hsfp hsctatracking mkt_tok vero_id vero_conv",
    "oly_enc_id oly_anon_id wickedid s_cid cmpid ns_campaign ns_mchannel ns_source ns_linkname at_medium at_campaign",
    "ref_src ref_url spm scm share_from share_source amp_js_v amp_gsa usqp",
  ].flatMap((names) => names.split(" ")),
);
const TRACKING_PREFIX = /^(utm|hsa|pk|mtm|matomo)_/;

/** Sites whose mobile pages stand on the same path of a host that is known to answer. */
const MOBILE_HOSTS: readonly (readonly [pattern: RegExp, host: string])[] = [
  [
    /^([a-z-]+)\.m\.(wikipedia|wiktionary|wikibooks|wikinews|wikiquote|wikisource|wikivoyage)\.org$/,
    "$1.$2.org",
  ],
  [/^m\.(wikidata)\.org$/, "www.$1.org"],
  [/^m\.(youtube|facebook|imdb)\.com$/, "www.$1.com"],
  [/^mobile\.(twitter|x)\.com$/, "$1.com"],
];

/** `undefined` where `url` is not an http or https address. */
export function canonicalUrl(url: string): string | undefined {
  const parsed = parseHttp(url);
  if (parsed === undefined) return undefined;
  const direct = throughAmpCache(parsed);
  direct.username = "";
  direct.password = "";
  // A name with its root dot is the same host.
  direct.hostname = direct.hostname.replace(/\.$/, "");
  for (const [pattern, host] of MOBILE_HOSTS) direct.hostname = direct.hostname.replace(pattern, host);
  // Some sites keep the page's name behind `#!` or `#/`; any other fragment is a place within the page.
  if (!/^#[!/]/.test(direct.hash)) direct.hash = "";
  const params = [...direct.searchParams];
  const kept = params.filter(([name]) => !isTracking(name));
  // Written anew only where something goes: some servers care how the rest is escaped.
  if (kept.length < params.length) direct.search = new URLSearchParams(kept).toString();
  return direct.href.replace(/\?(?=#|$)/, "");
}

/** The same for addresses that lead, in all likelihood, to the same page; `undefined` as above. Not an address. */
export function urlKey(url: string): string | undefined {
  const canonical = canonicalUrl(url);
  if (canonical === undefined) return undefined;
  const { host, pathname, searchParams, hash } = new URL(canonical);
  const params = [...searchParams].filter(
    ([name, value]) => !(name === "amp" || (name.toLowerCase() === "outputtype" && value === "amp")),
  );
  const query = new URLSearchParams(params.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
  const path = pathname
    .replace(/\/(index|default)\.(html?|php|aspx?)$/i, "/")
    .replace(/\.amp(?=\.html?$|$)/i, "")
    .replace(/(?<!\/)\/+$/, "")
    .replace(/\/amp$/i, "");
  return `${hostKey(host)}${path}${query === "" ? "" : `?${query}`}${hash}`;
}

/** A host without the labels that only say how it is shown: `www`, `m`, `mobile`, `amp`. */
export function hostKey(host: string): string {
  const bare = host.toLowerCase().replace(/^(www\d?|m|mobile|amp)\.(?=[^.]+\.)/, "");
  return bare.replace(/^([a-z-]+)\.m\.(?=[^.]+\.)/, "$1.");
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return TRACKING_NAMES.has(lower) || TRACKING_PREFIX.test(lower);
}

/** Google's viewer and the AMP cache carry the real address in their path. */
function throughAmpCache(url: URL): URL {
  const rest =
    /^www\.google\.[a-z.]+$/.test(url.hostname) && url.pathname.startsWith("/amp/")
      ? url.pathname.slice("/amp/".length)
      : url.hostname.endsWith(".cdn.ampproject.org")
        ? /^\/[a-z]\/(.+)$/.exec(url.pathname)?.[1]
        : undefined;
  if (rest === undefined || rest === "") return url;
  const target = rest.startsWith("s/") ? `https://${rest.slice(2)}` : `http://${rest}`;
  return parseHttp(target + url.search) ?? url;
}

function parseHttp(url: string): URL | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return parsed.protocol === "http:" || parsed.protocol === "https:" ? parsed : undefined;
}
