/** What is set of a provider of identities: who it is, who is let in by it and as what. */
import { type Env, listIn, readValue } from "../adapters/env.ts";
import { FootnoteError } from "../core/domain/errors.ts";
import type { ClaimRule, IdentityRules } from "../core/domain/identity.ts";
import { ACCOUNT_ROLES, type AccountRole } from "../core/domain/policy.ts";
import { say } from "../core/domain/said/say.ts";
import { isLoopback } from "../lib/is-loopback.ts";

export interface OidcConfig {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** What people call it. */
  readonly name: string;
  readonly scope: string;
  readonly rules: IdentityRules;
}

/** Nothing where no issuer is set. Throws `config-invalid`. */
export function readOidc(env: Env, publicUrl: URL | undefined): OidcConfig | undefined {
  const written = readValue(env, "FOOTNOTE_OIDC_ISSUER");
  if (written === undefined) return undefined;
  const issuer = URL.parse(written);
  const isSafe =
    issuer?.protocol === "https:" || (issuer?.protocol === "http:" && isLoopback(issuer.hostname));
  const isBare =
    issuer?.username === "" && issuer.password === "" && issuer.search === "" && issuer.hash === "";
  const clientId = readValue(env, "FOOTNOTE_OIDC_CLIENT_ID");
  if (!issuer || !isSafe || !isBare) throw wrong("FOOTNOTE_OIDC_ISSUER");
  if (clientId === undefined) throw wrong("FOOTNOTE_OIDC_CLIENT_ID");
  if (publicUrl === undefined) throw wrong("FOOTNOTE_PUBLIC_URL");
  const scopes = (readValue(env, "FOOTNOTE_OIDC_SCOPES") ?? "").split(/[\s,]+/u);
  return {
    issuer,
    clientId,
    clientSecret: readValue(env, "FOOTNOTE_OIDC_CLIENT_SECRET"),
    name: readValue(env, "FOOTNOTE_OIDC_NAME")?.slice(0, 60) ?? issuer.hostname,
    scope: [...new Set(["openid", "email", ...scopes])].filter((one) => one !== "").join(" "),
    rules: {
      domains: listOf(env, "FOOTNOTE_OIDC_DOMAINS").map((domain) => domain.replace(/^@/u, "").toLowerCase()),
      required: listOf(env, "FOOTNOTE_OIDC_REQUIRE").map((rule) => claimOf(rule, "FOOTNOTE_OIDC_REQUIRE")),
      roles: listOf(env, "FOOTNOTE_OIDC_ROLES").map(roleRule),
      unknown: unknownRole(env),
    },
  };
}

const listOf = (env: Env, variable: string): string[] => listIn(readValue(env, variable));

function claimOf(rule: string, variable: string): ClaimRule {
  const [, claim, value] = /^([^=\s]+)=(.+)$/u.exec(rule) ?? [];
  if (claim === undefined || value === undefined) throw wrong(variable, "identity.rules-hint");
  return { claim, value };
}

function roleRule(written: string): ClaimRule & { readonly role: AccountRole } {
  const variable = "FOOTNOTE_OIDC_ROLES";
  const at = written.lastIndexOf(":");
  const role = ACCOUNT_ROLES.find((one) => one === written.slice(at + 1));
  if (at === -1 || role === undefined) throw wrong(variable, "identity.rules-hint");
  return { ...claimOf(written.slice(0, at), variable), role };
}

function unknownRole(env: Env): AccountRole | undefined {
  const chosen = readValue(env, "FOOTNOTE_OIDC_NEW")?.toLowerCase() ?? "off";
  if (chosen === "off") return undefined;
  if (chosen === "guest" || chosen === "member") return chosen;
  throw wrong("FOOTNOTE_OIDC_NEW", "identity.new-hint");
}

function wrong(
  variable: string,
  hint: "identity.issuer-hint" | "identity.new-hint" | "identity.rules-hint" = "identity.issuer-hint",
): FootnoteError {
  return new FootnoteError("config-invalid", say("identity.settings", { variable }), { hint: say(hint) });
}
