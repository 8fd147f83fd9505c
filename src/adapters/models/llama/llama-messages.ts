/** What the server and the process that runs a model say to each other. */
import type { ModelTokens } from "../../../core/domain/price.ts";
import type { ModelMessage } from "../../../core/ports/model.ts";
import type { JsonSchema } from "./llama-package.ts";

export interface LoadMessage {
  readonly type: "load";
  readonly runtimeFolder: string;
  readonly modelPath: string;
  readonly use: "write" | "embed" | "rank";
  /** Most tokens of prompt and answer together; fewer where the model or the memory holds fewer. */
  readonly contextTokens: number;
  readonly threads: number;
}

export interface WriteMessage {
  readonly type: "write";
  readonly messages: readonly ModelMessage[];
  /** Of text; thoughts have room of their own. */
  readonly maxOutputTokens: number;
  readonly temperature: number;
  /** The text is JSON that fits it, unless it is cut at `maxOutputTokens`. */
  readonly schema?: JsonSchema;
}

export interface EmbedMessage {
  readonly type: "embed";
  readonly texts: readonly string[];
}

export interface RankMessage {
  readonly type: "rank";
  readonly question: string;
  readonly texts: readonly string[];
}

export interface CountMessage {
  readonly type: "count";
  readonly messages: readonly ModelMessage[];
}

/** What a process does once it has loaded. */
export type Job = WriteMessage | EmbedMessage | RankMessage | CountMessage;

/** One job at a time: `stop` means the one that runs. */
export type ToLlama = LoadMessage | Job | { readonly type: "stop" };

export type FailureKind = "load" | "memory" | "prompt-too-long" | "job";

export type FromLlama =
  | { readonly type: "loaded"; readonly contextTokens: number; readonly memoryBytes: number }
  | { readonly type: "text" | "thinking"; readonly text: string }
  | ({
      readonly type: "end";
      readonly thinkingTokens: number;
      readonly truncated: boolean;
    } & Required<ModelTokens>)
  /** Tokens of a prompt, template included, and what the context really holds. */
  | { readonly type: "counted"; readonly tokens: number; readonly contextTokens: number }
  | { readonly type: "vectors"; readonly vectors: readonly Float32Array[] }
  /** Fewer than texts where the job was stopped. */
  | { readonly type: "scores"; readonly scores: readonly number[] }
  | { readonly type: "failed"; readonly kind: FailureKind; readonly message: string };

/** Whether a job ends with this message. */
export function endsJob({ type }: FromLlama): boolean {
  return type === "end" || type === "vectors" || type === "scores" || type === "counted";
}
