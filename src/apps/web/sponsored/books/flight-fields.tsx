/** Fields of a flight that is sold, and of one that is changed. */
import type { ReactNode } from "react";
import { said } from "./books-words.ts";

/** As the server takes it: up to three decimals. */
const AMOUNT = String.raw`\d{1,9}(\.\d{1,3})?`;

interface FlightMoneyFieldsProps {
  readonly cpm?: string;
  readonly budget?: string;
}

export function FlightMoneyFields({ cpm, budget }: FlightMoneyFieldsProps): ReactNode {
  const amount = { required: true, inputMode: "decimal", pattern: AMOUNT, autoComplete: "off" } as const;
  return (
    <>
      <label>
        {said.cpm}
        <input name="cpm" {...amount} defaultValue={cpm} />
      </label>
      <label>
        {said.budget}
        <input name="budget" {...amount} defaultValue={budget} />
      </label>
    </>
  );
}

interface FlightDayFieldsProps {
  readonly from?: string;
  readonly last?: string;
}

export function FlightDayFields({ from, last }: FlightDayFieldsProps): ReactNode {
  return (
    <>
      <label>
        {said.firstDay}
        <input name="from" type="date" required defaultValue={from} />
      </label>
      <label>
        {said.lastDay}
        <input name="last" type="date" required defaultValue={last} />
      </label>
    </>
  );
}
