/** What the page asks and tells of sponsored blocks, and what this browser remembers of them. */
import type { SessionState } from "../../../core/domain/account-replies.ts";
import type { CardEvent, OfferId, OfferReply, OfferRequest } from "../../../core/domain/sponsored.ts";
import { call } from "../api/call.ts";
import { keep, readKept } from "../kept.ts";

const OFF = "sponsored-off";
const CLOSED = "sponsored-closed";

/** As it was chosen since the page was opened: newer than what the session says. */
let chosen: boolean | undefined;

/** Whether this reader wants none, as far as this browser and his account know. */
export function isSwitchedOff({ sponsored }: SessionState): boolean {
  return chosen ?? (sponsored?.isSwitchedOff === true || readKept("localStorage", OFF) === "yes");
}

/** For good: in this browser, and for the account where there is one. */
export async function switchOff(isOff: boolean): Promise<void> {
  chosen = isOff;
  keep("localStorage", OFF, isOff ? "yes" : "");
  await call("put", "/api/sponsored/choice", { body: { isSwitchedOff: isOff } }).catch(() => undefined);
}

export const isClosedIn = (thread: string): boolean =>
  (readKept("sessionStorage", CLOSED) ?? "").split(" ").includes(thread);

/** What was closed does not come back in its thread. */
export function closeIn(thread: string): void {
  keep("sessionStorage", CLOSED, `${readKept("sessionStorage", CLOSED) ?? ""} ${thread}`.trim());
}

/** Nothing where nothing is to be shown, or nobody could be asked: a reader never comes by a failure of it. */
export async function askForCard(body: OfferRequest, signal: AbortSignal): Promise<OfferReply> {
  return call("post", "/api/sponsored/offers", { body, signal }).catch(() => ({ card: null }));
}

export function answerSurvey(offerId: OfferId, isKnown: boolean): void {
  call("post", "/api/sponsored/answers", { body: { offerId, isKnown } }).catch(() => undefined);
}

export function tell(id: OfferId, what: CardEvent): void {
  call("post", "/api/sponsored/offers/{id}", { params: { id }, body: { what } }).catch(() => undefined);
}
