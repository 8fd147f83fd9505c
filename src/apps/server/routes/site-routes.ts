/** Sites and feeds over HTTP: follow one, list them, read one again, end one. Reading goes on in the background. */
import { siteRoutes } from "../../../contract/routes/site-routes.ts";
import type { Site } from "../../../core/domain/site.ts";
import { parseInterval } from "../../../core/sites/interval.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { here, type ServerApp } from "../server-env.ts";

export function addSiteRoutes(app: ServerApp): void {
  const shown = async (site: Site, sites: Footnote["sites"]) => ({
    ...site,
    isReading: await sites.isFollowed(site.id),
  });

  app.openapi(siteRoutes.list, async (context) => {
    const { sites } = here(context);
    const listed = await sites.list();
    return context.json({ sites: await Promise.all(listed.map((site) => shown(site, sites))) }, 200);
  });

  app.openapi(siteRoutes.add, async (context) => {
    const { sites } = here(context);
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
    await sites.start(site.id);
    return context.json(await shown(site, sites), 202);
  });

  app.openapi(siteRoutes.read, async (context) => {
    const { sites, store } = here(context);
    const site = await sites.get(context.req.valid("param").id);
    const pages = await store.listSitePages(site.id);
    return context.json(
      {
        site: await shown(site, sites),
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
    const { sites } = here(context);
    const site = await sites.get(context.req.valid("param").id);
    await sites.start(site.id);
    return context.json(await shown(site, sites), 202);
  });

  app.openapi(siteRoutes.remove, async (context) => {
    const { documents } = context.req.valid("query");
    await here(context).sites.remove(context.req.valid("param").id, { documents: documents === "true" });
    return context.body(null, 204);
  });
}
