/** What was read for answers and later checks of them, and is no part of the library: how much there is, and what may go. */

/** How many, and how much room their texts take, in bytes. */
export interface KeptPages {
  readonly pages: number;
  readonly bytes: number;
}

export interface UncitedLimits {
  /** Last wanted before this, an instant: they go. */
  readonly before: string;
  /** Of the others the oldest go until so much is left. */
  readonly mostBytes: number;
  /** Wanted since then: they stay, for a question may be about to cite them. So do those wanted since a run, or research, began that goes on. */
  readonly spared: string;
  /** Runs asked before this are not waited for: whoever worked at them is gone. */
  readonly runsSince: string;
  /** Most that go at once, the oldest first: there may be many, and others wait. */
  readonly atOnce: number;
}

export interface KeptPageStore {
  /** `cited`: those that a turn or research names, or of which a digest was made. */
  countKeptPages(): Promise<{ cited: KeptPages; uncited: KeptPages }>;
  /** Removes of those that are not cited what the limits name; says how much that was. */
  removeUncited(limits: UncitedLimits): Promise<KeptPages>;
}
