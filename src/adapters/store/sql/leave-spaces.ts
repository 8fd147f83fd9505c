/** Takes a person out of the spaces that he shares. */
import type { Kysely } from "kysely";
import { SPACE_ROLES } from "../../../core/domain/policy.ts";
import type { Tables } from "./tables.ts";

/** A space that is left without an owner gets its longest member of the highest role; one that has no other member stays as it is. */
export async function leaveSpaces(trx: Kysely<Tables>, userId: string): Promise<void> {
  const own = await trx.selectFrom("member").select("space_id").where("user_id", "=", userId).execute();
  for (const { space_id: spaceId } of own) {
    const others = await trx
      .selectFrom("member")
      .selectAll()
      .where("space_id", "=", spaceId)
      .where("user_id", "!=", userId)
      .orderBy("since")
      .orderBy("user_id")
      .execute();
    const [heir] = SPACE_ROLES.flatMap((role) => others.filter((other) => other.role === role));
    if (!heir) continue;
    await trx
      .updateTable("member")
      .set({ role: "owner" })
      .where("space_id", "=", spaceId)
      .where("user_id", "=", heir.user_id)
      .execute();
    await leaveSpace(trx, spaceId, userId, heir.user_id);
  }
}

/** What he has under way there is his heir's from now on. False where he is no member. */
export async function leaveSpace(
  trx: Kysely<Tables>,
  spaceId: string,
  userId: string,
  heirId: string,
): Promise<boolean> {
  const done = await trx
    .deleteFrom("member")
    .where("space_id", "=", spaceId)
    .where("user_id", "=", userId)
    .executeTakeFirst();
  if (done.numDeletedRows === 0n) return false;
  await trx
    .updateTable("job")
    .set({ user_id: heirId })
    .where("space_id", "=", spaceId)
    .where("user_id", "=", userId)
    .execute();
  return true;
}
