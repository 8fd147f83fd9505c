/** Leases between processes over the same data. */

export interface LeaseStore {
  /**
   * Takes or prolongs the lease `name` for `owner` until `untilMs`; false while another owner's lease runs at `nowMs`.
   * Both are milliseconds since 1970: leases are between processes, so only the wall clock will do.
   */
  tryLease(name: string, owner: string, nowMs: number, untilMs: number): Promise<boolean>;
  endLease(name: string, owner: string): Promise<void>;
  /** Who holds the lease, or held it last and did not end it. */
  leaseOwner(name: string): Promise<string | undefined>;
}
