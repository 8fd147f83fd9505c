/** The cookie of a session: set where somebody has signed in, by whatever way, and taken away where he signs out. */
import { deleteCookie, setCookie } from "hono/cookie";
import type { Config } from "../../compose/config.ts";
import type { Footnote } from "../../compose/open-footnote.ts";
import type { Account } from "../../core/domain/account.ts";
import type { SessionState } from "../../core/domain/account-replies.ts";
import { spentThisMonthMicros } from "../../core/models/spending.ts";
import type { ServerContext } from "./server-env.ts";
import { SESSION_COOKIE } from "./visitors.ts";

export interface SessionCookie {
  /** How it is for who is signed in. */
  stateOf(account: Account): Promise<SessionState>;
  begin(context: ServerContext, account: Account): Promise<SessionState>;
  end(context: ServerContext): void;
}

/** For a cookie that only this server's own pages send. */
export function cookieOptions({ publicUrl }: Pick<Config, "publicUrl">) {
  return {
    path: publicUrl?.pathname ?? "/",
    httpOnly: true,
    sameSite: "Strict",
    secure: publicUrl?.protocol === "https:",
  } as const;
}

export function createSessionCookie({
  config,
  people,
  shared,
}: Pick<Footnote, "config" | "people" | "shared">): SessionCookie {
  const { credentials, record, identities } = people;
  const cookie = cookieOptions(config);

  const stateOf = async (account: Account): Promise<SessionState> => ({
    state: "signed-in",
    account,
    spaces: await record.listSpacesOf(account.id),
    spentThisMonthMicros: await spentThisMonthMicros(shared, account.id, new Date().toISOString()),
    ...(identities.provider ? { provider: identities.provider.name } : {}),
  });

  return {
    stateOf,
    async begin(context, account) {
      const browser = context.req.header("user-agent") ?? "";
      const { secret, credential } = await credentials.beginSession(account, browser);
      setCookie(context, SESSION_COOKIE, secret, { ...cookie, expires: new Date(credential.endsAt) });
      context.set("signedIn", account.id);
      return stateOf(account);
    },
    end(context) {
      deleteCookie(context, SESSION_COOKIE, cookie);
    },
  };
}
