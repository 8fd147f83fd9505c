/** One's own account, and for administrators those of others, invitations and the record. */
import type {
  Account,
  AuditEntry,
  Credential,
  Invitation,
  Member,
  SpaceOf,
} from "../../../core/domain/account.ts";
import type {
  ChangeAccount,
  CredentialList,
  MadeInvitation,
  MadeKey,
  MakeInvitation,
  MakeKey,
} from "../../../core/domain/account-replies.ts";
import type { CredentialId, InvitationId, SpaceId, UserId } from "../../../core/domain/ids.ts";
import type { SpaceRole } from "../../../core/domain/policy.ts";
import { call } from "./call.ts";

export const changePassword = (password: string, newPassword: string): Promise<unknown> =>
  call("put", "/api/password", { body: { password, newPassword } });

export const listSessions = (): Promise<CredentialList> => call("get", "/api/sessions", {});
export const endSession = (id: CredentialId): Promise<unknown> =>
  call("delete", "/api/sessions/{id}", { params: { id } });

export const listKeys = async (): Promise<readonly Credential[]> =>
  (await call("get", "/api/keys", {})).credentials;
export const makeKey = (body: MakeKey): Promise<MadeKey> => call("post", "/api/keys", { body });
export const endKey = (id: CredentialId): Promise<unknown> =>
  call("delete", "/api/keys/{id}", { params: { id } });

export const listPeople = async (): Promise<readonly Account[]> =>
  (await call("get", "/api/people", {})).accounts;
export const changePerson = (id: UserId, body: ChangeAccount): Promise<Account> =>
  call("put", "/api/people/{id}", { params: { id }, body });
export const endSessionsOf = (id: UserId): Promise<unknown> =>
  call("delete", "/api/people/{id}/sessions", { params: { id } });
export const removePerson = (id: UserId): Promise<unknown> =>
  call("delete", "/api/people/{id}", { params: { id } });

export const listInvitations = async (): Promise<readonly Invitation[]> =>
  (await call("get", "/api/invitations", {})).invitations;
export const invite = (body: MakeInvitation): Promise<MadeInvitation> =>
  call("post", "/api/invitations", { body });
export const takeInvitationBack = (id: InvitationId): Promise<unknown> =>
  call("delete", "/api/invitations/{id}", { params: { id } });

/** As it is sent to whoever is invited: no server's log has what stands behind `#`. */
export const invitationAddress = (secret: string): string =>
  new URL(`#invitation=${secret}`, document.baseURI).href;

export const listAudit = async (limit: number): Promise<readonly AuditEntry[]> =>
  (await call("get", "/api/audit", { query: { offset: 0, limit } })).entries;

export const makeSpace = (name: string): Promise<SpaceOf> => call("post", "/api/spaces", { body: { name } });
export const renameSpace = (id: SpaceId, name: string): Promise<SpaceOf> =>
  call("put", "/api/spaces/{id}", { params: { id }, body: { name } });
export const listMembers = async (id: SpaceId): Promise<readonly Member[]> =>
  (await call("get", "/api/spaces/{id}/members", { params: { id } })).members;
export const putMember = (id: SpaceId, email: string, role: SpaceRole): Promise<unknown> =>
  call("put", "/api/spaces/{id}/members", { params: { id }, body: { email, role } });
export const removeMember = (id: SpaceId, userId: UserId): Promise<unknown> =>
  call("delete", "/api/spaces/{id}/members/{userId}", { params: { id, userId } });
