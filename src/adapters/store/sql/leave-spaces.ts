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
    const inSpace = { space_id: spaceId, user_id: heir.user_id };
    await trx
      .updateTable("member")
      .set({ role: "owner" })
      .where((eb) => eb.and(inSpace))
      .execute();
    await trx
      .deleteFrom("member")
      .where((eb) => eb.and({ ...inSpace, user_id: userId }))
      .execute();
    await trx
      .updateTable("job")
      .set({ user_id: heir.user_id })
      .where((eb) => eb.and({ ...inSpace, user_id: userId }))
      .execute();
  }
}
