/**
 * Who may speak to the server: pages of other origins may not, names that point here without being here may not,
 * and where a password is set, nobody without it.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import { isIP } from "node:net";
import type { Context, MiddlewareHandler } from "hono";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { LogError } from "../../services/log.ts";
import { isLoopback } from "../../lib/is-loopback.ts";
import type { Config } from "../../compose/config.ts";
import { createGuessLimit } from "./guess-limit.ts";

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

/** `host` is what the server listens on; `log` is told of who guesses passwords. */
export function guard(
  { host, password, publicUrl }: Pick<Config, "host" | "password" | "publicUrl">,
  log: LogError,
): MiddlewareHandler {
  const guesses = createGuessLimit(() => performance.now());
  const expected = password === undefined ? undefined : digest(password);
  return async (context, next) => {
    const asked = context.req.header("host")?.toLowerCase() ?? "";
    // A foreign name that resolves to 127.0.0.1 would make a foreign page one of ours (DNS rebinding).
    if (isLoopback(host) && !isLoopback(hostName(asked)) && !isPublicName(asked, publicUrl)) {
      throw new FootnoteError("origin-refused", say("request.other-host", { host, asked }), {
        hint: say("request.other-host-hint"),
      });
    }
    if (expected === undefined && FORWARDED.some((name) => context.req.header(name) !== undefined)) {
      throw new FootnoteError("origin-refused", say("request.forwarded"), {
        hint: say("request.forwarded-hint"),
      });
    }
    const given = context.req.header("authorization");
    const address = addressOf(context, publicUrl);
    if (expected && given !== undefined && address !== "") {
      const waitMs = guesses.waitMs(address);
      if (waitMs > 0) throw tooManyGuesses(address, waitMs);
      if (isAllowed(given, expected)) guesses.right(address);
      else if (guesses.wrong(address)) log(tooManyGuesses(address, guesses.waitMs(address)));
    }
    if (expected && !isAllowed(given, expected)) {
      context.header("WWW-Authenticate", 'Basic realm="Footnote", charset="UTF-8"');
      throw new FootnoteError("unauthorized", say("request.password"), {
        hint: say("request.password-hint"),
      });
    }
    const origin = context.req.header("origin");
    if (!SAFE_METHODS.has(context.req.method) && origin !== undefined && !isOwn(origin, asked, publicUrl)) {
      throw new FootnoteError("origin-refused", say("request.foreign-page", { origin }));
    }
    await next();
  };
}

function tooManyGuesses(address: string, waitMs: number): FootnoteError {
  const seconds = Math.ceil(waitMs / 1_000);
  return new FootnoteError("too-many-guesses", say("request.guesses", { address, seconds }), {
    hint: say("request.guesses-hint"),
    retryAfterMs: waitMs,
  });
}

/**
 * Whose guess it is. Behind the proxy that a public address speaks of, what it adds last to `X-Forwarded-For`: where it
 * adds nothing, a guesser may call himself what he likes, and the limit for all is left. Believed for this alone. Empty
 * where there is no connection, as within a process.
 */
function addressOf(context: Context, publicUrl: URL | undefined): string {
  const incoming = (context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)
    ?.incoming;
  const direct = incoming?.socket?.remoteAddress ?? "";
  const forwarded = context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return publicUrl !== undefined && isLoopback(direct.replace(/^::ffff:/, "")) && isIP(forwarded) !== 0
    ? forwarded
    : direct;
}

function isAllowed(header: string | undefined, expected: Buffer): boolean {
  const given = givenPassword(header ?? "");
  return given !== undefined && timingSafeEqual(digest(given), expected);
}

/**
 * By RFC 7617, from a browser: the scheme in any case, any name, a colon, the password. By RFC 6750, from programs that have
 * a place for a key: the password alone.
 */
function givenPassword(header: string): string | undefined {
  const bearer = /^Bearer +(\S.*)$/i.exec(header)?.[1];
  if (bearer !== undefined) return bearer;
  const basic = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(header)?.[1];
  if (basic === undefined) return undefined;
  const given = Buffer.from(basic, "base64").toString("utf8");
  const colon = given.indexOf(":");
  return colon === -1 ? undefined : given.slice(colon + 1);
}

/** Equal lengths, so that the comparison tells nothing. */
function digest(password: string): Buffer {
  return createHash("sha256").update(password).digest();
}

function hostName(host: string): string {
  return host.replace(/:\d+$/, "");
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
