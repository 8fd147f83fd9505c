/** Sites and feeds over HTTP: follow one, list them, read one again, end one. Reading goes on in the background. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { SiteId } from "../../../core/domain/ids.ts";
import type { Site } from "../../../core/domain/site.ts";
import { parseInterval } from "../../../core/sites/interval.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { MOST_LIMITS } from "../../../services/sites/sites.ts";
import { errorBodySchema, errorReplies, json } from "../schemas.ts";

const count = z.number().int().min(0);
const outcome = z.enum(["added", "replaced", "unchanged", "failed", "refused", "gone", "left-out", "listed"]);

const siteSchema = z
  .object({
    id: z.string(),
    url: z.string(),
    kind: z.enum(["site", "feed"]),
    host: z.string(),
    limits: z.object({ maxPages: count, maxDepth: count, delayMs: count }),
    everyMs: count.optional(),
    createdAt: z.string(),
    round: count,
    roundStartedAt: z.string().optional(),
    nextAt: z.string().optional(),
    last: z
      .object({
        at: z.string(),
        ended: z.enum(["complete", "page-limit", "given-up", "stopped"]),
        counts: z.record(outcome, count),
        error: errorBodySchema.optional(),
      })
      .optional(),
    isReading: z.boolean(),
  })
  .openapi("Site");

const pageSchema = z.object({
  url: z.string(),
  outcome: outcome.optional(),
  error: errorBodySchema.optional(),
});

const requestSchema = z.object({
  url: z.string(),
  crawl: z.boolean().optional(),
  every: z.string().optional(),
  maxPages: z.number().int().min(1).max(MOST_LIMITS.maxPages).optional(),
  depth: z.number().int().min(0).max(MOST_LIMITS.maxDepth).optional(),
  rate: z.number().int().min(1).max(MOST_LIMITS.perMinute).optional(),
});

const params = z.object({ id: z.string() });

const list = createRoute({
  method: "get",
  path: "/api/sites",
  summary: "List the sites and feeds that are followed",
  responses: { 200: json(z.object({ sites: z.array(siteSchema) }), "Sites and feeds"), ...errorReplies },
});

const add = createRoute({
  method: "post",
  path: "/api/sites",
  summary: "Follow a site or feed",
  description: "Answers at once; the pages are read in the background.",
  request: { body: { required: true, content: { "application/json": { schema: requestSchema } } } },
  responses: { 202: json(siteSchema, "It is being read"), ...errorReplies },
});

const read = createRoute({
  method: "get",
  path: "/api/sites/{id}",
  summary: "A site or feed, and what became of its pages",
  request: { params },
  responses: {
    200: json(z.object({ site: siteSchema, pages: z.array(pageSchema) }), "The site"),
    ...errorReplies,
  },
});

const refresh = createRoute({
  method: "post",
  path: "/api/sites/{id}/refresh",
  summary: "Read a site or feed again now",
  request: { params },
  responses: { 202: json(siteSchema, "It is being read"), ...errorReplies },
});

const remove = createRoute({
  method: "delete",
  path: "/api/sites/{id}",
  summary: "Stop following a site or feed",
  description: "Its documents stay, unless `documents=true` asks for them to be removed as well.",
  request: { params, query: z.object({ documents: z.enum(["true", "false"]).optional() }) },
  responses: { 204: { description: "Removed" }, ...errorReplies },
});

export function addSiteRoutes(app: OpenAPIHono, { sites, store }: Footnote): void {
  const shown = (site: Site) => ({ ...site, isReading: sites.isFollowed(site.id) });

  app.openapi(list, async (context) => context.json({ sites: (await sites.list()).map(shown) }, 200));

  app.openapi(add, async (context) => {
    const { url, crawl, every, maxPages, depth, rate } = context.req.valid("json");
    const site = await sites.keep({
      url,
      crawl,
      everyMs: every === undefined ? undefined : parseInterval(every),
      limits: {
        ...(maxPages === undefined ? {} : { maxPages }),
        ...(depth === undefined ? {} : { maxDepth: depth }),
        ...(rate === undefined ? {} : { delayMs: Math.round(60_000 / rate) }),
      },
    });
    sites.start(site.id);
    return context.json(shown(site), 202);
  });

  app.openapi(read, async (context) => {
    const site = await sites.get(context.req.valid("param").id);
    const pages = await store.listSitePages(site.id);
    return context.json(
      {
        site: shown(site),
        pages: pages.map(({ url, outcome: became, error }) => ({
          url,
          ...(became ? { outcome: became } : {}),
          ...(error ? { error } : {}),
        })),
      },
      200,
    );
  });

  app.openapi(refresh, async (context) => {
    const site = await sites.get(context.req.valid("param").id);
    sites.start(site.id);
    return context.json(shown(site), 202);
  });

  app.openapi(remove, async (context) => {
    const { documents } = context.req.valid("query");
    await sites.remove(context.req.valid("param").id as SiteId, { documents: documents === "true" });
    return context.body(null, 204);
  });
}
