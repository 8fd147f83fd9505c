/**
 * What says to a program how it may be let in: of `/mcp` as a protected resource (RFC 9728) and of this server as the one that
 * lets in (RFC 8414), as MCP has it; and the header that leads there. Keys of accounts are what is given out.
 */
import type { Deed } from "../../../../core/domain/policy.ts";

/** What a program may be allowed. The other deeds are for people, and for keys that they make themselves. */
export const OAUTH_SCOPES = ["read", "ask", "write"] as const satisfies readonly Deed[];

/** Said by a program that wants to get its next keys by itself; nothing that it may do. */
export const OFFLINE = "offline_access";

/** `root`: with a slash at its end. */
export function resourceMetadata(root: string) {
  return {
    resource: resourceOf(root),
    authorization_servers: [issuerOf(root)],
    scopes_supported: OAUTH_SCOPES,
    bearer_methods_supported: ["header"],
    resource_name: "Footnote",
  };
}

export function authorizationServerMetadata(root: string) {
  return {
    issuer: issuerOf(root),
    authorization_endpoint: `${root}oauth/authorize`,
    token_endpoint: `${root}oauth/token`,
    registration_endpoint: `${root}oauth/register`,
    revocation_endpoint: `${root}oauth/revoke`,
    scopes_supported: [...OAUTH_SCOPES, OFFLINE],
    response_types_supported: ["code"],
    response_modes_supported: ["query"],
    grant_types_supported: ["authorization_code", "refresh_token"],
    token_endpoint_auth_methods_supported: ["none"],
    revocation_endpoint_auth_methods_supported: ["none"],
    code_challenge_methods_supported: ["S256"],
    client_id_metadata_document_supported: true,
    authorization_response_iss_parameter_supported: true,
  };
}

export const issuerOf = (root: string): string => root.replace(/\/$/u, "");
export const resourceOf = (root: string): string => `${root}mcp`;

/** Of a refusal: what would be enough, and where a program learns how to get it. */
export function challenge(
  root: string,
  scope: string,
  error?: "invalid_token" | "insufficient_scope",
): string {
  const parts = [
    ...(error === undefined ? [] : [`error="${error}"`]),
    `scope="${scope}"`,
    `resource_metadata="${root}.well-known/oauth-protected-resource/mcp"`,
  ];
  return `Bearer ${parts.join(", ")}`;
}
