/**
 * How often a password may be guessed: by one address, and by all that have never known it. Whoever is over it is not
 * even looked at until some time has passed; a right password costs nothing. Kept in memory: a restart forgets it, and
 * another server does not know of it (`held-limit.ts` is for all).
 */
import type { Pace } from "../../core/ports/pace-store.ts";

export interface GuessLimit {
  /** Milliseconds until this address may guess again; 0 where it may now. */
  waitMs(address: string): number;
  /** True where that was the guess by which the address came to its limit. */
  wrong(address: string): boolean;
  right(address: string): void;
}

/** A person who has forgotten a password tries a few; a program tries thousands. */
export const OF_ONE: Pace = { burst: 10, everyMs: 10_000 };
/** An attack from many addresses; they all together. Who has known the password is not held up by it. */
const OF_ALL: Pace = { burst: 100, everyMs: 1_000 };
/** Addresses that are remembered, the oldest first out. */
const MOST_ADDRESSES = 10_000;

interface Guesser {
  guesses: Bucket;
  isKnown: boolean;
}

export function createGuessLimit(nowMs: () => number): GuessLimit {
  const all = createBucket(OF_ALL, nowMs);
  const guessers = new Map<string, Guesser>();

  const guesserOf = (address: string): Guesser => {
    const key = networkOf(address);
    const known = guessers.get(key) ?? { guesses: createBucket(OF_ONE, nowMs), isKnown: false };
    guessers.delete(key);
    guessers.set(key, known);
    const [oldest] = guessers.keys();
    if (guessers.size > MOST_ADDRESSES && oldest !== undefined) guessers.delete(oldest);
    return known;
  };

  return {
    waitMs(address) {
      // Who only asks is not remembered: else many who are refused would push out those that are counted.
      const guesser = guessers.get(networkOf(address));
      const isKnown = guesser?.isKnown === true;
      return Math.max(guesser?.guesses.waitMs() ?? 0, isKnown ? 0 : all.waitMs());
    },
    wrong(address) {
      const { guesses } = guesserOf(address);
      all.take();
      guesses.take();
      return guesses.waitMs() > 0;
    },
    right(address) {
      guesserOf(address).isKnown = true;
    },
  };
}

interface Bucket {
  waitMs(): number;
  take(): void;
}

function createBucket({ burst, everyMs }: Pace, nowMs: () => number): Bucket {
  let left = burst;
  let countedMs = nowMs();
  const refill = (): void => {
    const gained = Math.floor((nowMs() - countedMs) / everyMs);
    left = Math.min(burst, left + gained);
    countedMs = left === burst ? nowMs() : countedMs + gained * everyMs;
  };
  return {
    waitMs() {
      refill();
      return left > 0 ? 0 : Math.max(1, countedMs + everyMs - nowMs());
    },
    take() {
      refill();
      left = Math.max(0, left - 1);
    },
  };
}

/** One household has as many IPv6 addresses as it likes within one /64. */
export function networkOf(address: string): string {
  const bare = address.replace(/^::ffff:/i, "");
  if (!bare.includes(":")) return bare;
  const [head = "", tail] = bare.split("::");
  const first = head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  return [...first, ...Array.from({ length: zeros }, () => "0"), ...last].slice(0, 4).join(":");
}
