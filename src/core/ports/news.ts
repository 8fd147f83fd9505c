/** What other processes over the same data have done, as soon as it is stored. Where a store has none, whoever waits looks. */

export interface News {
  /**
   * Calls back with what has news: a run by its id, or `DOCUMENTS` or `VECTORS`; with nothing where some may have been missed. What this
   * process does is no news to it.
   */
  listen(listener: (of: string | undefined) => void): void;
}

/** The library's documents were added to, or some are gone. */
export const DOCUMENTS = "documents";
/** Passages were given their vectors. */
export const VECTORS = "vectors";
