/**
 * Who may speak to the server: pages of other origins may not, names that point here without being here may not,
 * and where a password is set, nobody without it.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { type Config, isLoopback } from "../../compose/config.ts";

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

/** `host` is what the server listens on. */
export function guard({
  host,
  password,
  publicUrl,
}: Pick<Config, "host" | "password" | "publicUrl">): MiddlewareHandler {
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
    if (expected && !isAllowed(context.req.header("authorization"), expected)) {
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

/** By RFC 7617: the scheme in any case, any name, a colon, the password. */
function isAllowed(header: string | undefined, expected: Buffer): boolean {
  const match = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(header ?? "");
  if (!match?.[1]) return false;
  const given = Buffer.from(match[1], "base64").toString("utf8");
  const colon = given.indexOf(":");
  return colon !== -1 && timingSafeEqual(digest(given.slice(colon + 1)), expected);
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
