/** The space that the page is in, and what one may do there: the server asks the same of the same policy. */
import { OWN_SPACE, type SpaceOf } from "../../../core/domain/account.ts";
import type { SessionState } from "../../../core/domain/account-replies.ts";
import { type Deed, mayDoIn } from "../../../core/domain/policy.ts";
import { chosenSpace } from "../api/chosen-space.ts";
import { words } from "../dictionary.ts";

/** The space that the page is in: the one chosen, or one's own first one. */
export function currentSpace({ spaces = [] }: SessionState): SpaceOf | undefined {
  const chosen = spaces.find(({ id }) => id === chosenSpace());
  return chosen ?? spaces.find(({ role }) => role === "owner") ?? spaces[0];
}

export function spaceName({ name }: SpaceOf): string {
  return name === OWN_SPACE ? words.account.ownSpace : name;
}

export function mayInSpace(deed: Deed, session: SessionState): boolean {
  const { state, account } = session;
  return (
    state === "open" ||
    (account !== undefined && mayDoIn(deed, { role: account.role }, currentSpace(session)?.role))
  );
}
