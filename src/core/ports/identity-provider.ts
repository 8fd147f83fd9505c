/** A provider of identities that the host has named: OpenID Connect's code flow, with PKCE, state and nonce. */
import type { Claims } from "../domain/identity.ts";

/** What the browser that began keeps until it comes back: nobody else can finish. */
export interface BegunSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface IdentityProvider {
  /** What people call it. */
  readonly name: string;
  /** Where the browser goes. Throws `fetch-failed`, `fetch-timeout`, `config-invalid`. */
  begin(): Promise<{ readonly address: string; readonly begun: BegunSignIn }>;
  /**
   * `query`: with which the browser came back. Throws `forbidden` where the provider or the person said no, `bad-request` where it is not
   * for this sign-in, was used already or is not from this provider, and as `begin` does.
   */
  finish(query: string, begun: BegunSignIn): Promise<Claims>;
  /** Where one signs out of the provider too, where it has such a page. */
  leaveAddress(): Promise<string | undefined>;
  close(): Promise<void>;
}
