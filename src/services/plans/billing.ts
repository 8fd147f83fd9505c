/**
 * Plans that people buy. What the payment service tells is a reason to look, and not what is believed: its events come twice, late and in any
 * order, so that the subscription itself is asked for, and what was seen later is kept.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import type { UserId } from "../../core/domain/ids.ts";
import type { PlanGrant } from "../../core/domain/metered.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { Payments, Subscription } from "../../core/ports/payments.ts";
import type { PlanStore } from "../../core/ports/plan-store.ts";
import type { Plans } from "./plans.ts";

export interface Billing {
  /** The address where a person pays. Throws `not-found` of the plan, `billing-failed`. */
  checkout(
    person: { readonly id: UserId; readonly email: string },
    plan: string,
    backTo: string,
  ): Promise<string>;
  /** The address where he sees and ends what he pays. Throws `not-found`, `billing-failed`. */
  portal(userId: UserId, backTo: string): Promise<string>;
  /** What the payment service tells. Throws `bad-request`, `billing-failed`: it then tells it again. */
  hear(body: Uint8Array, signature: string | undefined): Promise<void>;
}

export interface BillingParts {
  readonly plans: Pick<Plans, "table">;
  readonly payments: Payments;
  readonly store: PlanStore;
  readonly clock: Pick<Clock, "now">;
}

/** A renewal that is paid is told within minutes; who waits for a mail of his bank keeps his plan meanwhile. */
const GRACE_MS = 3 * 86_400_000;

export function createBilling({ plans: { table }, payments, store, clock }: BillingParts): Billing {
  const boughtBy = async (userId: UserId): Promise<PlanGrant | undefined> =>
    (await store.listGrants(userId)).find(({ customer }) => customer !== undefined);

  const grantOf = (subscription: Subscription, userId: UserId, plan: string): PlanGrant => {
    const { id, startsAt, endsAt, isRenewed, customer } = subscription;
    const until = isRenewed ? new Date(Date.parse(endsAt) + GRACE_MS).toISOString() : endsAt;
    return { id, userId, plan, source: "stripe", startsAt, endsAt: until, customer };
  };

  const look = async (id: string): Promise<void> => {
    const asOf = clock.now();
    const subscription = await payments.subscription(id);
    const { userId } = subscription ?? {};
    // Of something else that the host sells there.
    if (subscription === undefined || userId === undefined) return;
    const plan = table.plans.find(({ stripePrice }) => stripePrice === subscription.price);
    if (plan !== undefined) {
      await store.putGrant(grantOf(subscription, userId, plan.id), asOf);
      return;
    }
    const known = (await store.listGrants(userId)).find((grant) => grant.id === id);
    if (known !== undefined) await store.putGrant({ ...known, endsAt: asOf }, asOf);
  };

  return {
    async checkout({ id: userId, email }, id, backTo) {
      const price = table.plans.find((plan) => plan.id === id)?.stripePrice;
      if (price === undefined) {
        const known = table.plans.filter(({ stripePrice }) => stripePrice).map((plan) => plan.id);
        throw new FootnoteError("not-found", say("plan.unknown", { plan: id, plans: known }));
      }
      const bought = await boughtBy(userId);
      // A second subscription would be paid beside the first.
      if (bought?.endsAt !== undefined && bought.endsAt > clock.now()) {
        throw new FootnoteError("bad-request", say("plan.bought-already"), {
          hint: say("plan.bought-already-hint"),
        });
      }
      return payments.checkout({ price, userId, email, customer: bought?.customer, backTo });
    },

    async portal(userId, backTo) {
      const { customer } = (await boughtBy(userId)) ?? {};
      if (customer === undefined) throw new FootnoteError("not-found", say("plan.nothing-bought"));
      return payments.portal(customer, backTo);
    },

    async hear(body, signature) {
      const { id, subscription } = payments.readEvent(body, signature, Date.parse(clock.now()));
      if (await store.hasBillingEvent(id)) return;
      if (subscription !== undefined) await look(subscription);
      // Last: what was not done is told again.
      await store.addBillingEvent(id, clock.now());
    },
  };
}
