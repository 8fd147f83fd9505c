/** Sites and feeds over HTTP: follow one, list them, read one again, end one. Reading goes on in the background. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { siteRoutes } from "../../../contract/routes/site-routes.ts";
import type { Site } from "../../../core/domain/site.ts";
import { parseInterval } from "../../../core/sites/interval.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";

export function addSiteRoutes(app: OpenAPIHono, { sites, store }: Footnote): void {
  const shown = (site: Site) => ({ ...site, isReading: sites.isFollowed(site.id) });

  app.openapi(siteRoutes.list, async (context) =>
    context.json({ sites: (await sites.list()).map(shown) }, 200),
  );

  app.openapi(siteRoutes.add, async (context) => {
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

  app.openapi(siteRoutes.read, async (context) => {
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

  app.openapi(siteRoutes.refresh, async (context) => {
    const site = await sites.get(context.req.valid("param").id);
    sites.start(site.id);
    return context.json(shown(site), 202);
  });

  app.openapi(siteRoutes.remove, async (context) => {
    const { documents } = context.req.valid("query");
    await sites.remove(context.req.valid("param").id, { documents: documents === "true" });
    return context.body(null, 204);
  });
}
