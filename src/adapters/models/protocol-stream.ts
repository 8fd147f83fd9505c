/**
 * What every protocol of models gives of one request: pieces of text and thoughts as they come, and how it ended. Time,
 * size, tags and further tries are the callers' matter. Loads nothing until a protocol is chosen.
 */
import type { ModelFindings } from "../../core/domain/model-probe.ts";
import type { ModelTokens } from "../../core/domain/price.ts";
import type { CalledTool, ModelRequest } from "../../core/ports/model.ts";

export type ProtocolPart =
  /** Thoughts are never empty. */
  | { readonly type: "text" | "thinking"; readonly text: string }
  /** Absent where the stream ended without a word of its end. */
  | ProtocolFinish;

export interface ProtocolFinish {
  readonly type: "finish";
  readonly why: "all-said" | "length" | "refused";
  /** In the provider's words. */
  readonly refusal?: string | undefined;
  /** In the order of the calls; of a model that was offered none too. */
  readonly calls?: readonly CalledTool[];
  /** The server gave its whole reply at once. */
  readonly isWhole?: true;
  /** As far as the provider says. */
  readonly usage: Partial<ModelTokens> & { readonly thinkingTokens?: number };
}

/**
 * Sends what is asked for as the server is known to take it. Throws what `modelFailure` knows; ends, with its socket
 * closed, when the signal says so or the reader leaves.
 */
export type ProtocolStream = (
  request: ModelRequest,
  known: ModelFindings,
  signal: AbortSignal,
) => AsyncIterable<ProtocolPart>;
