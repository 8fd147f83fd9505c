/** Links to what is shared. The page that they open is for everybody: it is reached past the guard, and leads nowhere. */
import { shareRoutes } from "../../../contract/routes/share-routes.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { endedPage } from "../../../core/export/shared-foot.ts";
import { here, type ServerApp } from "../server-env.ts";

export function addShareRoutes(app: ServerApp, { people }: Pick<Footnote, "people">): void {
  app.openapi(shareRoutes.list, async (context) =>
    context.json({ shares: await here(context).shares.list(context.req.valid("query").subject) }, 200),
  );
  app.openapi(shareRoutes.make, async (context) =>
    context.json(await here(context).shares.make(context.req.valid("json")), 201),
  );
  app.openapi(shareRoutes.end, async (context) => {
    const { id } = context.req.valid("param");
    if (!(await here(context).shares.end(id)))
      throw new FootnoteError("not-found", say("share.none", { id }));
    return context.body(null, 204);
  });
  app.openapi(shareRoutes.page, async (context) => {
    // No engine that collects pages keeps one.
    context.header("X-Robots-Tag", "noindex, nofollow, noarchive, nosnippet");
    context.header("Cache-Control", "no-store");
    const page = await people.sharedPages.read(context.req.valid("param").secret);
    return page === undefined
      ? context.html(endedPage(context.req.header("accept-language") ?? ""), 404)
      : context.html(page, 200);
  });
}
