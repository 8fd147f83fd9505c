/** A question of a probe, and what came of it. Types alone. */
import type { ModelRequest } from "../ports/model.ts";

export interface Reply {
  readonly text: string;
  readonly hasThought: boolean;
  readonly isCut: boolean;
  readonly inputTokens: number;
  readonly cachedInputTokens: number;
  readonly outputTokens: number;
  readonly askedMs: number;
  /** Of the first and the last part of text or thought; absent where there was none. */
  readonly firstMs?: number;
  readonly lastMs?: number;
}

export type Ask = (
  messages: ModelRequest["messages"],
  maxOutputTokens: number,
  json?: ModelRequest["json"],
) => Promise<Reply>;
