/** Turns texts into vectors, where one is configured. */
export interface Embedder {
  /** `provider/model`; vectors of different names are never compared. */
  readonly name: string;
  /** In this process, and quick: single sentences may be asked for while somebody waits. */
  readonly isNear?: true;
  /** One unit-length vector a text, in order. Throws `FootnoteError` `model-failed` or `model-timeout`. */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>;
}
