/** Where a model is, how it is spoken to, and what that alone tells. Loads nothing. */
import type { ModelFindings } from "./model-findings.ts";
import type { Protocol } from "./providers.ts";

/** Where a model is and how it is spoken to. */
export interface ModelPlace {
  /** `provider/model`; the model's own name may hold more slashes. */
  readonly name: string;
  /** With the version, as vendors give it: `https://api.deepseek.com/v1`. */
  readonly baseURL: string;
  readonly apiKey?: string;
  readonly protocol?: Protocol;
  readonly keyHeader?: string;
  /** What is known of the models there before anything was tried. */
  readonly known?: ModelFindings;
  /** Sends the requests; the platform's where it is not given. */
  readonly fetch?: typeof globalThis.fetch;
}

/** What a protocol has no word for is never to be left out of a request. */
export const KNOWN_OF_PROTOCOL: Readonly<Record<Protocol, ModelFindings>> = {
  openai: { showsThoughts: false },
  anthropic: {
    showsThoughts: false,
    usageOnRequest: false,
    emptyThoughts: true,
    limitName: "max_completion_tokens",
  },
  google: { usageOnRequest: false, emptyThoughts: true, limitName: "max_completion_tokens" },
};

/** The part of `provider/model` that is sent. */
export function modelIdOf(name: string): string {
  return name.slice(name.indexOf("/") + 1);
}

export function providerOf(name: string): string {
  return name.slice(0, name.indexOf("/"));
}
