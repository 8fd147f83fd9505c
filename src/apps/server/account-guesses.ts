/**
 * Guesses at accounts and at the set-up code: what is wrong counts for the address that it comes from and for the account, on all
 * servers. An address from which the account was signed in to is counted by itself, so that whoever guesses elsewhere keeps nobody out of
 * their own; which addresses these are, each server remembers by itself.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import { singleLine } from "../../core/export/single-line.ts";
import { say } from "../../core/domain/said/say.ts";
import { createSlots } from "../../lib/slots.ts";
import type { LogError } from "../../services/log.ts";
import { type GuessLimit, networkOf } from "./guess-limit.ts";
import type { HeldLimit } from "./held-limit.ts";

/** Looking at a password costs memory and time; more at once would also be more than the limits let pass. */
const LOOKED_AT_ONCE = 2;
/** Accounts with an address from which they were signed in to, the oldest first out. */
const MOST_KNOWN = 10_000;

export interface AccountGuessesParts {
  /** Of addresses; also those of the shared password. */
  readonly guesses: GuessLimit;
  /** Of all servers. */
  readonly held: Pick<HeldLimit, "waitMs" | "wrong">;
  /** Told of who guesses. */
  readonly log: LogError;
}

export interface AccountGuesses {
  /** `look` throws where it is wrong. Over a limit nothing is looked at. Throws `too-many-guesses`, and what `look` throws. */
  readonly guessed: <T>(address: string, account: string, look: () => Promise<T>) => Promise<T>;
}

export function createAccountGuesses({ guesses, held, log }: AccountGuessesParts): AccountGuesses {
  const looking = createSlots(LOOKED_AT_ONCE);
  const known = new Set<string>();

  const remember = (place: string): void => {
    known.add(place);
    const [oldest] = known;
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  };

  const requireTurn = async (address: string, names: readonly string[]): Promise<void> => {
    const waitMs = Math.max(guesses.waitMs(address), await held.waitMs(names));
    if (waitMs === 0) return;
    const seconds = Math.ceil(waitMs / 1_000);
    throw new FootnoteError("too-many-guesses", say("account.guesses", { seconds }), {
      hint: say("account.guesses-hint"),
      retryAfterMs: waitMs,
    });
  };

  return {
    async guessed(address, account, look) {
      const network = networkOf(address);
      const place = JSON.stringify([account, network]);
      const names = [`account ${known.has(place) ? place : account}`, `address ${network}`];
      await requireTurn(address, names);
      const leave = await looking.take();
      try {
        // Of many that came at once no more are looked at than of as many in turn.
        await requireTurn(address, names);
        const [looked] = await Promise.allSettled([look()]);
        await requireTurn(address, names);
        if (looked.status === "fulfilled") {
          guesses.right(address);
          remember(place);
          return looked.value;
        }
        const isOver = await held.wrong(names);
        const isAtLimit = guesses.wrong(address) || (await held.waitMs(names)) > 0;
        if (isAtLimit) log(guessedAt(account, address));
        if (isOver) await requireTurn(address, names);
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
