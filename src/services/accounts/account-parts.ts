/** What the services of accounts are made of, and what all of them hold people to. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Clock, Ids } from "../../core/ports/clock.ts";
import type { AccountStore } from "../../core/ports/account-store.ts";
import type { Passwords } from "../../core/ports/passwords.ts";
import type { SpaceStore } from "../../core/ports/space-store.ts";
import type { Scope } from "../../core/domain/scope.ts";

export interface AccountParts {
  readonly store: AccountStore & SpaceStore;
  readonly clock: Pick<Clock, "now">;
  readonly ids: Ids;
  readonly passwords: Passwords;
  readonly hash: (text: string) => string;
  /** The space and the person of before there were accounts: the first administrator takes them over. */
  readonly home: Scope;
}

const PASSWORD = { least: 10, most: 200 };
const LONGEST_EMAIL = 254;

export const DAY_MS = 86_400_000;

export const HOUR_MS = 3_600_000;

export function later(now: string, count: number, unitMs = DAY_MS): string {
  return new Date(Date.parse(now) + count * unitMs).toISOString();
}

/** As it is stored. Throws `bad-request`. */
export function readEmail(written: string): string {
  const email = written.trim().toLowerCase();
  if (email.length <= LONGEST_EMAIL && /^[^\s@:<>"]+@[^\s@:<>"]+$/u.test(email)) return email;
  throw new FootnoteError("bad-request", say("account.email-form", { written: written.slice(0, 100) }));
}

/** Throws `bad-request`. */
export function requirePassword(password: string): string {
  if (password.length >= PASSWORD.least && password.length <= PASSWORD.most) return password;
  throw new FootnoteError("bad-request", say("account.password-length", PASSWORD));
}
