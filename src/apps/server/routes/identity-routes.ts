/** Signing in by a provider of identities: what was begun lies in a cookie of the browser that began, and in no store. */
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { identityRoutes } from "../../../contract/routes/identity-routes.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import type { UserId } from "../../../core/domain/ids.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { BegunSignIn, IdentityProvider } from "../../../core/ports/identity-provider.ts";
import { requireFresh } from "../../../services/accounts/actor.ts";
import type { LogError } from "../../../services/log.ts";
import { createAccountGuesses } from "../account-guesses.ts";
import type { GuessLimit } from "../guess-limit.ts";
import type { HeldLimit } from "../held-limit.ts";
import { addressOf } from "../own-address.ts";
import { actorOf, type ServerApp, signedInPerson } from "../server-env.ts";
import { cookieOptions, type SessionCookie } from "../session-cookie.ts";
import { clock } from "../../../compose/system-clock.ts";

export interface IdentityRouteOptions {
  readonly guesses: GuessLimit;
  readonly held: HeldLimit;
  readonly log: LogError;
  readonly session: SessionCookie;
}

const COOKIE = "footnote_begun";
/** Long enough to find a telephone. */
const BEGUN_SECONDS = 600;

interface Begun extends BegunSignIn {
  /** Who is signed in and ties it to the account. */
  readonly connects?: UserId;
}

export function addIdentityRoutes(
  app: ServerApp,
  footnote: Footnote,
  { guesses, held, log, session }: IdentityRouteOptions,
): void {
  const { config, people } = footnote;
  const { identities, accounts } = people;
  const cookie = cookieOptions(config);
  const looking = createAccountGuesses({ guesses, held, log });

  const provider = (): IdentityProvider => {
    if (identities.provider) return identities.provider;
    throw new FootnoteError("not-found", say("identity.off"), { hint: say("identity.off-hint") });
  };

  app.openapi(identityRoutes.begin, async (context) => {
    const { connects = false } = context.req.valid("json");
    const { visitor } = context.var;
    const actor = connects ? actorOf(context) : undefined;
    if (actor) requireFresh(signedInPerson(visitor), clock.now());
    const { address, begun } = await provider().begin();
    const kept: Begun = { ...begun, ...(actor ? { connects: actor.userId } : {}) };
    setCookie(context, COOKIE, Buffer.from(JSON.stringify(kept)).toString("base64url"), {
      ...cookie,
      maxAge: BEGUN_SECONDS,
    });
    return context.json({ address }, 200);
  });

  app.openapi(identityRoutes.finish, async (context) => {
    const { query } = context.req.valid("json");
    const begun = readBegun(getCookie(context, COOKIE));
    // Once, whatever comes of it.
    deleteCookie(context, COOKIE, cookie);
    const { visitor } = context.var;
    const isMine = begun?.connects === undefined || begun.connects === signedInPerson(visitor)?.userId;
    if (!begun || !isMine) {
      throw new FootnoteError("bad-request", say("identity.not-begun"), { hint: say("identity.again") });
    }
    const { connects } = begun;
    const from = addressOf(context, config.publicUrl) || "here";
    const account = await looking.guessed(from, `by a provider from ${from}`, async () => {
      const claims = await provider().finish(query, begun);
      if (connects === undefined) return identities.account(claims);
      await identities.connect(claims, connects);
      return accounts.find(connects);
    });
    const state =
      connects === undefined ? await session.begin(context, account) : await session.stateOf(account);
    return context.json(state, 200);
  });

  app.openapi(identityRoutes.leave, async (context) => {
    const address = await provider().leaveAddress();
    return context.json(address === undefined ? {} : { address }, 200);
  });

  app.openapi(identityRoutes.list, async (context) =>
    context.json({ identities: await identities.list(actorOf(context).userId) }, 200),
  );
  app.openapi(identityRoutes.disconnect, async (context) => {
    await identities.disconnect(actorOf(context).userId, context.req.valid("param").id);
    return context.body(null, 204);
  });
}

/** Nothing where it is none, whoever has written it. */
function readBegun(cookie: string | undefined): Begun | undefined {
  if (cookie === undefined) return undefined;
  try {
    const read = JSON.parse(Buffer.from(cookie, "base64url").toString()) as Record<string, unknown>;
    const { state, nonce, verifier, connects } = read;
    if (typeof state !== "string" || typeof nonce !== "string" || typeof verifier !== "string")
      return undefined;
    return {
      state,
      nonce,
      verifier,
      ...(typeof connects === "string" ? { connects: connects as UserId } : {}),
    };
  } catch {
    return undefined;
  }
}
