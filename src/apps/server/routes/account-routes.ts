/** Signing in and out, setting up, accepting an invitation; one's own sessions, keys and password. */
import { accountRoutes } from "../../../contract/routes/account-routes.ts";
import { isReachable } from "../../../compose/config.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { LogError } from "../../../services/log.ts";
import { createAccountGuesses } from "../account-guesses.ts";
import type { GuessLimit } from "../guess-limit.ts";
import type { HeldLimit } from "../held-limit.ts";
import { addressOf } from "../own-address.ts";
import { actorOf, type ServerApp, type ServerContext } from "../server-env.ts";
import type { SessionCookie } from "../session-cookie.ts";

export interface AccountRouteOptions {
  /** Of addresses; also those of the shared password. */
  readonly guesses: GuessLimit;
  /** Of accounts and addresses, wherever the guesses come to. */
  readonly held: HeldLimit;
  /** Makes the first account, where nobody may use the server yet. */
  readonly setUpCode: string | undefined;
  /** Told of who guesses. */
  readonly log: LogError;
  readonly session: SessionCookie;
}

export function addAccountRoutes(
  app: ServerApp,
  footnote: Footnote,
  { guesses, held, setUpCode, log, session }: AccountRouteOptions,
): void {
  const { config, people } = footnote;
  const { accounts, credentials, invitations, identities } = people;
  const atAccounts = createAccountGuesses({ guesses, held, log });
  const guessed = <T>(context: ServerContext, account: string, look: () => Promise<T>): Promise<T> =>
    atAccounts.guessed(addressOf(context, config.publicUrl) || "here", account, look);

  app.openapi(accountRoutes.session, async (context) => {
    const { visitor } = context.var;
    if (visitor.kind === "home") return context.json(await session.openState(), 200);
    const account = visitor.actor && (await accounts.get(visitor.actor.userId));
    if (account) return context.json(await session.stateOf(account), 200);
    const isSetUp = !(await accounts.areThere()) && isReachable(config);
    if (isSetUp) return context.json({ state: "set-up" as const }, 200);
    const { provider } = identities;
    return context.json(
      { state: "signed-out" as const, ...(provider ? { provider: provider.name } : {}) },
      200,
    );
  });

  app.openapi(accountRoutes.signIn, async (context) => {
    const { email, password } = context.req.valid("json");
    const account = await guessed(context, email.trim().toLowerCase(), () => accounts.check(email, password));
    return context.json(await session.begin(context, account), 200);
  });

  app.openapi(accountRoutes.signOut, async (context) => {
    const { userId, credential } = actorOf(context);
    if (credential) await credentials.end(userId, credential.id);
    session.end(context);
    return context.body(null, 204);
  });

  app.openapi(accountRoutes.setUp, async (context) => {
    const { code, email, password } = context.req.valid("json");
    if (await accounts.areThere()) throw new FootnoteError("forbidden", say("account.set-up-done"));
    await guessed(context, "set-up", async () => {
      if (setUpCode !== undefined && plain(code) === plain(setUpCode)) return;
      throw new FootnoteError("unauthorized", say("account.set-up-code"), {
        hint: say("account.set-up-hint"),
      });
    });
    const account = await accounts.add({ email, password, role: "admin" });
    return context.json(await session.begin(context, account), 200);
  });

  app.openapi(accountRoutes.accept, async (context) => {
    const { secret, email, password } = context.req.valid("json");
    const account = await invitations.accept(secret, email, password);
    return context.json(await session.begin(context, account), 200);
  });

  app.openapi(accountRoutes.password, async (context) => {
    const { password, newPassword } = context.req.valid("json");
    const { email, id } = await accounts.find(actorOf(context).userId);
    const account = await guessed(context, email, () => accounts.check(email, password));
    await accounts.setPassword(id, newPassword);
    return context.json(await session.begin(context, account), 200);
  });

  const list = async (context: ServerContext, kind: "session" | "key") => {
    const { userId, credential } = actorOf(context);
    const found = await credentials.list(userId, kind);
    return { credentials: found, ...(credential ? { current: credential.id as string } : {}) };
  };
  app.openapi(accountRoutes.sessions, async (context) => context.json(await list(context, "session"), 200));
  app.openapi(accountRoutes.keys, async (context) => context.json(await list(context, "key"), 200));

  app.openapi(accountRoutes.endSession, async (context) => {
    await credentials.end(actorOf(context).userId, context.req.valid("param").id);
    return context.body(null, 204);
  });
  app.openapi(accountRoutes.endKey, async (context) => {
    await credentials.end(actorOf(context).userId, context.req.valid("param").id);
    return context.body(null, 204);
  });
  app.openapi(accountRoutes.makeKey, async (context) => {
    const { userId } = actorOf(context);
    return context.json(await credentials.makeKey(userId, context.req.valid("json")), 201);
  });
}

/** As it was meant, however it was copied. */
function plain(code: string): string {
  return code.replace(/[\s-]/gu, "").toUpperCase();
}
