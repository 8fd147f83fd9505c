/** A memory of what a run of several steps has done, so that one that broke off pays for nothing twice. */

export interface Steps {
  /** The JSON that was kept under the key, by this run or an earlier one of the same thing. */
  recall(key: string): Promise<string | undefined>;
  /** Durable when it resolves. */
  keep(key: string, json: string): Promise<void>;
}
