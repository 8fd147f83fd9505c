/** Models that run on this machine, from files in the data folder: public JSON of `model list --json` and `model pull --json`. */

export interface ModelFile {
  /** Short name: the file's without its ending. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** A pull that was cut off; the same pull goes on with it. */
  readonly isPartial: boolean;
}

/** What the file says of itself. */
export interface ModelFileFacts {
  readonly architecture: string;
  readonly title?: string;
  /** Tokens that the model was trained to read at once. */
  readonly contextTokens?: number;
  readonly hasChatTemplate: boolean;
}

export interface PulledModel extends ModelFile {
  /** It was there already; nothing was fetched. */
  readonly wasThere: boolean;
  /** The hub stated a hash, and the file has it. */
  readonly isVerified: boolean;
}

/** Facts are absent where the file is no whole model. */
export interface ListedModel extends ModelFile {
  readonly facts?: ModelFileFacts;
}
