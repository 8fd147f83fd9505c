/** Invitations: a link that makes one account, and brings it into a space where one is named. */
import type { Account, Invitation } from "../../core/domain/account.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { ID_PREFIX, type InvitationId, type SpaceId } from "../../core/domain/ids.ts";
import { type AccountRole, mayDo, mayDoIn, type SpaceRole } from "../../core/domain/policy.ts";
import { say } from "../../core/domain/said/say.ts";
import { type AccountParts, later, readEmail } from "./account-parts.ts";
import type { Accounts } from "./accounts.ts";
import { type Actor, requireDeedIn } from "./actor.ts";

export interface NewInvitation {
  readonly role: AccountRole;
  readonly email?: string | undefined;
  readonly days: number;
  readonly space?: { readonly id: SpaceId; readonly role: SpaceRole } | undefined;
}

export interface Invitations {
  /** The secret is shown once. Throws `bad-request`; `not-found`, `forbidden` of the space. */
  make(invited: NewInvitation, actor: Actor): Promise<{ secret: string; invitation: Invitation }>;
  list(): Promise<Invitation[]>;
  /** Throws `not-found`. */
  takeBack(id: InvitationId): Promise<void>;
  /** Makes the account. Throws `not-found` where it was used or has ended, `bad-request`. */
  accept(secret: string, email: string, password: string): Promise<Account>;
}

export function createInvitations(parts: AccountParts & { readonly accounts: Accounts }): Invitations {
  const { store, clock, ids, hash, home, accounts } = parts;

  const ended = (): FootnoteError =>
    new FootnoteError("not-found", say("account.invitation-ended"), {
      hint: say("account.invitation-ended-hint"),
    });

  /** Whoever was removed, or may not invite any more, lets nobody in by what is left of his. */
  const isStillMeant = async ({ createdBy, spaceId }: Invitation): Promise<boolean> => {
    const inviter = await store.getAccount(createdBy);
    // By the shared password, where no account has taken over what there was before.
    if (inviter === undefined) return createdBy === home.userId;
    if (inviter.endedAt !== undefined || !mayDo("administer", inviter)) return false;
    if (spaceId === undefined) return true;
    return mayDoIn("lead", inviter, (await store.getSpaceOf(createdBy, spaceId))?.role);
  };

  return {
    async make({ role, email, days, space }, actor) {
      // By the address it is known whose books he sees: nobody chooses one.
      if (role === "advertiser" && email === undefined) {
        throw new FootnoteError("bad-request", say("account.advertiser-address"));
      }
      if (space) await requireDeedIn("lead", actor, space.id, store);
      const now = clock.now();
      const secret = ids.next("fni");
      const invitation: Invitation = {
        id: ids.next(ID_PREFIX.invitation) as InvitationId,
        role,
        ...(space ? { spaceId: space.id, spaceRole: space.role } : {}),
        ...(email === undefined ? {} : { email: readEmail(email) }),
        createdBy: actor.userId,
        createdAt: now,
        endsAt: later(now, days),
      };
      await store.addInvitation(invitation, hash(secret));
      return { secret, invitation };
    },

    async list() {
      const now = clock.now();
      return (await store.listInvitations()).filter(({ endsAt }) => endsAt > now);
    },

    async takeBack(id) {
      if (await store.removeInvitation(id)) return;
      throw new FootnoteError("not-found", say("account.no-invitation", { id }));
    },

    async accept(secret, written, password) {
      const email = readEmail(written);
      const invitation = await store.findInvitation(hash(secret));
      if (!invitation || invitation.endsAt <= clock.now() || !(await isStillMeant(invitation))) throw ended();
      if (invitation.email !== undefined && invitation.email !== email) {
        throw new FootnoteError("bad-request", say("account.invitation-other"));
      }
      // An account that was removed comes back with what it had: only where whoever invited meant this person.
      if (invitation.email === undefined && (await store.findAccount(email))) {
        throw new FootnoteError("bad-request", say("account.taken", { email }));
      }
      const account = await accounts.add({ email, password, role: invitation.role });
      // Two may come at once with the same link; the account of the second is taken back.
      if (!(await store.removeInvitation(invitation.id))) {
        await store.endAccount(account.id, clock.now());
        throw ended();
      }
      if (invitation.spaceId && invitation.spaceRole) {
        await store.putMember(invitation.spaceId, account.id, invitation.spaceRole, clock.now());
      }
      return account;
    },
  };
}
