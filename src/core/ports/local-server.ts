/** A model server that answers on this machine. It is offered, never chosen. */
export interface LocalServer {
  readonly title: string;
  readonly baseURL: string;
  /** As they are written in `FOOTNOTE_MODEL`. */
  readonly models: readonly string[];
}
