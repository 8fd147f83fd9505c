/** Intervals as people write them: `30m`, `6h`, `1d`, `2w`. */
import { FootnoteError } from "../domain/errors.ts";
import { say } from "../domain/said/say.ts";
import { byName } from "../../lib/by-name.ts";

const UNIT_MS = byName<number>({
  w: 604_800_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
});

/** Asking a site more often than this helps nobody. */
const LEAST_MS = 15 * 60_000;
const MOST_MS = 52 * 604_800_000;

/** Throws `bad-request`. */
export function parseInterval(text: string): number {
  const [, count = "", unit = ""] = /^\s*(\d{1,5})\s*([mhdw])\s*$/i.exec(text) ?? [];
  const ms = Number(count) * (UNIT_MS[unit.toLowerCase()] ?? 0);
  if (ms >= LEAST_MS && ms <= MOST_MS) return ms;
  const said =
    unit === ""
      ? say("site.no-interval", { text })
      : say(ms < LEAST_MS ? "site.interval-too-short" : "site.interval-too-long", { text });
  throw new FootnoteError("bad-request", said, {
    hint: say("site.interval-forms"),
  });
}

/** The largest unit that divides it. */
export function formatInterval(ms: number): string {
  const [unit, size] = Object.entries(UNIT_MS).find(([, one]) => ms % one === 0) ?? ["m", 60_000];
  return `${Math.round(ms / size)}${unit}`;
}
