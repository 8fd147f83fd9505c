/** A model as a probe asks it, and the tool that it is offered. What is asked is `core/probe`'s matter. */
import type { ModelFindings } from "../domain/model-probe.ts";
import type { ModelTokens } from "../domain/price.ts";
import type { Model, ModelRequest, ToolOffer } from "./model.ts";

/** A model as it is probed: with limits of its own, apart from the one that answers. */
export interface ProbeSubject {
  readonly model: Model;
  /** Base URL of its server; empty where it has none. */
  readonly address: string;
  /** Tokens that it may think beside what a request allows it to write. */
  readonly thinkingTokens: number;
  /** What turned out so far. */
  findings(): ModelFindings;
  learn(findings: ModelFindings): void;
  /** Offers a tool. Absent where the program never offers it any. Throws as `Model.stream` does. */
  offerTool?(
    request: ModelRequest,
    tool: ToolOffer,
    signal: AbortSignal,
  ): Promise<{ readonly called: boolean; readonly tokens: ModelTokens }>;
  /** Asks its server; `undefined` where that does not say. */
  contextTokens?(signal: AbortSignal): Promise<number | undefined>;
}
