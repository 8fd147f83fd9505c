/** The cookie of a session: set where somebody has signed in, by whatever way, and taken away where he signs out. */
import { deleteCookie, setCookie } from "hono/cookie";
import type { Config } from "../../compose/config.ts";
import type { Footnote } from "../../compose/open-footnote.ts";
import type { Account } from "../../core/domain/account.ts";
import type { SessionState, SponsoredHere } from "../../core/domain/account-replies.ts";
import type { UserId } from "../../core/domain/ids.ts";
import { mayDo } from "../../core/domain/policy.ts";
import { spentThisMonthMicros } from "../../core/models/spending.ts";
import type { ServerContext } from "./server-env.ts";
import { SESSION_COOKIE } from "./visitors.ts";
import { clock } from "../../compose/system-clock.ts";

export interface SessionCookie {
  /** How it is where nobody signs in. */
  openState(): Promise<SessionState>;
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

/** `sponsoredFor`: what somebody's page is to know of sponsored content; nothing where it is off. */
export function createSessionCookie(
  { config, people, shared }: Pick<Footnote, "config" | "people" | "shared">,
  sponsoredFor: (person: UserId | undefined) => Promise<SponsoredHere | undefined>,
): SessionCookie {
  const { credentials, record, identities } = people;
  const cookie = cookieOptions(config);

  const sponsoredOf = async (person: UserId | undefined): Promise<Pick<SessionState, "sponsored">> => {
    const sponsored = await sponsoredFor(person);
    return sponsored === undefined ? {} : { sponsored };
  };
  const stateOf = async (account: Account): Promise<SessionState> => ({
    ...(await sponsoredOf(account.id)),
    state: "signed-in",
    account,
    spaces: mayDo("read", account) ? await record.listSpacesOf(account.id) : [],
    spentThisMonthMicros: await spentThisMonthMicros(shared, account.id, clock.now()),
    ...(identities.provider ? { provider: identities.provider.name } : {}),
  });

  return {
    openState: async () => ({ state: "open", ...(await sponsoredOf(undefined)) }),
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
