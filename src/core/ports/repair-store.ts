/** What models wrote for repairs of transcripts that are not finished, so that one that broke off pays for nothing twice. */

export interface RepairStore {
  /** What was written for one stretch of the text with this hash; the first that is put stays. Durable. */
  putRepairStep(step: RepairStep): Promise<void>;
  getRepairStep(contentHash: string, key: string): Promise<string | undefined>;
  /** Those of a text, and those of any text from before an instant. */
  removeRepairSteps(which: { readonly contentHash: string } | { readonly before: string }): Promise<void>;
}

export interface RepairStep {
  readonly contentHash: string;
  /** The repair's own matter. */
  readonly key: string;
  /** When it was written. */
  readonly at: string;
  readonly json: string;
}
