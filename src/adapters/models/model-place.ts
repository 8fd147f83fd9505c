/** Where a model is, how it is spoken to, and what that alone tells. Loads nothing. */
import { isIP } from "node:net";
import type { ModelFindings } from "../../core/domain/model-probe.ts";
import { isPublicAddress } from "../http/public-address.ts";
import type { Protocol } from "./providers.ts";

/** Where a model is and how it is spoken to. */
export interface ModelPlace {
  /** `provider/model`; the model's own name may hold more slashes. */
  readonly name: string;
  /** With the version, as vendors give it: `https://api.deepseek.com/v1`. */
  readonly baseURL: string;
  readonly apiKey?: string;
  /** The variable that holds the key. */
  readonly keyVariable?: string;
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

/** Its server is on this machine or in its network, where it may well have one request served at a time. */
export function isNear(baseURL: string): boolean {
  const host = new URL(baseURL).hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0) return !isPublicAddress(host);
  return !host.includes(".") || /\.(?:local|lan|internal|home\.arpa)$/.test(host);
}

/** The base URL as it may be shown: without the name, password or query that it may hold. */
export function shownAddress(baseURL: string): string {
  const { origin, pathname } = new URL(baseURL);
  return `${origin}${pathname.replace(/(?<!\/)\/+$/, "")}`;
}

/** The part of `provider/model` that is sent. */
export function modelIdOf(name: string): string {
  return name.slice(name.indexOf("/") + 1);
}

export function providerOf(name: string): string {
  return name.slice(0, name.indexOf("/"));
}
