/**
 * Guesses at accounts and at the set-up code: what is wrong counts for the address that it comes from and for the account. An
 * address from which the account was signed in to is counted by itself: whoever guesses elsewhere keeps nobody out of their own.
 * Kept in memory, as the limits are.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import { singleLine } from "../../core/export/single-line.ts";
import { say } from "../../core/domain/said/say.ts";
import type { LogError } from "../../services/log.ts";
import { createSlots } from "../../lib/slots.ts";
import { createGuessLimit, type GuessLimit, networkOf } from "./guess-limit.ts";

/** Looking at a password costs memory and time; more at once would also be more than the limits let pass. */
const LOOKED_AT_ONCE = 2;
/** Accounts with an address from which they were signed in to, the oldest first out. */
const MOST_KNOWN = 10_000;

export interface AccountGuessesParts {
  /** Of addresses; also those of the shared password. */
  readonly guesses: GuessLimit;
  readonly nowMs: () => number;
  /** Told of who guesses. */
  readonly log: LogError;
}

export interface AccountGuesses {
  /** `look` throws where it is wrong. Over either limit nothing is looked at. Throws `too-many-guesses`, and what `look` throws. */
  readonly guessed: <T>(address: string, account: string, look: () => Promise<T>) => Promise<T>;
}

export function createAccountGuesses({ guesses, nowMs, log }: AccountGuessesParts): AccountGuesses {
  /** Of accounts, wherever the guesses come from. */
  const ofAccounts = createGuessLimit(nowMs, { isOfAll: false });
  const looking = createSlots(LOOKED_AT_ONCE);
  const known = new Set<string>();

  const placeOf = (address: string, account: string): string => JSON.stringify([account, networkOf(address)]);
  /** What the guess counts for beside its address. */
  const countedAt = (address: string, account: string): string => {
    const place = placeOf(address, account);
    return known.has(place) ? place : account;
  };
  const remember = (address: string, account: string): void => {
    known.add(placeOf(address, account));
    const [oldest] = known;
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  };

  const requireTurn = (address: string, account: string): void => {
    const waitMs = Math.max(guesses.waitMs(address), ofAccounts.waitMs(countedAt(address, account)));
    if (waitMs === 0) return;
    const seconds = Math.ceil(waitMs / 1_000);
    throw new FootnoteError("too-many-guesses", say("account.guesses", { seconds }), {
      hint: say("account.guesses-hint"),
      retryAfterMs: waitMs,
    });
  };

  return {
    async guessed(address, account, look) {
      requireTurn(address, account);
      const leave = await looking.take();
      try {
        // Of many that came at once no more are looked at than of as many in turn.
        requireTurn(address, account);
        const [looked] = await Promise.allSettled([look()]);
        requireTurn(address, account);
        if (looked.status === "fulfilled") {
          guesses.right(address);
          remember(address, account);
          return looked.value;
        }
        const isAtLimit = [guesses.wrong(address), ofAccounts.wrong(countedAt(address, account))].includes(
          true,
        );
        if (isAtLimit) log(guessedAt(account, address));
        throw looked.reason;
      } finally {
        leave();
      }
    },
  };
}

function guessedAt(account: string, address: string): FootnoteError {
  const shown = singleLine(account).slice(0, 100);
  return new FootnoteError("too-many-guesses", say("account.guessed", { account: shown, address }));
}
