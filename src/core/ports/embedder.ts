/** Turns texts into vectors, where one is configured. */
export interface Embedder {
  /** `provider/model`; vectors of different names are never compared. */
  readonly name: string;
  /** How long an answer may wait for its question's vector; absent for the usual time, that of a server that works. */
  readonly patienceMs?: number;
  /** In this process, and quick: single sentences may be asked for while somebody waits. */
  readonly isNear?: true;
  /** One unit-length vector a text, in order. Throws `FootnoteError` `model-failed` or `model-timeout`. */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>;
}
