/** Sites and feeds that are followed. */
import { z } from "@hono/zod-openapi";
import type { SiteId } from "../core/domain/ids.ts";
import type { ListedSite, PageState, SiteList, SitePages } from "../core/domain/replies.ts";
import type { FollowRequest } from "../core/domain/requests.ts";
import { MOST_LIMITS, PAGE_OUTCOMES, ROUND_ENDS, type Site, SITE_KINDS } from "../core/domain/site.ts";
import { count, errorBodySchema, idOf, instant } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";

const outcome = z.enum(PAGE_OUTCOMES);

const siteFields = {
  id: idOf<SiteId>(),
  url: z.string(),
  kind: z.enum(SITE_KINDS),
  host: z.string(),
  limits: z.object({ maxPages: count, maxDepth: count, delayMs: count }),
  everyMs: count.optional(),
  createdAt: instant,
  round: count,
  roundStartedAt: instant.optional(),
  nextAt: instant.optional(),
  last: z
    .object({
      at: instant,
      ended: z.enum(ROUND_ENDS),
      counts: z.record(outcome, count),
      error: errorBodySchema.optional(),
    })
    .optional(),
};

export const siteSchema = schemaOf<Site>()(z.object(siteFields), "Site");

export const listedSiteSchema = schemaOf<ListedSite>()(
  z.object({ ...siteFields, isReading: z.boolean() }),
  "ListedSite",
);

export const siteListSchema = schemaOf<SiteList>()(
  z.object({ sites: z.array(listedSiteSchema) }),
  "SiteList",
);

export const pageStateSchema = schemaOf<PageState>()(
  z.object({ url: z.string(), outcome: outcome.optional(), error: errorBodySchema.optional() }),
  "PageState",
);

export const sitePagesSchema = schemaOf<SitePages>()(
  z.object({ site: listedSiteSchema, pages: z.array(pageStateSchema) }),
  "SitePages",
);

export const followRequestSchema = schemaOf<FollowRequest>()(
  z.object({
    url: z.string(),
    crawl: z.boolean().optional(),
    every: z.string().optional(),
    maxPages: z.number().int().min(1).max(MOST_LIMITS.maxPages).optional(),
    depth: z.number().int().min(0).max(MOST_LIMITS.maxDepth).optional(),
    rate: z.number().int().min(1).max(MOST_LIMITS.perMinute).optional(),
  }),
  "FollowSite",
);
