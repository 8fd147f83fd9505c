/** What was done, in which order and for how long, for whoever watches many servers: never a question, a key, an address or a quote. */

/** Names, numbers and ids of the program's own; no text that a person or a page has written. */
export type SpanFacts = Readonly<Record<string, string | number | boolean>>;

export interface Span {
  /** Once; what comes later is lost. `code`: of the error it failed with. */
  end(facts?: SpanFacts, code?: string): void;
  /** One that is within it. */
  begin(name: string, facts?: SpanFacts): Span;
}

export interface Traces {
  /** Within the one that goes on where it is called, or else by itself. */
  begin(name: string, facts?: SpanFacts): Span;
  /** The request that `work` is done for, which may be part of what another program has begun (`traceparent`). */
  within<T>(name: string, traceparent: string | undefined, work: (span: Span) => Promise<T>): Promise<T>;
  /** Sends what is left. */
  close(): Promise<void>;
}

const NOTHING: Span = { end: () => undefined, begin: () => NOTHING };

/** Where nobody watches. */
export const NO_TRACES: Traces = {
  begin: () => NOTHING,
  within: (_name, _traceparent, work) => work(NOTHING),
  close: async () => undefined,
};
