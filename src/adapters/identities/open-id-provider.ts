/**
 * OpenID Connect by `openid-client`, over our own guard: it reaches public addresses and the issuer's, follows no redirect, and a reply has
 * a size and a time. Discovered when it is first asked for and again after an hour. Tokens are looked at and thrown away.
 */
import {
  allowInsecureRequests,
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  type ClientAuth,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from "openid-client";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { Claims } from "../../core/domain/identity.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import type { IdentityProvider } from "../../core/ports/identity-provider.ts";
import { fetchFailure } from "../http/fetch-failure.ts";
import { hostAndPort } from "../http/guarded-connect.ts";
import { guardedAgent, guardedRequest } from "../http/guarded-request.ts";
import { checkedUrl } from "../http/page-url.ts";

export interface OpenIdOptions {
  readonly name: string;
  readonly issuer: URL;
  readonly clientId: string;
  /** None of a client that is public, which PKCE alone protects. */
  readonly clientSecret: string | undefined;
  readonly scope: string;
  /** Where the browser comes back to. */
  readonly redirect: URL;
  /** `host:port` of hosts beside the issuer's that may be asked although they are not public. */
  readonly allowHosts: readonly string[];
  /** Default 10 s, of each request. */
  readonly deadlineMs?: number;
}

const MAX_BYTES = 1_000_000;
const KEPT_MS = 3_600_000;
/** As providers name what went wrong: no text of theirs is shown. */
const NAME_OF_ERROR = /^[a-z_]{1,60}$/u;

export function openIdProvider(options: OpenIdOptions): IdentityProvider {
  const { name, issuer, clientId, clientSecret, scope, redirect, deadlineMs = 10_000 } = options;
  const allowHosts = new Set([...options.allowHosts.map((host) => host.toLowerCase()), hostAndPort(issuer)]);
  const agent = guardedAgent(allowHosts, undefined);
  const again = { hint: say("identity.again") };
  let kept: { readonly configuration: Promise<Configuration>; readonly untilMs: number } | undefined;

  const ask = async (
    address: string,
    { method, headers, body }: { method: string; headers: Record<string, string>; body?: unknown },
  ): Promise<Response> => {
    const url = checkedUrl(address, undefined, allowHosts);
    const signal = AbortSignal.timeout(deadlineMs);
    const reply = await guardedRequest(agent, url, {
      method: method === "POST" ? "POST" : "GET",
      headers,
      body: body instanceof URLSearchParams ? body.toString() : undefined,
      signal,
      maxBytes: MAX_BYTES,
      reads: () => true,
    }).catch((thrown: unknown) => {
      if (signal.aborted) throw new FootnoteError("fetch-timeout", say("identity.late", { name }), again);
      throw thrown;
    });
    const { "content-encoding": _packed, "content-length": _length, ...kind } = reply.headers;
    const isBodiless = [204, 205, 304].includes(reply.status);
    return new Response(isBodiless ? null : reply.body, { status: reply.status, headers: kind });
  };

  const discover = async (): Promise<Configuration> => {
    const configuration = await discovery(
      issuer,
      clientId,
      undefined,
      clientSecret === undefined ? None() : bySecret(clientSecret),
      {
        [customFetch]: ask,
        // Settings let plain HTTP be named on this machine alone.
        execute: issuer.protocol === "http:" ? [allowInsecureRequests] : [],
      },
    );
    enableNonRepudiationChecks(configuration);
    return configuration;
  };

  const configured = (): Promise<Configuration> => {
    if (kept !== undefined && kept.untilMs > performance.now()) return kept.configuration;
    const configuration = discover();
    const here = { configuration, untilMs: performance.now() + KEPT_MS };
    kept = here;
    // What failed is tried anew.
    configuration.catch(() => {
      if (kept === here) kept = undefined;
    });
    return configuration;
  };

  const said = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (thrown) {
      throw failureOf(name, thrown);
    }
  };

  return {
    name,
    begin: () =>
      said(async () => {
        const configuration = await configured();
        const begun = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
        const address = buildAuthorizationUrl(configuration, {
          redirect_uri: redirect.href,
          scope,
          state: begun.state,
          nonce: begun.nonce,
          code_challenge: await calculatePKCECodeChallenge(begun.verifier),
          code_challenge_method: "S256",
        });
        return { address: address.href, begun };
      }),

    finish: (query, { state, nonce, verifier }) =>
      said(async () => {
        const configuration = await configured();
        const back = new URL(redirect);
        back.search = query;
        const tokens = await authorizationCodeGrant(configuration, back, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims()!;
        const hasMore = claims["email"] === undefined && configuration.serverMetadata().userinfo_endpoint;
        // Some say more of a person there than in the token.
        const more = hasMore ? await fetchUserInfo(configuration, tokens.access_token, claims.sub) : {};
        return claimsOf(claims.iss, claims.sub, { ...more, ...claims });
      }),

    leaveAddress: () =>
      said(async () => {
        const configuration = await configured();
        if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
        return buildEndSessionUrl(configuration).href;
      }),

    close: () => agent.destroy(),
  };
}

/** As the provider takes it: in a header, which is what goes without saying, or in the body. */
function bySecret(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...rest) => {
    const { token_endpoint_auth_methods_supported: known = ["client_secret_basic"] } = server;
    return (known.includes("client_secret_basic") ? basic : post)(server, ...rest);
  };
}

function claimsOf(issuer: string, subject: string, all: Readonly<Record<string, unknown>>): Claims {
  const { email } = all;
  return {
    issuer,
    subject,
    ...(typeof email === "string" ? { email } : {}),
    isEmailVerified: all["email_verified"] === true,
    all,
  };
}

/** Codes of the library for replies that are none of such a provider: another status, another kind, no JSON. */
const NO_PROVIDER = new Set([
  "OAUTH_RESPONSE_IS_NOT_CONFORM",
  "OAUTH_RESPONSE_IS_NOT_JSON",
  "OAUTH_PARSE_ERROR",
  "OAUTH_INVALID_RESPONSE_PARSE_ERROR",
]);

function failureOf(name: string, thrown: unknown): FootnoteError {
  const again = { hint: say("identity.again") };
  if (thrown instanceof AuthorizationResponseError) {
    const reason = reasonOf(thrown.error);
    return new FootnoteError("forbidden", say("identity.refused", { name, reason }), again);
  }
  if (thrown instanceof ResponseBodyError && thrown.error === "invalid_grant") {
    return new FootnoteError("bad-request", say("identity.used", { name }), again);
  }
  if (thrown instanceof ResponseBodyError || thrown instanceof WWWAuthenticateChallengeError) {
    const reason = thrown instanceof ResponseBodyError ? reasonOf(thrown.error) : "invalid_client";
    return new FootnoteError("config-invalid", say("identity.client-refused", { name, reason }), {
      hint: say("identity.client-refused-hint"),
    });
  }
  const code = thrown instanceof ClientError ? (thrown.code ?? "") : "";
  if (code.startsWith("OAUTH_") && !NO_PROVIDER.has(code)) {
    return new FootnoteError("bad-request", say("identity.strange", { name }), {
      hint: say("identity.strange-hint"),
    });
  }
  const failed = (reason: Sentence): Sentence => say("identity.unreachable", { name, reason });
  if (NO_PROVIDER.has(code)) {
    return new FootnoteError("fetch-failed", failed(say("identity.no-provider")), {
      hint: say("identity.no-provider-hint"),
      cause: thrown,
    });
  }
  return fetchFailure({ failed, late: say("identity.late", { name }) }, thrown);
}

function reasonOf(error: string): string {
  return NAME_OF_ERROR.test(error) ? error : "error";
}
