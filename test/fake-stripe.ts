/**
 * A payment service on loopback that speaks Stripe's HTTP API as far as plans need it: form-encoded requests with a bearer key, sessions of
 * checkout and portal, subscriptions, and events signed as Stripe signs them. It refuses what Stripe refuses: another key, a price that it has not.
 */
import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text as readText } from "node:stream/consumers";

export interface FakeSubscription {
  readonly id: string;
  readonly status: string;
  readonly price: string;
  readonly user?: string;
  /** Seconds since 1970. */
  readonly periodEnd: number;
  readonly endsWithPeriod?: boolean;
  readonly endedAt?: number;
  /** As the versions before 2025 say it: beside the items. */
  readonly isOld?: boolean;
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
  readonly version: string | undefined;
}

export interface FakeStripe {
  readonly address: string;
  readonly asked: readonly Asked[];
  put(subscription: FakeSubscription): void;
  /** Until it is told otherwise, every call is refused so. */
  refuse(status: number | undefined): void;
  /** What Stripe would send of the subscription, and the header that signs it. */
  event(
    id: string,
    type: string,
    object: object,
    at?: number,
  ): { readonly body: string; readonly signature: string };
  close(): Promise<void>;
}

export const STRIPE_KEY = "sk_test_51Fake";
export const STRIPE_SECRET = "whsec_fake";
const PRICES = ["price_pro", "price_analyst"];

export async function startFakeStripe(): Promise<FakeStripe> {
  const asked: Asked[] = [];
  const subscriptions = new Map<string, FakeSubscription>();
  let refusal: number | undefined;

  const answer = async (request: IncomingMessage): Promise<readonly [number, object]> => {
    const form = Object.fromEntries(new URLSearchParams(await readText(request)));
    const { method = "", url: path = "" } = request;
    asked.push({ method, path, form, version: request.headers["stripe-version"]?.toString() });
    if (refusal !== undefined) return [refusal, { error: { type: "api_error", message: STRIPE_KEY } }];
    if (request.headers.authorization !== `Bearer ${STRIPE_KEY}`) {
      return [
        401,
        { error: { type: "invalid_request_error", message: "Invalid API Key provided: sk_te**" } },
      ];
    }
    if (method === "POST" && path === "/v1/checkout/sessions") {
      const isKnown = PRICES.includes(form["line_items[0][price]"] ?? "");
      if (!isKnown || form["mode"] !== "subscription") {
        return [400, { error: { type: "invalid_request_error", message: "No such price" } }];
      }
      return [200, { id: "cs_1", object: "checkout.session", url: "https://checkout.stripe.example/c/cs_1" }];
    }
    if (method === "POST" && path === "/v1/billing_portal/sessions") {
      return [
        200,
        { id: "bps_1", object: "billing_portal.session", url: "https://billing.stripe.example/p/1" },
      ];
    }
    const found = subscriptions.get(/^\/v1\/subscriptions\/(\w+)$/u.exec(path)?.[1] ?? "");
    return found === undefined
      ? [404, { error: { type: "invalid_request_error", code: "resource_missing", message: "No such" } }]
      : [200, subscriptionObject(found)];
  };
  const server = createServer((request, reply) => {
    void answer(request).then(([status, body]) => {
      reply.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    put: (subscription) => void subscriptions.set(subscription.id, subscription),
    refuse: (status) => (refusal = status),
    event(id, type, object, at = Math.floor(Date.now() / 1_000)) {
      const body = JSON.stringify({ id, object: "event", type, created: at, data: { object } });
      const signed = createHmac("sha256", STRIPE_SECRET).update(`${at}.${body}`).digest("hex");
      return { body, signature: `t=${at},v1=${"0".repeat(64)},v1=${signed},v0=${signed}` };
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export function subscriptionObject(one: FakeSubscription): object {
  const { id, status, price, user, periodEnd, endsWithPeriod, endedAt, isOld } = one;
  return {
    id,
    object: "subscription",
    status,
    customer: "cus_1",
    start_date: periodEnd - 30 * 86_400,
    ended_at: endedAt ?? null,
    cancel_at: null,
    cancel_at_period_end: endsWithPeriod ?? false,
    metadata: user === undefined ? {} : { footnote_user: user },
    ...(isOld === true ? { current_period_end: periodEnd } : {}),
    items: {
      object: "list",
      data: [
        { id: "si_1", price: { id: price }, ...(isOld === true ? {} : { current_period_end: periodEnd }) },
      ],
    },
  };
}
