/**
 * How a program is let in by a person, without being told a key: OAuth 2.1 with PKCE, as MCP has it, over the accounts that there
 * are. What a program gets is a key of that person's account, which stands in the list of his keys and can be ended there.
 */
import type { Context } from "hono";
import { FootnoteError } from "../../../../core/domain/errors.ts";
import { mayDo } from "../../../../core/domain/policy.ts";
import { languageOf } from "../../../../core/domain/said/in-language.ts";
import { say } from "../../../../core/domain/said/say.ts";
import type { Footnote } from "../../../../compose/open-footnote.ts";
import { type ServerApp, type ServerContext, signedInPerson } from "../../server-env.ts";
import { readBody } from "../read-body.ts";
import { serverRoot } from "../server-root.ts";
import { addTokenRoutes, refusedAs } from "./token-routes.ts";
import { createAuthorizationCodes } from "./authorization-codes.ts";
import { consentPage, type OAuthScope, onwardPage, refusalPage, signInPage } from "./consent-page.ts";
import {
  findClient,
  grantTypes,
  hostOf,
  mayRedirect,
  type OAuthClient,
  readMetadata,
  registeredId,
} from "./oauth-clients.ts";
import {
  authorizationServerMetadata,
  issuerOf,
  OAUTH_SCOPES,
  OFFLINE,
  resourceMetadata,
  resourceOf,
} from "./oauth-metadata.ts";

/** What a program is allowed that names nothing. */
const USUAL_SCOPES: readonly OAuthScope[] = ["read", "ask"];
/** Says that the browser has been sent here from our own page. */
const AGAIN = "again";

export function addOAuthRoutes(app: ServerApp, { config, people, fetchPage }: Footnote): void {
  const codes = createAuthorizationCodes(() => performance.now());
  const rootOf = (context: Context): string => serverRoot(context.req.url, config.publicUrl);
  const requireAccounts = async (): Promise<void> => {
    if (!(await people.accounts.areThere())) throw new FootnoteError("not-found", say("oauth.no-accounts"));
  };

  for (const path of ["/.well-known/oauth-protected-resource", "/.well-known/oauth-protected-resource/mcp"])
    app.get(path, async (context) => {
      await requireAccounts();
      return context.json(resourceMetadata(rootOf(context)));
    });
  app.get("/.well-known/oauth-authorization-server", async (context) => {
    await requireAccounts();
    return context.json(authorizationServerMetadata(rootOf(context)));
  });

  app.post("/oauth/register", async (context) => {
    await requireAccounts();
    const metadata = readMetadata(await readBody(context));
    if (metadata === undefined)
      return refusedAs(context, "invalid_redirect_uri", say("oauth.no-metadata").text);
    const registered = {
      ...metadata,
      client_id: registeredId(metadata),
      client_id_issued_at: Math.floor(Date.now() / 1_000),
      token_endpoint_auth_method: "none",
      grant_types: grantTypes(metadata),
      response_types: ["code"],
    };
    return context.json(registered, 201);
  });

  /** What is asked for, or a reply that says what is wrong with it. */
  const readAsked = async (context: ServerContext): Promise<Asked | Response> => {
    await requireAccounts();
    const query = context.req.query();
    const language = languageOf(context.req.header("accept-language") ?? "");
    const { client_id: id = "", redirect_uri: redirectUri = "" } = query;
    const client = await findClient(id, fetchPage, context.req.raw.signal);
    // Nobody is sent on to where a stranger wants him.
    if (client === undefined || !mayRedirect(client, redirectUri))
      return context.html(refusalPage(language, say("oauth.bad-client")), 400);
    const back = backTo(redirectUri, { state: query["state"], iss: issuerOf(rootOf(context)) });
    const known = new Set([resourceOf(rootOf(context)), rootOf(context), issuerOf(rootOf(context))]);
    if (query["resource"] !== undefined && !known.has(query["resource"]))
      return context.redirect(back({ error: "invalid_target" }));
    const { code_challenge: challenge = "", code_challenge_method: method } = query;
    if (query["response_type"] !== "code")
      return context.redirect(back({ error: "unsupported_response_type" }));
    if (method !== "S256" || !/^[\w-]{43}$/u.test(challenge))
      return context.redirect(back({ error: "invalid_request" }));
    const wanted = (query["scope"] ?? "").split(" ").filter((scope) => scope !== "");
    const scopes = wanted.every((scope) => scope === OFFLINE)
      ? USUAL_SCOPES
      : OAUTH_SCOPES.filter((scope) => wanted.includes(scope));
    if (scopes.length === 0) return context.redirect(back({ error: "invalid_scope" }));
    const renews = client.renews || wanted.includes(OFFLINE);
    return { client, redirectUri, challenge, scopes, renews, language, back };
  };

  app.get("/oauth/authorize", async (context) => {
    const actor = signedInPerson(context.var.visitor);
    // First of all: a stranger would have any address visited, and anybody sent on to it.
    if (actor === undefined) {
      await requireAccounts();
      const language = languageOf(context.req.header("accept-language") ?? "");
      const { search, searchParams } = new URL(context.req.url);
      const address = `${rootOf(context)}oauth/authorize${search}`;
      if (!searchParams.has(AGAIN)) return context.html(onwardPage(language, `${address}&${AGAIN}=1`));
      return context.html(signInPage(language, address, rootOf(context)));
    }
    const asked = await readAsked(context);
    if (asked instanceof Response) return asked;
    const { client, redirectUri, language } = asked;
    const scopes = asked.scopes.filter((scope) => mayDo(scope, actor));
    const { email } = await people.accounts.find(actor.userId);
    return context.html(
      consentPage(language, { name: client.name, host: hostOf(redirectUri), email, scopes }),
    );
  });

  app.post("/oauth/authorize", async (context) => {
    const actor = signedInPerson(context.var.visitor);
    if (actor === undefined)
      throw new FootnoteError("unauthorized", say("account.sign-in"), { hint: say("account.sign-in-hint") });
    const asked = await readAsked(context);
    if (asked instanceof Response) return asked;
    const { client, redirectUri, challenge, renews, back } = asked;
    const { decision } = await context.req.parseBody();
    const scopes = asked.scopes.filter((scope) => mayDo(scope, actor));
    if (decision !== "allow" || scopes.length === 0)
      return context.redirect(back({ error: "access_denied" }));
    const { id: clientId, name: clientName } = client;
    const { userId } = actor;
    const code = codes.give({ userId, clientId, clientName, redirectUri, challenge, scopes, renews });
    return context.redirect(back({ code }));
  });

  addTokenRoutes(app, people, codes, requireAccounts);
}

interface Asked {
  readonly client: OAuthClient;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly scopes: readonly OAuthScope[];
  readonly renews: boolean;
  readonly language: "en" | "zh";
  readonly back: (said: Readonly<Record<string, string>>) => string;
}

function backTo(redirectUri: string, always: Readonly<Record<string, string | undefined>>) {
  return (said: Readonly<Record<string, string>>): string => {
    const url = new URL(redirectUri);
    for (const [name, value] of Object.entries({ ...said, ...always }))
      if (value !== undefined) url.searchParams.set(name, value);
    return url.href;
  };
}
