/**
 * Stripe by its documented HTTP API, which needs no library: four calls and a signature. What it replies is read by the fields that are used, and
 * of a refusal the status and the kind alone are repeated: its words may hold part of a key.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { UserId } from "../../core/domain/ids.ts";
import { say } from "../../core/domain/said/say.ts";
import type { PaymentEvent, Payments, Subscription } from "../../core/ports/payments.ts";

export interface StripeConfig {
  readonly secretKey: string;
  readonly webhookSecret: string;
  readonly address: string;
}

export const STRIPE_ADDRESS = "https://api.stripe.com";
/** https://docs.stripe.com/api/versioning: what replies look like is this version's, whatever the account's. */
const VERSION = "2025-03-31.basil";
const WAIT_MS = 20_000;
/** As Stripe's own libraries: what is older may be somebody's who recorded it. */
const TOLERANCE_MS = 300_000;
const ON: ReadonlySet<string> = new Set(["active", "trialing", "past_due"]);
const USER = "footnote_user";

const page = z.object({ url: z.url() });
const seconds = z.number().nullish();
const subscriptionShape = z.object({
  id: z.string(),
  status: z.string(),
  customer: z.string(),
  start_date: z.number(),
  ended_at: seconds,
  cancel_at: seconds,
  cancel_at_period_end: z.boolean(),
  current_period_end: seconds,
  metadata: z.record(z.string(), z.string()),
  items: z.object({
    data: z.array(z.object({ price: z.object({ id: z.string() }), current_period_end: seconds })).min(1),
  }),
});
const named = z.string().nullish();
const eventShape = z.object({
  id: z.string(),
  type: z.string(),
  data: z.object({
    object: z.object({
      id: named,
      object: z.string(),
      subscription: named,
      parent: z.object({ subscription_details: z.object({ subscription: named }).nullish() }).nullish(),
    }),
  }),
});
const refusalShape = z.object({ error: z.object({ type: z.string().regex(/^[a-z_]{1,60}$/u) }) });

export function stripePayments({ secretKey, webhookSecret, address }: StripeConfig): Payments {
  const call = async <T>(shape: z.ZodType<T>, path: string, form?: Record<string, string>): Promise<T> => {
    const reply = await request(path, form);
    const parsed = shape.safeParse(await reply.json().catch(() => undefined));
    if (!parsed.success) throw failed(say("plan.stripe-shape"), parsed.error);
    return parsed.data;
  };
  const request = async (path: string, form?: Record<string, string>): Promise<Response> => {
    let reply: Response;
    try {
      reply = await fetch(new URL(path, address), {
        method: form === undefined ? "GET" : "POST",
        headers: { Authorization: `Bearer ${secretKey}`, "Stripe-Version": VERSION },
        ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
        redirect: "error",
        signal: AbortSignal.timeout(WAIT_MS),
      });
    } catch (cause) {
      throw failed(say("plan.stripe-unreached"), cause);
    }
    if (reply.ok) return reply;
    const refusal = refusalShape.safeParse(await reply.json().catch(() => undefined));
    const kind = refusal.success ? refusal.data.error.type : "-";
    throw failed(say("plan.stripe-refused", { status: reply.status, kind }), undefined, reply.status);
  };

  return {
    async checkout({ price, userId, email, customer, backTo }) {
      const { url } = await call(page, "/v1/checkout/sessions", {
        mode: "subscription",
        "line_items[0][price]": price,
        "line_items[0][quantity]": "1",
        client_reference_id: userId,
        [`subscription_data[metadata][${USER}]`]: userId,
        ...(customer === undefined ? { customer_email: email } : { customer }),
        success_url: backTo,
        cancel_url: backTo,
      });
      return url;
    },

    async portal(customer, backTo) {
      const { url } = await call(page, "/v1/billing_portal/sessions", { customer, return_url: backTo });
      return url;
    },

    readEvent(body, signature, nowMs) {
      if (!isSigned(body, signature, webhookSecret, nowMs)) {
        throw new FootnoteError("bad-request", say("plan.stripe-signature"), {
          hint: say("plan.stripe-signature-hint"),
        });
      }
      const parsed = eventShape.safeParse(parsedJson(body));
      if (!parsed.success) throw new FootnoteError("bad-request", say("plan.stripe-shape"));
      const subscription = subscriptionOf(parsed.data.data.object);
      const { id } = parsed.data;
      return { id, ...(subscription === undefined ? {} : { subscription }) } satisfies PaymentEvent;
    },

    async subscription(id) {
      try {
        return toSubscription(await call(subscriptionShape, `/v1/subscriptions/${encodeURIComponent(id)}`));
      } catch (thrown) {
        if (thrown instanceof StripeError && thrown.httpStatus === 404) return undefined;
        throw thrown;
      }
    },
  };
}

class StripeError extends FootnoteError {
  readonly httpStatus: number | undefined;

  constructor(why: ReturnType<typeof say>, cause: unknown, httpStatus: number | undefined) {
    super("billing-failed", why, { hint: say("plan.stripe-hint"), cause, retryable: true });
    this.httpStatus = httpStatus;
  }
}

const failed = (why: ReturnType<typeof say>, cause?: unknown, status?: number): StripeError =>
  new StripeError(why, cause, status);

/** https://docs.stripe.com/webhooks#verify-manually: `t=SECONDS,v1=HEX,v1=HEX`, of which one is ours. */
function isSigned(body: Uint8Array, header: string | undefined, secret: string, nowMs: number): boolean {
  const parts = (header ?? "").split(",").map((part) => part.trim().split("=", 2));
  const at = parts.find(([name]) => name === "t")?.[1] ?? "";
  if (!/^\d{1,12}$/u.test(at) || Math.abs(nowMs - Number(at) * 1_000) > TOLERANCE_MS) return false;
  const ours = createHmac("sha256", secret).update(`${at}.`).update(body).digest();
  return parts.some(([name, hex = ""]) => {
    if (name !== "v1" || !/^[0-9a-f]{64}$/u.test(hex)) return false;
    return timingSafeEqual(Buffer.from(hex, "hex"), ours);
  });
}

function subscriptionOf(object: z.output<typeof eventShape>["data"]["object"]): string | undefined {
  if (object.object === "subscription") return object.id ?? undefined;
  return object.subscription ?? object.parent?.subscription_details?.subscription ?? undefined;
}

function toSubscription(read: z.output<typeof subscriptionShape>): Subscription {
  const [item] = read.items.data;
  const userId = read.metadata[USER];
  const isOn = ON.has(read.status);
  // Newer versions say it of each item.
  const periodEnd = item?.current_period_end ?? read.current_period_end ?? read.start_date;
  const cancelAt = read.cancel_at ?? undefined;
  const endsAt = isOn ? Math.min(periodEnd, cancelAt ?? Infinity) : (read.ended_at ?? read.start_date);
  return {
    id: read.id,
    ...(userId === undefined ? {} : { userId: userId as UserId }),
    price: item?.price.id ?? "",
    customer: read.customer,
    startsAt: instantOf(read.start_date),
    endsAt: instantOf(endsAt),
    isOn,
    isRenewed: isOn && !read.cancel_at_period_end && (cancelAt === undefined || cancelAt > periodEnd),
  };
}

const instantOf = (unixSeconds: number): string => new Date(unixSeconds * 1_000).toISOString();

function parsedJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
