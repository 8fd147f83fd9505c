/** What digests and repairs by a model may take before a person is asked, and how much of it goes on at once. */
export interface DigestLimits {
  /** What may cost more is begun only when a person agrees. */
  readonly confirmMicros: number;
  /** Calls of a model under way at once, for a model on this machine or its network and for others. */
  readonly parallel: { readonly near: number; readonly far: number };
}
