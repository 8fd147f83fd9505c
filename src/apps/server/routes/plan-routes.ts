/** Plans: one's own, and for administrators who has which. Where a host has made none, nothing is said of them. */
import { planRoutes } from "../../../contract/routes/plan-routes.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import type { Billing } from "../../../services/plans/billing.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { type OpenedPlans, plansOff } from "../../../compose/open-plans.ts";
import { actorOf, type ServerApp, type ServerContext } from "../server-env.ts";

export function addPlanRoutes(app: ServerApp, { plans, people, config }: Footnote): void {
  const on = (): OpenedPlans => {
    if (plans === undefined) throw plansOff("not-found");
    return plans;
  };

  app.openapi(planRoutes.own, async (context) => {
    const { userId } = actorOf(context);
    return context.json(plans === undefined ? {} : { plan: await plans.own(userId) }, 200);
  });
  app.openapi(planRoutes.list, async (context) => {
    const none = { plans: [], billing: "none", grants: [] } as const;
    return context.json(plans === undefined ? none : await plans.grants.list(), 200);
  });
  app.openapi(planRoutes.give, async (context) => {
    const { grants } = on();
    const { id } = await people.accounts.find(context.req.valid("param").id);
    return context.json(await grants.give(id, context.req.valid("json")), 200);
  });
  app.openapi(planRoutes.takeBack, async (context) => {
    const { grants } = on();
    const { id } = await people.accounts.find(context.req.valid("param").id);
    await grants.takeBack(id);
    return context.body(null, 204);
  });
  const selling = (): Billing => {
    const { billing } = on();
    if (billing === undefined) throw new FootnoteError("not-found", say("plan.nothing-sold"));
    return billing;
  };
  /** The page of use and cost, where his plan is shown. */
  const backTo = (context: ServerContext): string =>
    new URL("usage", config.publicUrl ?? new URL("/", context.req.url)).href;

  app.openapi(planRoutes.checkout, async (context) => {
    const billing = selling();
    const person = await people.accounts.find(actorOf(context).userId);
    const url = await billing.checkout(person, context.req.valid("json").plan, backTo(context));
    return context.json({ url }, 200);
  });
  app.openapi(planRoutes.portal, async (context) => {
    const url = await selling().portal(actorOf(context).userId, backTo(context));
    return context.json({ url }, 200);
  });
  app.openapi(planRoutes.hear, async (context) => {
    const billing = selling();
    // Its bytes as they came: they are what is signed.
    const body = new Uint8Array(await context.req.arrayBuffer());
    await billing.hear(body, context.req.header("stripe-signature"));
    return context.body(null, 204);
  });
  app.openapi(planRoutes.csv, async (context) => {
    const csv = await on().csv();
    return context.body(csv, 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="plans.csv"',
    });
  });
}
