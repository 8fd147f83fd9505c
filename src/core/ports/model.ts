/** A language model that writes text. Providers are an adapter's matter. */
import type { ModelSkills } from "../domain/model-probe.ts";
import type { ModelTokens, Price } from "../domain/price.ts";

export interface ModelMessage {
  readonly role: "system" | "user" | "assistant" | "tool";
  /** Of a tool: what it gave back. */
  readonly content: string;
  /** What an assistant called in it. */
  readonly calls?: readonly MadeCall[];
  /** Of a tool: the call that it answers. */
  readonly callId?: string;
}

export interface ModelRequest {
  readonly messages: readonly ModelMessage[];
  /** Most tokens of text; thoughts have room of their own where the model is known to think. */
  readonly maxOutputTokens: number;
  readonly temperature?: number;
  /** The text must be JSON. The messages must ask for it too: a server that knows no such wish gets them alone. */
  readonly json?: JsonWish;
  /** It may call these, in place of writing or beside it. Only of a model that is known to call tools. */
  readonly tools?: readonly ToolOffer[];
  /** It must call one of them, or the one of this name; as it likes, where it is not given. */
  readonly toolChoice?: "required" | { readonly name: string };
}

/** A tool as a model is offered it. Whoever offers it does what is called for. */
export interface ToolOffer {
  readonly name: string;
  readonly description: string;
  /** JSON Schema of what it takes. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** A call of a tool: `input` is JSON as the model wrote it. */
export interface CalledTool {
  readonly name: string;
  readonly input: string;
}

/** One that was made, by the name that its result refers to. */
export interface MadeCall extends CalledTool {
  readonly id: string;
}

export interface JsonWish {
  /** Letters, digits, `_` and `-`. */
  readonly name: string;
  /** JSON Schema; every object closed and every property required, as strict servers want it. */
  readonly schema: Readonly<Record<string, unknown>>;
}

export type ModelPart =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "thinking"; readonly text: string }
  /** What came as text until now was thought: the model's template opens its thoughts, and only their end was marked. */
  | { readonly type: "was-thinking" }
  /** Always the last part of a stream that did not throw. Token counts as the provider says, else estimated. */
  | ({
      readonly type: "end";
      /** Why it stopped before all was said: at `maxOutputTokens`, or because the provider would have no more of it. */
      readonly finish?: "length" | "refused";
      /** Of the output tokens, those spent on thinking; absent where the provider does not say. */
      readonly thinkingTokens?: number;
      /** Only where tools were offered. */
      readonly calls?: readonly CalledTool[];
    } & ModelTokens);

/** What is known of a model's worth and speed; whatever is absent is not known. */
export interface ModelAbility extends ModelSkills {
  readonly callsTools?: boolean;
  readonly writesPerSecond?: number;
  /** Its file is so small that it counts as a small model until it was tried. */
  readonly isTiny?: boolean;
}

export interface Model {
  /** `provider/model`. */
  readonly name: string;
  /** Absent where it is not known. */
  readonly price?: Price;
  /**
   * Tokens that prompt and answer may have together; absent where it is not known, and may become known later. Smaller
   * after `stream` threw `model-context-exceeded`: what it refused would not fit any more.
   */
  readonly contextTokens?: number | undefined;
  /** May become known later. */
  readonly ability?: ModelAbility | undefined;
  /**
   * What a prompt comes to by the model's own tokenizer, where that is at hand; `undefined` where it gives no answer.
   * Never throws.
   */
  countTokens?(messages: readonly ModelMessage[], signal?: AbortSignal): Promise<number | undefined>;
  /**
   * Bounded: what writes on beyond `maxOutputTokens` is cut, what stalls is a timeout. Throws `cancelled` or one of the
   * codes that begin with `model-`, with the provider's own message; what was yielded before stands.
   */
  stream(request: ModelRequest, signal?: AbortSignal): AsyncIterable<ModelPart>;
}
