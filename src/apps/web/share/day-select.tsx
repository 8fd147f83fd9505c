/** Chooses how many days something holds: a link, a key. */
import type { ReactNode } from "react";
import { words } from "../dictionary.ts";

interface DaySelectProps {
  readonly label: string;
  /** To choose from. */
  readonly choices: readonly number[];
  readonly days: number;
  readonly onChoose: (days: number) => void;
}

export function DaySelect({ label, choices, days, onChoose }: DaySelectProps): ReactNode {
  return (
    <label>
      {label}
      <select value={days} onChange={(event) => onChoose(Number(event.target.value))}>
        {choices.map((one) => (
          <option key={one} value={one}>
            {words.sharing.forDays(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
