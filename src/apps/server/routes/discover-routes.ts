/** Discover over HTTP: what the feeds of the space have brought. */
import { discoverRoutes } from "../../../contract/routes/discover-routes.ts";
import { here, type ServerApp } from "../server-env.ts";

export function addDiscoverRoutes(app: ServerApp): void {
  app.openapi(discoverRoutes.stories, async (context) =>
    context.json(await here(context).discover.stories(context.req.valid("query")), 200),
  );
}
