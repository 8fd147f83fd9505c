/** Plans that are bought: over HTTP, at a payment service that speaks Stripe's protocol. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ErrorReply } from "../../src/core/domain/replies.ts";
import type { OwnPlan, OwnPlanReply, PaymentPage } from "../../src/core/domain/plan.ts";
import {
  type FakeStripe,
  startFakeStripe,
  STRIPE_KEY,
  STRIPE_SECRET,
  subscriptionObject,
} from "../fake-stripe.ts";
import { endEverything } from "../footnote-process.ts";
import { readJson } from "../http-client.ts";
import { PLANS, plansFile } from "../plans-file.ts";
import type { RoutesHere } from "../routes-here.ts";
import { type Person, signedIn, withRoutes } from "../signed-in.ts";

afterAll(endEverything);
let stripe: FakeStripe;
beforeEach(async () => {
  stripe = await startFakeStripe();
});
afterEach(() => stripe.close());

const MONTH = 30 * 86_400;
const now = (): number => Math.floor(Date.now() / 1_000);
const table = {
  ...PLANS,
  billing: "stripe",
  plans: {
    ...PLANS.plans,
    pro: { ...PLANS.plans.pro, stripePrice: "price_pro" },
    analyst: { name: "Analyst", stripePrice: "price_analyst" },
  },
};

async function selling(work: (routes: RoutesHere, ada: Person) => Promise<void>, more = {}): Promise<void> {
  const env = {
    FOOTNOTE_PLANS: plansFile(table),
    STRIPE_SECRET_KEY: STRIPE_KEY,
    STRIPE_WEBHOOK_SECRET: STRIPE_SECRET,
    STRIPE_ADDRESS: stripe.address,
    ...more,
  };
  await withRoutes(async (routes) => {
    await signedIn(routes, "host", "admin");
    await work(routes, await signedIn(routes, "ada"));
  }, env);
}
const planOf = async (who: Person): Promise<OwnPlan> => {
  const { plan } = await readJson<OwnPlanReply>(await who.ask("GET", "/api/plan"));
  return plan as OwnPlan;
};
const buy = (who: Person, plan: string): Promise<Response> => who.ask("POST", "/api/plan/checkout", { plan });

describe("plans that are bought", () => {
  const tell = (
    { address }: RoutesHere,
    id: string,
    type = "customer.subscription.updated",
    object: object = { object: "subscription", id: "sub_1" },
    changed: { at?: number; body?: string; signature?: string } = {},
  ): Promise<Response> => {
    const event = stripe.event(id, type, object, changed.at);
    return fetch(`${address}/api/billing/stripe`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "stripe-signature": changed.signature ?? event.signature,
      },
      body: changed.body ?? event.body,
    });
  };

  it("are paid at the service's own page, and are there once that tells so; then they are managed there", async () => {
    await selling(async (routes, ada) => {
      expect((await planOf(ada)).offered?.map(({ plan }) => plan)).toEqual(["pro", "analyst"]);
      const { url } = await readJson<PaymentPage>(await buy(ada, "pro"));
      expect(url).toBe("https://checkout.stripe.example/c/cs_1");
      expect(stripe.asked[0]).toMatchObject({
        version: "2025-03-31.basil",
        form: {
          mode: "subscription",
          "line_items[0][price]": "price_pro",
          "line_items[0][quantity]": "1",
          client_reference_id: ada.id,
          "subscription_data[metadata][footnote_user]": ada.id,
          customer_email: "ada@a.example",
          success_url: `${routes.address}/usage`,
        },
      });
      expect((await planOf(ada)).plan).toBe("free");

      const periodEnd = now() + MONTH;
      stripe.put({ id: "sub_1", status: "active", price: "price_pro", user: ada.id, periodEnd });
      const session = { object: "checkout.session", id: "cs_1", subscription: "sub_1" };
      expect((await tell(routes, "evt_1", "checkout.session.completed", session)).status).toBe(204);
      const bought = await planOf(ada);
      expect(bought).toMatchObject({ plan: "pro", isBought: true });
      expect(Date.parse(bought.until ?? "")).toBe((periodEnd + 3 * 86_400) * 1_000);
      const again = await readJson<ErrorReply>(await buy(ada, "analyst"), 400);
      expect(again.error.said?.key).toBe("plan.bought-already");
      const portal = await readJson<PaymentPage>(await ada.ask("POST", "/api/plan/portal", {}));
      expect(portal.url).toBe("https://billing.stripe.example/p/1");
      expect(stripe.asked.at(-1)?.form).toMatchObject({ customer: "cus_1" });
    });
  });

  it("hear each event once, and believe the subscription and not the order in which events come", async () => {
    await selling(async (routes, ada) => {
      const subscription = {
        id: "sub_1",
        status: "active",
        price: "price_pro",
        user: ada.id,
        periodEnd: now() + MONTH,
      };
      stripe.put({ ...subscription, status: "canceled", endedAt: now() - 60 });
      // It was ended by now; that it was made is told after that.
      await tell(routes, "evt_2", "customer.subscription.deleted");
      const made = subscriptionObject(subscription);
      expect((await tell(routes, "evt_1", "customer.subscription.created", made)).status).toBe(204);
      expect((await planOf(ada)).plan).toBe("free");

      stripe.put({ ...subscription, isOld: true });
      const asked = stripe.asked.length;
      expect((await tell(routes, "evt_1", "customer.subscription.created", made)).status).toBe(204);
      expect(stripe.asked).toHaveLength(asked);
      const invoice = {
        object: "invoice",
        id: "in_1",
        parent: { subscription_details: { subscription: "sub_1" } },
      };
      await tell(routes, "evt_3", "invoice.paid", invoice);
      expect((await planOf(ada)).plan).toBe("pro");

      stripe.put({ ...subscription, price: "price_analyst", endsWithPeriod: true });
      await Promise.all([tell(routes, "evt_4"), tell(routes, "evt_4"), tell(routes, "evt_5")]);
      const changed = await planOf(ada);
      expect(changed).toMatchObject({ plan: "analyst" });
      expect(Date.parse(changed.until ?? "")).toBe(subscription.periodEnd * 1_000);
      expect(await routes.footnote.shared.listGrants(ada.id)).toHaveLength(1);

      stripe.put({ ...subscription, price: "price_of_nobody" });
      await tell(routes, "evt_6");
      expect((await planOf(ada)).plan).toBe("free");
    });
  });

  it("refuse what is not signed by the service, was changed, or is old", async () => {
    await selling(async (routes, ada) => {
      stripe.put({
        id: "sub_1",
        status: "active",
        price: "price_pro",
        user: ada.id,
        periodEnd: now() + MONTH,
      });
      const foreign = await tell(routes, "evt_1", undefined, undefined, { signature: "t=1,v1=00" });
      const { error } = await readJson<ErrorReply>(foreign, 400);
      expect(error.said?.key).toBe("plan.stripe-signature");
      const { body } = stripe.event("evt_9", "customer.subscription.updated", {
        object: "subscription",
        id: "sub_1",
      });
      expect((await tell(routes, "evt_1", undefined, undefined, { body })).status).toBe(400);
      expect((await tell(routes, "evt_1", undefined, undefined, { at: now() - 301 })).status).toBe(400);
      const none = await fetch(`${routes.address}/api/billing/stripe`, { method: "POST", body });
      expect(none.status).toBe(400);
      expect((await planOf(ada)).plan).toBe("free");
    });
  });

  it("hear an event again that could not be worked on, and say nothing of the key", async () => {
    await selling(async (routes, ada) => {
      stripe.put({
        id: "sub_1",
        status: "active",
        price: "price_pro",
        user: ada.id,
        periodEnd: now() + MONTH,
      });
      stripe.refuse(500);
      const failed = await tell(routes, "evt_1");
      const { error } = await readJson<ErrorReply>(failed, 502);
      expect(error.code).toBe("billing-failed");
      expect(JSON.stringify(error)).not.toContain("sk_test");
      expect((await readJson<ErrorReply>(await buy(ada, "pro"), 502)).error.code).toBe("billing-failed");
      stripe.refuse(undefined);
      expect((await tell(routes, "evt_1")).status).toBe(204);
      expect((await planOf(ada)).plan).toBe("pro");
      // Of something else that is sold there.
      expect((await tell(routes, "evt_2", "charge.succeeded", { object: "charge", id: "ch_1" })).status).toBe(
        204,
      );
      const other = { object: "subscription", id: "sub_other" };
      expect((await tell(routes, "evt_3", undefined, other)).status).toBe(204);
    });
  });

  it("need the keys of the service when the server starts, and are bought nowhere else", async () => {
    await expect(selling(async () => undefined, { STRIPE_WEBHOOK_SECRET: "" })).rejects.toMatchObject({
      code: "config-invalid",
      said: { key: "plan.stripe-keys" },
    });
    await withRoutes(
      async (routes) => {
        const ada = await signedIn(routes, "ada");
        expect((await buy(ada, "pro")).status).toBe(404);
        expect((await tell(routes, "evt_1")).status).toBe(404);
        expect((await planOf(ada)).offered).toBeUndefined();
      },
      { FOOTNOTE_PLANS: plansFile() },
    );
  });
});
