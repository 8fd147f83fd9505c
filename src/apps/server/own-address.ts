/** Whether a request is meant for this server and comes from its own page: names, proxies and origins. */
import { isIP } from "node:net";
import type { Context } from "hono";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { isLoopback } from "../../lib/is-loopback.ts";
import type { Config } from "../../compose/config.ts";

type Addressed = Pick<Config, "host" | "publicUrl">;

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** What proxies say of the way of a request. It is believed in one thing only: that there was a proxy. */
const FORWARDED = [
  "forwarded",
  "via",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-server",
  "x-real-ip",
];

export function isSafe(method: string): boolean {
  return SAFE_METHODS.has(method);
}

/** A foreign name that resolves to 127.0.0.1 would make a foreign page one of ours (DNS rebinding). Throws `origin-refused`. */
export function requireOwnName(context: Context, { host, publicUrl }: Addressed): void {
  const asked = nameAsked(context);
  if (!isLoopback(host) || isLoopback(asked.replace(/:\d+$/, "")) || isPublicName(asked, publicUrl)) return;
  throw new FootnoteError("origin-refused", say("request.other-host", { host, asked }), {
    hint: say("request.other-host-hint"),
  });
}

/** Where nobody has to sign in. Throws `origin-refused`. */
export function requireNoProxy(context: Context): void {
  if (!FORWARDED.some((name) => context.req.header(name) !== undefined)) return;
  throw new FootnoteError("origin-refused", say("request.forwarded"), {
    hint: say("request.forwarded-hint"),
  });
}

/** No web page has such an origin; a browser sends it for the extensions that the person has installed. */
const EXTENSION = /^(?:chrome|moz|safari-web)-extension:\/\//u;
/** One that was not allowed to speak to this address cannot send it: it would have to be asked for first, and is refused. */
const EXTENSION_HEADER = "footnote-extension";

/** Throws `origin-refused`. */
export function requireOwnPage(context: Context, { publicUrl }: Addressed): void {
  const origin = context.req.header("origin");
  if (isSafe(context.req.method) || origin === undefined || isOwn(origin, nameAsked(context), publicUrl))
    return;
  if (EXTENSION.test(origin) && context.req.header(EXTENSION_HEADER) !== undefined) return;
  throw new FootnoteError("origin-refused", say("request.foreign-page", { origin }));
}

/**
 * Where a request comes from. Behind the proxy that a public address speaks of, what it adds last to `X-Forwarded-For`: where it
 * adds nothing, a guesser may call himself what he likes, and the limit for all is left. Believed for this alone. Empty
 * where there is no connection, as within a process.
 */
export function addressOf(context: Context, publicUrl: URL | undefined): string {
  const incoming = (context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)
    ?.incoming;
  const direct = incoming?.socket?.remoteAddress ?? "";
  const forwarded = context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return publicUrl !== undefined && isLoopback(direct.replace(/^::ffff:/, "")) && isIP(forwarded) !== 0
    ? forwarded
    : direct;
}

function nameAsked(context: Context): string {
  return context.req.header("host")?.toLowerCase() ?? "";
}

/** The server is called so by proxies that pass the name on. A port that goes without saying may be said. */
function isPublicName(asked: string, publicUrl: URL | undefined): boolean {
  if (publicUrl === undefined) return false;
  const usual = publicUrl.protocol === "https:" ? ":443" : ":80";
  return asked === publicUrl.host || (publicUrl.port === "" && asked === publicUrl.host + usual);
}

/** A page of the name that was asked for; of the public name only as it is open to people, with its protocol and port. */
function isOwn(origin: string, asked: string, publicUrl: URL | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  if (publicUrl !== undefined && origin === publicUrl.origin) return true;
  return !isPublicName(asked, publicUrl) && new URL(origin).host === asked;
}
