/**
 * A hosted model as it is probed: one of its own, with little room for thoughts and no second tries, so that what it
 * costs and how long it takes is bounded. What is asked of it is `core/probe`'s matter.
 */
import { protocolStreamAt } from "./protocol-stream-at.ts";
import type { ProbeSubject } from "../../core/ports/probe-subject.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { contextLength } from "./context-length.ts";
import { createModel, type ModelConfig } from "./create-model.ts";
import { modelError } from "./model-error.ts";
import { shownAddress } from "./model-place.ts";
import { type ModelDeadlines, readStream } from "./read-stream.ts";

/** Some thoughts over a tiny question; one that needs more is a finding of its own. */
const THINKING_TOKENS = 1_000;
/** A local model may have to be loaded for the first question, and may write three tokens a second. */
const DEADLINES: ModelDeadlines = { firstPartMs: 60_000, betweenPartsMs: 30_000, totalMs: 300_000 };

/** `deadlines` stands in place of ours, for tests. */
export async function probeSubject({ deadlines = DEADLINES, ...config }: ModelConfig): Promise<ProbeSubject> {
  const bounded = { ...config, deadlines, thinkingTokens: THINKING_TOKENS, retries: 0 };
  const model = await createModel(bounded);
  const open = await protocolStreamAt(config);
  return {
    model,
    address: shownAddress(config.baseURL),
    thinkingTokens: THINKING_TOKENS,
    findings: () => model.findings(),
    learn: (findings) => model.learn(findings),
    contextTokens: (signal) => contextLength(config, signal),
    async offerTool(request, tool, signal) {
      try {
        const reading = readStream({
          config: bounded,
          open,
          deadlines,
          request: { ...request, tools: [tool] },
          findings: model.findings(),
          contextTokens: model.contextTokens,
          signal,
          givenUpAt: performance.now() + deadlines.firstPartMs,
        });
        for await (const part of reading) {
          if (part.type === "end") return { called: part.calls.length > 0, tokens: part.part };
        }
      } catch (thrown) {
        if (signal.aborted) throw new FootnoteError("cancelled", say("model.probe-stopped"));
        throw modelError(thrown, config);
      }
      throw new FootnoteError("internal", say("model.stream-without-end"));
    },
  };
}
