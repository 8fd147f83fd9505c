/** What was found out about models. */
import type { Kysely } from "kysely";
import type { ModelProbe } from "../../../core/domain/model-probe.ts";
import type { ProbeStore } from "../../../core/ports/probe-store.ts";
import type { Tables } from "./tables.ts";

export function sqlProbes(db: Kysely<Tables>): ProbeStore {
  return {
    async putProbe(probe) {
      const { model, address } = probe;
      const json = JSON.stringify(probe);
      await db
        .insertInto("model_probe")
        .values({ model, address, json })
        .onConflict((conflict) => conflict.columns(["model", "address"]).doUpdateSet({ json }))
        .execute();
    },

    async getProbe(model, address) {
      const row = await db
        .selectFrom("model_probe")
        .select("json")
        .where("model", "=", model)
        .where("address", "=", address)
        .executeTakeFirst();
      return row && (JSON.parse(row.json) as ModelProbe);
    },
  };
}
