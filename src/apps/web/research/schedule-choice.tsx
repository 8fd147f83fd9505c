/** How often research is done again by itself. */
import type { ReactNode } from "react";
import { words } from "../dictionary.ts";

const DAY_MS = 86_400_000;
/** As the server takes them, with what each is in milliseconds. */
const INTERVALS = [
  ["1d", DAY_MS],
  ["1w", 7 * DAY_MS],
  ["4w", 28 * DAY_MS],
] as const;

interface ScheduleChoiceProps {
  readonly everyMs: number | undefined;
  readonly onChoose: (every: string) => void;
}

export function ScheduleChoice({ everyMs, onChoose }: ScheduleChoiceProps): ReactNode {
  const { every } = words.research;
  const known = INTERVALS.find(([, ms]) => ms === everyMs)?.[0];
  return (
    <label className="research-schedule">
      {every.label}{" "}
      <select
        value={known ?? (everyMs === undefined ? "never" : "other")}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="never">{every.never}</option>
        {INTERVALS.map(([name]) => (
          <option key={name} value={name}>
            {every[name]}
          </option>
        ))}
        {known === undefined && everyMs !== undefined ? (
          <option value="other" disabled>
            {every.other}
          </option>
        ) : null}
      </select>
    </label>
  );
}
