/** Accounts, sessions, keys, invitations and spaces. */
import { z } from "@hono/zod-openapi";
import { type Account, type AuditEntry, type Credential, CREDENTIAL_KINDS } from "../core/domain/account.ts";
import type { Invitation, Member, SpaceOf } from "../core/domain/account.ts";
import {
  type AcceptInvitation,
  type AccountList,
  type AuditList,
  type ChangeAccount,
  type ChangePassword,
  type CredentialList,
  type InvitationList,
  type MadeInvitation,
  type MadeKey,
  type MakeInvitation,
  type MakeKey,
  type MemberList,
  type NameSpace,
  type PutMember,
  SESSION_STATES,
  type SessionState,
  type SetUp,
  type SignIn,
  type SpaceList,
} from "../core/domain/account-replies.ts";
import type { CredentialId, InvitationId, SpaceId, UserId } from "../core/domain/ids.ts";
import { ACCOUNT_ROLES, DEEDS, KEY_SCOPES, SPACE_ROLES } from "../core/domain/policy.ts";
import { count, days, idOf, instant } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";

/** A name, an address or a secret: what is longer is a mistake. */
const short = z.string().min(1).max(300);
const password = z.string().min(1).max(1_000);
const accountRole = z.enum(ACCOUNT_ROLES);
const spaceRole = z.enum(SPACE_ROLES);
const micros = count.openapi({ description: "Millionths of a US dollar" });

export const accountSchema = schemaOf<Account>()(
  z.object({
    id: idOf<UserId>(),
    email: z.string(),
    role: accountRole,
    createdAt: instant,
    monthCapMicros: micros.optional(),
  }),
  "Account",
);

export const spaceOfSchema = schemaOf<SpaceOf>()(
  z.object({ id: idOf<SpaceId>(), name: z.string(), createdAt: instant, role: spaceRole }),
  "Space",
);

const memberSchema = schemaOf<Member>()(
  z.object({ id: idOf<UserId>(), email: z.string(), role: spaceRole }),
  "Member",
);

const credentialSchema = schemaOf<Credential>()(
  z.object({
    id: idOf<CredentialId>(),
    kind: z.enum(CREDENTIAL_KINDS),
    name: z.string(),
    createdAt: instant,
    seenAt: instant,
    endsAt: instant,
    scopes: z.array(z.enum(DEEDS)).optional(),
  }),
  "Credential",
);

const invitationSchema = schemaOf<Invitation>()(
  z.object({
    id: idOf<InvitationId>(),
    role: accountRole,
    spaceId: idOf<SpaceId>().optional(),
    spaceRole: spaceRole.optional(),
    email: z.string().optional(),
    createdBy: idOf<UserId>(),
    createdAt: instant,
    endsAt: instant,
  }),
  "Invitation",
);

const auditEntrySchema = schemaOf<AuditEntry>()(
  z.object({
    at: instant,
    userId: idOf<UserId>(),
    what: z.string(),
    spaceId: idOf<SpaceId>().optional(),
    subject: z.string().optional(),
    address: z.string().optional(),
  }),
  "AuditEntry",
);

export const sessionStateSchema = schemaOf<SessionState>()(
  z.object({
    state: z.enum(SESSION_STATES),
    account: accountSchema.optional(),
    spaces: z.array(spaceOfSchema).optional(),
    spentThisMonthMicros: micros.optional(),
    sponsored: z.object({ isSwitchedOff: z.boolean() }).optional(),
    provider: z.string().optional(),
  }),
  "SessionState",
);

export const signInSchema = schemaOf<SignIn>()(z.object({ email: short, password }), "SignIn");
export const setUpSchema = schemaOf<SetUp>()(z.object({ email: short, password, code: short }), "SetUp");
export const acceptInvitationSchema = schemaOf<AcceptInvitation>()(
  z.object({ email: short, password, secret: short }),
  "AcceptInvitation",
);
export const changePasswordSchema = schemaOf<ChangePassword>()(
  z.object({ password, newPassword: password }),
  "ChangePassword",
);

export const credentialListSchema = schemaOf<CredentialList>()(
  z.object({ credentials: z.array(credentialSchema), current: z.string().optional() }),
  "CredentialList",
);
const scope = z.enum(DEEDS).refine((deed) => (KEY_SCOPES as readonly string[]).includes(deed));
export const makeKeySchema = schemaOf<MakeKey>()(
  z.object({ name: short, scopes: z.array(scope).min(1).max(KEY_SCOPES.length), days }),
  "MakeKey",
);
export const madeKeySchema = schemaOf<MadeKey>()(
  z.object({ secret: z.string(), credential: credentialSchema }),
  "MadeKey",
);

export const accountListSchema = schemaOf<AccountList>()(
  z.object({ accounts: z.array(accountSchema) }),
  "AccountList",
);
export const changeAccountSchema = schemaOf<ChangeAccount>()(
  z.object({ role: accountRole.optional(), monthCapMicros: micros.nullable().optional() }),
  "ChangeAccount",
);
export const makeInvitationSchema = schemaOf<MakeInvitation>()(
  z.object({
    role: accountRole,
    email: short.optional(),
    days,
    space: z.object({ id: idOf<SpaceId>(), role: spaceRole }).optional(),
  }),
  "MakeInvitation",
);
export const madeInvitationSchema = schemaOf<MadeInvitation>()(
  z.object({ secret: z.string(), invitation: invitationSchema }),
  "MadeInvitation",
);
export const invitationListSchema = schemaOf<InvitationList>()(
  z.object({ invitations: z.array(invitationSchema) }),
  "InvitationList",
);
export const auditListSchema = schemaOf<AuditList>()(
  z.object({ entries: z.array(auditEntrySchema) }),
  "AuditList",
);

export const spaceListSchema = schemaOf<SpaceList>()(
  z.object({ spaces: z.array(spaceOfSchema) }),
  "SpaceList",
);
const spaceName = z.string().trim().min(1).max(100);
export const nameSpaceSchema = schemaOf<NameSpace>()(z.object({ name: spaceName }), "NameSpace");
export const memberListSchema = schemaOf<MemberList>()(
  z.object({ members: z.array(memberSchema) }),
  "MemberList",
);
export const putMemberSchema = schemaOf<PutMember>()(
  z.object({ email: short, role: spaceRole }),
  "PutMember",
);
