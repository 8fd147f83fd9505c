/** One flight: when, for how much, what is spent, and what may be done with it. */
import { type ReactNode, useState } from "react";
import type { ChangeFlight, Currency, Flight } from "../../../../core/domain/sponsored.ts";
import { ConfirmDialog } from "../../confirm-dialog.tsx";
import { words } from "../../dictionary.ts";
import { sponsoredWords } from "../sponsored-words.ts";
import { AddForm } from "./add-form.tsx";
import { changeFlight } from "./books-api.ts";
import { said } from "./books-words.ts";
import { Doing } from "./doing.tsx";
import { FlightDayFields, FlightMoneyFields } from "./flight-fields.tsx";
import { dayOf, endOf, microsTyped, shownDate, shownMoney, startOf, typedMoney } from "./shown-money.ts";
import type { Change } from "./change.ts";

interface FlightRowProps {
  readonly flight: Flight;
  readonly currency: Currency;
  /** Who may run it has it. */
  readonly change?: Change;
}

export function FlightRow({ flight, currency, change }: FlightRowProps): ReactNode {
  const { state, budgetMicros, spentMicros, cpmMicros } = flight;
  const money = (micros: number): string => shownMoney(micros, currency);
  return (
    <div className="sold-row">
      <p>
        <span className={`state ${state}`}>{said.flightStates[state]}</span>{" "}
        <strong>{flightName(flight)}</strong>
      </p>
      <p className="sum-facts">
        {said.perThousand(money(cpmMicros))} · {topicsOf(flight)}
      </p>
      <p className="sum-facts">
        <progress max={budgetMicros} value={spentMicros} aria-label={said.spent} />{" "}
        {said.spentOf(money(spentMicros), money(budgetMicros))}
      </p>
      {change ? <FlightDeeds flight={flight} change={change} /> : null}
      {change && state !== "ended" ? <EditFlight flight={flight} change={change} /> : null}
    </div>
  );
}

function FlightDeeds({ flight, change }: { readonly flight: Flight; readonly change: Change }): ReactNode {
  const [isEnding, setIsEnding] = useState(false);
  const { id, state } = flight;
  const name = flightName(flight);
  const become = (to: ChangeFlight["state"]) => change(() => changeFlight(id, { state: to }));
  return (
    <Doing>
      {(doing) => (
        <>
          {state === "draft" || state === "paused" ? (
            <button
              type="button"
              aria-label={said.of(said.run, name)}
              onClick={() => doing(() => become("running"))}
            >
              {said.run}
            </button>
          ) : null}
          {state === "running" ? (
            <button
              type="button"
              aria-label={said.of(said.pause, name)}
              onClick={() => doing(() => become("paused"))}
            >
              {said.pause}
            </button>
          ) : null}
          {state === "ended" ? null : (
            <button
              type="button"
              className="danger"
              aria-label={said.of(said.end, name)}
              onClick={() => setIsEnding(true)}
            >
              {said.end}
            </button>
          )}
          {isEnding ? (
            <ConfirmDialog
              title={name}
              question={said.endAsk}
              confirm={said.end}
              onConfirm={() => doing(() => become("ended"))}
              onDone={() => setIsEnding(false)}
            />
          ) : null}
        </>
      )}
    </Doing>
  );
}

/** What is left as it is, is not sent: an hour that a day does not tell stays. */
function EditFlight({ flight, change }: { readonly flight: Flight; readonly change: Change }): ReactNode {
  const { id, startsAt, endsAt, budgetMicros, cpmMicros } = flight;
  const was = {
    from: dayOf(startsAt),
    last: dayOf(endsAt, true),
    budget: typedMoney(budgetMicros),
    cpm: typedMoney(cpmMicros),
  };
  return (
    <AddForm
      key={JSON.stringify(was)}
      title={said.change}
      label={said.of(said.change, flightName(flight))}
      send={said.change}
      onAdd={({ text }) =>
        change(() =>
          changeFlight(id, {
            ...(text("from") === was.from ? {} : { startsAt: startOf(text("from")) }),
            ...(text("last") === was.last ? {} : { endsAt: endOf(text("last")) }),
            ...(text("budget") === was.budget ? {} : { budgetMicros: microsTyped(text("budget")) }),
            ...(text("cpm") === was.cpm ? {} : { cpmMicros: microsTyped(text("cpm")) }),
          }),
        )
      }
    >
      <FlightMoneyFields cpm={was.cpm} budget={was.budget} />
      <FlightDayFields from={was.from} last={was.last} />
    </AddForm>
  );
}

export function flightName({ startsAt, endsAt }: Flight): string {
  return `${shownDate(dayOf(startsAt))} – ${shownDate(dayOf(endsAt, true))}`;
}

function topicsOf({ topics, countries }: Flight): string {
  const names = sponsoredWords(words.language.startsWith("zh") ? "zh" : "en").topics;
  const named = topics.length === 0 ? [said.anyTopic] : topics.map((topic) => names[topic]);
  return [...named, ...countries].join(words.language.startsWith("zh") ? "、" : ", ");
}
