/** Keys that programs get: by a code that a person allowed, by the secret that came with the last one; and their end. */
import type { Context } from "hono";
import { say } from "../../../../core/domain/said/say.ts";
import type { Footnote } from "../../../../compose/open-footnote.ts";
import type { GrantedKey } from "../../../../services/accounts/grants.ts";
import type { ServerApp } from "../../server-env.ts";
import type { AuthorizationCodes } from "./authorization-codes.ts";

/** Of a program that cannot get its next key by itself, and asks again after this. */
const KEY_DAYS = 90;
const DAY_SECONDS = 86_400;

export function refusedAs(context: Context, error: string, description: string) {
  return context.json({ error, error_description: description }, 400);
}

export function addTokenRoutes(
  app: ServerApp,
  people: Footnote["people"],
  codes: AuthorizationCodes,
  requireAccounts: () => Promise<void>,
): void {
  const { credentials, grants } = people;

  const byCode = async (form: Form): Promise<Partial<GrantedKey> | undefined> => {
    const { code = "", client_id: clientId = "" } = form;
    const { redirect_uri: redirectUri = "", code_verifier: verifier = "" } = form;
    const granted = codes.take(code, { clientId, redirectUri, verifier });
    if (granted === undefined) return undefined;
    const { userId, clientName: name, scopes } = granted;
    if (granted.renews) return grants.begin(userId, { clientId, name, scopes });
    const { secret: key } = await credentials.makeKey(userId, { name, scopes, days: KEY_DAYS });
    return { key, scopes, lastsSeconds: KEY_DAYS * DAY_SECONDS };
  };

  app.post("/oauth/token", async (context) => {
    await requireAccounts();
    context.header("cache-control", "no-store");
    const form = await formOf(context);
    const { grant_type: type, refresh_token: renewal = "", client_id: clientId = "" } = form;
    const given = ({ key, renewal: next, scopes = [], lastsSeconds }: Partial<GrantedKey>) =>
      context.json({
        access_token: key,
        token_type: "Bearer",
        expires_in: lastsSeconds,
        ...(next === undefined ? {} : { refresh_token: next }),
        scope: scopes.join(" "),
      });
    if (type === "authorization_code") {
      const granted = await byCode(form);
      return granted ? given(granted) : refusedAs(context, "invalid_grant", say("oauth.no-code").text);
    }
    if (type !== "refresh_token")
      return refusedAs(context, "unsupported_grant_type", say("oauth.code-alone").text);
    const scopes = form["scope"]?.split(" ").filter((scope) => scope !== "");
    const granted = await grants.renew(renewal, { clientId, ...(scopes?.length ? { scopes } : {}) });
    if (granted === "too-wide") return refusedAs(context, "invalid_scope", say("oauth.too-wide").text);
    if (granted === "unknown") return refusedAs(context, "invalid_grant", say("oauth.no-renewal").text);
    return given(granted);
  });

  // What is not known is ended already (RFC 7009). A key and the grant that made it end together.
  app.post("/oauth/revoke", async (context) => {
    const { token = "" } = await formOf(context);
    await grants.end(token);
    const actor = await credentials.recognise(token);
    if (actor?.credential?.kind === "key") await credentials.end(actor.userId, actor.credential.id);
    return context.body(null, 200);
  });
}

type Form = Readonly<Record<string, string>>;

async function formOf(context: Context): Promise<Form> {
  return Object.fromEntries(new URLSearchParams(await context.req.text()));
}
