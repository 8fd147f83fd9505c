/** A language model that writes text. Providers are an adapter's matter. */
import type { ModelTokens, Price } from "../domain/price.ts";

export interface ModelMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

export interface ModelRequest {
  readonly messages: readonly ModelMessage[];
  /** Most tokens the model may write. */
  readonly maxOutputTokens: number;
  readonly temperature?: number;
}

export type ModelPart =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "thinking"; readonly text: string }
  /** Always the last part of a stream that did not throw. Token counts as the provider says, else estimated. */
  | ({
      readonly type: "end";
      /** The model stopped at `maxOutputTokens`, in the middle of what it had to say. */
      readonly truncated?: boolean;
    } & ModelTokens);

export interface Model {
  /** `provider/model`. */
  readonly name: string;
  /** Absent where it is not known. */
  readonly price?: Price;
  /** Tokens that prompt and answer may have together; absent where it is not known. */
  readonly contextTokens?: number;
  /** By the model's own tokenizer, where that is at hand. */
  countTokens?(text: string): number;
  /** Throws `FootnoteError` `model-failed`, `model-timeout` or `cancelled`, with the provider's own message. */
  stream(request: ModelRequest, signal?: AbortSignal): AsyncIterable<ModelPart>;
}
