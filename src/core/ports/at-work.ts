/** What work that one process at a time does has to heed: that others may want its end, or have taken it over. */

export interface AtWork {
  /** Fires where it is to stop, whatever for. */
  readonly signal: AbortSignal;
  /** To be called before anything is written: throws where it is to stop, or is another's by now. */
  goOn(): Promise<void>;
}
