/** Of each flight, what its hold-out shows and no more than it can, and whether readers are asked about it. */
import type { ReactNode } from "react";
import type { Flight, SponsoredBooks } from "../../../../core/domain/sponsored.ts";
import { ARMS, type Awareness } from "../../../../core/domain/sponsored-survey.ts";
import { FailureNote } from "../../answer/failure-note.tsx";
import { words } from "../../dictionary.ts";
import { useLoaded } from "../../use-loaded.ts";
import { awarenessSaid } from "./awareness-words.ts";
import { changeSurvey, getAwareness } from "./books-api.ts";
import { said } from "./books-words.ts";
import { type Change, changing } from "./change.ts";
import { Doing } from "./doing.tsx";
import { flightName } from "./flight-row.tsx";

export function AwarenessView(): ReactNode {
  const { value, failure, act } = useLoaded(getAwareness);
  const change = changing(act);
  return (
    <>
      <p className="settings-about">{awarenessSaid.about}</p>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
      {value === undefined && !failure ? <p className="waiting">{words.loading}</p> : null}
      {value?.flights.length === 0 ? <p className="none">{said.noneYet}</p> : null}
      {value?.flights.map((one) => {
        const flight = value.books.flights.find(({ id }) => id === one.flightId);
        return flight ? (
          <FlightAwareness
            key={one.flightId}
            awareness={one}
            flight={flight}
            books={value.books}
            change={change}
          />
        ) : null;
      })}
    </>
  );
}

interface FlightAwarenessProps {
  readonly awareness: Awareness;
  readonly flight: Flight;
  readonly books: SponsoredBooks;
  readonly change: Change;
}

function FlightAwareness({ awareness, flight, books, change }: FlightAwarenessProps): ReactNode {
  const campaign = books.campaigns.find(({ id }) => id === flight.campaignId);
  const name = [campaign?.name, flightName(flight)].filter((part) => part !== undefined).join(" · ");
  const { isAsked } = awareness;
  const deed = isAsked ? awarenessSaid.stopAsking : awarenessSaid.ask;
  return (
    <section className="sold-row" aria-label={name}>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>
      </p>
      <div className="wide-table" tabIndex={0} role="region" aria-label={said.of(said.views.awareness, name)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{awarenessSaid.arm}</th>
              <th scope="col">{awarenessSaid.decided}</th>
              <th scope="col">{awarenessSaid.answers}</th>
              <th scope="col">{awarenessSaid.known}</th>
            </tr>
          </thead>
          <tbody>
            {ARMS.map((arm) => (
              <tr key={arm}>
                <th scope="row">{awarenessSaid[arm]}</th>
                <td>{awareness[arm].decided}</td>
                <td>{awareness[arm].answers}</td>
                <td>{awareness[arm].known}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="sum-facts">{shownDifference(awareness)}</p>
      <Doing>
        {(doing) => (
          <button
            type="button"
            aria-label={said.of(deed, name)}
            onClick={() => doing(() => change(() => changeSurvey(flight.id, !isAsked)))}
          >
            {deed}
          </button>
        )}
      </Doing>
    </section>
  );
}

function shownDifference({ interval, difference }: Awareness): string {
  if (interval === undefined) return awarenessSaid.none;
  const points = (share: number): string => (share * 100).toFixed(1);
  const [low, high] = [points(interval.low), points(interval.high)];
  return difference === undefined
    ? awarenessSaid.few(low, high)
    : awarenessSaid.difference(points(difference), low, high);
}
