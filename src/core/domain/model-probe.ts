/**
 * What was found out about a model: by asking it a few small questions, and by what its server refused. Which questions
 * those are is `core/probe`'s matter. No key, and no word of a model's, is in it.
 */
import type { ErrorBody } from "./errors.ts";

/** What can be asked of a server that is to write JSON: a schema, some JSON object, or words alone. */
export const JSON_WAYS = ["schema", "object", "text"] as const;
export type JsonWay = (typeof JSON_WAYS)[number];

export const LIMIT_NAMES = ["max_tokens", "max_completion_tokens"] as const;
export type LimitName = (typeof LIMIT_NAMES)[number];

/** What a model's server takes, and how its replies come. Absent means not known, and is tried. */
export interface ModelFindings {
  /** The most that it takes: a schema, a wish for some JSON object, or words alone. */
  readonly json?: JsonWay;
  /** False where it wants its own temperature. */
  readonly temperature?: false;
  /** How it calls the limit on its output; `max_tokens` where it is not known. */
  readonly limitName?: LimitName;
  /** False where rules in a message of their own are refused: they go before the first question. */
  readonly systemRole?: false;
  /** False where it must not be asked for usage, or for its thoughts. */
  readonly usageOnRequest?: false;
  readonly showsThoughts?: false;
  /** It wants thoughts on its own earlier messages, and takes empty ones, as DeepSeek V4 does. */
  readonly emptyThoughts?: true;
  /** It thinks before it writes, and needs room for that. */
  readonly thinks?: Thoughts;
  /** Its replies begin within its thoughts, with no opening tag: the server's template wrote that. */
  readonly thinksUnopened?: true;
  /** False where it gives the whole reply in one piece. */
  readonly streams?: boolean;
}

/** Where thoughts come: in a field of their own, within the text between tags, or nowhere, though they are counted. */
export const THOUGHTS = ["apart", "in-text", "hidden"] as const;
export type Thoughts = (typeof THOUGHTS)[number];

/** What a model is fit for, by a small trial of each; absent where the trial did not come to its end. */
export interface ModelSkills {
  /** It answers from passages and names the right one. */
  readonly cites?: boolean;
  /** It says so where the passages do not answer. */
  readonly refuses?: boolean;
  /** Of a true and a false statement it tells which is which. */
  readonly judges?: boolean;
  /** Tokens of a prompt that it reads a second. */
  readonly readsPerSecond?: number;
}

/** Whatever is absent was not found out: the model failed before, or its server does not say. */
export interface ModelProbe {
  /** `provider/model`. */
  readonly model: string;
  /** Base URL of its server; empty where it runs on this machine without one. */
  readonly address: string;
  /** ISO 8601 instant at which it ended. */
  readonly probedAt: string;
  readonly callsTools?: boolean;
  /** How JSON can be asked of it; `none` where no reply had the form that was asked for. */
  readonly json?: JsonWay | "none";
  readonly thinks?: Thoughts | "no";
  /** Tokens that prompt and answer may have together, as its server says. */
  readonly contextTokens?: number;
  /** From the call to the first token of text or thought, the model being loaded. */
  readonly firstTokenMs?: number;
  /** From the first token to the last, thoughts included. */
  readonly tokensPerSecond?: number;
  /** Absent in probes of before this was tried. */
  readonly skills?: ModelSkills;
  /** What the next request to it starts from; whether it streams is here too. */
  readonly takes: ModelFindings;
  /** Why it ended before everything was asked. */
  readonly error?: ErrorBody;
}
