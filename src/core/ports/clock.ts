/** Time and chance come into core as arguments, so that a run can be played again exactly. */
export interface Clock {
  /** The wall clock, as an ISO 8601 instant. */
  now(): string;
  /** Of this machine, as the IANA names it; UTC where it is not given. */
  readonly timeZone?: string;
  /** A clock that never goes back, in milliseconds; only differences mean anything. */
  monotonicMs(): number;
  /** Resolves after `ms` milliseconds; rejects as soon as the signal fires. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Lets everything else in this process have its turn, between parts of long work; absent where there is nothing else. */
  turn?(): Promise<void>;
}

export interface Ids {
  /** A new id that nobody can guess, beginning with `prefix_`. */
  next(prefix: string): string;
}
