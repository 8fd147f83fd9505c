/** Spaces, their members and how they answer: where a space is named, the services ask the policy in it. */
import { spaceRoutes } from "../../../contract/routes/space-routes.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { putSpaceDefaults, readSpaceDefaults } from "../../../services/asking/space-defaults.ts";
import { actorOf, here, type ServerApp } from "../server-env.ts";

export function addSpaceRoutes(app: ServerApp, { people: { spaces } }: Pick<Footnote, "people">): void {
  app.openapi(spaceRoutes.list, async (context) =>
    context.json({ spaces: await spaces.list(actorOf(context)) }, 200),
  );
  app.openapi(spaceRoutes.make, async (context) =>
    context.json(await spaces.make(context.req.valid("json").name, actorOf(context)), 201),
  );
  app.openapi(spaceRoutes.rename, async (context) => {
    const { id } = context.req.valid("param");
    return context.json(await spaces.rename(id, context.req.valid("json").name, actorOf(context)), 200);
  });
  app.openapi(spaceRoutes.defaults, async (context) =>
    context.json(await readSpaceDefaults(here(context).store), 200),
  );
  app.openapi(spaceRoutes.putDefaults, async (context) => {
    const { store, models } = here(context);
    return context.json(await putSpaceDefaults(context.req.valid("json"), store, models), 200);
  });
  app.openapi(spaceRoutes.members, async (context) => {
    const members = await spaces.members(context.req.valid("param").id, actorOf(context));
    return context.json({ members }, 200);
  });
  app.openapi(spaceRoutes.putMember, async (context) => {
    const { email, role } = context.req.valid("json");
    const members = await spaces.putMember(context.req.valid("param").id, email, role, actorOf(context));
    return context.json({ members }, 200);
  });
  app.openapi(spaceRoutes.removeMember, async (context) => {
    const { id, userId } = context.req.valid("param");
    await spaces.removeMember(id, userId, actorOf(context));
    return context.body(null, 204);
  });
}
