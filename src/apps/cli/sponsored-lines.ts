/** How what was sold is written down and read on the command line. */
import pc from "picocolors";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import {
  type Creative,
  SPONSORED_TOPICS,
  type SponsoredBooks,
  type SponsoredTopic,
} from "../../core/domain/sponsored.ts";
import { LIFT_ANSWERS } from "../../core/sponsor/awareness.ts";
import { inUnits } from "../../core/sponsor/invoice-amount.ts";
import type { Awareness } from "../../core/domain/sponsored-survey.ts";
import { microsOf } from "../../lib/money.ts";
import { saidInTerminal } from "./in-terminal.ts";
import { printable } from "./output.ts";

/** Everything, each below what it belongs to. */
export function bookLines({ advertisers, campaigns, flights, creatives }: SponsoredBooks): string[] {
  return advertisers.flatMap(({ id, legalName, paidBy, currency }) => [
    `${pc.bold(printable(legalName))}  ${id}  ${currency}${paidBy === undefined ? "" : `  ← ${printable(paidBy)}`}`,
    ...campaigns
      .filter(({ advertiserId }) => advertiserId === id)
      .flatMap((campaign) => [
        `  ${printable(campaign.name)}  ${campaign.id}`,
        ...flights
          .filter(({ campaignId }) => campaignId === campaign.id)
          .map((flight) => {
            const money = (micros: number): string => inUnits(micros, currency);
            const days = `${flight.startsAt.slice(0, 16)} → ${flight.endsAt.slice(0, 16)}`;
            const spent = `${money(flight.spentMicros)} / ${money(flight.budgetMicros)}`;
            const matched = [...flight.topics, ...flight.countries].join(" ");
            return `    ${flight.id}  ${pc.bold(flight.state)}  CPM ${money(flight.cpmMicros)}  ${spent}  ${pc.dim(`${days}  ${matched}`)}`;
          }),
        ...creatives
          .filter(({ campaignId }) => campaignId === campaign.id)
          .map(
            (creative) =>
              `    ${creative.id}  ${pc.bold(creative.state)}  ${creative.language}  ${printable(creative.headline)}  ${pc.dim(`${creative.url}${pictureOf(creative)}`)}`,
          ),
      ]),
  ]);
}

/** Named by its hash, with its words. */
const pictureOf = ({ image }: Creative): string =>
  image === undefined
    ? ""
    : `  ${image.hash.slice(0, 12)} ${image.width}×${image.height} “${printable(image.alt)}”`;

/** Both arms, and no more than they can tell. */
export function awarenessLine({ flightId, shown, heldOut, interval, difference }: Awareness): string {
  const arms = say("sponsored.arms", {
    id: flightId,
    shown: shown.decided,
    shownKnown: shown.known,
    shownAnswers: shown.answers,
    heldOut: heldOut.decided,
    heldOutKnown: heldOut.known,
    heldOutAnswers: heldOut.answers,
  });
  const answers = shown.answers + heldOut.answers;
  const points = (part: number): string => (100 * part).toFixed(1);
  const said =
    interval === undefined
      ? say("sponsored.no-answers")
      : say(difference === undefined ? "sponsored.few-answers" : "sponsored.difference", {
          low: points(interval.low),
          high: points(interval.high),
          difference: points(difference ?? 0),
          answers,
          needed: LIFT_ANSWERS,
        });
  return `${saidInTerminal(arms)} ${saidInTerminal(said)}`;
}

/** As micros; to the thousandth, so that one view of a thousand has a whole price. Throws `bad-request`. */
export function readMoney(written: string): number {
  if (/^\d{1,9}(?:\.\d{1,3})?$/u.test(written)) return microsOf(written);
  throw new FootnoteError("bad-request", say("sponsored.amount", { written }));
}

/** As an instant. Throws `bad-request`. */
export function readDay(written: string): string {
  const at = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/u.test(written) ? Date.parse(written) : Number.NaN;
  if (Number.isNaN(at)) throw new FootnoteError("bad-request", say("sponsored.day", { written }));
  return new Date(at).toISOString();
}

/** Throws `bad-request`. */
export function readTopics(list = ""): SponsoredTopic[] {
  return wordsOf(list).map((topic) => {
    if (isTopic(topic)) return topic;
    throw new FootnoteError("bad-request", say("sponsored.topic", { topic, topics: SPONSORED_TOPICS }));
  });
}

/** Throws `bad-request`. */
export function readCountries(list = ""): string[] {
  return wordsOf(list).map((country) => {
    if (/^[A-Za-z]{2}$/u.test(country)) return country.toUpperCase();
    throw new FootnoteError("bad-request", say("sponsored.country", { country }));
  });
}

const wordsOf = (list: string): string[] => list.split(/[\s,，、]+/u).filter((word) => word !== "");

const isTopic = (word: string): word is SponsoredTopic => SPONSORED_TOPICS.some((topic) => topic === word);
