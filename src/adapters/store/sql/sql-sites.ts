/** Sites and feeds that are followed: each site as JSON, its pages as rows to be counted and ordered. */
import { sql } from "kysely";
import type { ErrorBody } from "../../../core/domain/errors.ts";
import type { SiteId, SpaceId } from "../../../core/domain/ids.ts";
import type { PageOutcome, Site } from "../../../core/domain/site.ts";
import type { SitePage, SitePageStore } from "../../../core/ports/site-page-store.ts";
import type { SiteStore } from "../../../core/ports/site-store.ts";
import { pageCounts } from "../../../core/sites/site-outcome.ts";
import type { SqlDatabase } from "./dialect.ts";
import { parts } from "./read-passages.ts";
import type { Tables } from "./tables.ts";

type Row = Omit<Tables["site_page"], "ordinal">;

/** What a page in the library became when it was last read. */
const KEPT: readonly PageOutcome[] = ["added", "replaced", "unchanged"];

export function sqlSites({ db, dialect }: SqlDatabase, spaceId: SpaceId): SiteStore & SitePageStore {
  const ours = (id: SiteId) =>
    db.selectFrom("site").select("id").where("id", "=", id).where("space_id", "=", spaceId);
  const pagesOf = (id: SiteId) => db.selectFrom("site_page").selectAll().where("site_id", "in", ours(id));
  return {
    async addSite(site) {
      await db
        .insertInto("site")
        .values({ space_id: spaceId, id: site.id, url: site.url, json: JSON.stringify(site) })
        .onConflict((conflict) => conflict.columns(["space_id", "url"]).doNothing())
        .execute();
      const row = await db
        .selectFrom("site")
        .select("json")
        .where("url", "=", site.url)
        .where("space_id", "=", spaceId)
        .executeTakeFirst();
      return row === undefined ? site : (JSON.parse(row.json) as Site);
    },

    async changeSite(site) {
      await db
        .updateTable("site")
        .set({ json: JSON.stringify(site) })
        .where("id", "=", site.id)
        .where("space_id", "=", spaceId)
        .execute();
    },

    async listSites() {
      const rows = await db
        .selectFrom("site")
        .select("json")
        .where("space_id", "=", spaceId)
        .orderBy("ordinal")
        .execute();
      return rows.map((row) => JSON.parse(row.json) as Site);
    },

    async removeSite(id) {
      const done = await db
        .deleteFrom("site")
        .where("id", "=", id)
        .where("space_id", "=", spaceId)
        .executeTakeFirst();
      return done.numDeletedRows > 0n;
    },

    async putSitePages(id, pages) {
      await db.transaction().execute(async (trx) => {
        const site = await trx
          .selectFrom("site")
          .select("id")
          .where("id", "=", id)
          .where("space_id", "=", spaceId)
          .$call(dialect.held)
          .executeTakeFirst();
        if (site === undefined) return;
        for (const part of parts(pages.map((page) => rowOf(id, page)))) {
          await trx
            .insertInto("site_page")
            .values(part)
            .onConflict((conflict) =>
              conflict.columns(["site_id", "key"]).doUpdateSet((eb) => ({
                url: eb.ref("excluded.url"),
                kind: eb.ref("excluded.kind"),
                depth: eb.ref("excluded.depth"),
                stamp: eb.ref("excluded.stamp"),
                round: eb.ref("excluded.round"),
                waiting: eb.ref("excluded.waiting"),
                outcome: eb.ref("excluded.outcome"),
                error: eb.ref("excluded.error"),
              })),
            )
            .execute();
        }
      });
    },

    async findSitePages(id, keys) {
      const found: SitePage[] = [];
      for (const part of parts(keys)) {
        const rows = await pagesOf(id).where("key", "in", part).orderBy("ordinal").execute();
        found.push(...rows.map(pageOf));
      }
      return found;
    },

    async listSitePages(id) {
      return (await pagesOf(id).orderBy("ordinal").execute()).map(pageOf);
    },

    async nextSitePage(id) {
      const row = await pagesOf(id)
        .where("waiting", "=", sql.lit(1))
        .orderBy("kind", "desc")
        .orderBy(sql`outcome is not null`)
        .orderBy("depth")
        .orderBy("ordinal")
        .limit(1)
        .executeTakeFirst();
      return row && pageOf(row);
    },

    async requeueSitePages(id, round, maxDepth) {
      await db
        .updateTable("site_page")
        .set({ waiting: 1, round })
        .where("site_id", "in", ours(id))
        .where("outcome", "in", KEPT)
        .where("depth", "<=", maxDepth)
        .execute();
    },

    async dropWaitingPages(id) {
      await db.transaction().execute(async (trx) => {
        const waiting = trx.deleteFrom("site_page").where("site_id", "in", ours(id)).where("waiting", "=", 1);
        await waiting.where("outcome", "is", null).execute();
        await trx
          .updateTable("site_page")
          .set((eb) => ({ waiting: 0, round: eb("round", "-", 1) }))
          .where("site_id", "in", ours(id))
          .where("waiting", "=", 1)
          .execute();
      });
    },

    async countSitePages(id, round) {
      const rows = await db
        .selectFrom("site_page")
        .select((eb) => ["round", "waiting", "outcome", eb.fn.countAll<number>().as("count")])
        .where("site_id", "in", ours(id))
        .groupBy(["round", "waiting", "outcome"])
        .execute();
      const counts: Partial<Record<PageOutcome, number>> = {};
      let [waiting, known] = [0, 0];
      for (const row of rows) {
        known += row.count;
        if (row.waiting === 1) waiting += row.count;
        else if (row.round === round && row.outcome !== null) {
          const outcome = row.outcome as PageOutcome;
          counts[outcome] = (counts[outcome] ?? 0) + row.count;
        }
      }
      return { counts: pageCounts(counts), waiting, known };
    },
  };
}

function rowOf(id: string, page: SitePage): Row {
  const { key, url, kind, depth, stamp, round, isWaiting, outcome, error } = page;
  return {
    site_id: id,
    key,
    url,
    kind,
    depth,
    stamp: stamp ?? null,
    round,
    waiting: isWaiting ? 1 : 0,
    outcome: outcome ?? null,
    error: error ? JSON.stringify(error) : null,
  };
}

function pageOf(row: Row): SitePage {
  const { key, url, kind, depth, stamp, round, waiting, outcome, error } = row;
  return {
    key,
    url,
    depth,
    round,
    kind: kind as SitePage["kind"],
    isWaiting: waiting === 1,
    ...(stamp === null ? {} : { stamp }),
    ...(outcome === null ? {} : { outcome: outcome as PageOutcome }),
    ...(error === null ? {} : { error: JSON.parse(error) as ErrorBody }),
  };
}
