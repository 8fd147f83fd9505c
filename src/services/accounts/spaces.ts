/** Spaces: one is private until its owner lets others in by name. */
import type { Member, SpaceOf } from "../../core/domain/account.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { ID_PREFIX, type SpaceId, type UserId } from "../../core/domain/ids.ts";
import type { SpaceRole } from "../../core/domain/policy.ts";
import { say } from "../../core/domain/said/say.ts";
import type { AccountParts } from "./account-parts.ts";
import type { Accounts } from "./accounts.ts";
import { type Actor, requireDeed, requireDeedIn } from "./actor.ts";

export interface Spaces {
  /** Those that he is a member of, his own first. */
  list(actor: Actor): Promise<SpaceOf[]>;
  /** Throws `forbidden`. */
  make(name: string, actor: Actor): Promise<SpaceOf>;
  /** Throws `not-found`, `forbidden`, as all that follow. */
  rename(id: SpaceId, name: string, actor: Actor): Promise<SpaceOf>;
  members(id: SpaceId, actor: Actor): Promise<Member[]>;
  /** By address; who is one gets the role. Throws `bad-request` where no owner would be left. */
  putMember(id: SpaceId, email: string, role: SpaceRole, actor: Actor): Promise<Member[]>;
  /** Anybody may leave. Throws `bad-request` where no owner would be left. */
  removeMember(id: SpaceId, userId: UserId, actor: Actor): Promise<void>;
}

export function createSpaces(parts: AccountParts & { readonly accounts: Accounts }): Spaces {
  const { store, clock, ids, accounts } = parts;
  const lastOwner = (): FootnoteError =>
    new FootnoteError("bad-request", say("account.last-owner"), { hint: say("account.last-owner-hint") });

  return {
    list: ({ userId }) => store.listSpacesOf(userId),

    async make(name, actor) {
      requireDeed("lead", actor);
      const space = { id: ids.next(ID_PREFIX.space) as SpaceId, name: name.trim(), createdAt: clock.now() };
      await store.addSpace(space, actor.userId);
      return { ...space, role: "owner" };
    },

    async rename(id, name, actor) {
      await requireDeedIn("lead", actor, id, store);
      await store.renameSpace(id, name.trim());
      return (await store.getSpaceOf(actor.userId, id))!;
    },

    async members(id, actor) {
      await requireDeedIn("read", actor, id, store);
      return store.listMembers(id);
    },

    async putMember(id, email, role, actor) {
      await requireDeedIn("lead", actor, id, store);
      const account = await accounts.find(email);
      if (!(await store.putMember(id, account.id, role, clock.now()))) throw lastOwner();
      return store.listMembers(id);
    },

    async removeMember(id, userId, actor) {
      await requireDeedIn(userId === actor.userId ? "read" : "lead", actor, id, store);
      if (!(await store.getSpaceOf(userId, id))) {
        throw new FootnoteError("not-found", say("account.none", { who: userId }));
      }
      if (!(await store.removeMember(id, userId))) throw lastOwner();
    },
  };
}
