/** Keeps the clock of this process with that of the database which it shares with other machines. */
import type { Stores } from "../core/ports/stores.ts";
import { setClockRight } from "./system-clock.ts";

/** A clock drifts by milliseconds a minute; one that is set by hand, or found wrong and put right, jumps. */
const LOOK_MS = 30_000;
/** Less is no fault: what is timed here is timed in seconds, and the clock need not jump for it. */
const LEAST_MS = 1_000;

/** Resolves when the clock is right; ends looking with `end`. One that cannot be asked leaves things as they are. */
export async function keepSharedTime(stores: Stores): Promise<{ end(): Promise<void> }> {
  if (stores.clockMs === undefined) return { end: () => Promise.resolve() };
  const look = async (): Promise<void> => {
    const [asked, begun] = [Date.now(), performance.now()];
    const there = await stores.clockMs?.().catch(() => undefined);
    if (there === undefined) return;
    const aheadMs = Math.round(asked + (performance.now() - begun) / 2 - there);
    setClockRight(Math.abs(aheadMs) < LEAST_MS ? 0 : aheadMs);
  };
  await look();
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = look();
  }, LOOK_MS).unref();
  return {
    end() {
      clearInterval(timer);
      return looking;
    },
  };
}
