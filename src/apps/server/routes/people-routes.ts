/** For administrators: accounts, invitations, and who did what. */
import { peopleRoutes } from "../../../contract/routes/people-routes.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { actorOf, type ServerApp } from "../server-env.ts";

export function addPeopleRoutes(app: ServerApp, footnote: Footnote): void {
  const { people } = footnote;

  app.openapi(peopleRoutes.list, async (context) =>
    context.json({ accounts: await people.accounts.list() }, 200),
  );
  app.openapi(peopleRoutes.change, async (context) => {
    const changed = await people.accounts.change(context.req.valid("param").id, context.req.valid("json"));
    return context.json(changed, 200);
  });
  app.openapi(peopleRoutes.remove, async (context) => {
    const { id } = context.req.valid("param");
    await people.accounts.remove(id);
    await footnote.forget(id);
    return context.body(null, 204);
  });

  app.openapi(peopleRoutes.endSessions, async (context) => {
    const { id } = await people.accounts.find(context.req.valid("param").id);
    await people.credentials.endAll(id);
    return context.body(null, 204);
  });

  app.openapi(peopleRoutes.invitations, async (context) =>
    context.json({ invitations: await people.invitations.list() }, 200),
  );
  app.openapi(peopleRoutes.invite, async (context) =>
    context.json(await people.invitations.make(context.req.valid("json"), actorOf(context)), 201),
  );
  app.openapi(peopleRoutes.takeBack, async (context) => {
    await people.invitations.takeBack(context.req.valid("param").id);
    return context.body(null, 204);
  });

  app.openapi(peopleRoutes.audit, async (context) => {
    const entries = await people.record.listAuditEntries(context.req.valid("query"));
    return context.json({ entries }, 200);
  });
}
