/** What was changed of campaigns and flights, from what and when. */
import type { ReactNode } from "react";
import type { FlightState, SponsoredBooks } from "../../../../core/domain/sponsored.ts";
import type { BookChange } from "../../../../core/domain/sponsored-accounts.ts";
import { said } from "./books-words.ts";
import { flightName } from "./flight-row.tsx";
import { shownDate, shownMoney, shownMoment } from "./shown-money.ts";

interface ChangeRowsProps {
  readonly changes: readonly BookChange[];
  readonly books: SponsoredBooks;
}

export function ChangeRows({ changes, books }: ChangeRowsProps): ReactNode {
  if (changes.length === 0) return <p className="none">{said.nothingChanged}</p>;
  return (
    <ul className="named-rows">
      {changes.map((change) => (
        <li key={change.id}>
          <span>
            {said.changedTo(
              said.changedOf[change.what],
              shownValue(change, change.before, books),
              shownValue(change, change.after, books),
            )}
            <small>
              <bdi>{subjectOf(change, books)}</bdi>
            </small>
          </span>
          <small>
            {shownDate(change.at)}
            {change.by === "command line" ? ` · ${said.byCommand}` : null}
          </small>
        </li>
      ))}
    </ul>
  );
}

function subjectOf({ subject }: BookChange, { advertisers, campaigns, flights }: SponsoredBooks): string {
  const advertiser = advertisers.find(({ id }) => id === subject);
  if (advertiser !== undefined) return advertiser.legalName;
  const flight = flights.find(({ id }) => id === subject);
  const campaign = campaigns.find(({ id }) => id === (flight?.campaignId ?? subject));
  return [campaign?.name, flight && flightName(flight)].filter((part) => part !== undefined).join(" · ");
}

function shownValue({ subject, what }: BookChange, value: string, books: SponsoredBooks): string {
  if (what === "state") return said.flightStates[value as FlightState];
  if (what === "startsAt" || what === "endsAt") return shownMoment(value);
  if (what === "name" || what === "billing") return value === "" ? "–" : value;
  const flight = books.flights.find(({ id }) => id === subject);
  const campaign = books.campaigns.find(({ id }) => id === flight?.campaignId);
  const advertiser = books.advertisers.find(({ id }) => id === campaign?.advertiserId);
  return shownMoney(Number(value), advertiser?.currency ?? "USD");
}
