/** Who a request is from: by the shared password, a session's cookie or a key; guesses of each are slowed. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Config } from "../../compose/config.ts";
import { HOME } from "../../compose/home-scope.ts";
import type { Footnote } from "../../compose/open-footnote.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { LogError } from "../../services/log.ts";
import type { GuessLimit } from "./guess-limit.ts";
import { addressOf } from "./own-address.ts";
import type { Visitor } from "./server-env.ts";

export const SESSION_COOKIE = "footnote_session";

const NOBODY: Visitor = { kind: "nobody" };
/** The person of before there were accounts; `FOOTNOTE_PASSWORD` and the machine's own commands are his. */
export const HOME_VISITOR: Visitor = {
  kind: "home",
  actor: { userId: HOME.userId, role: "admin" },
};

export interface VisitorParts {
  readonly config: Pick<Config, "password" | "publicUrl">;
  readonly people: Footnote["people"];
  readonly guesses: GuessLimit;
  /** Told of who guesses. */
  readonly log: LogError;
}

/** Throws `too-many-guesses`, and `unauthorized` of a key that is not known. */
export function createVisitors({ config, people, guesses, log }: VisitorParts) {
  const { password, publicUrl } = config;
  const expected = password === undefined ? undefined : digest(password);

  /** Counts a guess; over the limit nothing is looked at, whether right or wrong. */
  const guess = async <T>(context: Context, look: () => Promise<T | undefined>): Promise<T | undefined> => {
    const address = addressOf(context, publicUrl);
    if (address === "") return look();
    const waitMs = guesses.waitMs(address);
    if (waitMs > 0) throw tooManyGuesses(address, waitMs);
    const found = await look();
    if (found !== undefined) guesses.right(address);
    else if (guesses.wrong(address)) log(tooManyGuesses(address, guesses.waitMs(address)));
    return found;
  };

  return {
    async of(context: Context): Promise<Visitor> {
      const given = context.req.header("authorization");
      if (given !== undefined && expected !== undefined && !isKey(given)) {
        return (
          (await guess(context, async () => (isAllowed(given, expected) ? HOME_VISITOR : undefined))) ??
          NOBODY
        );
      }
      const [, key] = /^Bearer +(fnk_[\w-]+)$/iu.exec(given ?? "") ?? [];
      if (key !== undefined) {
        const actor = await guess(context, () => people.credentials.recognise(key));
        if (actor?.credential?.kind === "key") return { kind: "person", actor };
        throw new FootnoteError("unauthorized", say("account.key"), { hint: say("account.sign-in-hint") });
      }
      const secret = getCookie(context, SESSION_COOKIE);
      if (secret === undefined) return NOBODY;
      const actor = await people.credentials.recognise(secret);
      if (actor?.credential?.kind === "session") return { kind: "person", actor };
      return { ...NOBODY, hadSession: true };
    },
  };
}

function tooManyGuesses(address: string, waitMs: number): FootnoteError {
  const seconds = Math.ceil(waitMs / 1_000);
  return new FootnoteError("too-many-guesses", say("request.guesses", { address, seconds }), {
    hint: say("request.guesses-hint"),
    retryAfterMs: waitMs,
  });
}

const isKey = (header: string): boolean => /^Bearer +fnk_/iu.test(header);

function isAllowed(header: string, expected: Buffer): boolean {
  const given = givenPassword(header);
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
