/** A service that people pay for their plan at. Footnote never sees how they pay. */
import type { UserId } from "../domain/ids.ts";

/** As the service has it now. */
export interface Subscription {
  readonly id: string;
  /** As it was said when it was begun; nothing where it is about something else. */
  readonly userId?: UserId;
  readonly price: string;
  readonly customer: string;
  readonly startsAt: string;
  /** Until when it is paid for, or when it ended. */
  readonly endsAt: string;
  /** It is paid for, or payment is being tried. */
  readonly isOn: boolean;
  /** It goes on after `endsAt` by itself. */
  readonly isRenewed: boolean;
}

/** What the service has told; about a subscription, where it is. */
export interface PaymentEvent {
  readonly id: string;
  readonly subscription?: string;
}

export interface Checkout {
  readonly price: string;
  readonly userId: UserId;
  readonly email: string;
  /** Whom the service knows already. */
  readonly customer?: string | undefined;
  /** Where the person comes back to. */
  readonly backTo: string;
}

export interface Payments {
  /** The address of a page of the service. Throws `billing-failed`. */
  checkout(wanted: Checkout): Promise<string>;
  /** The same, where a person sees and ends what he pays. Throws `billing-failed`. */
  portal(customer: string, backTo: string): Promise<string>;
  /** Throws `bad-request` where it is not from the service, or old. */
  readEvent(body: Uint8Array, signature: string | undefined, nowMs: number): PaymentEvent;
  /** Throws `billing-failed`. */
  subscription(id: string): Promise<Subscription | undefined>;
}
