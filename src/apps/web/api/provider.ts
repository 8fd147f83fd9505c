/** Signing in by the provider that the host has named. */
import type { SessionState } from "../../../core/domain/account-replies.ts";
import type { Identity } from "../../../core/domain/identity.ts";
import type { IdentityId } from "../../../core/domain/ids.ts";
import { call } from "./call.ts";

/** Where the browser goes; `connects` ties what comes back to the account of who is signed in. */
export const beginProvider = async (connects: boolean): Promise<string> =>
  (await call("post", "/api/oidc/begin", { body: { connects } })).address;

/** `query`: with which the browser came back. */
export const finishProvider = (query: string): Promise<SessionState> =>
  call("post", "/api/oidc/finish", { body: { query } });

/** Where one signs out there too; nothing where it has no such page. */
export const leaveProvider = async (): Promise<string | undefined> =>
  (await call("get", "/api/oidc/leave", {})).address;

export const listIdentities = async (): Promise<readonly Identity[]> =>
  (await call("get", "/api/identities", {})).identities;
export const disconnect = (id: IdentityId): Promise<unknown> =>
  call("delete", "/api/identities/{id}", { params: { id } });
