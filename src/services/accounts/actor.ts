/** Who wants something, and whether the policy lets him: every service of accounts and spaces, and every route, asks here. */
import type { Credential } from "../../core/domain/account.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { SpaceId, UserId } from "../../core/domain/ids.ts";
import { type Deed, type Doer, mayDo, mayDoIn, type SpaceRole } from "../../core/domain/policy.ts";
import { say } from "../../core/domain/said/say.ts";
import type { SpaceStore } from "../../core/ports/space-store.ts";

export interface Actor extends Doer {
  readonly userId: UserId;
  /** What he signed in with; none where nobody signs in, or by the shared password. */
  readonly credential?: Credential;
}

/** Throws `forbidden`. */
export function requireDeed(deed: Deed, actor: Doer): void {
  if (mayDo(deed, actor)) return;
  if (actor.scopes !== undefined && mayDo(deed, { role: actor.role })) {
    throw new FootnoteError("forbidden", say("account.key-may-not", { scopes: [...actor.scopes] }), {
      hint: say("account.key-may-not-hint"),
    });
  }
  throw new FootnoteError("forbidden", say("account.may-not"), { hint: say("account.may-not-hint") });
}

/** Throws `forbidden`, and `not-found` where he is no member: whether there is such a space is not told. */
export async function requireDeedIn(
  deed: Deed,
  actor: Actor,
  spaceId: SpaceId,
  store: Pick<SpaceStore, "getSpaceOf">,
): Promise<SpaceRole> {
  const space = await store.getSpaceOf(actor.userId, spaceId);
  if (!space) throw noSpace(spaceId);
  requireDeedAs(space.role, deed, actor);
  return space.role;
}

/** In a space in which he has this role. Throws `forbidden`. */
export function requireDeedAs(role: SpaceRole, deed: Deed, actor: Doer): void {
  requireDeed(deed, actor);
  if (mayDoIn(deed, actor, role)) return;
  throw new FootnoteError("forbidden", say("account.may-not-here"), { hint: say("account.may-not-hint") });
}

/** A session that has just begun: what adds another way to sign in is not done by one that was left open or stolen. */
const FRESH_MS = 15 * 60_000;

/** Throws `forbidden`. */
export function requireFresh(actor: Actor | undefined, now: string): void {
  const begun = actor?.credential?.kind === "session" ? actor.credential.createdAt : undefined;
  if (begun !== undefined && Date.parse(now) - Date.parse(begun) <= FRESH_MS) return;
  throw new FootnoteError("forbidden", say("account.sign-in-anew"), {
    hint: say("account.sign-in-anew-hint"),
  });
}

/** Also where there is one that he is no member of. */
export function noSpace(id: string): FootnoteError {
  return new FootnoteError("not-found", say("account.no-space", { id }), {
    hint: say("account.no-space-hint"),
  });
}
