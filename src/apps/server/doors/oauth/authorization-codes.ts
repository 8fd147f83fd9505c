/** Codes that a program changes for a key, once and within a minute, in this process; only who began can (PKCE, RFC 7636). */
import { createHash, randomBytes } from "node:crypto";
import type { UserId } from "../../../../core/domain/ids.ts";
import type { Deed } from "../../../../core/domain/policy.ts";

export interface Granted {
  readonly userId: UserId;
  readonly clientId: string;
  readonly clientName: string;
  readonly redirectUri: string;
  /** SHA-256 of what only the program that began knows, in base64url. */
  readonly challenge: string;
  readonly scopes: readonly Deed[];
  /** It can get its next keys by itself. */
  readonly renews: boolean;
}

export interface AuthorizationCodes {
  give(granted: Granted): string;
  /** Nothing where it is not known, is over, or is not this program's; it is used up either way. */
  take(code: string, by: { clientId: string; redirectUri: string; verifier: string }): Granted | undefined;
}

const LASTS_MS = 60_000;
/** Nobody allows more at once; the oldest are forgotten. */
const MOST = 1_000;

export function createAuthorizationCodes(nowMs: () => number): AuthorizationCodes {
  const codes = new Map<string, Granted & { readonly endsMs: number }>();
  return {
    give(granted) {
      const code = randomBytes(32).toString("base64url");
      codes.set(code, { ...granted, endsMs: nowMs() + LASTS_MS });
      const [oldest] = codes.keys();
      if (codes.size > MOST && oldest !== undefined) codes.delete(oldest);
      return code;
    },
    take(code, { clientId, redirectUri, verifier }) {
      const granted = codes.get(code);
      codes.delete(code);
      if (granted === undefined || granted.endsMs < nowMs()) return undefined;
      const isTheirs = granted.clientId === clientId && granted.redirectUri === redirectUri;
      const hash = createHash("sha256").update(verifier).digest("base64url");
      return isTheirs && hash === granted.challenge ? granted : undefined;
    },
  };
}
