/** Signing in by a passkey, and one's own passkeys. What is to be signed lies in a cookie of the browser that began. */
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { isIP } from "node:net";
import { passkeyRoutes } from "../../../contract/routes/passkey-routes.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { PasskeyPlace } from "../../../core/ports/passkey-checks.ts";
import { requireFresh } from "../../../services/accounts/actor.ts";
import { createAccountGuesses } from "../account-guesses.ts";
import { addressOf } from "../own-address.ts";
import { actorOf, type ServerApp, signedInPerson } from "../server-env.ts";
import { cookieOptions } from "../session-cookie.ts";
import type { IdentityRouteOptions } from "./identity-routes.ts";
import { clock } from "../../../compose/system-clock.ts";

const COOKIE = "footnote_challenge";
const HOLDS_SECONDS = 300;

export function addPasskeyRoutes(app: ServerApp, footnote: Footnote, limits: IdentityRouteOptions): void {
  const { session } = limits;
  const { config, people } = footnote;
  const { passkeys } = people;
  const looking = createAccountGuesses(limits);
  const cookie = cookieOptions(config);

  /** Where people open it; without a proxy, by the name of this machine alone. Throws `bad-request`. */
  const placeOf = (context: Context): PasskeyPlace => {
    const { publicUrl } = config;
    const asked = publicUrl ?? URL.parse(`http://${context.req.header("host") ?? ""}`);
    const host = asked?.hostname ?? "";
    const isNamed = isIP(host.replace(/^\[|\]$/gu, "")) === 0;
    if (asked && isNamed && (asked.protocol === "https:" || host === "localhost")) {
      return { host, origin: asked.origin };
    }
    throw new FootnoteError("bad-request", say("passkey.no-host"), { hint: say("passkey.no-host-hint") });
  };

  const keep = (context: Context, challenge: string): void =>
    setCookie(context, COOKIE, challenge, { ...cookie, maxAge: HOLDS_SECONDS });
  const takeChallenge = (context: Context): string => {
    const challenge = getCookie(context, COOKIE) ?? "";
    deleteCookie(context, COOKIE, cookie);
    return challenge;
  };

  app.openapi(passkeyRoutes.begin, async (context) => {
    const { options, challenge } = await passkeys.begin(placeOf(context));
    keep(context, challenge);
    return context.json({ options }, 200);
  });

  app.openapi(passkeyRoutes.signIn, async (context) => {
    const { response } = context.req.valid("json");
    const from = addressOf(context, config.publicUrl) || "here";
    const challenge = takeChallenge(context);
    const account = await looking.guessed(from, `by a passkey from ${from}`, () =>
      passkeys.check(placeOf(context), challenge, response),
    );
    return context.json(await session.begin(context, account), 200);
  });

  app.openapi(passkeyRoutes.list, async (context) =>
    context.json({ passkeys: await passkeys.list(actorOf(context).userId) }, 200),
  );

  app.openapi(passkeyRoutes.beginAdding, async (context) => {
    requireFresh(signedInPerson(context.var.visitor), clock.now());
    const { options, challenge } = await passkeys.beginAdding(actorOf(context).userId, placeOf(context));
    keep(context, challenge);
    return context.json({ options }, 200);
  });
  app.openapi(passkeyRoutes.add, async (context) => {
    requireFresh(signedInPerson(context.var.visitor), clock.now());
    const { userId } = actorOf(context);
    const made = context.req.valid("json");
    return context.json(await passkeys.add(userId, placeOf(context), takeChallenge(context), made), 201);
  });

  app.openapi(passkeyRoutes.rename, async (context) => {
    const { name } = context.req.valid("json");
    await passkeys.rename(actorOf(context).userId, context.req.valid("param").id, name);
    return context.body(null, 204);
  });
  app.openapi(passkeyRoutes.remove, async (context) => {
    await passkeys.remove(actorOf(context).userId, context.req.valid("param").id);
    return context.body(null, 204);
  });
}
