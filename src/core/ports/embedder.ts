/** Turns texts into vectors, where one is configured. */
export interface Embedder {
  /** `provider/model`; vectors of different names are never compared. */
  readonly name: string;
  /** One unit-length vector a text, in order. Throws `FootnoteError` `model-failed` or `model-timeout`. */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>;
}
