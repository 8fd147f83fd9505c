/** The parts of a clause around one verb. */

export interface Frame {
  readonly verb: string;
  /** Keys of content atoms; of Chinese pairs of characters. */
  readonly agent: ReadonlySet<string>;
  readonly patient: ReadonlySet<string>;
  readonly giver: ReadonlySet<string>;
  readonly taker: ReadonlySet<string>;
  readonly agentWritten: string;
  /** 由 or 被 says who it is. */
  readonly isMarked?: boolean;
}
