/**
 * What a hold-out shows, with what it does not. The interval is Newcombe's of 1998 for two independent shares (his method 10), from Wilson's score
 * intervals of each: it holds for few answers and for shares near 0 and 1, where the usual one does not.
 */
import type { FlightId } from "../domain/sponsored.ts";
import type { ArmCounts, Awareness } from "../domain/sponsored-survey.ts";

/** Below so many answers of both arms no difference is stated: what can be told apart then is no brand's. */
export const LIFT_ANSWERS = 2_000;
/** The normal distribution's two-sided 95 %. */
const Z = 1.959_963_984_540_054;

interface Interval {
  readonly low: number;
  readonly high: number;
}

export function awarenessOf(
  flightId: FlightId,
  shown: ArmCounts,
  heldOut: ArmCounts,
): Omit<Awareness, "isAsked"> {
  const base = { flightId, shown, heldOut };
  if (shown.answers === 0 || heldOut.answers === 0) return base;
  const interval = newcombe(shown, heldOut);
  if (shown.answers + heldOut.answers < LIFT_ANSWERS) return { ...base, interval };
  return { ...base, interval, difference: share(shown) - share(heldOut) };
}

const share = ({ answers, known }: Pick<ArmCounts, "answers" | "known">): number => known / answers;

/** Of one share. */
export function wilson({ answers, known }: Pick<ArmCounts, "answers" | "known">): Interval {
  const p = known / answers;
  const middle = p + Z ** 2 / (2 * answers);
  const half = Z * Math.sqrt((p * (1 - p)) / answers + Z ** 2 / (4 * answers ** 2));
  const whole = 1 + Z ** 2 / answers;
  return { low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) };
}

/** Of the first share less the second. */
export function newcombe(
  one: Pick<ArmCounts, "answers" | "known">,
  other: Pick<ArmCounts, "answers" | "known">,
): Interval {
  const [p, q] = [share(one), share(other)];
  const [first, second] = [wilson(one), wilson(other)];
  return {
    low: p - q - Math.hypot(p - first.low, second.high - q),
    high: p - q + Math.hypot(first.high - p, q - second.low),
  };
}
